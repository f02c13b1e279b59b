"""The next meeting of a district's innovation team, drafted: `draft_of(pack, district)`, for formats/next_meeting.py."""

from dashboard.exports.agenda.drafting import draft_of
from dashboard.exports.agenda.records import Draft, Item, Open

__all__ = ["Draft", "Item", "Open", "draft_of"]
