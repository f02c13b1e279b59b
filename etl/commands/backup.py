"""python -m etl backup: the office's files in one archive."""

from pathlib import Path
from typing import Annotated

import typer

from etl.commands.options import DataOption, Exit, LanguageOption, WarehouseOption, refuse
from etl.commands.output import print_line
from etl.files.folders import data_dir, warehouse_dir
from etl.wording.catalogue import Language
from etl.wording.sentences import say, say_failure


def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The archive to write (.zip), outside the data folder.")],
    data: DataOption = None,
    warehouse: WarehouseOption = None,
    language: LanguageOption = Language.BN,
) -> None:
    """Copy the office's files into one archive.

    Papers, registers, reference data, corrections, accounts, the log of activity and the figures of packs, each with
    its checksum. The warehouse is left out: it is built again. The dashboard may go on meanwhile.
    """
    from etl.backup.archive import BackupFailed
    from etl.backup.writing import write_backup

    try:
        summary = write_backup(data or data_dir(), warehouse or warehouse_dir(), file)
    except BackupFailed as failure:
        raise refuse(say_failure(failure, language)) from None
    for name, why in summary.left_out:
        print_line(f"✗ {name}: {say(f'backup.{why}', language)}")
    manifest = summary.manifest
    megabytes = f"{file.stat().st_size / 1e6:.1f}"
    print_line(say("backup.done", language, file=str(file), count=str(len(manifest.files)), size=megabytes))
    if manifest.counts is None:
        print_line(say("backup.not_counted", language))
    raise typer.Exit(Exit.SOME_LEFT_OUT if summary.left_out else Exit.DONE)
