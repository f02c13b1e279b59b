"""The correction window: what another changed in the meantime is told, and asked again."""

from datetime import date
from typing import Any

import pytest
import streamlit as st

from dashboard.windows.correct import _seen_otherwise, place_of

FACT: dict[str, Any] = {
    "fact_id": "m#1",
    "kind": "minutes_received",
    "upazila_code": "554901",
    "month": date(2016, 7, 1),
    "value": False,
    "day": None,
    "doubtful": False,
}


@pytest.mark.parametrize(
    "change",
    [{"value": True}, {"day": date(2016, 7, 20)}, {"upazila_code": "554902"}, {"doubtful": True}],
    ids=str,
)
def test_a_fact_that_another_changed_is_asked_again_once(change: dict[str, Any], monkeypatch: Any) -> None:
    monkeypatch.setattr(st, "session_state", {})
    assert not _seen_otherwise(FACT)
    assert not _seen_otherwise(FACT)
    assert _seen_otherwise(FACT | change)
    assert not _seen_otherwise(FACT | change)


def test_another_fact_is_not_a_change(monkeypatch: Any) -> None:
    monkeypatch.setattr(st, "session_state", {})
    assert not _seen_otherwise(FACT)
    assert not _seen_otherwise(FACT | {"fact_id": "m#2", "value": True})


@pytest.mark.parametrize(("part", "place"), [(1, ""), (3, "part 3 ")])
def test_a_correction_says_in_which_paper_of_its_file_the_fact_stands(part: int, place: str) -> None:
    fact = FACT | {"origin": "minutes", "part": part}
    assert place_of(fact) == f"{place}statement minutes_received 554901 2016-07"
