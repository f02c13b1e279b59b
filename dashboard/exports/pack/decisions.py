"""Decisions of the month by role, the open ones one by one, and those of earlier months whose due day has passed."""

from __future__ import annotations

from dashboard.exports.pack import cells
from dashboard.exports.pack.by_district import by_district
from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.records import PackRow, Part, Sentence, Table
from dashboard.exports.table.sheet import ColumnKind
from dashboard.exports.wording import say
from dashboard.view.answers import answer
from dashboard.wording import t
from dashboard.words import display
from dashboard.words.decisions import due_words, implementer_words, place_namer, status_words
from dashboard.words.rows import Row
from dashboard.words.status import CLOSED_DECISIONS, DECISION_STATUSES, PAST_DUE_DECISIONS

KEY = "decisions"
_MEASURE = "decision_open"
_COUNTS = (
    "decisions",
    "open_decisions",
    "carried_over_decisions",
    "overdue_decisions",
    "due_passed_decisions",
    "not_due_yet_decisions",
    "undated_decisions",
    "concluded_decisions",
)
# The order of the lists.
_ORDER = tuple(status for status in DECISION_STATUSES if status not in CLOSED_DECISIONS)

# Of the list of open decisions: key, kind, width (0: the kind's own).
_OPEN_COLUMNS: tuple[tuple[str, ColumnKind, int], ...] = (
    ("team", "text", 18),
    ("item_no", "count", 12),
    ("decision_text", "text", 60),
    ("implementers", "text", 30),
    ("due", "text", 16),
    ("decision_status", "text", 24),
    ("carried_over", "text", 12),
    ("first_raised_on", "day", 0),
    ("times_raised", "count", 10),
    ("age_months", "count", 10),
)


def decisions(data: PackData) -> Part:
    """Counts by role; the open decisions of the month; the overdue ones of the months before."""
    trend = data.decisions(data.trend_from)
    found = data.decisions(data.asked.month)
    older = [row for row in trend if row["month"] < data.asked.month and row["status"] in PAST_DUE_DECISIONS]
    tables = (
        _by_role(data, found),
        _open(data, "decisions_open", [row for row in found if row["status"] not in CLOSED_DECISIONS]),
        _open(data, "decisions_older", older),
    )
    return Part(KEY, say("part.decisions", data.language), (_sentence(data, found),), tables)


def _by_role(data: PackData, found: list[Row]) -> Table:
    language, key = data.language, "decisions_roles"
    columns = (
        cells.column(key, "role", language, "text", 30),
        *(cells.column(key, name, language, "count", 10) for name in _COUNTS),
    )
    rows, total = [], None
    for row in data.ask("decisions_by_role"):
        is_total = row["level"] == "total"
        of = found if is_total else [each for each in found if _has_role(each, row["role"])]
        cited = data.citations.cite(of)
        name = say("row.total", language) if is_total else _role(row["role"], language)
        counts = (cells.count(row[name_], language, cited) for name_ in _COUNTS)
        made = PackRow((cells.text(name), *counts), role="total" if is_total else "row")
        if is_total:
            total = made
        else:
            rows.append(made)
    return Table(
        key=key,
        title=say("table.decisions_roles", language),
        columns=columns,
        rows=tuple(rows),
        total=total,
        notes=(say("note.decisions_shared", language), say("note.decision_statuses", language)),
        empty=say("table.decisions.empty", language),
    )


def _has_role(decision: Row, role: str | None) -> bool:
    return role in decision["roles"] if role else not decision["roles"]


def _role(role: str | None, language: str) -> str:
    return t(f"role.{role}", language) if role else say("role.none", language)


def _open(data: PackData, key: str, found: list[Row]) -> Table:
    """One row a decision, the overdue first, with how often and since when it has been raised (its chain)."""
    language = data.language
    columns = tuple(cells.column(key, name, language, kind, width) for name, kind, width in _OPEN_COLUMNS)
    name_places = place_namer(answer(data.asked.warehouse, "places", {}), language)

    def row_of(row: Row) -> PackRow:
        carried = say("cell.carried_over", language) if row["carried_over"] else ""
        return PackRow(
            (
                cells.text(display.place(row["team"], language)),
                cells.count(row["item_no"], language),
                cells.text(row["text"], data.citations.cite([row])),
                cells.text(implementer_words(row, name_places, language)),
                cells.text(due_words(row, language)),
                cells.coded(status_words(row, language), row["status"]),
                cells.coded(carried, "carried_over" if carried else ""),
                cells.day(row["first_raised_on"], language),
                cells.count(row["times_raised"], language),
                cells.count(row["age_months"], language),
            ),
            row["district_code"],
        )

    found = sorted(found, key=lambda row: (row["district_code"], _ORDER.index(row["status"])))
    return Table(
        key=key,
        title=say(f"table.{key}", language),
        columns=columns,
        rows=tuple(by_district(data, found, columns, row_of, lambda code: None)),
        notes=(say("note.decisions_chains", language),),
        empty=say(f"table.{key}.empty", language),
    )


def _sentence(data: PackData, found: list[Row]) -> Sentence:
    """How many decisions are open of how many, as on the Overview (queries/overview.sql)."""
    language = data.language
    row = data.measure(_MEASURE)
    if not row["expected"]:
        return Sentence(say("decisions.unknown", language))
    figures = display.count(row["done"], row["expected"], language)
    return Sentence(say("decisions.known", language, figures=figures), data.citations.cite(found))
