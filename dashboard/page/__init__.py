"""The pages, in the order of the top bar: one module each, entered by its `show(filters)`.

The folder must not be called `pages`: Streamlit takes the files of such a folder beside the main script for pages of
its own, and runs one instead of app.py when a server's first visitor comes by that page's address.
"""

from __future__ import annotations

from importlib import import_module

from dashboard.frame.head import show_head
from dashboard.view.answers import ask_ahead
from dashboard.view.filters import START, Filters

# Also their paths in the URL.
PAGES = (
    START,
    "division",
    "upazila",
    "reporting",
    "dialogues",
    "plan",
    "ideas",
    "decisions",
    "minutes",
    "meeting",
    "data",
)


def show_page(name: str, filters: Filters) -> None:
    """Draw the page's head, then the page. A page's module is loaded when it is first opened.

    What its module lists in QUESTIONS is asked at once: queries with the parameters that differ from the view's. A
    page that shows more than the view (a division, not a district) says so by its `widened(filters)`.
    """
    page = import_module(f"dashboard.page.{name}.page")
    filters = getattr(page, "widened", lambda view: view)(filters)
    ask_ahead(filters, [("meetings", {}), *getattr(page, "QUESTIONS", ())])
    show_head(name, filters)
    page.show(filters)
