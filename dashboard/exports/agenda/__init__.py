"""The next meeting of a district's team, drafted: `drafts_of(pack)`; word/next_meeting.py lays it out."""

from dashboard.exports.agenda.drafting import drafts_of
from dashboard.exports.agenda.records import AgendaItem, Draft, OpenDecision

__all__ = ["AgendaItem", "Draft", "OpenDecision", "drafts_of"]
