"""The bar of pages at the top: links that take the view along, reached by one touch on a phone too; and the search."""

from collections.abc import Iterable

from dashboard.markup import render
from dashboard.view.filters import SEARCH, Filters, page_link
from dashboard.wording import t

# The parameter of the address that holds what is searched, and what the box takes; an address may hold more.
QUERY, LONGEST_QUERY = "q", 200


def page_bar_html(pages: Iterable[str], shown: str, filters: Filters, query: str = "") -> str:
    """A link a page, the one that is `shown` marked; the box of the search, in which `query` stands."""
    language = filters.language
    links = [
        {"words": t(f"page.{page}.title", language), "href": page_link(page, filters), "is_shown": page == shown}
        for page in pages
    ]
    return render(
        "page_bar",
        title=t("page_bar.title", language),
        links=links,
        search={name: t(f"page_bar.search.{name}", language) for name in ("title", "button", "example")},
        search_href=page_link(SEARCH, filters),
        name=QUERY,
        query=query,
        longest=LONGEST_QUERY,
    )
