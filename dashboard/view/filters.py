"""What a page shows: places, months, the day of knowledge, language; and how that stands in a URL, in codes."""

import re
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from typing import Any, Self
from urllib.parse import urlencode

from dashboard.view.dataset import PARAMETER, SAMPLE
from etl.bengali.month_counting import months_between, months_later
from queries.scope import COUNTRY, Scope

# Stand in an address as they are.
_SAFE = ",:/"
# The page that opens first; Streamlit serves it without a path.
START = "overview"
# The page that the box at the head of every page leads to.
SEARCH = "search"
# The URL's parameters that make up the view, in the order they are written; all others belong to a page.
NAMES = (PARAMETER, "division", "district", "upazila", "from", "month", "as_of", "lang")


@dataclass(frozen=True, slots=True)
class Filters:
    """The view. One of `division` and `district` is None; `upazilas` None is all; months are first days, ends included.

    `sample`: made-up papers are shown, and everything must say so. `scope`: what the reader may see; figures come from
    a warehouse that holds nothing else (dataset.reader_dir).
    `standard` is the view a page opens with when the URL says nothing, as written in a URL: links leave it out.
    """

    language: str
    division: str | None
    district: str | None
    upazilas: tuple[str, ...] | None
    from_month: date
    to_month: date
    as_of: date
    standard: tuple[tuple[str, str], ...] = field(default=(), compare=False, repr=False)
    sample: bool = False
    scope: Scope = COUNTRY

    def of_district(self, code: str) -> Self:
        """The view of one whole district."""
        return replace(self, division=None, district=code, upazilas=None)

    def of_upazila(self, code: str) -> Self:
        return replace(self, upazilas=(code,))

    def parameters(self) -> dict[str, Any]:
        return {
            "division": self.division,
            "district": self.district,
            "upazilas": None if self.upazilas is None else list(self.upazilas),
            "from_month": self.from_month,
            "to_month": self.to_month,
            "as_of": self.as_of,
        }

    def written(self) -> dict[str, str]:
        """The whole view as URL parameters; a parameter that does not apply is left out."""
        parts = {
            PARAMETER: SAMPLE if self.sample else None,
            "division": self.division,
            "district": self.district,
            "upazila": ",".join(self.upazilas) if self.upazilas else None,
            "from": written_month(self.from_month) if self.from_month != self.to_month else None,
            "month": written_month(self.to_month),
            "as_of": self.as_of.isoformat(),
            "lang": self.language,
        }
        return {name: text for name, text in parts.items() if text}

    def in_url(self) -> dict[str, str]:
        """The view as URL parameters, without what a page would show anyway."""
        standard = dict(self.standard)
        return {name: text for name, text in self.written().items() if standard.get(name) != text}


# What compares months looks back over this many where the view is a single month.
LOOK_BACK = 12


def over_a_year(filters: Filters) -> Filters:
    """The view, reaching back over a year where it is a single month."""
    if filters.from_month != filters.to_month:
        return filters
    return replace(filters, from_month=months_later(filters.to_month, 1 - LOOK_BACK))


def spans_of_comparison(filters: Filters) -> tuple[str, ...]:
    """The earlier months that a view is set against; one where the span before is the same months a year before."""
    months = months_between(filters.from_month, filters.to_month) + 1
    return ("year_before",) if months == LOOK_BACK else ("before", "year_before")


def page_link(page: str, filters: Filters, **extra: str) -> str:
    """A relative link to `page` with the same view: `./reporting?month=2016-07`. `extra` is the page's own state."""
    view = _in_address(filters, filters.standard)
    query = "&".join(filter(None, (view, urlencode(extra, safe=_SAFE))))
    return f"./{'' if page == START else page}" + (f"?{query}" if query else "")


# A grid has a link a cell. Key: the view; what it leaves out is no part of its equality.
@lru_cache(maxsize=256)
def _in_address(filters: Filters, standard: tuple[tuple[str, str], ...]) -> str:
    return urlencode(filters.in_url(), safe=_SAFE)


def written_month(month: date) -> str:
    """`2016-07`."""
    return f"{month.year:04d}-{month.month:02d}"


def read_month(text: str | None) -> date | None:
    """The first day of `2016-07`; None for anything else (a URL is typed by anybody)."""
    if not text or not re.fullmatch(r"(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])", text, re.ASCII):
        return None
    return date.fromisoformat(f"{text}-01")


def read_day(text: str | None) -> date | None:
    """The day `2016-07-26`; None for anything else."""
    if not text or not re.fullmatch(r"(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}", text, re.ASCII):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
