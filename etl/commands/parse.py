"""python -m etl parse: one paper as the JSON of the parser's contract."""

import json
from pathlib import Path
from typing import Annotated

import typer

from etl.bengali.wording import use_reference
from etl.commands.options import Exit, LanguageOption, refuse
from etl.commands.report import sentence
from etl.files.folders import data_dir
from etl.wording.catalogue import Language
from etl.wording.sentences import say_warning


def parse(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", help="A paper of a district or upazila team: minutes, or a year's work plan."),
    ],
    language: LanguageOption = Language.BN,
) -> None:
    """Print what is read from one paper, as JSON; of a file with the minutes of several meetings a list.

    Its keys: source, meeting, items (with their decisions), statements, deadlines, attendance, warnings; of a work plan
    source, plan (its dialogues and activities), warnings. Of several meetings, those that cannot be read are named on
    standard error.
    """
    from etl.commands.contract import contract_of_file
    from etl.corrections.paper_places import part_place
    from etl.plans.parser import parse_file
    from etl.readers.document import NotReadable
    from etl.records import SeveralMeetings
    from etl.warehouse.rows import cannot_open

    use_reference(data_dir() / "reference")
    try:
        paper = parse_file(file)
    except NotReadable as refusal:
        raise refuse(say_warning(refusal.code, refusal.values, "", language)) from None
    except OSError as error:
        raise refuse(sentence(cannot_open("", error), language)) from None
    typer.echo(json.dumps(contract_of_file(paper, language), ensure_ascii=False, indent=2))
    if isinstance(paper, SeveralMeetings) and paper.refused:
        for part in paper.refused:
            typer.echo(say_warning(part.code, part.values, part_place(part.part), language), err=True)
        raise typer.Exit(Exit.SOME_LEFT_OUT)
