"""A figure opens down to its sentences: grouped, marked where unsure, escaped, in words where there is none."""

import re
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.view.evidence_request import KINDS, EvidenceRequest, read_request
from dashboard.view.filters import Filters
from dashboard.view.links import evidence_link, minutes_link
from dashboard.windows.evidence import evidence_html
from dashboard.words.facts import fact_marks
from tests.dashboard.conftest import html_of, july, opened_at
from tests.dashboard.hostile_office import MEETING


def cards_of(html: str) -> list[str]:
    """The text of each card, tags removed, spaces made one."""
    parts = re.findall(r'<section class="evidence-card">(.*?)</section>', html, re.DOTALL)
    return [" ".join(re.sub(r"<[^>]+>", " ", part).split()) for part in parts]


def test_one_sentence_about_many_upazilas_is_one_card(hostile: Filters) -> None:
    cards = cards_of(evidence_html(EvidenceRequest("minutes_received"), hostile))
    assert cards[0].startswith("Minutes not received (July 2016) Inferred: not named U554901, U554902 অন্য কথা")
    assert "as stated on 26 Jul 2016 · agenda item 3 · minutes/5549-2016-07-26.txt" in cards[0]
    assert len(cards) == 2


@pytest.mark.parametrize(("value", "mark"), [(False, "done according to"), (True, "a later source says otherwise")])
def test_a_word_that_does_not_count_says_why(value: bool, mark: str) -> None:
    row = {"inferred": False, "doubtful": False, "value": value}
    assert mark in fact_marks({**row, "is_overtaken": True}, "en")[0]
    assert fact_marks({**row, "is_overtaken": False}, "en") == ()


def test_a_quote_and_a_reason_never_become_markup(hostile: Filters) -> None:
    html = evidence_html(EvidenceRequest("minutes_received", "554903", date(2016, 7, 1)), hostile)
    assert "<img" not in html
    assert "<script" not in html
    assert "&lt;img src=x onerror=alert(2)&gt;" in html
    assert html.count("</blockquote>") == 1


def test_a_doubtful_fact_says_so_with_its_day_and_count(hostile: Filters) -> None:
    (card,) = cards_of(evidence_html(EvidenceRequest("idea_submitted"), hostile))
    assert card.startswith("Idea received (July 2016) · on 20 Jul 2016 · 3 Doubtful: please check U554901")


def test_a_decision_opens_whatever_months_the_view_shows(hostile: Filters) -> None:
    (card,) = cards_of(evidence_html(EvidenceRequest("decision", decision=f"{MEETING}/1/2"), hostile))
    assert "(since 21 Jul 2016)" in card
    assert "Carried over" in card
    assert "=HYPERLINK(" in card
    assert "agenda item 1 · decision 2" in card


@pytest.mark.parametrize("kind", ["dialogue_held", "portal_updated", "decision"])
def test_without_a_fact_words_say_what_would_supply_one(hostile: Filters, kind: str) -> None:
    request = EvidenceRequest(kind, decision="no such" if kind == "decision" else None)
    html = evidence_html(request, hostile)
    assert cards_of(html) == []
    assert re.search(r'<p class="evidence-note">[A-Z].{30,}</p>', html)


@pytest.mark.parametrize("language", ["bn", "en"])
@pytest.mark.parametrize("kind", [*KINDS, "decision"])
def test_every_kind_has_its_words(hostile: Filters, kind: str, language: str) -> None:
    view = july("5527", language)
    assert "evidence." not in evidence_html(EvidenceRequest(kind, decision="x" if kind == "decision" else None), view)


def test_a_broken_link_is_said_to_be_one(hostile: Filters) -> None:
    assert "cannot be understood" in evidence_html(read_request("<script>"), hostile)


def test_links_keep_the_view_and_stay_on_the_page(hostile: Filters) -> None:
    link = evidence_link(hostile, "minutes_received", "554903", date(2016, 7, 1), kind="minutes_received")
    assert link.startswith("?")
    assert "evidence=minutes_received:554903:2016-07" in link
    assert "district=5549" in link
    assert "kind=minutes_received" in link
    assert "fact=5549-2016-07-26%231" in minutes_link(hostile, MEETING, f"{MEETING}#1")


def window_app() -> None:
    """A page of nothing but the evidence window."""
    from dashboard.windows.evidence import show_evidence
    from tests.dashboard.conftest import july

    show_evidence(july("5549", "en"))


@pytest.mark.parametrize(
    ("asked", "shown"), [("minutes_received", "Minutes not received"), ("nonsense!", "cannot be understood")]
)
def test_the_url_opens_the_window(hostile: Filters, asked: str, shown: str) -> None:
    assert shown in html_of(opened_at(AppTest.from_function(window_app, default_timeout=30), evidence=asked))


def test_without_the_parameter_nothing_opens(hostile: Filters) -> None:
    assert not AppTest.from_function(window_app, default_timeout=30).run().get("html")


@pytest.mark.usefixtures("papers")
def test_the_july_paper_says_who_sent_minutes() -> None:
    cards = cards_of(evidence_html(EvidenceRequest("minutes_received"), july("5549", "bn")))
    assert [card.split(" (")[0] for card in cards] == ["কার্যবিবরণী পাওয়া যায়নি", "কার্যবিবরণী পাওয়া গেছে"]
    assert "শুধুমাত্র রাজারহাট উপজেলার" in cards[1]
    assert cards[0].count(",") == 7
