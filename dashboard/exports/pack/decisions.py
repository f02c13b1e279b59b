"""Decisions of the month by who must carry them out, the open ones one by one, and older ones past their day."""

from __future__ import annotations

from dashboard.exports.pack import cells
from dashboard.exports.pack.by_district import by_district
from dashboard.exports.pack.gathering import Gathering
from dashboard.exports.pack.records import Part, Row, Sentence, Table
from dashboard.exports.wording import say
from dashboard.view.answers import answer
from dashboard.wording import t
from dashboard.words import display
from dashboard.words.decisions import due_words, implementer_words, place_namer, status_words
from dashboard.words.rows import Row as Record

KEY = "decisions"
_MEASURE = "decision_open"
_CLOSED = ("concluded", "repeated")
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
# Past their day: of the months before, only these are listed again.
_PAST = ("overdue", "due_passed")
# The gravest first.
_ORDER = ("overdue", "due_passed", "not_due_yet", "undated")


def decisions(gathering: Gathering) -> Part:
    """The counts by role; the open decisions with their words, who must act, by when; those of the months before."""
    trend = gathering.decisions(gathering.trend_from)
    found = gathering.decisions(gathering.asked.month)
    older = [row for row in trend if row["month"] < gathering.asked.month and row["status"] in _PAST]
    tables = (
        _by_role(gathering, found),
        _open(gathering, "decisions_open", [row for row in found if row["status"] not in _CLOSED]),
        _open(gathering, "decisions_older", older),
    )
    return Part(KEY, say("part.decisions", gathering.language), (_sentence(gathering, found),), tables)


def _by_role(gathering: Gathering, found: list[Record]) -> Table:
    language, key = gathering.language, "decisions_roles"
    columns = (
        cells.column(key, "role", language, "text", 30),
        *(cells.column(key, name, language, "count", 10) for name in _COUNTS),
    )
    rows, total = [], None
    for row in gathering.ask("decisions_by_role"):
        is_total = row["level"] == "total"
        of = found if is_total else [each for each in found if _has_role(each, row["role"])]
        cited = gathering.citations.cite(of)
        name = say("row.total", language) if is_total else _role(row["role"], language)
        counts = (cells.count(row[name_], language, cited) for name_ in _COUNTS)
        made = Row((cells.text(name), *counts), role="total" if is_total else "row")
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


def _has_role(decision: Record, role: str | None) -> bool:
    return role in decision["roles"] if role else not decision["roles"]


def _role(role: str | None, language: str) -> str:
    return t(f"role.{role}", language) if role else say("role.none", language)


def _open(gathering: Gathering, key: str, found: list[Record]) -> Table:
    """One row a decision, the gravest first, with how long it has been coming back (its chain)."""
    language = gathering.language
    columns = (
        cells.column(key, "team", language, "text", 18),
        cells.column(key, "item_no", language, "count", 12),
        cells.column(key, "decision_text", language, "text", 60),
        cells.column(key, "implementers", language, "text", 30),
        cells.column(key, "due", language, "text", 16),
        cells.column(key, "decision_status", language, "text", 24),
        cells.column(key, "carried_over", language, "text", 12),
        cells.column(key, "first_raised_on", language, "day"),
        cells.column(key, "times_raised", language, "count", 10),
        cells.column(key, "age_months", language, "count", 10),
    )
    name_places = place_namer(answer(gathering.asked.warehouse, "places", {}), language)

    def row_of(row: Record) -> Row:
        carried = say("cell.carried_over", language) if row["carried_over"] else ""
        return Row(
            (
                cells.text(display.place(row["team"], language)),
                cells.count(row["item_no"], language),
                cells.text(row["text"], gathering.citations.cite([row])),
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
        rows=tuple(by_district(gathering, found, columns, row_of, lambda code: None)),
        notes=(say("note.decisions_chains", language),),
        empty=say(f"table.{key}.empty", language),
    )


def _sentence(gathering: Gathering, found: list[Record]) -> Sentence:
    """So many open of so many, as the Overview says it (queries/overview.sql)."""
    language = gathering.language
    row = next(each for each in gathering.ask("overview") if each["measure"] == _MEASURE)
    if not row["expected"]:
        return Sentence(say("decisions.unknown", language))
    figures = display.count(row["done"], row["expected"], language)
    return Sentence(say("decisions.known", language, figures=figures), gathering.citations.cite(found))
