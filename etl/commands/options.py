"""Options that several commands share, and their exit codes."""

from enum import IntEnum
from pathlib import Path
from typing import Annotated

import typer

from etl.commands.output import print_line
from etl.wording.catalogue import Language


class Exit(IntEnum):
    """What a command's end means."""

    DONE = 0
    NOTHING_DONE = 1
    WRONG_USAGE = 2
    SOME_LEFT_OUT = 3


LanguageOption = Annotated[Language, typer.Option("--language", help="Language of the sentences printed.")]
DataOption = Annotated[
    Path | None,
    typer.Option(
        "--data", metavar="DIR", help="Folder of the papers (default: DATA_DIR, else data/).", show_default=False
    ),
]
WarehouseOption = Annotated[
    Path | None,
    typer.Option(
        "--warehouse",
        metavar="DIR",
        help="Folder of the warehouse (default: WAREHOUSE_DIR, else data/warehouse/).",
        show_default=False,
    ),
]


def refuse(sentence: str) -> typer.Exit:
    """Say on standard error why nothing was done; the exit to raise."""
    print_line(sentence, err=True)
    return typer.Exit(Exit.NOTHING_DONE)
