"""The bar of pages at the top: links that take the view along, reached by one touch on a phone too."""

from collections.abc import Iterable

from dashboard.markup import render
from dashboard.view.filters import Filters, page_link
from dashboard.wording import t


def page_bar_html(pages: Iterable[str], shown: str, filters: Filters) -> str:
    """A link a page; the one that is `shown` is marked."""
    language = filters.language
    links = [
        {"words": t(f"page.{page}.title", language), "href": page_link(page, filters), "is_shown": page == shown}
        for page in pages
    ]
    return render("page_bar", title=t("page_bar.title", language), links=links)
