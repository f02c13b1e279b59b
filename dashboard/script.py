"""One run of a page, as Streamlit runs it at each visit and change: warehouse up to date, filters, page, evidence."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

# Streamlit puts this file's folder on the path; our packages are named from the folder above it.
HERE = Path(__file__).resolve().parent
# A page that takes longer is written down, without what was asked of it.
SLOW_SECONDS = 5.0
sys.path[:] = [str(HERE.parent), *(entry for entry in sys.path if entry not in (str(HERE), str(HERE.parent)))]

import streamlit as st  # noqa: E402

from dashboard.frame.disk import show_disk  # noqa: E402
from dashboard.frame.guard import guarded  # noqa: E402
from dashboard.frame.left_out import show_left_out  # noqa: E402
from dashboard.frame.page_bar import QUERY, page_bar_html  # noqa: E402
from dashboard.frame.sample_progress import show_sample_progress  # noqa: E402
from dashboard.frame.signed_in import show_signed_in  # noqa: E402
from dashboard.page import PAGES, Page, show_page  # noqa: E402
from dashboard.view.events import log_event  # noqa: E402
from dashboard.view.filter_row import choose_filters, current_language, sample_asked  # noqa: E402
from dashboard.view.filters import SEARCH, START  # noqa: E402
from dashboard.view.offered import begin_offering  # noqa: E402
from dashboard.view.sample_mark import banner_html, shows_sample  # noqa: E402
from dashboard.view.up_to_date import prepare_warehouse  # noqa: E402
from dashboard.view.url_state import asked  # noqa: E402
from dashboard.view.viewer import viewer  # noqa: E402
from dashboard.windows.correct import show_correcting  # noqa: E402
from dashboard.windows.correct_row import show_correcting_row  # noqa: E402
from dashboard.windows.corrected import show_corrected  # noqa: E402
from dashboard.windows.evidence import show_evidence  # noqa: E402
from dashboard.windows.record import show_recording  # noqa: E402
from dashboard.windows.save_view import show_saving  # noqa: E402
from dashboard.wording import t  # noqa: E402


def main() -> None:
    """One run: a page of the view that the URL and the widgets ask for."""
    sample, language = sample_asked(), current_language()
    st.set_page_config(page_title=t("app.title", language), layout="wide")

    def drawing(page: Page) -> Callable[[], None]:
        # The filters are chosen below, once it is known which page is shown.
        return lambda: show_page(page, filters)

    shown = st.navigation(
        [
            st.Page(
                drawing(page),
                title=t(f"page.{page.name}.title", language),
                url_path=page.name,
                default=page.name == START,
            )
            for page in PAGES
        ],
        # Our own bar of links stands at the top: Streamlit's is a drawer on a phone, and forgets the view.
        position="hidden",
    )
    page_bar, loading = st.container(key="page-bar"), st.container(key="loading")
    with guarded(language):
        account = viewer()
        prepare_warehouse(sample, language, loading)
        show_signed_in(account, language)
        filters = choose_filters(shown.url_path or START, sample)
        if filters.language != language:
            st.rerun()
        query = asked(QUERY) if shown.url_path == SEARCH else ""
        in_bar = (page.name for page in PAGES if page.in_bar)
        page_bar.html(page_bar_html(in_bar, shown.url_path or START, filters, query))
        if shows_sample(filters):
            st.html(banner_html(filters.language))
            show_sample_progress(filters.language)
        show_disk(sample, filters.language)
        show_left_out(filters)
        show_corrected(shown.url_path or START, filters)
        begin_offering()
        started = time.monotonic()
        shown.run()
        if (seconds := time.monotonic() - started) > SLOW_SECONDS:
            log_event("slow_page", page=shown.url_path or START, seconds=round(seconds, 1))
        show_evidence(filters)
        show_correcting(filters)
        show_correcting_row(filters)
        show_recording(filters)
        show_saving(shown.url_path or START, filters)


main()
