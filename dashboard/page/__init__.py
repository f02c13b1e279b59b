"""The pages, in the order of the top bar.

The folder must not be called `pages`: Streamlit takes the files of such a folder beside the main script for pages of
its own, and runs one instead of script.py when a server's first visitor comes by that page's address.
"""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from dashboard.frame.clock import show_clock
from dashboard.frame.head import show_head
from dashboard.page.data.page import show as show_data
from dashboard.page.decisions.page import show as show_decisions
from dashboard.page.dialogues.page import show as show_dialogues
from dashboard.page.division.page import show as show_division
from dashboard.page.division.page import widened
from dashboard.page.ideas.page import show as show_ideas
from dashboard.page.meeting.page import show as show_meeting
from dashboard.page.minutes.page import show as show_minutes
from dashboard.page.overview.page import QUESTIONS
from dashboard.page.overview.page import show as show_overview
from dashboard.page.plan.page import show as show_plan
from dashboard.page.reporting.page import show as show_reporting
from dashboard.page.search.page import show as show_search
from dashboard.page.search.page import whole_places
from dashboard.page.upazila.page import show as show_upazila
from dashboard.view.answers import Question, ask_ahead
from dashboard.view.filters import SEARCH, START, Filters
from dashboard.view.uploads_on_disk import drop_uploads_unless_shown
from dashboard.wording import t
from queries.scope import Level


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its path in the URL and the function that draws it.

    `questions` are queries run at once before the page is drawn. `widened` gives the view of a page that shows more
    than what was chosen (a division, not a district). `level`: a page about whole places of it is only for who sees
    them whole; its figures of a part would be taken for those of the whole.
    """

    name: str
    show: Callable[[Filters], None]
    questions: tuple[Question, ...] = ()
    widened: Callable[[Filters], Filters] | None = None
    level: Level = Level.UPAZILA


PAGES = (
    Page(START, show_overview, QUESTIONS),
    Page("division", show_division, widened=widened, level=Level.DIVISION),
    Page("upazila", show_upazila),
    Page("reporting", show_reporting),
    Page("dialogues", show_dialogues),
    Page("plan", show_plan),
    Page("ideas", show_ideas),
    Page("decisions", show_decisions),
    Page("minutes", show_minutes),
    Page("meeting", show_meeting, level=Level.DISTRICT),
    Page("data", show_data),
    Page(SEARCH, show_search, widened=whole_places),
)


def show_page(page: Page, filters: Filters) -> None:
    """Run the page's queries, draw its head, then the page; or say for whom it is."""
    show_clock(filters)
    if filters.scope.sees_whole(page.level):
        view = page.widened(filters) if page.widened else filters
        ask_ahead(view, [("meetings", {}), *page.questions])
        show_head(page.name, view)
        page.show(view)
    else:
        st.info(t(f"scope.not_whole.{page.level}", filters.language))
    drop_uploads_unless_shown()
