"""Draft the next meeting of a district's innovation team from what its last ones left open and what is owed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

import etl
from dashboard import display
from dashboard.chain_words import chain_words
from dashboard.decision_words import due_words, status_words
from dashboard.exports.agenda.figures import MEASURES_OF, known_of
from dashboard.exports.agenda.records import Draft, Item, Open
from dashboard.exports.letters.points import meeting_words
from dashboard.exports.pack import Pack
from dashboard.exports.pack.gathering import Gathering, months_before
from dashboard.exports.pack.office import FILE, office_of
from dashboard.exports.wording import say
from dashboard.rows import Row

_CLOSED = ("concluded", "repeated")
# Of earlier meetings what had a day that has passed is put on the agenda again; what named no day is not.
_STILL_DUE = ("overdue", "due_passed")


def draft_of(pack: Pack, district: str) -> Draft:
    """The meeting of the month after the pack's. Raises queries.NoWarehouse, BadOffice."""
    language = pack.language
    gathering = Gathering(replace(pack.asked, district=district, division=None))
    place = gathering.district_names[district]
    month = display.month(months_before(pack.asked.month, -1), language)
    file = etl.reference_file(etl.data_dir(), FILE)
    return Draft(
        title=say("next.title", language, place=place, month=month),
        office=pack.office if pack.asked.district else office_of(gathering.asked, place, file),
        items=tuple(_items(pack, gathering)),
    )


def _items(pack: Pack, gathering: Gathering) -> Iterator[Item]:
    """Confirming the last minutes, what is open in the paper's order, what is owed beside it, any other business."""
    language = pack.language
    meetings = {
        m["meeting_id"]: m for m in gathering.ask("meetings", gathering.trend_from) if m["team_level"] == "district"
    }
    last = next((meeting for meeting in meetings.values() if meeting["month"] == pack.asked.month), None)
    found = gathering.ask("decision_followup", gathering.trend_from)
    known = _Known(gathering)
    other: list[Item] = []
    yield _confirmation(last, pack)
    for item in _open_items([row for row in found if last and row["meeting_id"] == last["meeting_id"]], known):
        if item.title == say("next.other", "bn"):
            other.append(item)
        else:
            yield item
    for topic in MEASURES_OF:
        if rest := known.of([topic], owed_only=True):
            yield Item(say(f"next.topic.{topic}", language), known=rest)
    earlier = [row for row in found if row["meeting_id"] in meetings and row["month"] < pack.asked.month]
    yield from _earlier([row for row in earlier if row["status"] in _STILL_DUE], meetings, language)
    yield from other or [Item(say("next.other", language))]


class _Known:
    """What is known of each topic, said at the first item that is about it and not again."""

    def __init__(self, gathering: Gathering) -> None:
        self.language = gathering.language
        self._overview = gathering.ask("overview")
        self._owed = gathering.ask("owed_by_upazila", gathering.trend_from)
        self._said: set[str] = set()

    def of(self, topics: Sequence[str], owed_only: bool = False) -> tuple[str, ...]:
        """The sentences for those of `topics` that were not spoken of; `owed_only`: only if something is owed."""
        new = [topic for topic in dict.fromkeys(topics) if topic not in self._said]
        if owed_only and not any(row["what"] in MEASURES_OF[topic] for topic in new for row in self._owed):
            return ()
        self._said.update(new)
        return tuple(known_of(new, self._overview, self._owed, self.language))


def _confirmation(meeting: Row | None, pack: Pack) -> Item:
    language = pack.language
    title = say("next.confirmation", language)
    if meeting is None:
        return Item(title, say("next.no_meeting", language, month=pack.month))
    return Item(title, say("next.to_confirm", language, minutes=meeting_words(meeting, language)))


def _open_items(found: Sequence[Row], known: _Known) -> Iterator[Item]:
    """The items of one meeting that have an open decision."""
    language = known.language
    for _, rows in groupby(found, key=lambda row: row["item_no"]):
        decisions = [row for row in rows if row["status"] not in _CLOSED]
        if decisions:
            yield Item(
                title=decisions[0]["item_title"] or say("next.untitled", language),
                decisions=tuple(_open(row, language) for row in decisions),
                known=known.of([row["topic"] for row in decisions]),
            )


def _earlier(found: Sequence[Row], meetings: dict[str, Row], language: str) -> Iterator[Item]:
    """One item for what earlier meetings wanted done by a day that has passed, the oldest first."""
    if found:
        decisions = (_open(row, language, meetings[row["meeting_id"]]) for row in reversed(found))
        yield Item(say("next.earlier", language), earlier=True, decisions=tuple(decisions))


def _open(row: Row, language: str, meeting: Row | None = None) -> Open:
    return Open(row["text"], "; ".join(_stands(row, meeting, language)), tuple(row["implementers"]))


def _stands(row: Row, meeting: Row | None, language: str) -> Iterator[str]:
    """Of which earlier meeting, by when, how it stands, since when it returns."""
    if meeting:
        day = display.day(meeting["held_on"], language)
        yield say("next.of_meeting", language, day=day, item=display.number(row["item_no"], language))
    if due := due_words(row, language):
        yield say("next.due", language, due=due)
    yield status_words(row, language)
    if words := chain_words(row, language):
        yield words
    elif row["carried_over"]:
        yield say("cell.carried_over", language)
