"""Write the letters of a pack: a reminder to each upazila that owes something, thanks to each that sent something."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from dashboard.exports.letters.points import meeting_words, owed_point, sent_point
from dashboard.exports.letters.records import Letter, LetterKind, Point
from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.records import Pack
from dashboard.exports.wording import say
from dashboard.words.rows import Row

# Prefixes of the columns about a meeting in queries/owed_by_upazila.sql and sent_by_upazila.sql.
_MEETINGS = ("said", "decision")
_MEETING_COLUMNS = ("meeting_id", "month", "held_on", "memo_no", "issued_on")


def letters_of(pack: Pack) -> tuple[Letter, ...]:
    """Reminders, then thanks, by place. Reminders cover the months of the pack's trend."""
    data = PackData(pack.asked)
    owed = data.ask("owed_by_upazila", data.trend_from)
    sent = data.ask("sent_by_upazila")
    return (*_letters(pack, "reminder", owed, owed_point), *_letters(pack, "thanks", sent, sent_point))


def _letters(
    pack: Pack, kind: LetterKind, found: Sequence[Row], point: Callable[[Row, str], Point]
) -> Iterator[Letter]:
    for _, rows in groupby(found, key=lambda row: row["upazila_code"]):
        yield _letter(pack, kind, list(rows), point)


def _letter(pack: Pack, kind: LetterKind, rows: Sequence[Row], point: Callable[[Row, str], Point]) -> Letter:
    language, first = pack.language, rows[0]
    upazila, district = first[f"upazila_{language}"], first[f"district_{language}"]
    things = joined(
        [say(f"letter.{kind}.{what}", language) for what in dict.fromkeys(r["what"] for r in rows)], language
    )
    sources = tuple(dict.fromkeys(_sources(rows, language)))
    opening = f"letter.{kind}.opening.{'one' if len(rows) == 1 else 'many'}"
    on = say("letter.on_sources" if sources else "letter.on_subject", language)
    return Letter(
        kind=kind,
        upazila_code=first["upazila_code"],
        upazila_en=first["upazila_en"],
        subject=say(f"letter.{kind}.subject", language, things=things),
        sources=sources,
        opening=say(opening, language, on=on, upazila=upazila, as_of=pack.as_of),
        points=tuple(point(row, language) for row in rows),
        closing=say(f"letter.{kind}.closing", language),
        recipient=(say("letter.uno", language), say("letter.place", language, upazila=upazila, district=district)),
        copies=tuple(_copies(pack, district)),
    )


def _sources(rows: Iterable[Row], language: str) -> Iterator[str]:
    """The minutes of the district's team that the letter refers to."""
    for row in rows:
        for name in _MEETINGS:
            meeting = {column: row.get(f"{name}_{column}") for column in _MEETING_COLUMNS}
            own = name == "said" and row["said_team_level"] == "upazila"
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
