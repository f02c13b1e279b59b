"""Parts of a page: HTML that follows HTML is one element, a widget stands where it is named."""

from streamlit.testing.v1 import AppTest


def _page() -> None:
    import streamlit as st

    from dashboard.parts.drawn import draw

    draw(["<p>one</p>", "<p>two</p>"], ["<p>three</p>", lambda: st.caption("four"), "<p>five</p>"], [])
    draw([])


def test_html_between_two_that_draw_themselves_is_one_element() -> None:
    app = AppTest.from_function(_page, default_timeout=30).run()
    assert not app.exception
    assert [element.proto.body.count("<p>") for element in app.get("html")] == [3, 1]
    assert [element.type for element in app.main.children.values()] == ["html", "caption", "html"]
