"""All decisions of the months: the filters stand in the URL and in the query; nothing of a decision becomes markup."""

from datetime import date
from functools import partial
from urllib.parse import parse_qsl, urlsplit

import pytest
from lxml.html import fragment_fromstring
from streamlit.testing.v1 import AppTest

from dashboard.exports.table.csv_file import to_csv
from dashboard.page.decisions.months import query_parameters
from dashboard.page.decisions.tables import decision_columns
from dashboard.parts.download import as_sheet
from dashboard.view.answers import figure_rows
from dashboard.view.filters import Filters
from dashboard.words.decisions import place_namer
from tests.dashboard.conftest import html_of
from tests.dashboard.page.conftest import run_alone

run = partial(run_alone, "decisions", list="months")


def rows(app: AppTest) -> int:
    """How many decisions the list shows."""
    return html_of(app).count('class="decision-no"')


@pytest.mark.parametrize(
    ("url", "count"),
    [
        ({}, 3),
        ({"role": "uno"}, 1),
        ({"topic": "idea"}, 1),
        ({"carried": "yes"}, 1),
        ({"carried": "no"}, 2),
        ({"status": "overdue"}, 1),
        ({"status": "due_passed"}, 1),
        ({"status": "undated"}, 1),
        ({"q": "hyperlink"}, 1),
        ({"q": "uno"}, 1),
        ({"role": "no_such", "topic": "<b>", "status": "'--"}, 3),
        ({"role": "uno", "status": "overdue"}, 0),
    ],
)
def test_the_url_filters_the_list(hostile: Filters, url: dict[str, str], count: int) -> None:
    assert rows(run(**url)) == count


def test_typed_words_are_brought_to_the_one_form_and_kept_in_the_url(hostile: Filters) -> None:
    app = run()
    # য় typed as one character, and a joiner that changes nothing
    app.text_input[0].set_value(" \u09a8\u09df\u200d ").run()
    assert rows(app) == 1
    assert app.query_params["q"] == "\u09a8\u09af\u09bc"
    app.text_input[0].set_value("").run()
    assert rows(app) == 3
    assert "q" not in app.query_params


def test_a_choice_is_kept_in_the_url_as_a_code(hostile: Filters) -> None:
    app = run()
    app.selectbox(key="decisions.carried").set_value("yes").run()
    assert app.query_params["carried"] == "yes"
    assert rows(app) == 1


def test_no_match_says_how_many_there_are(hostile: Filters) -> None:
    assert "there are 3 in all" in run(q="nowhere").info[0].value


def test_without_decisions_words_say_what_to_do(hostile: Filters) -> None:
    assert "on the page Data" in run(district="5527").info[0].value


@pytest.mark.parametrize("language", ["bn", "en"])
def test_nothing_of_a_decision_becomes_markup(hostile: Filters, language: str) -> None:
    body = html_of(run(language))
    assert "<script" not in body
    assert "&lt;script&gt;" in body


def test_a_status_is_told_with_its_day_and_leads_to_its_words(hostile: Filters) -> None:
    body = html_of(run(status="overdue"))
    assert "(since 21 Jul 2016)" in body
    assert "fact=5549-2016-07-26/1/2" in body


@pytest.mark.parametrize(
    ("chosen", "asked"),
    [
        ({"role": "", "q": ""}, {}),
        ({"carried": "no"}, {"carried_over": False}),
        (
            {"q": "x", "status": "undated", "topic": "idea"},
            {"search": "x", "decision_status": "undated", "topic": "idea"},
        ),
    ],
)
def test_only_what_is_chosen_is_asked_for(chosen: dict[str, str], asked: dict[str, object]) -> None:
    assert query_parameters(chosen) == asked


def test_a_list_too_long_for_a_page_is_shown_in_parts(hostile: Filters, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.page.decisions.months.MOST_ROWS", 2)
    app = run()
    assert rows(app) == 2
    app.selectbox(key="part.months").set_value(1).run()
    assert rows(app) == 1
    assert "অন্তর্ভুক্ত" in html_of(app)


def test_the_file_holds_days_as_days_and_words_where_there_is_none(hostile: Filters) -> None:
    rows = figure_rows("decision_followup", hostile)
    columns = decision_columns(place_namer(figure_rows("places", hostile), "en"), "en")
    sheet = as_sheet(rows, columns, "T", "V", [], "en")
    assert [row[1] for row in sheet.rows] == ["1/1", "1/2", "2/1"]
    assert [row[6] for row in sheet.rows] == ["", date(2016, 7, 21), "August 2016"]
    text = to_csv(sheet).decode("utf-8-sig")
    assert "\"'=HYPERLINK(" in text
    assert "<script>alert(1)</script>" in text


def test_a_piece_of_the_chart_leads_to_as_many_decisions_of_the_list(hostile: Filters) -> None:
    pieces = fragment_fromstring(html_of(run()), create_parent=True).findall(".//figure[@class='chart']//a")
    assert len(pieces) == 3
    for piece in pieces:
        address = urlsplit(piece.get("href"))
        assert address.path == "./decisions"
        asked = dict(parse_qsl(address.query))
        assert asked.pop("list") == "months"
        assert rows(run(topic=asked["topic"], status=asked["status"])) == int(piece.text.split()[1])
