"""Widgets follow the URL after a link or "back", and the URL follows the widgets; other parameters stay."""

from streamlit.testing.v1 import AppTest

from tests.dashboard.conftest import opened_at, url_of


def script() -> None:
    import streamlit as st

    from dashboard.view.url_state import UrlState

    url = UrlState("page", ("part", "words"))
    if asked := url.asked():
        st.session_state[url.key("part")] = asked["part"] or "first"
        st.session_state[url.key("words")] = asked["words"]
    part = st.selectbox("part", ["first", "second"], key=url.key("part"))
    words = st.text_input("words", key=url.key("words"))
    url.write({"part": part, "words": words})


def opened(**url: str) -> AppTest:
    return opened_at(AppTest.from_function(script), **url)


def test_a_link_sets_the_widgets_and_other_parameters_stay() -> None:
    app = opened(part="second", month="2016-07")
    assert app.selectbox[0].value == "second"
    assert url_of(app) == {"part": "second", "month": "2016-07"}


def test_what_is_chosen_moves_into_the_url_and_what_is_empty_leaves_it() -> None:
    app = opened(words="portal")
    app.selectbox[0].set_value("second")
    app.text_input[0].set_value("").run()
    assert url_of(app) == {"part": "second"}


def test_the_way_back_sets_the_widgets_again() -> None:
    app = opened()
    app.selectbox[0].set_value("second").run()
    app.query_params["part"] = "first"
    app.run()
    assert app.selectbox[0].value == "first"
