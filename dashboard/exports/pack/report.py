"""The yearly report and the half-year's evaluation: the same parts as the pack's, of other months, and those of a year.

A part is added here: a function of the pack's data that gives a PackPart, and in paper.py how its tables are shortened.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from dashboard.exports.pack.comparison import comparison
from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.decisions import decisions
from dashboard.exports.pack.dialogues import dialogues
from dashboard.exports.pack.ideas import ideas
from dashboard.exports.pack.records import PackPart
from dashboard.exports.pack.reporting import reporting
from dashboard.exports.pack.request import Report
from dashboard.exports.pack.unknowns import missing_papers
from dashboard.exports.pack.upkeep import upkeep
from dashboard.exports.pack.work_plan import work_plan
from dashboard.exports.pack.year_before import year_before
from dashboard.exports.wording import say
from dashboard.words.display import digits

# By the name that --parts takes, in the order of the report; what is laid across comes first.
REPORT_PARTS: Mapping[str, Callable[[PackData], PackPart]] = MappingProxyType(
    {
        "comparison": comparison,
        "plan": work_plan,
        "reporting": reporting,
        "dialogues": dialogues,
        "ideas": ideas,
        "upkeep": upkeep,
        "decisions": decisions,
        "year_before": year_before,
        "unknown": missing_papers,
    }
)
# The formats it is written in, of those of the pack.
REPORT_FORMATS = ("pdf", "docx", "xlsx")


def period_words(data: PackData) -> str:
    """The year (২০১৬, ২০১৬-১৭) or the half-year with its months. Only of a report."""
    span = data.asked.span
    if span is None:
        raise ValueError("no report")
    if span.report is Report.HALF_YEAR:
        return say(f"report.half_year_{span.part_no}", data.language, months=data.asked_months)
    year = span.first.year
    name = digits(f"{year}-{(year + 1) % 100:02}" if span.is_fiscal else f"{year}", data.language)
    return say("report.fiscal_year" if span.is_fiscal else "report.calendar_year", data.language, year=name)
