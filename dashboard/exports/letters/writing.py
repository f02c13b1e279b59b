"""Write the letters of a pack: a reminder to each upazila and office that owes something, thanks for what was sent."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from dashboard.exports.letters.points import decision_point, meeting_words, owed_point, sent_point
from dashboard.exports.letters.records import Letter, LetterEntry, LetterKind, Point
from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.records import Pack
from dashboard.exports.pack.request import PackRequest
from dashboard.exports.wording import say
from dashboard.words import display
from dashboard.words.rows import Row

# Sorts after every upazila's code.
_OFFICES = "~"
# Prefixes of the columns about a meeting in queries/owed_by_upazila.sql and sent_by_upazila.sql.
_MEETINGS = ("said", "decision")
_MEETING_COLUMNS = ("meeting_id", "month", "held_on", "memo_no", "issued_on")


def letters_of(pack: Pack) -> tuple[Letter, ...]:
    """Reminders, then thanks, by place; offices and posts after the upazilas of their district.

    Reminders cover the months of the pack's trend, and decisions of any month that a paper says are not done. A letter
    rests on nothing that was not known on the day it bears.
    """
    return tuple(_letter(pack, *told) for told in _told(pack.asked))


def entries_of(asked: PackRequest) -> tuple[LetterEntry, ...]:
    """What `letters_of` the pack asked for would be, without the text. Raises queries.NoWarehouse."""
    return tuple(
        LetterEntry(
            kind,
            _recipient(rows[0], office, asked.language),
            _subject(kind, rows, asked.language),
            any(row["to_check"] for row in rows),
        )
        for kind, rows, office in _told(asked)
    )


def _told(asked: PackRequest) -> Iterator[tuple[LetterKind, list[Row], str]]:
    """Of each letter its kind, the rows that it tells, and the number of its office ("" for an upazila)."""
    data, known_on = PackData(asked), _known_on(asked)
    owed = data.ask("owed_by_upazila", data.trend_from, as_of=known_on)
    owed += data.ask("decisions_to_remind", as_of=known_on)
    yield from _by_addressee("reminder", owed)
    yield from _by_addressee("thanks", data.ask("sent_by_upazila", as_of=known_on))


def _known_on(asked: PackRequest) -> date:
    return min(asked.as_of, asked.letter_day)


def _by_addressee(kind: LetterKind, found: Iterable[Row]) -> Iterator[tuple[LetterKind, list[Row], str]]:
    offices: Counter[str] = Counter()
    for (district, upazila, post), rows in groupby(sorted(found, key=_addressee), key=_addressee):
        if post:
            offices[district] += 1
        yield kind, list(rows), "" if upazila < _OFFICES else f"office-{offices[district]}"


def _addressee(row: Row) -> tuple[str, str, str]:
    """District, upazila and post: an office or a post has no upazila, and stands after them."""
    return row["district_code"], row["upazila_code"] or _OFFICES, row.get("post") or ""


def _letter(pack: Pack, kind: LetterKind, rows: Sequence[Row], office: str) -> Letter:
    language, first, known_on = pack.language, rows[0], display.day(_known_on(pack.asked), pack.language)
    upazila, district = first[f"upazila_{language}"], first[f"district_{language}"]
    sources = tuple(dict.fromkeys(_sources(rows, language)))
    opening = f"letter.{kind}.opening.{'office' if office else 'one' if len(rows) == 1 else 'many'}"
    on = say("letter.on_sources" if sources else "letter.on_subject", language)
    return Letter(
        kind=kind,
        upazila_code=first["upazila_code"] or "",
        name_en=office or first["upazila_en"],
        subject=_subject(kind, rows, language),
        sources=sources,
        opening=say(opening, language, on=on, upazila=upazila, as_of=known_on),
        points=tuple(_point(kind, row, language) for row in rows),
        closing=say(f"letter.{kind}.closing", language),
        recipient=_recipient(first, office, language),
        copies=tuple(_copies(pack, district)),
        district_code=first["district_code"],
    )


def _recipient(row: Row, office: str, language: str) -> tuple[str, ...]:
    district = row[f"district_{language}"]
    if office:
        return row["post"], say("letter.place.district", language, district=district)
    place = say("letter.place", language, upazila=row[f"upazila_{language}"], district=district)
    return say("letter.uno", language), place


def _subject(kind: LetterKind, rows: Iterable[Row], language: str) -> str:
    whats = dict.fromkeys(row["what"] for row in rows)
    things = joined([say(f"letter.{kind}.{what}", language) for what in whats], language)
    return say(f"letter.{kind}.subject", language, things=things)


def _point(kind: LetterKind, row: Row, language: str) -> Point:
    if kind == "thanks":
        return sent_point(row, language)
    return decision_point(row, language) if row["what"] == "decision" else owed_point(row, language)


def _sources(rows: Iterable[Row], language: str) -> Iterator[str]:
    """The minutes of the district's team that the letter refers to."""
    for row in rows:
        for name in _MEETINGS:
            meeting = {column: row.get(f"{name}_{column}") for column in _MEETING_COLUMNS}
            own = name == "said" and row.get("said_team_level") == "upazila"
            if meeting["meeting_id"] is not None and not own:
                yield meeting_words(meeting, language)


def _copies(pack: Pack, district: str) -> Iterator[str]:
    """The office's own file; before it, where a division writes, the Deputy Commissioner."""
    if pack.asked.district is None:
        yield say("letter.copy.dc", pack.language, district=district)
    yield say("letter.copy.office", pack.language)


def joined(words: Sequence[str], language: str) -> str:
    """A, B ও C."""
    if len(words) < 2:
        return "".join(words)
    return say("letter.and", language, before=", ".join(words[:-1]), last=words[-1])
