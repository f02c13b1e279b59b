"""The filter row keeps the view whatever Streamlit forgot of its widgets."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.dashboard.conftest import opened_at, url_of

ASKED = {
    "district": "5549",
    "upazila": "554977",
    "from": "2016-05",
    "month": "2016-07",
    "as_of": "2016-09-01",
    "lang": "en",
}


def _forgetful(name: str) -> None:
    import streamlit as st

    from dashboard.view.filter_row import choose_filters

    # As Streamlit does after a run that was broken off before it drew its filters.
    if f"filter.{name}" in st.session_state:
        del st.session_state[f"filter.{name}"]
    choose_filters("overview", sample=False)


@pytest.mark.usefixtures("papers")
@pytest.mark.parametrize("name", ["area", "upazilas", "from", "month", "as_of", "language"])
def test_a_view_is_kept_where_a_widget_s_value_was_forgotten(name: str) -> None:
    app = opened_at(AppTest.from_function(_forgetful, args=(name,), default_timeout=30), **ASKED)
    # A click on a page's name empties the address.
    app.query_params.clear()
    app.run()
    assert not app.exception
    assert url_of(app) == ASKED
