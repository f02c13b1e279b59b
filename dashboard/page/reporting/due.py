"""By which day something was due, in a sentence, from the days that the figures use."""

from collections.abc import Sequence

from dashboard.wording import t
from dashboard.words.display import day, month
from dashboard.words.rows import Row


def due_sentence(months: Sequence[Row], kind: str, language: str) -> str:
    """The due day of the last month (queries/upazila_months.sql): one, several, or what would supply it."""
    last = max(row["month"] for row in months)
    rows = [row for row in months if row["month"] == last]
    start = month(last, language)
    days = sorted({row["due_on"] for row in rows if row["due_on"]})
    missing = sum(row["due_on"] is None for row in rows)
    if not days:
        return t(f"due.{kind}.unknown", language, month=start)
    key = "one" if len(days) == 1 and not missing else "some"
    return t(f"due.{kind}.{key}", language, month=start, days=", ".join(day(known, language) for known in days))
