"""Make the files of a pack or report on the page, and offer them."""

from collections.abc import Sequence

import streamlit as st

from dashboard.exports.pack.request import PackRequest
from dashboard.exports.zip_file import to_zip
from dashboard.markup import as_text
from dashboard.page.meeting.files import Made, make_files
from dashboard.wording import t
from dashboard.words.display import number

_MIME = {
    "pdf": "application/pdf",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ics": "text/calendar",
    "zip": "application/zip",
}


def made_key(name: str) -> str:
    """Where the session keeps the files last made of a pack or report."""
    return f"{name}.made"


def make(asked: PackRequest, formats: Sequence[str], name: str, language: str) -> None:
    """Make the files and keep them in the session, with a progress bar that names the format being made.

    `name`: of what is made, pack or report.
    """
    bar = st.progress(0.0, t("pack.gathering", language))

    def tell(format_name: str, ready: int, of: int) -> None:
        told = {"format": t(f"pack.format.{format_name}", language), "done": number(ready + 1, language)}
        bar.progress(ready / of, as_text(t("pack.making", language, **told, total=number(of, language))))

    st.session_state[made_key(name)] = make_files(asked, formats, tell)
    bar.empty()


def show_files(made: Made, name: str, language: str) -> None:
    """Download buttons for the ZIP and each file; sentences about formats that failed."""
    for sentence in made.failed:
        st.warning(as_text(sentence))
    if not made.is_kept:
        st.warning(t("pack.not_kept", language))
    files = made.files
    told = {"count": number(len(files), language), "size": _size(sum(map(len, files.values())), language)}
    st.download_button(
        as_text(t("pack.zip", language, **told)),
        data=lambda: to_zip(files),
        file_name=f"{made.name}.zip",
        mime=_MIME["zip"],
        on_click="ignore",
        type="primary",
        key=f"{name}.zip",
    )
    with st.container(horizontal=True, key=f"{name}-files"):
        for format_name, path in made.single_files:
            st.download_button(
                as_text(f"{t(f'pack.format.{format_name}', language)} · {_size(len(files[path]), language)}"),
                data=files[path],
                file_name=path,
                mime=_MIME.get(path.rpartition(".")[2], "application/octet-stream"),
                on_click="ignore",
                type="tertiary",
                key=f"{name}.file.{path}",
            )


def _size(count: int, language: str) -> str:
    return t("pack.size", language, size=number(max(count / 1_000_000, 0.1), language, 1))
