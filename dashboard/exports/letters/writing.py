"""Write the letters of a pack: a reminder to whoever owes something, thanks to whoever owes nothing for what was sent.

A district writes to each upazila and office, a division to each Deputy Commissioner.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from dashboard.exports.letters.days import day_words
from dashboard.exports.letters.points import decision_point, joined, office_point, owed_point, sent_point
from dashboard.exports.letters.records import Letter, LetterEntry, Point
from dashboard.exports.letters.sources import Sources
from dashboard.exports.letters.tables import owed_table, sent_table
from dashboard.exports.letters.told import Told, told_in
from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.holidays import days_off
from dashboard.exports.pack.records import Pack
from dashboard.exports.pack.request import PackRequest
from dashboard.exports.wording import say
from dashboard.words.rows import Row

# How each thing is written of; all others by owed_point.
POINTS = {"decision": decision_point, "office_ideas": office_point, "innovator_moved": office_point}


def letters_of(pack: Pack) -> tuple[Letter, ...]:
    """The letters in the order of `told_in`; nobody gets two. Raises queries.NoWarehouse."""
    answer_by = _answer_by(pack)
    return tuple(_letter(pack, told, answer_by) for told in told_in(pack.asked))


def entries_of(asked: PackRequest) -> tuple[LetterEntry, ...]:
    """What `letters_of` the pack asked for would be, without the text. Raises queries.NoWarehouse."""
    return tuple(
        LetterEntry(
            told.kind, _recipient(told, asked.language), _subject(told.kind, told.rows, asked.language), told.to_check
        )
        for told in told_in(asked)
    )


def _answer_by(pack: Pack) -> date | None:
    """The last day to answer a reminder; None where the office has set no number of working days."""
    day, office = pack.asked.letter_day, pack.office
    off = days_off(office.holidays, day)
    [row] = PackData(pack.asked).ask("answer_day", letter_day=day, working_days=office.answer_days, holidays=off)
    found: date | None = row["answer_by"]
    return found


def _letter(pack: Pack, told: Told, answer_by: date | None) -> Letter:
    language, first = pack.language, told.first
    things = [row for row in told.rows if row["what"] != "decision"]
    decisions = [row for row in told.rows if row["what"] == "decision"]
    if told.to_district:
        decisions.sort(key=lambda row: (row["decision_held_on"] or row["decision_month"], row["decision_id"]))
    sources = Sources([*things, *decisions], language)
    table = None
    if told.to_district:
        table = owed_table(things, sources, language) if told.kind == "reminder" else sent_table(things, language)
        points = tuple(_decisions_of_district(decisions, sources, language))
    else:
        points = tuple(_point(told, row, sources, language) for row in told.rows)
    return Letter(
        kind=told.kind,
        upazila_code="" if told.to_district else first["upazila_code"] or "",
        name_en=told.office or first["district_en" if told.to_district else "upazila_en"],
        subject=_subject(told.kind, told.rows, language),
        sources=sources.words,
        opening=_opening(pack, told, sources),
        points=points,
        closing=_closing(pack, told, answer_by),
        recipient=_recipient(told, language),
        copies=(*pack.office.copies, say("letter.copy.office", language)),
        district_code=first["district_code"],
        table=table,
        points_opening=say("letter.decisions", language) if table and points else "",
        recipient_check=say("letter.check.office", language) if told.is_unnamed else "",
    )


def _opening(pack: Pack, told: Told, sources: Sources) -> str:
    language, first = pack.language, told.first
    about = "district" if told.to_district else "office" if told.office else "one" if len(told.rows) == 1 else "many"
    return say(
        f"letter.{told.kind}.opening.{about}",
        language,
        on=say("letter.on_sources" if sources.words else "letter.on_subject", language),
        upazila=first[f"upazila_{language}"],
        district=first[f"district_{language}"],
        as_of=day_words(pack.asked.as_of, language),
    )


def _closing(pack: Pack, told: Told, answer_by: date | None) -> str:
    """A reminder says by which day to answer; what is asked of a Deputy Commissioner he has others do."""
    language = pack.language
    of = f"letter.{told.kind}.closing{'.district' if told.to_district else ''}"
    if answer_by is None:
        return say(of, language, by=say("letter.urgently", language))
    by = say("letter.by", language, day=day_words(answer_by, language), count=pack.office.answer_days)
    return say(of, language, by=by)


def _recipient(told: Told, language: str) -> tuple[str, ...]:
    row, district = told.first, told.first[f"district_{language}"]
    in_district = say("letter.place.district", language, district=district)
    if told.to_district:
        return say("letter.dc", language), in_district
    if told.office:
        return row["post"], in_district
    place = say("letter.place", language, upazila=row[f"upazila_{language}"], district=district)
    return say("letter.uno", language), place


def _subject(kind: str, rows: Sequence[Row], language: str) -> str:
    things = joined([*dict.fromkeys(say(f"letter.{kind}.{row['what']}", language) for row in rows)], language)
    return say(f"letter.{kind}.subject", language, things=things)


def _point(told: Told, row: Row, sources: Sources, language: str) -> Point:
    if told.kind == "thanks":
        return sent_point(row, language)
    make = POINTS.get(row["what"], owed_point)
    return make(row, sources, language)


def _decisions_of_district(rows: Sequence[Row], sources: Sources, language: str) -> Iterator[Point]:
    """A point a decision, with the upazilas and offices that must carry it out. `rows`: by decision."""
    for _, group in groupby(rows, key=lambda row: row["decision_id"]):
        of_decision = list(group)
        bearers = [row[f"upazila_{language}"] or row["post"] for row in of_decision]
        yield decision_point(of_decision[0], sources, language, tuple(dict.fromkeys(bearers)))
