"""Files offered by a page: those of the page before are still given, older ones are forgotten with what they hold."""

import gc

from streamlit.testing.v1 import AppTest

from dashboard.view import offered
from dashboard.view.offered import Offered, OfferedFile, offered_file


def file(name: str) -> OfferedFile:
    return OfferedFile(name, "text/plain", name.encode)


def test_the_page_before_is_remembered_and_the_one_before_that_forgotten() -> None:
    session = Offered("")
    session.add("a.csv", file("first"))
    session.turn_over()
    assert session.file("a.csv") == file("first")
    session.add("a.csv", file("second"))
    assert session.file("a.csv") == file("second")
    session.turn_over()
    session.turn_over()
    assert session.file("a.csv") is None


def _page() -> None:
    import streamlit as st

    from dashboard.view.offered import OfferedFile, begin_offering, offer

    begin_offering()
    st.text(offer("a.csv", OfferedFile("a.csv", "text/csv", bytes)))


def test_an_address_stays_the_same_from_run_to_run_and_ends_with_its_session() -> None:
    app = AppTest.from_function(_page).run()
    address = app.text[0].value
    assert app.run().text[0].value == address
    _, _, secret, key = address.split("/")
    assert offered_file(secret, key, "") is not None
    assert offered_file(secret, key, "another sign-in") is None
    del app
    gc.collect()
    assert secret not in offered._by_secret
