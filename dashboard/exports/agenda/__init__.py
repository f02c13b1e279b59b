"""The next meeting of a district's team, drafted: `drafts_of(pack)`; formats/next_meeting.py lays it out."""

from dashboard.exports.agenda.drafting import drafts_of
from dashboard.exports.agenda.records import Draft, Item, Open

__all__ = ["Draft", "Item", "Open", "drafts_of"]
