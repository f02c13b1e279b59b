"""The content of each slide, taken from the pack's parts: sentences and one chart; computes nothing."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from dashboard.exports.drawing.records import NativeChart
from dashboard.exports.pack.deadlines import of_several
from dashboard.exports.pack.records import ChartKind, Pack, PackCell, PackPart, PackRow, PackTable, Series, Unit
from dashboard.exports.wording import say
from dashboard.words import display
from dashboard.words.colours import BLUE, GREEN, GREY, ORANGE, VERMILION
from dashboard.words.status import DECISION_STATUSES, MONTHLY_KINDS
from etl import StatementKind

_MOST_BEHIND = 10
_NOW, _BEFORE, _THIRD = BLUE, GREY, ORANGE
_LINES = dict(zip(MONTHLY_KINDS, (BLUE, VERMILION), strict=True))


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide: title, lines, and a chart or none; `references` of its figures.

    `headings`: of two columns, `lines` and `beside`; () where the lines stand above the chart.
    """

    key: str
    title: str
    lines: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    chart: NativeChart | None = None
    references: tuple[int, ...] = ()


def outline(pack: Pack) -> list[Slide]:
    """The slides after the title, in the order of the meeting; a part that is not in the pack has none."""
    parts = {part.key: part for part in pack.parts}
    made = (
        _of(parts, "reporting", lambda part: _rates(pack, part, parts.get("return"))),
        _of(parts, "comparison", lambda part: _behind(pack, part)),
        _of(parts, "reporting", lambda part: _trend(pack, part)),
        _of(parts, "dialogues", lambda part: _dialogues(pack, part, parts.get("changes"))),
        _of(parts, "ideas", lambda part: _ideas(pack, part)),
        _of(parts, "decisions", lambda part: _decisions(pack, part)),
        _of(parts, "changes", lambda part: _changes(pack, part)),
    )
    slides = [slide for slide in made if slide is not None]
    if "unknown" not in parts:
        return slides
    # Of what is unknown there is a line on the last slide, no slide of its own.
    told = [slide for slide in slides if slide.chart or slide.headings]
    return [*told, _unknown(pack, parts["unknown"], [slide.title for slide in slides if slide not in told])]


def _of(parts: dict[str, PackPart], key: str, make: Callable[[PackPart], Slide | None]) -> Slide | None:
    return make(parts[key]) if key in parts else None


def _rates(pack: Pack, part: PackPart, monthly: PackPart | None) -> Slide:
    """The month in sentences; the rate of each place over the trend's months."""
    table = _table(part, "minutes_received_upazilas")
    places = list(_places(table))
    series = _series(table, places, (("reporting_rate", _NOW),))
    names = _names(table, places, "received_reports", "expected_reports")
    chart = _chart(pack, "bar", "rate", _title(table, places), names, series)
    said = monthly or part
    cited = _all(said.cited, _cells(places, table, series))
    return Slide("rates", pack.findings["minutes"], said.lines, chart=chart, references=cited)


def _trend(pack: Pack, part: PackPart) -> Slide:
    """Minutes and meetings, month by month; without a chart where no line of either joins two months."""
    tables = {kind: _table(part, f"{kind}_months") for kind in MONTHLY_KINDS}
    months = tuple(cell.shown for cell in tables[MONTHLY_KINDS[0]].column_cells("month"))
    rates = {kind: table.column_cells("reporting_rate") for kind, table in tables.items()}
    series = tuple(
        Series(say(f"chart.{kind}.rate.series", pack.language), "reporting_rate", _LINES[kind], _values(cells))
        for kind, cells in rates.items()
    )
    drawn = tuple(each for each in series if sum(value is not None for value in each.values) > 1)
    chart = _chart(pack, "line", "rate", say("slide.trend.chart", pack.language), months, drawn)
    cited = [cell for cells in rates.values() for cell in cells]
    title = next(each.title for each in part.charts if each.table == f"{MONTHLY_KINDS[0]}_months")
    return Slide("trend", title, part.lines, chart=chart, references=_all([], cited))


