"""Addresses that lead from a figure to what says so: the evidence window of a view, a paper on the Minutes page."""

from datetime import date

from dashboard.view.evidence_request import PARAMETER, EvidenceRequest
from dashboard.view.filters import Filters, page_link


def evidence_link(
    filters: Filters,
    kind: str,
    /,
    upazila: str | None = None,
    month: date | None = None,
    decision: str | None = None,
    **more: str,
) -> str:
    """A relative link to this page and view with the evidence window open; `more` is the page's own state."""
    request = EvidenceRequest(kind, upazila, month, decision)
    return this_page(filters, **{PARAMETER: request.written()}, **more)


def this_page(filters: Filters, **more: str) -> str:
    """A relative link to the page that it stands on, in this view; `more`: the page's own state, a window."""
    return "?" + page_link("", filters, **more).partition("?")[2]


def minutes_link(filters: Filters, meeting_id: str, fact_id: str | None = None) -> str:
    """A link to a paper on the Minutes page, with the words of one fact marked."""
    return page_link("minutes", filters, meeting=meeting_id, **({"fact": fact_id} if fact_id else {}))
