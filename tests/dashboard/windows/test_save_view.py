"""A view is saved by its name from the page that shows it, and stands in the head as a link that shows it again."""

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.accounts.account import ALONE
from dashboard.accounts.saved_views import SavedView, save, views_for
from tests.dashboard.conftest import html_of, opened_at


def _script() -> None:
    import streamlit as st

    from dashboard.frame.saved_views import views_html
    from dashboard.windows.save_view import show_saving
    from tests.dashboard.conftest import july

    st.html(views_html(july("5549", "en")))
    show_saving("reporting", july("5549", "en"))


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    return opened_at(
        AppTest.from_function(_script), district="5549", kind="meeting_held", evidence="minutes_received", save="view"
    )


def test_a_name_is_typed_and_the_page_is_in_the_head_with_all_its_own_state(app: AppTest, tmp_path: Path) -> None:
    app.text_input(key="views.name").set_value("<b>সভা</b>")
    app.text_input(key="views.who").set_value("Karim")
    app.button(key="views.keep").click().run()
    [view] = views_for(tmp_path, ALONE)
    assert (view.name, view.page, view.who, view.place) == ("<b>সভা</b>", "reporting", "Karim", "5549")
    assert view.parameters == {"district": "5549", "kind": "meeting_held"}
    html = html_of(app)
    assert 'href="./reporting?district=5549&amp;kind=meeting_held"' in html
    assert "&lt;b&gt;সভা&lt;/b&gt;" in html
    assert "save" not in app.query_params


def test_where_nothing_is_saved_yet_the_menu_says_so(app: AppTest) -> None:
    assert "Nothing has been saved by name yet." in html_of(app)


def test_without_a_name_nothing_is_saved_and_it_is_said_why(app: AppTest, tmp_path: Path) -> None:
    app.button(key="views.keep").click().run()
    assert [error.value for error in app.error] == ["Write a name."]
    assert views_for(tmp_path, ALONE) == []


def test_what_was_saved_is_said(app: AppTest) -> None:
    app.text_input(key="views.name").set_value("before the meeting")
    app.button(key="views.keep").click().run()
    assert [toast.value for toast in app.toast] == ["Saved as “before the meeting”."]


def test_a_name_that_is_too_long_is_refused_and_not_cut(app: AppTest, tmp_path: Path) -> None:
    app.text_input(key="views.name").set_value("x" * 61)
    app.button(key="views.keep").click().run()
    assert "longer than 60 characters" in app.error[0].value
    assert views_for(tmp_path, ALONE) == []


def _saved(tmp_path: Path) -> None:
    shown = {"district": "5549"}
    view = SavedView(name="a", page="reporting", parameters=shown, place="5549", who="", saved_on=date(2016, 9, 1))
    save(tmp_path, ALONE, view)


@pytest.fixture
def with_view(tmp_path: Path, app: AppTest) -> AppTest:
    """The window where one view is saved."""
    _saved(tmp_path)
    return app.run()


def test_a_view_is_dropped_after_a_second_question_and_it_is_said(with_view: AppTest, tmp_path: Path) -> None:
    with_view.button(key="views.drop").click().run()
    assert "“a” will be taken off" in with_view.warning[0].value
    assert len(views_for(tmp_path, ALONE)) == 1
    with_view.button(key="views.drop_yes").click().run()
    assert views_for(tmp_path, ALONE) == []
    assert [toast.value for toast in with_view.toast] == ["“a” was taken off the list."]


def test_who_says_no_keeps_the_view(with_view: AppTest, tmp_path: Path) -> None:
    with_view.button(key="views.drop").click().run()
    with_view.button(key="views.drop_no").click().run()
    assert not with_view.warning
    assert len(views_for(tmp_path, ALONE)) == 1
