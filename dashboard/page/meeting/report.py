"""The yearly report and the half-year's evaluation on the page: which year, the button, the files."""

import streamlit as st

from dashboard.exports.pack.parts import report_title
from dashboard.exports.pack.report import REPORT_FORMATS
from dashboard.exports.pack.request import Calendar, PackRequest, Report, of_report
from dashboard.markup import as_text
from dashboard.page.meeting.files import Made
from dashboard.page.meeting.known import report_day
from dashboard.page.meeting.making import made_key, make, show_files
from dashboard.parts.drawn import heading_html
from dashboard.view.filters import Filters
from dashboard.view.url_state import UrlState
from dashboard.wording import t

# What the session keeps the files last made under.
MADE = "report"
REPORT, YEAR = "report", "year"
URL = UrlState(MADE, (REPORT, YEAR))
_KNOWN: dict[str, tuple[str, ...]] = {REPORT: tuple(Report), YEAR: tuple(Calendar)}


@st.fragment
def show_report(asked: PackRequest, filters: Filters) -> None:
    """The choice of the report, what it would be called, the button and the files.

    `asked`: the month's pack of the view; the report is of the year or half-year that its month belongs to.
    """
    language = filters.language
    st.html(heading_html(t("report.heading", language)))
    report, calendar = _choose(language)
    of = report_day(of_report(asked, report, calendar), filters)
    st.caption(as_text(report_title(of)))
    if st.button(t("report.make", language), key="report.make"):
        make(of, REPORT_FORMATS, MADE, language)
    made: Made | None = st.session_state.get(made_key(MADE))
    if made is not None and made.is_of(of, made.formats):
        show_files(made, MADE, language)


def _choose(language: str) -> tuple[Report, Calendar]:
    """Year or half-year, and which year, as the URL or the widgets say; written into the URL."""
    if asked := URL.asked():
        for name, values in _KNOWN.items():
            st.session_state[URL.key(name)] = asked[name] if asked[name] in values else values[0]
    with st.container(horizontal=True, key="report-choice"):
        report = st.selectbox(
            as_text(t("report.which", language)),
            _KNOWN[REPORT],
            format_func=lambda each: t(f"report.which.{each}", language),
            key=URL.key(REPORT),
            width=260,
        )
        calendar = st.selectbox(
            as_text(t("report.year", language)),
            _KNOWN[YEAR],
            format_func=lambda each: t(f"report.year.{each}", language),
            key=URL.key(YEAR),
            width=260,
        )
    chosen = {REPORT: report or Report.YEAR, YEAR: calendar or Calendar.PLAN}
    URL.write({name: "" if value == _KNOWN[name][0] else value for name, value in chosen.items()})
    return Report(chosen[REPORT]), Calendar(chosen[YEAR])
