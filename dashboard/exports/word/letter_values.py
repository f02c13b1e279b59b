"""What fills the gaps of a letter's template, by their names. All of it is text."""

from collections.abc import Iterable, Sequence
from typing import Any

from dashboard.exports.letters.records import Letter, LetterTable
from dashboard.exports.pack.both_calendars import both_dates
from dashboard.exports.pack.records import Pack
from dashboard.exports.word.letterhead import COPIES_TO_FILL_IN, DOTS, serial

Values = dict[str, Any]


def values_of(pack: Pack, letter: Letter) -> Values:
    """The values of one letter. What a letter has not is "" or an empty list: every name is always there."""
    language, office = pack.language, pack.office
    recipient, *place = letter.recipient
    return {
        "sample": pack.sample or "",
        "kind": letter.kind,
        "heading": list(office.heading),
        "section": list(office.section),
        "dates": list(both_dates(pack.asked.letter_day, language)),
        "subject": letter.subject,
        "sources": list(letter.sources),
        "opening": letter.opening,
        **_tables(letter.table),
        "points_opening": letter.points_opening,
        "points": [
            {"number": serial(number, language), "text": point.text, "check": point.check}
            for number, point in enumerate(letter.points, 1)
        ],
        "closing": letter.closing,
        # An empty line is to be filled in by hand.
        "signature": [line or DOTS for line in office.signature],
        "contact": list(office.contact),
        "recipient": recipient,
        "recipient_check": letter.recipient_check,
        "recipient_place": "\n".join(place),
        "copies": _numbered(letter.copies or [""] * COPIES_TO_FILL_IN, language),
    }


def _tables(table: LetterTable | None) -> Values:
    """The rows of what is owed or of what was sent, each by the names of its columns; the other has none."""
    made: Values = {"owed": [], "sent": [], "table_alt": table.alt if table else ""}
    if table:
        made[table.key] = [
            {**dict(zip(table.columns, row.cells, strict=True)), "check": row.check} for row in table.rows
        ]
    return made


def _numbered(names: Iterable[str], language: str) -> Sequence[Values]:
    return [{"number": serial(number, language), "name": name} for number, name in enumerate(names, 1)]
