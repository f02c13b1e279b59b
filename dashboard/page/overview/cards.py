"""The cards of the Overview: a measure each, as count and rate, beside the months before and what is unknown."""

from collections.abc import Sequence
from typing import Any

from dashboard.markup import render
from dashboard.parts.drawn import notes_html
from dashboard.parts.headline import DIALOGUES_APART, OPEN_DECISIONS, measure_link, unit_words
from dashboard.parts.last_year import measure_bars
from dashboard.view.definitions import defined
from dashboard.view.filters import Filters
from dashboard.wording import t
from dashboard.words.display import count, day, figures_then, number, rate
from dashboard.words.rows import Row
from etl import StatementKind

# With a longer count on any card, all are written smaller.
LONGEST_COUNT = 6
# The earlier months that a card is set against.
SPANS = ("before", "year_before")


def cards_html(table: Sequence[Row], months: Sequence[Row], filters: Filters) -> str:
    """A card a row of queries/overview.sql, in its order; below, in one sentence, the earlier months of which nothing
    is known on any of them. `months`: rows of queries/measure_months.sql of a year.
    """
    known = [span for span in SPANS if any(row[f"expected_{span}"] for row in table)]
    of_measure: dict[str, list[Row]] = {}
    for row in months:
        of_measure.setdefault(row["measure"], []).append(row)
    cards = [
        _card(row, known, filters) | {"months": measure_bars(of_measure.get(row["measure"], []), filters.language)}
        for row in table
    ]
    long = any(len(card["count"]) > LONGEST_COUNT for card in cards)
    notes = [_nothing_then(span, filters) for span in SPANS if span not in known]
    return render("cards", cards=cards, long=long) + notes_html(notes)


def _card(row: Row, spans: Sequence[str], filters: Filters) -> dict[str, Any]:
    """A card in words. `share` (0-1) draws its bar; None where nothing is known, and `supply` says what would tell.

    `neutral`: more of it is neither good nor bad.
    """
    language, measure = filters.language, row["measure"]
    known, neutral = bool(row["expected"]), measure == OPEN_DECISIONS
    later = not known and not row["unknown"] and row["not_due_yet"] > 0
    figures = count(row["done"], row["expected"], language)
    return {
        "title": t(f"measure.{measure}", language),
        "definition": defined(measure, filters),
        "count": t("display.not_due_yet", language) if later else figures,
        "rate": rate(row["rate"], language) if known and not neutral else "",
        "neutral": neutral,
        "share": row["rate"] if known else None,
        "notes": _notes(row, spans, filters),
        "supply": "" if known or later else t(f"supply.{measure}", language),
        "href": measure_link(measure, filters),
        "link_words": t("card.open_decisions" if measure == OPEN_DECISIONS else "card.open_evidence", language),
    }


def _notes(row: Row, spans: Sequence[str], filters: Filters) -> list[str]:
    """The lines below the figure: unit and span, due day, in time, older than the due day, unknown, months before."""
    language = filters.language
    notes = [unit_words(row["measure"], filters)]
    if row["due_on"]:
        notes.append(t("card.due", language, day=day(row["due_on"], language)))
    if row["measure"] == OPEN_DECISIONS and row["expected"]:
        notes.append(t("card.overdue", language, count=number(row["overdue"], language)))
    if row["on_time"] or row["late"]:
        timely = {"on_time": number(row["on_time"], language), "late": number(row["late"], language)}
        notes.append(t("card.timely", language, **timely))
    for name, key in _counted_apart(row["measure"], filters).items():
        if row[name]:
            notes.append(t(f"card.{key}", language, count=number(row[name], language)))
    return [*notes, *(earlier_words(row, span, filters) for span in spans)]


def _counted_apart(measure: str, filters: Filters) -> dict[str, str]:
    """What a card counts beside its rate: column of queries/overview.sql to the key of its words."""
    said = {name: name for name in ("corrected", "before_due", "not_due_yet")}
    if measure == StatementKind.DIALOGUE_HELD:
        # Each in its own unit: a plan is a dialogue, an upazila without a plan may owe any number.
        return said | {name: name for name in DIALOGUES_APART}
    return said | {"unknown": "unknown" if filters.from_month == filters.to_month else "unknown_months"}


def earlier_words(row: Row, span: str, filters: Filters) -> str:
    """The same measure in as many months just `before`, or in the same months `year_before`, as count and rate."""
    language = filters.language
    figures = figures_then(row[f"done_{span}"], row[f"expected_{span}"], row[f"rate_{span}"], language)
    return t(_span_key(span, filters), language, figures=figures)


def _nothing_then(span: str, filters: Filters) -> str:
    """That nothing is known of earlier months, whatever is measured."""
    nothing = t("display.no_data_then", filters.language)
    return t(_span_key(span, filters), filters.language, figures=nothing)


def _span_key(span: str, filters: Filters) -> str:
    return f"card.{span}" if filters.from_month == filters.to_month else f"card.{span}_months"
