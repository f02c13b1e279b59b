"""The papers a letter refers to: minutes that had been issued by its day, else the meeting by its month."""

from collections.abc import Iterable, Iterator

from dashboard.exports.letters.days import day_words
from dashboard.exports.wording import say
from dashboard.words import display
from dashboard.words.rows import Row

# Prefixes of the columns about a meeting in the queries of told.py.
_MEETINGS = ("said", "decision")
_MEETING_COLUMNS = ("meeting_id", "month", "held_on", "memo_no", "issued_on")


class Sources:
    """The papers of one letter, in the order it speaks of them, numbered where there are several."""

    def __init__(self, rows: Iterable[Row], language: str) -> None:
        self._language = language
        found = {meeting["meeting_id"]: _cited_words(meeting, language) for meeting in _meetings(rows)}
        self._numbers = {
            meeting: display.number(no, language) if len(found) > 1 else "" for no, meeting in enumerate(found, 1)
        }
        self.words = tuple(
            f"({number}) {found[meeting]}" if number else found[meeting] for meeting, number in self._numbers.items()
        )

    def mark(self, meeting_id: str) -> str:
        """Which of several papers it is ("সূত্র ২"); "" for the only one, and for a paper that is not among them."""
        number = self._numbers.get(meeting_id)
        return say("letter.source.mark", self._language, number=number) if number else ""


def meeting_words(meeting: Row, language: str) -> str:
    """The minutes of a meeting, memo number and day where known. Reads month, held_on, memo_no, issued_on."""
    memo_no, issued_on = meeting["memo_no"], meeting["issued_on"]
    words = say("letter.source", language, month=display.month(meeting["month"], language)) + _held(meeting, language)
    if memo_no:
        words += say("letter.source.memo", language, memo=display.digits(memo_no, language))
    if issued_on:
        words += say("letter.source.issued", language, day=day_words(issued_on, language))
    return words + say("letter.source.end", language)


def _cited_words(meeting: Row, language: str) -> str:
    """Minutes that the query gives a day of issue; else the meeting itself, by its month."""
    if meeting["issued_on"]:
        return meeting_words(meeting, language)
    words = say("letter.source.meeting", language, month=display.month(meeting["month"], language))
    return words + _held(meeting, language) + say("letter.source.end", language)


def _held(meeting: Row, language: str) -> str:
    day = meeting["held_on"]
    return say("letter.source.held", language, day=day_words(day, language)) if day else ""


def _meetings(rows: Iterable[Row]) -> Iterator[Row]:
    """The meetings of the district's team that the rows speak of."""
    for row in rows:
        for name in _MEETINGS:
            meeting = {column: row.get(f"{name}_{column}") for column in _MEETING_COLUMNS}
            own = name == "said" and row.get("said_team_level") == "upazila"
            if meeting["meeting_id"] is not None and not own:
                yield meeting
