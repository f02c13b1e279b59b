"""python -m etl score: what is read from papers, compared with what is expected of them."""

from pathlib import Path
from typing import Annotated

import typer

from etl.bengali.wording import use_reference
from etl.commands.options import Exit, LanguageOption, refuse
from etl.commands.output import print_line
from etl.files.folders import data_dir
from etl.wording.catalogue import Language
from etl.wording.sentences import say


def score(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="Folder of papers, with NAME.expected.json beside each.")
    ],
    language: LanguageOption = Language.BN,
) -> None:
    """Compare what is read with what is expected.

    Reads the papers of a folder and compares each with what a person has found in it. Prints every difference, then
    how much was right by field and kind of statement.
    """
    from etl.commands.scoring import score_folder, score_lines

    use_reference(data_dir() / "reference")
    try:
        result = score_folder(folder)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        words = {"folder": str(folder), "error": f"{type(error).__name__}: {error}"}
        raise refuse(say("score.broken", language, **words)) from None
    if not result.papers:
        raise refuse(say("score.nothing", language, folder=str(folder)))
    for line in score_lines(result):
        print_line(line)
    raise typer.Exit(Exit.SOME_LEFT_OUT if result.refused else Exit.DONE)
