"""The pages, in the order of the top bar.

The folder must not be called `pages`: Streamlit takes the files of such a folder beside the main script for pages of
its own, and runs one instead of app.py when a server's first visitor comes by that page's address.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.frame.head import show_head
from dashboard.page.data import page as data
from dashboard.page.decisions import page as decisions
from dashboard.page.dialogues import page as dialogues
from dashboard.page.division import page as division
from dashboard.page.ideas import page as ideas
from dashboard.page.meeting import page as meeting
from dashboard.page.minutes import page as minutes
from dashboard.page.overview import page as overview
from dashboard.page.plan import page as plan
from dashboard.page.reporting import page as reporting
from dashboard.page.upazila import page as upazila
from dashboard.view.answers import Question, ask_ahead
from dashboard.view.filters import START, Filters


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its path in the URL and the function that draws it.

    `questions` are queries run at once before the page is drawn. `widened` gives the view of a page that shows more
    than what was chosen (a division, not a district).
    """

    name: str
    show: Callable[[Filters], None]
    questions: tuple[Question, ...] = ()
    widened: Callable[[Filters], Filters] | None = None


PAGES = (
    Page(START, overview.show, overview.QUESTIONS),
    Page("division", division.show, widened=division.widened),
    Page("upazila", upazila.show),
    Page("reporting", reporting.show),
    Page("dialogues", dialogues.show),
    Page("plan", plan.show),
    Page("ideas", ideas.show),
    Page("decisions", decisions.show),
    Page("minutes", minutes.show),
    Page("meeting", meeting.show),
    Page("data", data.show),
)


def show_page(page: Page, filters: Filters) -> None:
    """Run the page's queries, draw its head, then the page."""
    view = page.widened(filters) if page.widened else filters
    ask_ahead(view, [("meetings", {}), *page.questions])
    show_head(page.name, view)
    page.show(view)
