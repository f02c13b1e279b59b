"""python -m etl sample: a made-up office's papers and registers."""

from pathlib import Path
from typing import Annotated

import typer

from etl.bengali.digits import group_lakh
from etl.commands.options import LanguageOption, refuse
from etl.commands.output import print_line
from etl.commands.progress import shown_progress
from etl.commands.report import print_table
from etl.wording.catalogue import Language
from etl.wording.sentences import say, say_failure

MONTH = r"\d{4}-(?:0[1-9]|1[0-2])"


def sample(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that is empty or not there yet.")],
    districts: Annotated[
        int, typer.Option(min=1, max=64, help="How many districts; Rangpur division comes first.")
    ] = 1,
    years: Annotated[int, typer.Option(min=1, max=40, help="How many calendar years.")] = 1,
    seed: Annotated[int, typer.Option(help="The same seed writes the same papers.")] = 1,
    last_month: Annotated[
        str | None,
        typer.Option(metavar="2016-12", help="The years end by this month (default: the month before this one)."),
    ] = None,
    language: LanguageOption = Language.BN,
) -> None:
    """Write a made-up office: minutes, registers, deadlines.

    They load like any others (build --data DIR), and everything made of them says that it is made up. Ends with what
    was written, slips and gaps among it.
    """
    import re

    from etl.progress import SampleRefused
    from etl.sample.writing import write_sample

    if last_month is not None and not re.fullmatch(MONTH, last_month):
        raise typer.BadParameter(say("sample.bad_month", language, value=last_month), param_hint="--last-month")
    try:
        with shown_progress(language, "sample") as step:
            written = write_sample(folder, districts, years, seed, step, last_month=last_month)
    except SampleRefused as refusal:
        raise refuse(say_failure(refusal, language)) from None
    bengali = language == Language.BN
    print_table(
        [(say(f"sample.{each}", language), group_lakh(count, bengali=bengali)) for each, count in written.items()]
    )
    print_line(say("sample.next", language, folder=str(folder)))
