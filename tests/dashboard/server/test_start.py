"""A server that has started keeps what it imported out of each search for garbage."""

import gc
from collections.abc import Iterator

import pytest
import streamlit as st

from dashboard.server.start import settle


@pytest.fixture
def thawed() -> Iterator[None]:
    yield
    gc.unfreeze()


def test_what_is_there_at_the_start_is_not_searched_at_each_change_of_a_filter(thawed: None) -> None:
    before = len(gc.get_objects())
    settle()
    assert gc.get_freeze_count() > 100_000
    assert len(gc.get_objects()) < before / 10
    assert gc.isenabled()
    assert st.get_option("runner.postScriptGC") is False
