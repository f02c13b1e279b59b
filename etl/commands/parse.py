"""python -m etl parse: one paper as the JSON of the parser's contract."""

import json
from pathlib import Path
from typing import Annotated

import typer

from etl.bengali.wording import use_reference
from etl.commands.options import LanguageOption, refuse
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
    """Print what is read from one paper, as JSON.

    Its keys: source, meeting, items (with their decisions), statements, deadlines, attendance, warnings; of a work plan
    source, plan (its dialogues and activities), warnings.
    """
    from etl.commands.contract import to_contract
    from etl.plans.parser import parse_file
    from etl.readers.document import NotReadable
    from etl.warehouse.rows import cannot_open

    use_reference(data_dir() / "reference")
    try:
        paper = parse_file(file)
    except NotReadable as refusal:
        raise refuse(say_warning(refusal.code, refusal.values, "", language)) from None
    except OSError as error:
        raise refuse(sentence(cannot_open("", error), language)) from None
    typer.echo(json.dumps(to_contract(paper, language), ensure_ascii=False, indent=2))
