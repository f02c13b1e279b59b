"""What the URL asks for is read back as it was written, and nothing else is taken for a request."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.view.evidence_request import KINDS, EvidenceRequest, read_request

VIEW = {
    "division": None,
    "district": "5549",
    "upazilas": None,
    "from_month": date(2016, 6, 1),
    "to_month": date(2016, 7, 1),
    "as_of": date(2016, 8, 1),
}


@pytest.mark.parametrize(
    ("text", "request_"),
    [
        ("minutes_received", EvidenceRequest("minutes_received")),
        ("minutes_received:554977:2016-07", EvidenceRequest("minutes_received", "554977", date(2016, 7, 1))),
        ("dialogue_held:554952", EvidenceRequest("dialogue_held", "554952")),
        ("idea_submitted:2016-07", EvidenceRequest("idea_submitted", None, date(2016, 7, 1))),
        ("decision:5549-2016-07-26/8/2", EvidenceRequest("decision", decision="5549-2016-07-26/8/2")),
    ],
)
def test_a_request_is_read_and_written_alike(text: str, request_: EvidenceRequest) -> None:
    assert read_request(text) == request_
    assert request_.written() == text


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "fact",
        "minutes_received:",
        "minutes_received:rajarhat",
        "minutes_received:554977:2016-13",
        "minutes_received:554977:0000-01",
        "minutes_received:৫৫৪৯৭৭",
        "minutes_received:554977:2016-07\n",
        "decision:",
        "decision:" + "x" * 200,
        "<script>alert(1)</script>",
        "' or 1=1 --",
    ],
)
def test_anything_else_is_no_request(text: str | None) -> None:
    assert read_request(text) is None


@given(
    st.sampled_from(KINDS),
    st.none() | st.from_regex(r"[0-9]{6}", fullmatch=True),
    st.none() | st.dates(date(1971, 1, 1), date(2099, 12, 1)).map(lambda day: day.replace(day=1)),
)
def test_every_request_survives_the_url(kind: str, upazila: str | None, month: date | None) -> None:
    request = EvidenceRequest(kind, upazila, month)
    assert read_request(request.written()) == request


@given(st.text(max_size=60))
def test_no_text_breaks_the_reader(text: str) -> None:
    request = read_request(text)
    assert request is None or request.written() == text


def test_one_upazila_and_month_narrow_the_view_and_nothing_else_changes() -> None:
    asked = EvidenceRequest("minutes_received", "554977", date(2016, 7, 1)).parameters(VIEW)
    assert asked == VIEW | {
        "kind": "minutes_received",
        "district": None,
        "upazilas": ["554977"],
        "from_month": date(2016, 7, 1),
    }


def test_a_decision_is_found_whatever_the_view_shows_but_not_before_it_was_known() -> None:
    asked = EvidenceRequest("decision", decision="5549-2016-07-26/8/2").parameters(VIEW)
    assert asked["decision_id"] == "5549-2016-07-26/8/2"
    assert asked["district"] is None
    assert asked["from_month"] < date(1990, 1, 1)
    assert asked["as_of"] == VIEW["as_of"]
