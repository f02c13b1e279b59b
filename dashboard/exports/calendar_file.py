"""The deadlines ahead of the letters' day as a calendar (.ics) for any calendar program."""

from datetime import UTC, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event

from dashboard.exports.pack.records import Deadline, Pack
from dashboard.exports.wording import say
from dashboard.words import display
from queries.cells import cell_text

# From the midnight at which the day begins: nine o'clock of the day before.
_REMINDED = -timedelta(hours=15)
_PRODUCT = "-//Innovation team dashboard//Coordination meeting//EN"


def render(pack: Pack) -> dict[str, bytes]:
    """One .ics with an all-day event a deadline, or no file. An event has the same identity in every pack."""
    ahead = _ahead(pack)
    if not ahead:
        return {}
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", cell_text(say("calendar.name", pack.language, place=pack.place)))
    for deadline in ahead:
        calendar.add_component(_event(pack, deadline))
    return {f"{pack.stem}.ics": calendar.to_ical()}


def remarks(pack: Pack) -> tuple[str, ...]:
    """That there is nothing to write, where there is not."""
    day = display.day(pack.asked.letter_day, pack.language)
    return () if _ahead(pack) else (say("calendar.none", pack.language, place=pack.place, day=day),)


def _ahead(pack: Pack) -> list[Deadline]:
    """What is due on the day that the papers bear, or later."""
    return [deadline for deadline in pack.deadlines if deadline.day >= pack.asked.letter_day]


def _event(pack: Pack, deadline: Deadline) -> Event:
    event = Event()
    event.add("uid", f"{deadline.key}@innovation-dashboard")
    event.add("dtstamp", datetime.combine(pack.asked.as_of, time(), UTC))
    event.add("dtstart", deadline.day)
    event.add("dtend", deadline.day + timedelta(days=1))
    event.add("summary", cell_text(deadline.title))
    words = [*deadline.details, pack.known_on, pack.sample]
    event.add("description", "\n".join(cell_text(each) for each in words if each is not None))
    event.add("transp", "TRANSPARENT")
    event.add_component(_alarm(deadline))
    return event


def _alarm(deadline: Deadline) -> Alarm:
    """A reminder in the morning of the day before."""
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", _REMINDED)
    alarm.add("description", cell_text(deadline.title))
    return alarm
