"""The page opens with what is open and who owes it; its filters stand in the URL; nothing of a paper becomes markup."""

import re
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.page.decisions.matters import query_parameters
from dashboard.view.answers import figure_rows
from dashboard.view.filters import Filters
from tests.dashboard.conftest import html_of
from tests.dashboard.page.conftest import PageRunner, run_alone
from tests.queries.test_open_matters import APRIL, MAY, RULE, WORLD, V

run = partial(run_alone, "decisions")


@pytest.fixture
def show_world(run_page: PageRunner, tmp_path: Path) -> PageRunner:
    """The page over the world of tests/queries/test_open_matters.py, as known on 1 September 2016."""
    return partial(run_page, WORLD.save(tmp_path), "decisions", date(2016, 6, 1), date(2016, 6, 1))


def matters(app: AppTest) -> int:
    """How many matters the list shows."""
    return html_of(app).count('class="decision-text"')


@pytest.mark.usefixtures("all_words_known")
@pytest.mark.parametrize("language", ["bn", "en"])
def test_it_opens_with_a_sentence_the_open_matters_and_who_owes_them(show_world: PageRunner, language: str) -> None:
    app = show_world(language)
    body = html_of(app)
    assert {"bn": "৪টি বিষয় অনিষ্পন্ন", "en": "4 matters are open"}[language] in body
    assert {"bn": "২০-০৪-২০১৬", "en": "20 Apr 2016"}[language] in body
    assert matters(app) == 4
    assert body.index("তালিকা আবার") < body.index("ভিডিও")
    assert RULE not in body
    assert "ব্যানার" not in body
    assert body.count("<caption>") == 2


def test_sayings_are_folded_into_their_matter_each_with_its_paper_and_its_doubt(show_world: PageRunner) -> None:
    body = html_of(show_world("en")).replace("%2F", "/")
    assert "Decided 2 times" in body
    assert "uncertain matches: 1" in body
    for decision in (f"{APRIL}/1/1", f"{MAY}/1/1", f"{APRIL}/2/1"):
        assert f"fact={decision}" in body


def test_a_page_of_open_matters_stays_light(show_world: PageRunner) -> None:
    assert html_of(show_world("en")).count("<") - html_of(show_world("en")).count("</") < 300


@pytest.mark.parametrize(
    ("url", "count"),
    [
        ({"status": "due_passed"}, 2),
        ({"status": "soon"}, 0),
        ({"who": f"uno/{V}"}, 1),
        ({"topic": "team"}, 1),
        ({"q": "deputy"}, 1),
        ({"q": "হিসাব"}, 1),
        ({"who": "<b>", "status": "'--", "order": "x"}, 4),
        ({"list": "standing"}, 1),
        ({"list": "no_such"}, 4),
    ],
)
def test_the_url_says_what_is_listed(show_world: PageRunner, url: dict[str, str], count: int) -> None:
    assert matters(show_world("en", **url)) == count


def test_on_paper_the_filters_are_a_sentence_and_only_where_something_is_chosen(show_world: PageRunner) -> None:
    assert "on-paper" not in html_of(show_world("en"))
    chosen = html_of(show_world("en", status="due_passed", q="deputy"))
    assert re.search(r'class="on-paper"><p class="part-note">[^<]*: [^<]* · [^<]*: deputy</p>', chosen)


def test_each_who_owes_leads_to_what_he_owes(show_world: PageRunner) -> None:
    body = html_of(show_world("en"))
    assert f"who=uno/{V}" in body.replace("%2F", "/")
    assert "2 more are bound by standing rules alone." in [caption.value for caption in show_world("en").caption][-1]


def test_a_choice_is_kept_in_the_url(show_world: PageRunner) -> None:
    app = show_world("en")
    app.selectbox(key="decisions.open.order").set_value("due").run()
    assert app.query_params["order"] == "due"
    app.segmented_control(key="decisions.shown.list").set_value("standing").run()
    assert app.query_params["list"] == "standing"


def test_only_what_is_chosen_is_asked_for(hostile: Filters) -> None:
    duties = figure_rows("open_duties", hostile)
    nothing = dict.fromkeys(("who", "topic", "status", "order", "q"), "")
    assert query_parameters(nothing, duties, "en") == {}
    assert query_parameters(nothing | {"status": "soon", "order": "due"}, duties, "en") == {
        "due_soon": True,
        "matter_order": "due",
    }
    assert query_parameters(nothing | {"q": "upazila nirbahi"}, duties, "bn")["search_roles"] == []


@pytest.mark.parametrize("language", ["bn", "en"])
@pytest.mark.parametrize("shown", ["open", "standing", "ended"])
def test_nothing_of_a_decision_becomes_markup(hostile: Filters, language: str, shown: str) -> None:
    body = html_of(run(language, list=shown))
    assert "<script" not in body
    assert ("&lt;script&gt;" in body) == (shown == "open")


def test_without_decisions_words_say_what_to_do(hostile: Filters) -> None:
    assert "on the page Data" in run(district="5527").info[0].value


def test_a_long_list_is_shown_in_parts(hostile: Filters, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.parts.list_part.MOST_ROWS", 2)
    app = run()
    assert matters(app) == 2
    app.selectbox(key="part.open").set_value(1).run()
    assert matters(app) == 1
