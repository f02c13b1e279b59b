"""Draft the next meeting of a district's innovation team from open decisions and from what is owed."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from dashboard.exports.agenda.figures import MEASURES_OF, known_of
from dashboard.exports.agenda.records import AgendaDecision, Draft, DraftAgendaItem
from dashboard.exports.agenda.sources import Sources
from dashboard.exports.letters.sources import meeting_words
from dashboard.exports.pack.letterhead import office_of
from dashboard.exports.pack.records import Pack
from dashboard.exports.wording import say
from dashboard.words import display
from dashboard.words.chains import MOST_REMARKS, chain_words, progress_words
from dashboard.words.decisions import due_words, status_words
from dashboard.words.meetings import clock
from dashboard.words.rows import Row
from etl.bengali.month_counting import months_later


def drafts_of(pack: Pack) -> dict[str, Draft]:
    """The meeting of the month after the pack's, for each of its districts by its code. NoWarehouse, BadOffice."""
    sources = Sources(pack)
    return {code: _draft(pack, code, name, sources) for code, name in sources.district_names.items()}


def _draft(pack: Pack, district: str, place: str, sources: Sources) -> Draft:
    month = display.month(months_later(pack.asked.month, 1), pack.language)
    own = replace(pack.asked, district=district, division=None)
    last = sources.last_meeting(district) or {}
    return Draft(
        title=say("next.title", pack.language, place=place, month=month),
        office=pack.office if pack.asked.district else office_of(own, place, pack.sample is not None),
        items=tuple(_items(pack, district, sources)),
        chair=last.get("chair") or "",
        time=clock(last.get("start_time"), pack.language) or "",
        venue=last.get("venue") or "",
    )


def _items(pack: Pack, district: str, sources: Sources) -> Iterator[DraftAgendaItem]:
    """Last minutes to confirm; what is open of them; what else is owed; what is open of earlier meetings; the rest.

    Standing rules of earlier meetings stand apart: nothing of them comes due.
    """
    language = pack.language
    meeting = sources.last_meeting(district)
    known = _Known(sources.overview(district), sources.owed(district), language)
    found = [
        {**row, "misread": sources.misread.get(row["decision_id"], "")} for row in sources.open_decisions(district)
    ]
    last = [row for row in found if meeting and row["meeting_id"] == meeting["meeting_id"]]
    earlier = [row for row in found if row not in last]
    other: list[DraftAgendaItem] = []
    yield _confirmation(meeting, pack)
    for item in _open_items(last, known):
        # Titles come from the paper, which is in Bengali whatever the pack's language.
        if item.title == say("next.other", "bn"):
            other.append(item)
        else:
            yield item
    for topic in MEASURES_OF:
        if owed := known.owed(topic):
            yield DraftAgendaItem(say(f"next.topic.{topic}", language), known=owed)
    yield from _earlier("next.earlier", [row for row in earlier if not row["standing"]], language)
    yield from _earlier("next.standing", [row for row in earlier if row["standing"]], language)
    yield from other or [DraftAgendaItem(say("next.other", language))]


class _Known:
    """What is known of each topic, said only at the first item about it."""

    def __init__(self, overview: Sequence[Row], owed: Sequence[Row], language: str) -> None:
        self._overview, self._owed, self.language = overview, owed, language
        self._said: set[str] = set()

    def of(self, topics: Sequence[str]) -> tuple[str, ...]:
        """The sentences for those of `topics` not said yet."""
        new = [topic for topic in dict.fromkeys(topics) if topic not in self._said]
        self._said.update(new)
        return tuple(known_of(new, self._overview, self._owed, self.language))

    def owed(self, topic: str) -> tuple[str, ...]:
        """The sentences for a topic of which something is owed and that no item was about."""
        return self.of([topic]) if any(row["what"] in MEASURES_OF[topic] for row in self._owed) else ()


def _confirmation(meeting: Row | None, pack: Pack) -> DraftAgendaItem:
    language = pack.language
    title = say("next.confirmation", language)
    if meeting is None:
        return DraftAgendaItem(title, say("next.no_meeting", language, month=pack.month))
    return DraftAgendaItem(title, say("next.to_confirm", language, minutes=meeting_words(meeting, language)))


def _open_items(found: Sequence[Row], known: _Known) -> Iterator[DraftAgendaItem]:
    """The items of one meeting, of its open decisions."""
    language = known.language
    for _, rows in groupby(found, key=lambda row: row["item_no"]):
        decisions = list(rows)
        yield DraftAgendaItem(
            title=decisions[0]["item_title"] or say("next.untitled", language),
            decisions=tuple(_open(row, False, language) for row in decisions),
            known=known.of([row["topic"] for row in decisions]),
        )


def _earlier(title: str, found: Sequence[Row], language: str) -> Iterator[DraftAgendaItem]:
    """One item for decisions of earlier meetings, if there are any."""
    if found:
        decisions = tuple(_open(row, True, language) for row in found)
        yield DraftAgendaItem(say(title, language), decisions=decisions)


def _open(row: Row, earlier: bool, language: str) -> AgendaDecision:
    return AgendaDecision(
        text=row["text"],
        state="; ".join(_state(row, earlier, language)),
        implementers=tuple(row["implementers"]),
        remarks=(*_latest(row["progress"], progress_words, language), *_latest(row["uncertain"], _uncertain, language)),
        check=say("next.misread", language, words=row["misread"]) if row["misread"] else "",
    )


def _latest(said: Sequence[Row], words: Callable[[Row, str], str], language: str) -> Iterator[str]:
    """The latest of what was said, the oldest of them first; how many more there are before them."""
    if len(said) > MOST_REMARKS:
        yield say("next.more", language, count=len(said) - MOST_REMARKS)
    yield from (words(each, language) for each in said[-MOST_REMARKS:])


def _uncertain(said: Row, language: str) -> str:
    """An earlier decision taken for the same one without being sure: the meeting sees what might be lost."""
    return say("next.uncertain", language, text=said["text"], day=display.day(said["raised_on"], language))


def _state(row: Row, earlier: bool, language: str) -> Iterator[str]:
    """Its meeting if an earlier one, due day, status, and since when it has been raised."""
    if earlier:
        day = display.day(row["held_on"], language)
        yield say("next.of_meeting", language, day=day, item=display.number(row["item_no"], language))
    if due := due_words(row, language):
        yield say("next.due", language, due=due)
    yield status_words(row, language)
    if words := chain_words(row, language):
        yield words
    elif row["carried_over"]:
        yield say("cell.carried_over", language)
