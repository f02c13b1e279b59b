"""The deadlines of the months ahead as a calendar (.ics) for any calendar program."""

from datetime import UTC, datetime, time, timedelta

from icalendar import Calendar, Event

from dashboard.exports.pack.records import Deadline, Pack
from dashboard.exports.wording import say
from queries.cells import cell_text

_PRODUCT = "-//Innovation team dashboard//Coordination meeting//EN"


def render(pack: Pack) -> dict[str, bytes]:
    """One .ics with an all-day event a deadline, or no file. An event has the same identity in every pack."""
    if not pack.deadlines:
        return {}
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", cell_text(say("calendar.name", pack.language, place=pack.place)))
    for deadline in pack.deadlines:
        calendar.add_component(_event(pack, deadline))
    return {f"{pack.stem}.ics": calendar.to_ical()}


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
    return event
