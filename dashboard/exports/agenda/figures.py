"""What is known of an agenda item's topic: the Overview's figures, and who owes what."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from types import MappingProxyType

from dashboard.exports.letters.points import joined
from dashboard.exports.pack.dialogues import counted_apart
from dashboard.exports.wording import say
from dashboard.words import display
from dashboard.words.rows import Row
from etl import StatementKind

# By topic of a decision: measures of queries/overview.sql and values of `what` in queries/owed_by_upazila.sql.
MEASURES_OF: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "upazila_meeting": ("meeting_held", "minutes_received"),
        "dialogue": ("dialogue_held",),
        "idea": ("idea_submitted",),
    }
)


def known_of(topics: Iterable[str], overview: Sequence[Row], owed: Sequence[Row], language: str) -> Iterator[str]:
    """A sentence a measure of the topics, then one for each thing and month that is owed."""
    by_measure = {row["measure"]: row for row in overview}
    for topic in topics:
        measures = MEASURES_OF.get(topic, ())
        yield from (_figure(by_measure[measure], language) for measure in measures)
        yield from owing([row for row in owed if row["what"] in measures], language)


def owing(owed: Sequence[Row], language: str) -> Iterator[str]:
    """For each thing and month, the upazilas that owe it. `owed`: rows of queries/owed_by_upazila.sql."""

    def key(row: Row) -> tuple[str, date]:
        return row["what"], row["month"]

    for (what, month), of in groupby(sorted(owed, key=key), key=key):
        names = joined([row[f"upazila_{language}"] for row in of], language)
        yield say(f"next.owing.{what}", language, month=display.month(month, language), upazilas=names)


def _figure(row: Row, language: str) -> str:
    """“Done of expected”; “no data” where nothing is known to be expected."""
    figures = display.measured_words(row, language)
    of = "dialogues." if row["measure"] == StatementKind.DIALOGUE_HELD else ""
    known = "known" if of or row["unknown"] else "known_of_all"
    said = say(
        f"next.figure.{of}{known if row['expected'] else 'unknown'}",
        language,
        measure=say(f"next.measure.{row['measure']}", language),
        figures=figures,
        unknown=display.number(row["unknown"], language),
    )
    parts = [said, *counted_apart(row, language)]
    if row["before_due"] and row["measure"] != StatementKind.DIALOGUE_HELD:
        parts.append(say("next.before_due", language, count=display.number(row["before_due"], language)))
    return " ".join(parts)
