"""The next meeting of a district's team, drafted: `draft_of(pack, district)`; formats/next_meeting.py lays it out."""

from dashboard.exports.agenda.drafting import draft_of
from dashboard.exports.agenda.records import Draft, Item, Open

__all__ = ["Draft", "Item", "Open", "draft_of"]
