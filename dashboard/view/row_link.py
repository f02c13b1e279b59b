"""Addresses that open the window of a register's row, or of what a paper says of a place, over the page one is on."""

from collections.abc import Callable

from dashboard.accounts.rights import Right
from dashboard.view.acts import viewer_may
from dashboard.view.filters import Filters
from dashboard.view.links import this_page
from dashboard.words.rows import Row

# The URL's parameter; its value is the row's `row_key`.
PARAMETER = "correct_row"


def row_link(filters: Filters, row_key: str | None, **more: str) -> str | None:
    """A relative link to this page and view with the window open; `more` is the page's own state.

    None for who may not correct, and where there is no row.
    """
    if not row_key or not viewer_may(Right.CORRECT):
        return None
    return this_page(filters, **more, **{PARAMETER: row_key})


def row_links(filters: Filters, key: str = "row_key") -> Callable[[Row], str | None]:
    """`row_link` for the rows of a table, by the column `key`; the right is asked once."""
    may = viewer_may(Right.CORRECT)
    return lambda row: this_page(filters, **{PARAMETER: row[key]}) if may and row[key] else None
