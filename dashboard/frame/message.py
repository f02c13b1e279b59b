"""The page as a message for people: what is shown, its answers in plain text, as known on which day; for a phone."""

from collections.abc import Sequence

from dashboard.parts.glance import Answer, answer_text
from dashboard.view.filters import Filters
from dashboard.view.sample_mark import marked_words
from dashboard.wording import t
from dashboard.words.display import cut, day

# With the first line, the day and the address, a message of so many answers has five or six lines.
MOST_ANSWERS = 3
# A line that is longer is read by nobody on a telephone.
LONGEST_LINE = 220


def message_of(page: str, place: str, months: str, answers: Sequence[Answer], filters: Filters) -> str:
    """The message without the address, which the browser knows (frame/start.js)."""
    language = filters.language
    shown = {"page": t(f"page.{page}.title", language), "place": place, "months": months}
    first = marked_words(t("message.first", language, **shown), filters)
    said = [cut(answer_text(answer), LONGEST_LINE) for answer in answers[:MOST_ANSWERS]]
    return "\n".join([first, *said, t("head.as_of", language, day=day(filters.as_of, language))])
