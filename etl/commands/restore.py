"""python -m etl restore: an archive of the office's files put back, then loaded."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from etl.bengali.digits import group_lakh
from etl.commands.options import Exit, LanguageOption, WarehouseOption, refuse
from etl.commands.output import print_line
from etl.commands.progress import shown_progress
from etl.commands.report import print_table
from etl.files.folders import PRODUCT, data_dir, warehouse_dir
from etl.wording.catalogue import Language
from etl.wording.sentences import say, say_failure


def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="An archive that backup wrote.", exists=True)],
    into: Annotated[
        Path | None,
        typer.Option("--into", metavar="DIR", help="The folder to put it in (default: DATA_DIR, else data/)."),
    ] = None,
    warehouse: WarehouseOption = None,
    language: LanguageOption = Language.BN,
) -> None:
    """Put a backup back, and load it.

    Stop the dashboard first. Everything is checked before anything is moved; a folder that is not empty is moved
    aside, not deleted. Then the papers are loaded, and what was counted at the backup is shown beside what is now.
    """
    from etl.backup.archive import BackupFailed
    from etl.backup.restoring import restore as put_back
    from etl.load.build import build as load
    from etl.progress import BuildFailed

    folder = into or data_dir()
    # Another folder than the one in use has a warehouse of its own.
    in_use = folder.resolve() == data_dir().resolve()
    built = warehouse or (warehouse_dir() if in_use else folder / "warehouse")
    try:
        restored = put_back(file, folder, built)
    except BackupFailed as failure:
        raise refuse(say_failure(failure, language)) from None
    if restored.aside is not None:
        print_line(say("restore.aside", language, folder=str(folder), aside=str(restored.aside)))
        if folder.resolve() == PRODUCT / "data":
            print_line(say("restore.reference", language, aside=str(restored.aside)))
    files = str(len(restored.manifest.files))
    print_line(say("restore.done", language, folder=str(folder), count=files, made=restored.manifest.made_at[:16]))
    try:
        with shown_progress(language, "build") as step:
            counts = load(folder, built, progress=step).counts
    except BuildFailed as failure:
        raise refuse(say_failure(failure, language)) from None
    before = restored.manifest.counts
    print_table(_lines(before, counts, language))
    if before is None:
        print_line(say("restore.not_counted", language))
    elif dict(before) != dict(counts):
        print_line(say("restore.differs", language))
    raise typer.Exit(Exit.DONE if before is None or dict(before) == dict(counts) else Exit.SOME_LEFT_OUT)


def _lines(before: Mapping[str, int] | None, now: Mapping[str, int], language: str) -> list[tuple[str, str]]:
    """What was counted at the backup and what is now, one line a table that has rows in either."""
    then = before or {}

    def whole(count: int | None) -> str:
        return "—" if count is None else group_lakh(count, bengali=language == "bn")

    lines = [(say("restore.counts", language), "")]
    for table, count in now.items():
        if count or then.get(table):
            lines.append((say(f"count.{table}", language), f"{whole(then.get(table))} → {whole(count)}"))
    return lines
