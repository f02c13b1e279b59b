"""Draft the next meeting of a district's innovation team from what its last meeting left open and what is owed since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from dashboard import display
from dashboard.decision_words import due_words, status_words
from dashboard.exports.agenda.records import Draft, Item, Open
from dashboard.exports.letters.points import meeting_words
from dashboard.exports.letters.writing import joined
from dashboard.exports.pack import Pack, make_pack
from dashboard.exports.pack.gathering import Gathering, months_before
from dashboard.exports.wording import say
from dashboard.rows import Row

_PARTS = ("return", "dialogues", "ideas")
_CLOSED = ("concluded", "repeated")
_CONFIRMATION, _OTHER = "confirmation", "other"
# Which parts of the pack and which things owed belong to a topic of queries/decision_followup.sql.
_PART_OF = {"upazila_meeting": "return", "dialogue": "dialogues", "idea": "ideas"}
_OWED_OF = {
    "upazila_meeting": ("meeting_held", "minutes_received"),
    "dialogue": ("dialogue_held",),
    "idea": ("idea_submitted",),
}


def draft_of(pack: Pack, district: str) -> Draft:
    """The meeting of the month after the pack's. Raises what make_pack does."""
    asked = replace(pack.asked, district=district, division=None, parts=_PARTS)
    own = make_pack(asked)
    gathering = Gathering(asked)
    month = display.month(months_before(asked.month, -1), asked.language)
    return Draft(
        pack=own,
        title=say("next.title", asked.language, place=own.place, month=month),
        month=month,
        items=tuple(_items(own, gathering)),
    )


def _items(pack: Pack, gathering: Gathering) -> Iterator[Item]:
    """Confirming the last minutes, what is open in the paper's order, what is owed beside it, any other business."""
    language = pack.language
    meeting = _last_meeting(gathering)
    yield _confirmation(meeting, pack)
    owed = gathering.ask("owed_by_upazila", gathering.trend_from)
    found = gathering.ask("decision_followup", meeting_id=meeting["meeting_id"]) if meeting else []
    last: list[Item] = []
    spoken: set[str] = set()
    for _, rows in groupby(found, key=lambda row: row["item_no"]):
        decisions = [row for row in rows if row["status"] not in _CLOSED]
        if not decisions:
            continue
        topics = [topic for topic in dict.fromkeys(row["topic"] for row in decisions) if topic not in spoken]
        item = _open_item(decisions, _known(pack, topics, owed), language)
        spoken.update(topics)
        if decisions[0]["item_title"] == say("next.other", language):
            last.append(item)
        else:
            yield item
    for topic in _OWED_OF:
        known = tuple(_known(pack, [topic], owed))
        if topic not in spoken and known:
            yield Item(say(f"next.topic.{topic}", language), known=known)
    yield from last or [Item(say("next.other", language))]


def _last_meeting(gathering: Gathering) -> Row | None:
    """The last meeting of the district's own team in the month."""
    return next((row for row in gathering.ask("meetings") if row["team_level"] == "district"), None)


def _confirmation(meeting: Row | None, pack: Pack) -> Item:
    language = pack.language
    title = say("next.confirmation", language)
    if meeting is None:
        return Item(title, say("next.no_meeting", language, month=pack.month))
    return Item(title, say("next.to_confirm", language, minutes=meeting_words(meeting, language)))


def _open_item(decisions: Sequence[Row], known: Iterable[str], language: str) -> Item:
    return Item(
        title=decisions[0]["item_title"] or say("next.untitled", language),
        decisions=tuple(
            Open(row["text"], "; ".join(_stands(row, language)), tuple(row["implementers"])) for row in decisions
        ),
        known=tuple(known),
    )


def _stands(row: Row, language: str) -> Iterator[str]:
    """When it is due, how it stands, and that it was carried over."""
    due = due_words(row, language)
    if due:
        yield say("next.due", language, due=due)
    yield status_words(row, language)
    if row["carried_over"]:
        yield say("cell.carried_over", language)


def _known(pack: Pack, topics: Sequence[str], owed: Sequence[Row]) -> Iterator[str]:
    """The month's figures of a topic as the pack says them, and who owes what."""
    parts = {part.key: part for part in pack.parts}
    for topic in topics:
        rows = [row for row in owed if row["what"] in _OWED_OF.get(topic, ())]
        part = parts.get(_PART_OF.get(topic, ""))
        if part:
            yield from (sentence.text for sentence in part.sentences)
        yield from _owing(rows, pack.language)


def _owing(rows: Sequence[Row], language: str) -> Iterator[str]:
    """For each thing and month, the upazilas that owe it."""

    def key(row: Row) -> tuple[str, date]:
        return row["what"], row["month"]

    for (what, month), of in groupby(sorted(rows, key=key), key=key):
        names = joined([row[f"upazila_{language}"] for row in of], language)
        yield say(f"next.owing.{what}", language, month=display.month(month, language), upazilas=names)
