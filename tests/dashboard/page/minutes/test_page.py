"""The Minutes page: the paper as read beside its text, a fact's words marked, nothing becoming markup."""

import re
from functools import partial
from pathlib import Path

import pytest

from dashboard.page.minutes.page import asked_fact
from dashboard.page.minutes.paper import PaperRead
from dashboard.view.filters import Filters
from tests.dashboard.conftest import html_of
from tests.dashboard.hostile_office import FORMULA, MEETING
from tests.dashboard.page.conftest import PageRunner, run_alone

run = partial(run_alone, "minutes")


def marked(body: str) -> list[str]:
    return re.findall(r'<mark id="w[0-9]+" class="asked">(.*?)</mark>', body, re.DOTALL)


def test_a_paper_without_statements_says_so(hostile_warehouse: Path, run_page: PageRunner) -> None:
    assert "None" not in html_of(run_page(hostile_warehouse, "minutes"))


def test_nothing_of_a_paper_becomes_markup(hostile: Filters) -> None:
    body = html_of(run())
    for tag in ("<script", "<img", "<b>করিম", "<u>"):
        assert tag not in body
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in body
    assert "⟨U+202E⟩জনাব &lt;b&gt;করিম&lt;/b&gt;" in body


def test_the_fact_asked_for_is_marked_across_odd_spaces_and_its_item_is_open(hostile: Filters) -> None:
    body = html_of(run(fact=f"{MEETING}#2"))
    assert marked(body) == ["অন্য   কথা"]
    strip = body.split('<div class="asked-fact">')[1].split("</p>")[0]
    assert strip.startswith('<p>U554901 · Minutes not received (July 2016) <span class="mark-chip">Inferred')


def test_a_decision_asked_for_opens_its_item_alone(hostile: Filters) -> None:
    body = html_of(run(fact=f"{MEETING}/2/1"))
    assert re.findall(r'<details id="item-(\d)"( open)?', body) == [("1", ""), ("2", " open")]
    # its words, with a mark that turns the writing round, do not stand in the text as they are
    assert "The words do not stand in the text exactly" in body


def test_a_formula_is_marked_as_the_words_it_is(hostile: Filters) -> None:
    assert marked(html_of(run(fact=f"{MEETING}/1/2"))) == [FORMULA.replace('"', "&#34;")]


@pytest.mark.parametrize("fact", ["<script>", f"{MEETING}#99", "x" * 500])
def test_an_unknown_fact_is_said_and_the_whole_paper_shown(hostile: Filters, fact: str) -> None:
    app = run(fact=fact)
    assert "does not hold what the link asks for" in app.warning[0].value
    assert marked(html_of(app)) == []
    assert "শেষ" in html_of(app)


def test_an_unknown_meeting_is_said(hostile: Filters) -> None:
    assert "not among these" in run(meeting="<b>").warning[0].value


def test_a_meeting_is_found_from_a_view_of_other_places(hostile: Filters) -> None:
    assert "minutes/5549-2016-07-26.txt" in html_of(run(district="5527", meeting=MEETING))


def test_without_minutes_words_say_what_to_do(hostile: Filters) -> None:
    app = run(district="5527")
    assert "on the page Data" in app.info[0].value
    assert html_of(app) == ""


def test_head_deadline_and_warning_are_in_words(hostile: Filters) -> None:
    body = " ".join(html_of(run()).split())
    assert "17 Aug 2016 (22 days after the meeting)" in body
    assert '<dt>Time</dt><dd dir="auto">09:05</dd>' in body
    assert 'class="missing">not given in the paper' in body
    assert "the paper says by day 25 of the next month, but the figures use by day 28 of the month" in body
    assert "made_up_code" in body


def test_a_fact_that_follows_from_another_leads_to_that_ones_words() -> None:
    paper = PaperRead([], [], [{"fact_id": "m#3", "quote": "q"}], "q")
    assert asked_fact("m#3/minutes", paper) == "m#3"
    assert asked_fact("m#4/minutes", paper) is None
    assert asked_fact(None, paper) is None


@pytest.mark.usefixtures("papers")
def test_every_fact_and_decision_of_the_july_paper_is_marked_in_its_text() -> None:
    body = html_of(run("bn"))
    assert body.count('<a href="#w') == 18
    assert body.count("<details id=") == 9
    facts = re.findall(r"fact=(5549-2016-07-26%23\d+)", body)
    assert facts
    for fact in facts:
        shown = html_of(run("bn", fact=fact.replace("%23", "#")))
        assert marked(shown), fact
