"""The deadlines as a calendar that calendar programs read."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from icalendar import Calendar

from dashboard.exports.calendar_file import remarks, render
from dashboard.exports.pack.parts import make_pack
from dashboard.exports.pack.records import Deadline, Pack
from dashboard.words import display
from tests.dashboard.exports.packs import kurigram


def events(pack: Pack) -> list[tuple[str, date, date, str, str]]:
    [content] = render(pack).values()
    found = Calendar.from_ical(content).walk("VEVENT")
    return [
        (str(e["uid"]), e.decoded("dtstart"), e.decoded("dtend"), str(e["summary"]), str(e["description"]))
        for e in found
    ]


def test_each_deadline_is_an_event_of_its_whole_day(warehouse: Path) -> None:
    pack = make_pack(kurigram(warehouse, as_of=date(2016, 7, 31)))
    found = events(pack)
    assert [(day, title) for _, day, _, title, _ in found] == [(d.day, d.title) for d in pack.deadlines]
    assert all((end - day).days == 1 for _, day, end, *_ in found)
    assert ("উপজেলা টিমের সভার শেষ দিন: কুড়িগ্রাম, আগস্ট ২০১৬") in [title for *_, title, _ in found]


def test_an_event_has_the_same_identity_in_every_pack_and_language(warehouse: Path) -> None:
    bn, en = (events(make_pack(kurigram(warehouse, code, as_of=date(2016, 7, 31)))) for code in ("bn", "en"))
    assert [event[0] for event in bn] == [event[0] for event in en]
    assert len({event[0] for event in bn}) == len(bn)


def test_hostile_words_stay_in_their_event(pack: Pack) -> None:
    words = "END:VEVENT\nEND:VCALENDAR\x07 \u202e"
    [(_, _, _, title, details)] = events(replace(pack, deadlines=(Deadline(date(2016, 10, 1), "k", words, (words,)),)))
    assert "\x07" not in title + details
    assert details.startswith("END:VEVENT")


def test_nothing_of_the_past_is_written_and_each_event_reminds_on_the_day_before(warehouse: Path) -> None:
    pack = make_pack(kurigram(warehouse, as_of=date(2016, 8, 5), letters_on=date(2016, 8, 11)))
    past = [each.day for each in pack.deadlines if each.day < date(2016, 8, 11)]
    assert past
    assert min(day for _, day, *_ in events(pack)) > max(past)
    [content] = render(pack).values()
    alarms = Calendar.from_ical(content).walk("VALARM")
    assert len(alarms) == len(events(pack))
    assert {(str(each["action"]), each.decoded("trigger")) for each in alarms} == {("DISPLAY", timedelta(hours=-15))}
    assert [str(each["description"]) for each in alarms] == [title for *_, title, _ in events(pack)]


def test_where_nothing_is_due_a_sentence_says_so_and_there_is_no_file(pack: Pack) -> None:
    empty = replace(pack, deadlines=(Deadline(date(2016, 8, 1), "k", "past"),))
    assert render(empty) == {}
    [told] = remarks(empty)
    assert display.day(empty.asked.letter_day, empty.language) in told
    assert remarks(replace(pack, deadlines=(Deadline(date(2017, 8, 1), "k", "ahead"),))) == ()
