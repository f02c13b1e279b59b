"""The pages, in the order of the top bar.

The folder must not be called `pages`: Streamlit takes the files of such a folder beside the main script for pages of
its own, and runs one instead of script.py when a server's first visitor comes by that page's address.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from dashboard.frame.clock import show_clock
from dashboard.frame.head import show_head
from dashboard.page.data.page import show as show_data
from dashboard.page.decisions import glance as decisions_glance
from dashboard.page.decisions.page import show as show_decisions
from dashboard.page.dialogues import glance as dialogues_glance
from dashboard.page.dialogues.page import show as show_dialogues
from dashboard.page.division.page import show as show_division
from dashboard.page.division.page import widened
from dashboard.page.glossary.page import show as show_glossary
from dashboard.page.ideas import glance as ideas_glance
from dashboard.page.ideas.page import show as show_ideas
from dashboard.page.meeting import glance as meeting_glance
from dashboard.page.meeting.known import with_own_day
from dashboard.page.meeting.page import show as show_meeting
from dashboard.page.minutes.page import opening as minutes_opening
from dashboard.page.minutes.page import show as show_minutes
from dashboard.page.overview import glance as overview_glance
from dashboard.page.overview.page import QUESTIONS
from dashboard.page.overview.page import show as show_overview
from dashboard.page.own_offices import glance as own_glance
from dashboard.page.own_offices.page import show as show_own_offices
from dashboard.page.plan import glance as plan_glance
from dashboard.page.plan.page import show as show_plan
from dashboard.page.reporting.page import opening as reporting_opening
from dashboard.page.reporting.page import show as show_reporting
from dashboard.page.search.page import show as show_search
from dashboard.page.search.page import whole_places
from dashboard.page.upazila import glance as upazila_glance
from dashboard.page.upazila.page import show as show_upazila
from dashboard.parts.glance import Answer, lead_answers
from dashboard.view.answers import Question, ask_ahead
from dashboard.view.filters import SEARCH, START, Filters
from dashboard.view.uploads_on_disk import drop_uploads_unless_shown
from dashboard.wording import t
from queries.scope import Level


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its path in the URL, the function that draws it, and what it opens with (`opening`).

    `questions` are queries run at once before the page is drawn. `widened` gives the view of a page that shows more
    than what was chosen (a division, not a district), or what was known on a day of its own. `level`: a page about
    whole places of it is only for who sees them whole; its figures of a part would be taken for those of the whole.
    `in_bar`: else links alone lead to it, or the box of the search.
    """

    name: str
    show: Callable[[Filters], None]
    opening: Callable[[Filters], Sequence[Answer]] = lambda _: ()
    questions: tuple[Question, ...] = ()
    widened: Callable[[Filters], Filters] | None = None
    level: Level = Level.UPAZILA
    in_bar: bool = True


PAGES = (
    Page(START, show_overview, overview_glance.opening, QUESTIONS),
    Page("division", show_division, lead_answers, widened=widened, level=Level.DIVISION),
    Page("upazila", show_upazila, upazila_glance.opening),
    Page("reporting", show_reporting, reporting_opening),
    Page("dialogues", show_dialogues, dialogues_glance.opening),
    Page("plan", show_plan, plan_glance.opening),
    Page("ideas", show_ideas, ideas_glance.opening),
    Page("own_offices", show_own_offices, own_glance.opening, level=Level.DISTRICT),
    Page("decisions", show_decisions, decisions_glance.opening),
    Page("minutes", show_minutes, minutes_opening),
    Page("meeting", show_meeting, meeting_glance.opening, widened=with_own_day, level=Level.DISTRICT),
    Page("data", show_data),
    Page("glossary", show_glossary, in_bar=False),
    Page(SEARCH, show_search, widened=whole_places, in_bar=False),
)


def show_page(page: Page, filters: Filters) -> None:
    """Run the page's queries, draw its head, then the page; or say for whom it is."""
    show_clock(filters)
    if filters.scope.sees_whole(page.level):
        view = page.widened(filters) if page.widened else filters
        ask_ahead(view, [("meetings", {}), *page.questions])
        show_head(page.name, page.opening(view), view)
        page.show(view)
    else:
        st.info(t(f"scope.not_whole.{page.level}", filters.language))
    drop_uploads_unless_shown()
