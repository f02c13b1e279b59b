"""The page as a message for people: what is shown, its answers in plain text, as known on which day; for a phone."""

from collections.abc import Sequence

from dashboard.parts.glance import Answer, answer_text
from dashboard.view.answers import figure_rows
from dashboard.view.filters import Filters
from dashboard.view.sample_mark import marked_words
from dashboard.wording import t
from dashboard.words.display import count, cut, day, number
from etl import StatementKind

# With the first line, the figures, the day and the address, a message of so many answers has five or six lines.
MOST_ANSWERS = 2
# A line that is longer is read by nobody on a telephone.
LONGEST_LINE = 280
# The kinds whose figures it says.
FIGURES = (
    StatementKind.MINUTES_RECEIVED,
    StatementKind.MEETING_HELD,
    StatementKind.DIALOGUE_HELD,
    StatementKind.IDEA_SUBMITTED,
)


def message_of(page: str, place: str, months: str, answers: Sequence[Answer], filters: Filters) -> str:
    """The message without the address, which the browser knows (frame/start.js)."""
    language = filters.language
    shown = {"page": t(f"page.{page}.title", language), "place": place, "months": months}
    first = marked_words(t("message.first", language, **shown), filters)
    said = [cut(answer_text(answer), LONGEST_LINE) for answer in answers[:MOST_ANSWERS]]
    figures = [_figures(filters)] if answers else []
    return "\n".join([first, *figures, *said, t("head.as_of", language, day=day(filters.as_of, language))])


def _figures(filters: Filters) -> str:
    """What came of what was due, of each kind, and how many matters are overdue: by queries/overview.sql and
    open_matter_counts.sql, as the pages show them; of what nothing is known, that there is no data.
    """
    language = filters.language
    measured = {row["measure"]: row for row in figure_rows("overview", filters)}
    rows = [measured[kind] for kind in FIGURES]
    said = [
        t(f"message.figures.{row['measure']}", language, figures=count(row["done"], row["expected"], language))
        for row in rows
    ]
    [matters] = figure_rows("open_matter_counts", filters)
    overdue = number(matters["overdue_matters"], language)
    return " · ".join([*said, t("message.figures.overdue", language, count=overdue)])