def _behind(pack: Pack, part: PackPart) -> Slide | None:
    """The ten upazilas furthest behind, of a division with their district; None where nobody is."""
    table = _table(part, "behind")
    rows = table.rows[:_MOST_BEHIND]
    if not rows:
        return None
    cells = [table.by_key(row) for row in rows]
    districts = [each["district"].shown for each in cells]
    places = [
        each["upazila"].shown.removesuffix(f" ({district})") for each, district in zip(cells, districts, strict=True)
    ]
    names = tuple(
        place if pack.asked.district else f"{place} ({district})"
        for place, district in zip(places, districts, strict=True)
    )
    series = _series(table, rows, (("received_reports", _NOW), ("overdue_reports", VERMILION)))
    return Slide(
        "behind",
        say("slide.behind", pack.language, names=", ".join(places[:3])),
        chart=_chart(pack, "composition", "count", table.title, names, series),
        references=_all([], [cell for row in rows for cell in row.cells]),
    )


def _dialogues(pack: Pack, part: PackPart, changes: PackPart | None) -> Slide:
    """How many dialogues were due and held, this month and the one before; the chart needs the part “changes”."""
    row = _measure(changes, "dialogue_held") if changes else None
    if changes is None or row is None:
        return Slide("dialogues", pack.findings["dialogues"], part.lines, references=_all(part.cited, []))
    table = _table(changes, "changes_measures")
    cells, language = table.by_key(row), pack.language
    months = (say("slide.month_before", language), pack.month)
    series = tuple(
        Series(say(f"slide.dialogues.{name}", language), name, colour, _values((cells[f"{name}_before"], cells[name])))
        for name, colour in (("expected", _BEFORE), ("done", _NOW))
    )
    chart = _chart(pack, "bar", "count", say("slide.dialogues.chart", language), months, series)
    title = pack.findings["dialogues"]
    return Slide("dialogues", title, part.lines, chart=chart, references=_all(part.cited, []))


def _ideas(pack: Pack, part: PackPart) -> Slide:
    table = _table(part, "ideas_upazilas")
    places = list(_places(table))
    wanted = (("ideas_received", _NOW), ("ongoing_ideas", _THIRD), ("implemented_ideas", GREEN))
    series = _series(table, places, wanted)
    chart = _chart(pack, "bar", "count", _title(table, places), _names(table, places), series)
    unsaid = [each.name for each in series if all(value is None for value in each.values)]
    without = (say("slide.no_data_of", pack.language, names=", ".join(unsaid)),) if unsaid else ()
    cited = _all(part.cited, _cells(places, table, series))
    return Slide("ideas", pack.findings["ideas"], (*part.lines, *without), chart=chart, references=cited)


def _decisions(pack: Pack, part: PackPart) -> Slide:
    table = _table(part, "decisions_roles")
    rows = list(table.rows)
    keys = {column.key for column in table.columns}
    statuses = ((f"{status}_decisions", style.colour) for status, style in DECISION_STATUSES.items())
    wanted = tuple((key, colour) for key, colour in statuses if key in keys)
    series = _series(table, rows, wanted)
    chart = _chart(pack, "composition", "count", table.title, _names(table, rows), series)
    lines = (*part.lines, *table.notes[:1])
    return Slide(
        "decisions", pack.findings["decisions"], lines, chart=chart, references=_all([], _cells(rows, table, series))
    )


def _changes(pack: Pack, part: PackPart) -> Slide:
    """Each measure's rate beside last month's, where that is known; the figures that an earlier pack reported
    differently.
    """
    table, reported = _table(part, "changes_measures"), _table(part, "changes_reported")
    minutes = _measure(part, StatementKind.MINUTES_RECEIVED)
    if not reported.rows and (minutes is None or table.by_key(minutes)["rate_before"].value is None):
        return Slide("changes", pack.findings["changes"])
    rows = list(table.rows)
    wanted = (("rate_before", _BEFORE), ("rate", _NOW))
    series = _series(table, rows, wanted)
    chart = _chart(pack, "bar", "rate", table.title, _names(table, rows, "done", "expected"), series)
    lines = tuple(_changed(reported, pack)) or (reported.empty,)
    return Slide(
        "changes", pack.findings["changes"], lines, chart=chart, references=_all([], _cells(rows, table, series))
    )


