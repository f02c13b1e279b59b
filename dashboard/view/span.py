"""The months of a view: in words, and stretched to those that a comparison needs."""

from dataclasses import replace

from dashboard.view.areas import area_of
from dashboard.view.filters import Filters, over_a_year
from dashboard.wording import t
from dashboard.words.display import month


def known_year(filters: Filters) -> Filters:
    """A view of one month reaches back over a year, but not to months before the area's first paper: of an office that
    began to load its papers in spring, a winter of no data would make all its upazilas too little known to compare.
    """
    longer = over_a_year(filters)
    spoken = area_of(filters).meeting_months
    known = [start for start in spoken if longer.from_month <= start <= filters.to_month]
    if filters.from_month != filters.to_month or not known:
        return longer
    return replace(filters, from_month=longer.from_month if spoken[0] < longer.from_month else known[0])


def span_words(filters: Filters) -> str:
    """From month to month; of a single month its name."""
    language = filters.language
    first, last = (month(start, language) for start in (filters.from_month, filters.to_month))
    return first if first == last else t("reporting.span", language, first=first, last=last)
