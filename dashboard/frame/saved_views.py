"""The saved views in a page's head: a link each, and one to the window that saves the view shown."""

from urllib.parse import urlencode

import etl
from dashboard.accounts.kept import CannotRead
from dashboard.accounts.rights import Right, may
from dashboard.accounts.saved_views import SavedView, views_for
from dashboard.markup import render
from dashboard.view.filters import START, Filters
from dashboard.view.links import this_page
from dashboard.view.viewer import NotSignedIn, viewer
from dashboard.windows.save_view import ASKED, PARAMETER
from dashboard.wording import t
from dashboard.words.display import day, number


def views_html(filters: Filters) -> str:
    """The small menu; "" for who sees no saved view and may save none."""
    language = filters.language
    try:
        account = viewer()
        views = views_for(etl.data_dir(), account)
    except (CannotRead, NotSignedIn):
        return ""
    may_save = may(account, Right.SAVE_VIEW)
    if not views and not may_save:
        return ""
    save = {"href": this_page(filters, **{PARAMETER: ASKED}), "words": t("views.save", language)}
    return render(
        "saved_views",
        title=t("views.title", language, count=number(len(views), language)),
        views=[{"name": view.name, "href": _address(view), "note": _note(view, language)} for view in views],
        otherwise=t("views.none", language),
        save=save if may_save else None,
        parameter=PARAMETER,
    )


def _address(view: SavedView) -> str:
    return f"./{'' if view.page == START else view.page}?{urlencode(dict(view.parameters))}"


def _note(view: SavedView, language: str) -> str:
    return " · ".join(filter(None, (view.who, day(view.saved_on, language))))
