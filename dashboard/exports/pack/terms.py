"""What the words of papers and pages mean, each in a sentence."""

from collections.abc import Sequence

from dashboard.exports.wording import say

# The words for how things stand.
STATUSES = ("received", "not_received", "on_time", "no_data", "not_due_yet", "as_of")
# In the order of a pack.
OF_PACK = (
    *("received", "not_received", "overdue", "on_time", "reporting_rate", "on_time_rate", "no_data", "not_due_yet"),
    *("dialogues", "ideas", "rank", "as_of"),
)
OF_REPORT = (*OF_PACK, "score")


def terms(names: Sequence[str], language: str) -> tuple[tuple[str, str], ...]:
    """Each with its meaning."""
    return tuple((say(f"term.{name}", language), say(f"term.{name}.meaning", language)) for name in names)
