"""python -m dashboard.exports: the coordination meeting's pack of a district or division and month, into a folder."""

import io
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated, NoReturn

import typer

import etl
from dashboard.exports.folder import CannotWrite, publish
from dashboard.exports.formats import FORMATS, render
from dashboard.exports.pack.kept import keep
from dashboard.exports.pack.letterhead import BadOffice
from dashboard.exports.pack.parts import PARTS, NoPlace, make_pack
from dashboard.exports.pack.records import Pack
from dashboard.exports.pack.report import REPORT_FORMATS, REPORT_PARTS
from dashboard.exports.pack.request import Calendar, PackRequest, Report, day_of_knowledge, of_report
from dashboard.exports.wording import say
from dashboard.view.current_day import current_day
from dashboard.view.filters import read_day, read_month
from queries import NoWarehouse

DONE, NOTHING_DONE, WRONG_USAGE, SOME_LEFT_OUT = range(4)
HELP = f"""Make the coordination meeting's pack, or the report of a year or half-year, and write it to a folder.

\b
Parts:   {", ".join(PARTS)}
         of a report: {", ".join(REPORT_PARTS)}
Formats: {", ".join(FORMATS)}
         of a report: {", ".join(REPORT_FORMATS)}

\b
Exit codes
  0  done
  1  nothing was written (a sentence says why)
  2  wrong usage
  3  written, but what is listed was left out
"""


app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)


@app.command(help=HELP)
def main(
    month: Annotated[
        str, typer.Option(metavar="2016-07", help="The month the pack is about; of a report any month of its months.")
    ],
    out: Annotated[Path, typer.Option(metavar="DIR", help="The folder for the files; made if it is not there.")],
    district: Annotated[str | None, typer.Option(metavar="5549", help="The district, by its BBS code.")] = None,
    division: Annotated[str | None, typer.Option(metavar="55", help="Or the division.")] = None,
    report: Annotated[
        Report | None, typer.Option(help="Instead of the pack: the yearly report, or the half-year's evaluation.")
    ] = None,
    calendar: Annotated[
        Calendar, typer.Option(help="Which year a report is of: the place's plan year, the calendar's, the fiscal one.")
    ] = Calendar.PLAN,
    as_of: Annotated[
        str | None,
        typer.Option(
            metavar="2016-08-05",
            help="Figures as known on this day (default: when the next month's minutes were due, the letters' day or "
            "today, the earliest of them).",
        ),
    ] = None,
    language: Annotated[etl.Language, typer.Option(help="The language of the pack.")] = etl.Language.BN,
    warehouse: Annotated[
        Path | None, typer.Option(metavar="DIR", help="The warehouse (default: WAREHOUSE_DIR, else data/warehouse/).")
    ] = None,
    data: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", help="The folder of its papers, for the letterhead (default: DATA_DIR, else data/)."
        ),
    ] = None,
    letters_on: Annotated[
        str | None,
        typer.Option(
            metavar="2016-08-07", help="The day the letters bear: that of the figures (default) or a later one."
        ),
    ] = None,
    parts: Annotated[str | None, typer.Option(metavar="A,B", help="Only these parts (default: all).")] = None,
    formats: Annotated[str | None, typer.Option(metavar="A,B", help="Only these formats (default: all).")] = None,
) -> None:
    """Check what was asked, make the pack, write it, keep its figures."""
    known_on = _day(as_of, language)
    asked = PackRequest(
        warehouse=(warehouse or etl.warehouse_dir()).resolve(),
        data=(data or etl.data_dir()).resolve(),
        month=_known(read_month(month), "command.bad_month", language, month=month),
        district=_code(district, 4, "command.bad_district", language),
        division=_code(division, 2, "command.bad_division", language),
        as_of=known_on or current_day(),
        language=language.value,
        parts=_chosen(parts, REPORT_PARTS if report else PARTS, "command.no_part", language),
        letters_on=_day(letters_on, language),
    )
    known = dict.fromkeys(REPORT_FORMATS if report else FORMATS)
    names = _chosen(formats, known, "command.no_format", language) or tuple(known)
    if bool(district) == bool(division):
        _stop(WRONG_USAGE, say("command.one_place", language))
    if out.exists() and not out.is_dir():
        _stop(WRONG_USAGE, say("command.out_is_a_file", language, path=out))
    if known_on and asked.letter_day < known_on:
        days = {"letters_on": asked.letter_day.isoformat(), "as_of": known_on.isoformat()}
        _stop(WRONG_USAGE, say("command.letters_too_early", language, **days))
    raise typer.Exit(_make(_pack(asked, known_on, report, calendar), names, out))


