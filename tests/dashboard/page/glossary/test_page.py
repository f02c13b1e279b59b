"""The glossary explains every figure in both languages; each heading with a figure leads to its term."""

import re
from html import unescape

import pytest

import queries
from dashboard.page.glossary.page import PARTS
from dashboard.view.definitions import FIGURES, defined
from dashboard.wording import LANGUAGES, t
from tests.dashboard.conftest import html_of, july
from tests.dashboard.page.conftest import PageRunner


@pytest.mark.usefixtures("all_words_known")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_says_what_it_counts_out_of_what_what_is_unknown_and_whose_rule(
    show: PageRunner, language: str
) -> None:
    body = unescape(html_of(show("glossary", language=language)))
    assert body.count("<article") == len(FIGURES) + 1
    for name in FIGURES:
        assert all(t(f"glossary.{name}.{part}", language) in body for part in PARTS)


def test_the_term_asked_for_stands_first_and_marked(show: PageRunner) -> None:
    first = re.findall(r'<article class="asked">\s*<h3>(.*?)</h3>', html_of(show("glossary", term="streak")))
    assert first == [t("glossary.streak", "en")]
    assert 'class="asked"' not in html_of(show("glossary", term="<b>"))


def test_a_term_is_of_queries_that_exist() -> None:
    assert {name for figure in FIGURES.values() for name in figure.queries} <= set(queries.query_names())


@pytest.mark.parametrize("page", ["overview", "reporting", "dialogues", "ideas", "plan", "division", "meeting"])
def test_a_page_of_figures_leads_to_their_terms(show: PageRunner, page: str) -> None:
    linked = set(re.findall(r'class="term-link" href="\./glossary\?[^"]*term=(\w+)"', html_of(show(page))))
    assert linked
    assert linked <= set(FIGURES)


def test_a_link_to_a_term_keeps_the_view() -> None:
    link = defined("overdue", july("5549", "en"))
    assert link.href == "./glossary?district=5549&month=2016-07&as_of=2016-12-31&lang=en&term=overdue"
    assert link.label == "Glossary: Overdue"
