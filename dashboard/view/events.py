"""What the dashboard writes down of its own work: an event by name, with counts and seconds, nothing of papers."""

import logging

_log = logging.getLogger("dashboard.events")
_log.setLevel(logging.INFO)

Field = str | int | float | bool | None


def log_event(name: str, **fields: Field) -> None:
    """One line of the log. `fields`: codes, counts, seconds; no name, no path, no word of a paper or a person."""
    _log.info(name, extra={"event": name, "fields": fields})


def log_trouble(name: str, **fields: Field) -> None:
    """The same, of what somebody should look at."""
    _log.warning(name, extra={"event": name, "fields": fields})
