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


def _filters() -> None:
    from dashboard.view.filter_row import choose_filters

    choose_filters("overview", sample=False)


@pytest.mark.usefixtures("papers")
@pytest.mark.parametrize(
    ("link", "said"),
    [
        ({"district": "9999"}, "9999"),
        ({"division": "<b>99"}, "<b>99"),
        ({"district": "5549", "month": "2016-13"}, "2016-13"),
        ({"district": "5549", "month": "2199-01"}, "2199-01"),
        ({"district": "5549", "upazila": "552710"}, "552710"),
        ({"upazila": "554977", "month": "2016-07"}, None),
        ({}, None),
    ],
)
def test_what_a_link_asks_for_and_is_not_here_is_said_once(link: dict[str, str], said: str | None) -> None:
    app = opened_at(AppTest.from_function(_filters, default_timeout=30), lang="en", **link)
    told = [str(each.value) for each in app.warning]
    assert len(told) == (said is not None)
    if said:
        assert said.replace("<", "") in told[0].replace("\\", "").replace("<", "").replace("&lt;", "")
        app.run()
        assert not app.warning
    if link.get("upazila") == "554977":
        assert url_of(app)["district"] == "5549"
