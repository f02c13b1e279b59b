"""How many upazilas have each status, as one HTML bar: drawn quickly, printable, read by screen readers."""

from collections.abc import Sequence

from dashboard.charts.template import tint
from dashboard.markup import render
from dashboard.wording import t
from dashboard.words.display import number
from dashboard.words.last_word import received_word
from dashboard.words.rows import Row
from dashboard.words.status import STATUSES, Status, word

# Angles of stripes that tell neighbouring colours apart in a grey print.
_STRIPES: dict[str, int] = {Status.LATE: 45, Status.NOT_RECEIVED: 135}


def composition_bar(months: Sequence[Row], kind: str, language: str) -> str:
    """The bar as HTML, with a list of its pieces in words below it.

    `months`: rows of queries/reporting_totals.sql (upazilas and a count for each status); over several months the
    counts are of upazilas' months. Statuses that do not occur are left out.
    """
    pieces = [
        {
            "count": count,
            "number": number(count, language),
            "mark": style.mark,
            "word": _word(kind, status, months, language),
            "background": _background(status, style.colour),
        }
        for status, style in STATUSES.items()
        if (count := int(sum(row[status] for row in months)))
    ]
    key = "chart.composition.total" if len(months) == 1 else "chart.composition.total_months"
    upazilas = number(int(sum(row["upazilas"] for row in months)), language)
    total = t(key, language, count=upazilas, months=number(len(months), language))
    alt = t(
        "chart.composition.alt", language, total=total, parts="; ".join(f"{p['word']} {p['number']}" for p in pieces)
    )
    return render("composition", pieces=pieces, total=total, alt=alt)


def _word(kind: str, status: str, months: Sequence[Row], language: str) -> str:
    """The status in words; of what is neither on time nor late, which day is not known."""
    if status != Status.RECEIVED:
        return word(kind, status, language)
    dated, done = (int(sum(row[name] for row in months)) for name in ("received_without_due_day", status))
    return received_word(kind, dated, done, language)


def _background(status: str, colour: str) -> str:
    """A light shade of the status' colour, striped for those of _STRIPES."""
    light = tint(colour)
    if status not in _STRIPES:
        return light
    return f"repeating-linear-gradient({_STRIPES[status]}deg, {light} 0 9px, {tint(colour, 0.38)} 9px 12px)"
