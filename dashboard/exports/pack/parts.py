"""Make a pack: the parts asked for, in the order of the meeting, and the references that they cite."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

import queries
from dashboard.exports.pack.answer import answer
from dashboard.exports.pack.changes import changes, is_compared, reported_alone
from dashboard.exports.pack.comparison import comparison
from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.deadlines import deadlines
from dashboard.exports.pack.decisions import decisions
from dashboard.exports.pack.dialogues import dialogues
from dashboard.exports.pack.findings import findings
from dashboard.exports.pack.holidays import holidays_file, holidays_of
from dashboard.exports.pack.ideas import ideas
from dashboard.exports.pack.kept import kept_files
from dashboard.exports.pack.letterhead import BadOffice, letterhead_file, office_of, own_letter_template
from dashboard.exports.pack.monthly_return import monthly_return
from dashboard.exports.pack.records import Pack, PackPart
from dashboard.exports.pack.report import REPORT_PARTS, period_words
from dashboard.exports.pack.reporting import reporting
from dashboard.exports.pack.request import PackRequest
from dashboard.exports.pack.terms import OF_PACK, OF_REPORT, terms
from dashboard.exports.pack.unknowns import unknowns
from dashboard.exports.pack.upkeep import upkeep
from dashboard.exports.pack.work_plan import work_plan
from dashboard.exports.pack.year_answer import year_answer
from dashboard.exports.wording import say
from dashboard.words import display

# By the name that --parts takes, in the order of the pack.
PARTS: Mapping[str, Callable[[PackData], PackPart]] = MappingProxyType(
    {
        "return": monthly_return,
        "comparison": comparison,
        "reporting": reporting,
        "dialogues": dialogues,
        "plan": work_plan,
        "ideas": ideas,
        "upkeep": upkeep,
        "decisions": decisions,
        "changes": changes,
        "unknown": unknowns,
    }
)
# What a page shows of a pack that is compared with none.
_SHOWN: Mapping[str, Callable[[PackData], PackPart]] = MappingProxyType(
    {"return": monthly_return, "changes": reported_alone}
)


class NoPlace(Exception):
    """There is no such district or division in the warehouse; `code` is what was asked for."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class PackInputs:
    """What `make_pack(asked)` reads besides `asked`: while it stays equal, the pack made before is still right.

    `warehouse_file`: each load writes a new one, each scope has its own. `letterhead`: the contents of office.csv,
    holidays.csv and of the office's own template of letters.
    `kept_packs`: earlier packs that figures are compared with, and when each was written.
    """

    warehouse_file: Path
    letterhead: tuple[bytes, ...]
    kept_packs: frozenset[tuple[Path, int]]


def inputs_of(asked: PackRequest) -> PackInputs:
    """The inputs as they are now. Raises queries.NoWarehouse, BadOffice."""
    sample = PackData(asked).load["sample"]
    files = (letterhead_file(asked, sample), holidays_file(asked, sample), own_letter_template(asked, sample))
    try:
        letterhead = tuple(each.read_bytes() for each in files if each)
    except OSError as error:
        raise BadOffice(str(error)) from error
    return PackInputs(queries.reader_file(asked.warehouse), letterhead, frozenset(kept_files(asked)))


def make_pack(asked: PackRequest) -> Pack:
    """The pack asked for. Raises queries.NoWarehouse, NoPlace, BadOffice."""
    data = PackData(asked)
    if asked.span:
        return replace(_made(data, REPORT_PARTS), answer=year_answer(data))
    return replace(_made(data, PARTS), answer=answer(data), findings=findings(data))


def make_shown(asked: PackRequest) -> Pack:
    """As `make_pack`, for who looks only at the return and at what was reported differently.

    It has no page 1. The other parts are made only where an earlier pack is kept: all figures are compared with it.
    """
    data = PackData(asked)
    return _made(data, PARTS if is_compared(data) else _SHOWN)


def _made(data: PackData, parts: Mapping[str, Callable[[PackData], PackPart]]) -> Pack:
    asked, language = data.asked, data.language
    place = _place(data)
    load = data.load
    for key, make in parts.items():
        if asked.parts is None or key in asked.parts:
            data.made.append(make(data))
    return Pack(
        asked=asked,
        office=replace(office_of(asked, place, load["sample"]), holidays=holidays_of(asked, load["sample"])),
        title=_title(data, place),
        place=place,
        month=period_words(data) if asked.span else display.month(asked.month, language),
        as_of=display.day(asked.as_of, language),
        sample=say("pack.sample", language) if load["sample"] else None,
        parts=tuple(data.made),
        references=data.citations.all(),
        definitions=terms(OF_REPORT if asked.span else OF_PACK, language),
        deadlines=() if asked.span else deadlines(data),
        made_from=data.made_from,
        built_on=load["built_at"],
    )


def report_title(asked: PackRequest) -> str:
    """What a report is called. Raises queries.NoWarehouse, NoPlace."""
    data = PackData(asked)
    return _title(data, _place(data))


def _title(data: PackData, place: str) -> str:
    asked, language = data.asked, data.language
    level = say("pack.district" if asked.district else "pack.division", language, place=place)
    if asked.span:
        return say(f"report.title.{asked.span.report.name.lower()}", language, place=level, month=period_words(data))
    return say("pack.title", language, place=level, month=display.month(asked.month, language))


def _place(data: PackData) -> str:
    """The name of the district or division. Raises NoPlace."""
    asked = data.asked
    level = "district" if asked.district else "division"
    for row in data.places:
        if row[f"{level}_code"] == asked.place_code:
            return str(row[f"{level}_{asked.language}"])
    raise NoPlace(asked.place_code)