def _changed(table: PackTable, pack: Pack) -> Iterator[str]:
    """The first three figures that were reported differently; how many more there are."""
    for row in table.rows[:3]:
        yield say("slide.changed", pack.language, **{key: cell.shown for key, cell in table.by_key(row).items()})
    if len(table.rows) > 3:
        yield say("slide.more", pack.language, count=display.number(len(table.rows) - 3, pack.language))


def _unknown(pack: Pack, part: PackPart, also: Sequence[str]) -> Slide:
    """What no source says, and `also`; in the second column what falls due next."""
    unsaid = _table(part, "unknown_what")
    said = [f"{row.cells[0].shown}: {row.cells[1].shown}" for row in unsaid.rows]
    lines = [*said, *also] or [unsaid.empty]
    language, due = pack.language, [deadline for deadline in pack.deadlines if deadline.day >= pack.asked.as_of]
    told = [f"{display.day(day, language)}: {title}" for day, title in of_several(due, language)]
    steps = told or [say("slide.no_steps", language)]
    headings = (say("slide.unsaid", language), say("slide.steps", language))
    return Slide("unknown", say("slide.unknown", language), tuple(lines), beside=tuple(steps), headings=headings)


def _table(part: PackPart, key: str) -> PackTable:
    """The part's table of that key; a part always has its tables, with rows or without."""
    return next(table for table in part.tables if table.key == key)


def _title(table: PackTable, places: Sequence[PackRow]) -> str:
    """What a chart of these rows is about: the upazilas, or a division's districts."""
    summed = bool(places) and places[0].role == "sum"
    return table.title_of_sums if summed and table.title_of_sums else table.title


def _places(table: PackTable) -> Iterable[PackRow]:
    """The sums of a division's districts, else the upazilas."""
    sums = [row for row in table.rows if row.role == "sum"]
    return sums or [row for row in table.rows if row.role == "row"]


def _measure(changes: PackPart, code: str) -> PackRow | None:
    rows = _table(changes, "changes_measures").rows
    return next((row for row in rows if row.cells[0].code == code), None)


def _names(table: PackTable, rows: Sequence[PackRow], done: str = "", expected: str = "") -> tuple[str, ...]:
    """The place of each row; with two columns given, below it “done/expected”."""
    heads = {row.place_code: row.cells[0].shown for row in table.rows if row.role == "group"}
    names = (heads[row.place_code] if row.role == "sum" else row.cells[0].shown for row in rows)
    if not done:
        return tuple(names)
    counts = ((cells[done], cells[expected]) for cells in map(table.by_key, rows))
    return tuple(
        f"{name}\n{made.shown}/{of.shown}" if of.value else name for name, (made, of) in zip(names, counts, strict=True)
    )


def _series(table: PackTable, rows: Sequence[PackRow], wanted: Iterable[tuple[str, str]]) -> tuple[Series, ...]:
    """Columns of the table (key, colour) as series over `rows`."""
    titles = {column.key: column.title for column in table.columns}
    return tuple(
        Series(titles[key], key, colour, _values(table.by_key(row)[key] for row in rows)) for key, colour in wanted
    )


def _values(cells: Iterable[PackCell]) -> tuple[int | float | None, ...]:
    return tuple(cell.number for cell in cells)


def _cells(rows: Sequence[PackRow], table: PackTable, series: Sequence[Series]) -> list[PackCell]:
    return [table.by_key(row)[each.column] for row in rows for each in series]


def _all(numbers: Iterable[int], cells: Iterable[PackCell]) -> tuple[int, ...]:
    return tuple(sorted({*numbers, *(number for cell in cells for number in cell.references)}))


def _chart(
    pack: Pack, kind: ChartKind, unit: Unit, title: str, names: tuple[str, ...], series: tuple[Series, ...]
) -> NativeChart | None:
    """The chart of the series that have a value, with its figures as alternative text; None where none has."""
    series = tuple(each for each in series if any(value is not None for value in each.values))
    if not series:
        return None
    language = pack.language
    shown = display.rate if unit == "rate" else display.number
    said = []
    for each in series:
        values = (f"{name} {shown(value, language)}" for name, value in zip(names, each.values, strict=True))
        said.append(f"{each.name}: {', '.join(values).replace(chr(10), ' · ')}")
    return NativeChart(kind, unit, title, names, series, f"{title}. {'; '.join(said)}.")