def _make(pack: Pack, names: Sequence[str], out: Path) -> int:
    """Write the pack; prints what is left out and returns the exit code."""
    asked, language = pack.asked, pack.language
    try:
        rendered = render(pack, names)
    except NoWarehouse:
        _stop(NOTHING_DONE, say("command.no_warehouse", language, folder=asked.warehouse))
    left_out = [
        say("command.format_failed", language, format=name, reason=reason) for name, reason in rendered.failed.items()
    ]
    left_out += rendered.remarks
    if not rendered.files:
        _stop(NOTHING_DONE, "\n".join(left_out))
    files = {path: content for made in rendered.files.values() for path, content in made.items()}
    try:
        written = publish(pack, files, rendered.files, out)
    except CannotWrite as blocked:
        _stop(NOTHING_DONE, say("command.cannot_write", language, path=blocked.path))
    if asked.span is None:
        try:
            keep(pack)
        except OSError:
            left_out.append(say("command.not_kept", language, folder=asked.warehouse))
    for path in written:
        typer.echo(path)
    for sentence in left_out:
        typer.echo(sentence, err=True)
    return SOME_LEFT_OUT if left_out else DONE


def _pack(asked: PackRequest, known_on: date | None, report: Report | None, calendar: Calendar) -> Pack:
    """The pack or report, as known on that day (None: its own); exits with a sentence if it cannot be made."""
    try:
        if report:
            asked = of_report(asked, report, calendar)
        return make_pack(replace(asked, as_of=known_on or day_of_knowledge(asked, current_day())))
    except NoWarehouse:
        _stop(NOTHING_DONE, say("command.no_warehouse", asked.language, folder=asked.warehouse))
    except BadOffice as bad:
        _stop(NOTHING_DONE, say(bad.key, asked.language, reason=str(bad)))
    except NoPlace as missing:
        _stop(WRONG_USAGE, say("command.no_place", asked.language, code=missing.code))


def _known(read: date | None, key: str, language: str, **gaps: object) -> date:
    """The value read from an option; exits with the sentence `key` for None."""
    return read if read is not None else _stop(WRONG_USAGE, say(key, language, **gaps))


def _day(text: str | None, language: str) -> date | None:
    """The day of an option, None if it is not given."""
    return _known(read_day(text), "command.bad_day", language, day=text) if text else None


def _code(text: str | None, digits: int, key: str, language: str) -> str | None:
    """The BBS code of an option, None if it is not given."""
    if text and not re.fullmatch(rf"[0-9]{{{digits}}}", text, re.ASCII):
        _stop(WRONG_USAGE, say(key, language, code=text))
    return text or None


def _chosen(text: str | None, known: Mapping[str, object], key: str, language: str) -> tuple[str, ...] | None:
    """The names of a comma-separated list, in the order of `known`; None if it is not given or names nothing."""
    if text is None:
        return None
    asked = [name.strip() for name in text.split(",") if name.strip()]
    if wrong := [name for name in asked if name not in known]:
        _stop(WRONG_USAGE, say(key, language, names=", ".join(wrong), known=", ".join(known)))
    return tuple(name for name in known if name in asked) or None


def _stop(code: int, sentence: str) -> NoReturn:
    """Print the sentence on standard error and exit with `code`."""
    typer.echo(sentence, err=True)
    raise typer.Exit(code)


def run() -> None:
    """Run the command of sys.argv. Output is UTF-8 with plain line ends on every system."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    app(prog_name="python -m dashboard.exports")
