"""What a file of the data folder is called on a page: its path for an administrator, its own name for anybody else."""

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

import etl
from dashboard.accounts.rights import Right
from dashboard.view.acts import viewer_may
from dashboard.wording import t

# Files of ours that have a name in words, and the folders whose files an office names itself.
_OURS = (
    "corrections.csv",
    "deadlines.csv",
    "districts.csv",
    "office.csv",
    "pilot_silence.csv",
    "plan_years.csv",
    "upazilas.csv",
)
_FOLDERS = tuple(f"{folder}/" for folder in (*etl.PAPERS, etl.REGISTERS, "reference"))


def file_words(path: str, language: str) -> str:
    """The name of a file by its path under the data folder."""
    return file_namer(language)(path)


def file_namer(language: str) -> Callable[[str], str]:
    """`file_words` for whoever looks now: a download is made when its link is followed, and no run is there to ask."""
    may_see = viewer_may(Right.SEE_PATHS)

    def words(path: str) -> str:
        name = PurePosixPath(path).name
        if may_see:
            return path
        is_ours = name in _OURS and path in (name, f"reference/{name}")
        return t(f"file.{name}", language) if is_ours else name

    return words


def failure_words(failure: etl.BuildFailed | etl.SampleRefused, language: str) -> str:
    """Why papers were not loaded; folders, and what the database says, are an administrator's."""
    if viewer_may(Right.SEE_PATHS):
        return etl.say_failure(failure, language)
    if failure.code == "warehouse_error":
        return t("app.unknown_reason", language)
    ours = {"folder": t("file.folder", language)} if "folder" in failure.values else {}
    return etl.say_failure(type(failure)(failure.code, **{**failure.values, **ours}), language)


def in_file_words(details: Mapping[str, str], language: str) -> dict[str, str]:
    """What fills the gaps of a sentence about files, each of them as `file_words` has it."""
    return {gap: file_words(words, language) if words.startswith(_FOLDERS) else words for gap, words in details.items()}
