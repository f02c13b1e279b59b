"""What a first visit is offered: a sample division to look at, and three steps."""

from dashboard.accounts.rights import Right
from dashboard.markup import render
from dashboard.view.acts import viewer_may
from dashboard.view.answers import figure_rows
from dashboard.view.filters import Filters, page_link
from dashboard.view.sample_mark import sample_link
from dashboard.wording import t


def first_visit_html(filters: Filters) -> str:
    """The offer: in sight while the office has no papers, else for a browser that was not here before (start.js)."""
    language = filters.language
    if filters.sample:
        return ""
    meetings = sum(row["meetings"] for row in figure_rows("load_summary", filters))
    links = {"upload": page_link("data", filters), "meeting": page_link("meeting", filters)}
    if viewer_may(Right.MAKE_SAMPLE):
        links = {"sample": sample_link(language), **links}
    return render(
        "first_visit",
        title=t("first_visit.title" if meetings else "first_visit.no_papers", language),
        steps=[(t(f"first_visit.{step}", language), href) for step, href in links.items()],
        dismiss=t("first_visit.dismiss", language),
        always=not meetings,
    )
