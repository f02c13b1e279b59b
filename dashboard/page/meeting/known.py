"""The day of knowledge of the pack: without a choice the one that the command takes too; the page says which it is."""

from dataclasses import replace

from dashboard.exports.pack.request import PackRequest, day_of_knowledge
from dashboard.markup import render
from dashboard.page.meeting.files import asked_of
from dashboard.parts.drawn import sentence_html
from dashboard.view.current_day import current_day
from dashboard.view.filters import Filters, page_link
from dashboard.view.url_state import asked
from dashboard.wording import t
from dashboard.words.display import day, month

# The page's own parameter of the URL: today's knowledge, where the view names no day.
KNOWN, TODAY = "known", "today"


def with_own_day(filters: Filters) -> Filters:
    """The view as known on the pack's own day (queries/pack_day.sql), where the reader chose none."""
    return (
        replace(filters, as_of=day_of_knowledge(asked_of(filters), current_day())) if has_own_day(filters) else filters
    )


def has_own_day(filters: Filters) -> bool:
    """Whether neither the view nor the page names a day."""
    return "as_of" in dict(filters.standard) and not asked("as_of") and asked(KNOWN) != TODAY


def report_day(report: PackRequest, filters: Filters) -> PackRequest:
    """The report as known on its own day, which is that of its last month, where the reader chose none."""
    return replace(report, as_of=day_of_knowledge(report, current_day())) if has_own_day(filters) else report


def known_html(filters: Filters) -> str:
    """As known on which day, and why, with a link to the other; nothing where the pack's own day is today."""
    language, today = filters.language, current_day()
    own = day_of_knowledge(asked_of(filters), today)
    if own == filters.as_of == today:
        return ""
    told = {"day": day(filters.as_of, language), "own": day(own, language), "month": month(filters.to_month, language)}
    view = replace(filters, as_of=today)
    if filters.as_of == own:
        words, link, href = "own", "today", page_link("meeting", view, **{KNOWN: TODAY})
    else:
        words, link, href = "other", "own", page_link("meeting", view)
    said = sentence_html(t(f"pack.known.{words}", language, **told))
    return said + render("more", words=t(f"pack.known.show_{link}", language, **told), href=href)
