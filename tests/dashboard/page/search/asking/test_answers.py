"""A question is answered by the figures of its page, in that page's view; unknown is said, none is never claimed."""

from functools import partial
from pathlib import Path

import pytest

from tests.dashboard.conftest import html_of
from tests.dashboard.page.conftest import PageRunner
from tests.queries.small_world import Said, World, Written

MISSED = tuple(
    Written(
        f"2016-0{month}-29",
        says=(Said("minutes_received", "554901", False), Said("minutes_received", "554902", True, day="2016-01-20")),
    )
    for month in (5, 6, 7)
)
WORLD = World(papers=list(MISSED))


@pytest.fixture
def ask(run_page: PageRunner, tmp_path: Path) -> PageRunner:
    """The page over a district of three: of one minutes were missed three months, of one nothing is known."""
    return partial(run_page, WORLD.save(tmp_path), "search")


@pytest.mark.usefixtures("all_words_known")
@pytest.mark.parametrize(
    ("language", "q", "names", "unknown"),
    [
        ("bn", "কোন উপজেলা তিন মাস পাঠায়নি?", "টানা ৩ মাস বা বেশি পাঠায়নি (১টি উপজেলা): উলিপুর।", "যে উপজেলার তথ্য নেই: ১টি"),
        (
            "en",
            "which upazilas have not sent for three months?",
            "Not sent, for 3 months in a row or more (1): U554901.",
            "Upazilas without data: 1",
        ),
    ],
)
def test_months_in_a_row_are_answered_by_name_and_unknown_is_said(
    ask: PageRunner, language: str, q: str, names: str, unknown: str
) -> None:
    body = html_of(ask(language=language, q=q))
    assert names in body
    assert unknown in body
    assert "./upazila?" in body


@pytest.mark.usefixtures("all_words_known")
def test_the_answer_names_what_was_understood_and_leads_to_the_page_with_that_view(ask: PageRunner) -> None:
    body = html_of(ask(q="who has not sent in May?"))
    assert "Minutes received · Not sent · dist district · May 2016" in body
    assert "Minutes received: 1/2 · 50.0%" in body
    assert "Not sent (1): U554901." in body
    assert 'href="./reporting?district=5549&amp;month=2016-05' in body
    assert 'class="composition' in body


@pytest.mark.usefixtures("all_words_known")
@pytest.mark.parametrize("language", ["bn", "en"])
@pytest.mark.parametrize(
    "q",
    [
        "how many meetings were held?",
        "which dialogues were not held?",
        "how many ideas?",
        "how many decisions are overdue?",
        "কর্মপরিকল্পনার কত কাজ সম্পন্ন?",
    ],
)
def test_of_what_no_source_speaks_nothing_is_claimed(ask: PageRunner, q: str, language: str) -> None:
    body = html_of(ask(q=q, language=language))
    assert {"bn": "এর মানে শূন্য নয়", "en": "that does not mean zero"}[language] in body
    assert "search-found" not in body


WORST = "Furthest behind: 1 of 2 upazilas with at least one month missing after its due day; U554901 0/3"
WORST_BN = "সবচেয়ে পিছিয়ে: ২টির মধ্যে ১টি উপজেলার অন্তত এক মাস শেষ দিনের পরেও বাকি; উলিপুর ০/৩"


@pytest.mark.usefixtures("all_words_known")
@pytest.mark.parametrize(
    ("language", "q", "names"),
    [
        ("bn", "সবচেয়ে পিছিয়ে কে?", WORST_BN),
        (
            "en",
            "who is worst?",
            WORST,
        ),
        (
            "en",
            "furthest behind",
            WORST,
        ),
    ],
)
def test_who_is_furthest_behind_is_answered_as_the_pages_do(ask: PageRunner, language: str, q: str, names: str) -> None:
    body = html_of(ask(language=language, q=q))
    assert names in body
    assert {"bn": "ক্রমে ধরা হয়নি: ১টি উপজেলা", "en": "too little is known: 1 upazila."}[language] in body


@pytest.mark.usefixtures("all_words_known")
def test_where_too_few_districts_are_known_none_is_called_behind(ask: PageRunner) -> None:
    body = html_of(ask(language="bn", q="কোন জেলা সবচেয়ে পিছিয়ে?"))
    assert "সবচেয়ে পিছিয়ে জেলা" in body
    assert "কোন জেলা পিছিয়ে, তা বলার মতো তথ্য নেই" in body


@pytest.mark.usefixtures("all_words_known")
@pytest.mark.parametrize(
    ("language", "none_due", "planned"),
    [
        ("bn", "জুলাই ২০১৬ পর্যন্ত কোনো সংলাপ হওয়ার কথা ছিল না", "উলিপুর (পরিকল্পিত মাস সেপ্টেম্বর ২০১৬)"),
        ("en", "no dialogue is due up to July 2016", "U554901 (planned for September 2016)"),
    ],
)
def test_a_dialogue_that_is_planned_for_later_is_said(
    run_page: PageRunner, tmp_path: Path, language: str, none_due: str, planned: str
) -> None:
    plan = ("dialogue_entry", "dialogues", ("554901", "2016-01-01", "2016-09-01", None, False, None))
    folder = World(papers=list(MISSED), registers=[plan]).save(tmp_path)
    body = html_of(run_page(folder, "search", language=language, q="উলিপুর কি সংলাপ করেনি?", month="2016-07"))
    assert none_due in body
    assert planned in body
    assert {"bn": "এর মানে শূন্য নয়", "en": "does not mean zero"}[language] not in body


@pytest.mark.usefixtures("all_words_known")
@pytest.mark.parametrize("language", ["bn", "en"])
def test_what_is_not_understood_is_said_with_three_questions_that_are(ask: PageRunner, language: str) -> None:
    body = html_of(ask(q="<b>weather</b> today?", language=language))
    assert "weather" in body
    assert "<b>weather" not in body
    assert body.count("./search?") >= 3
    assert body.count("<li>") == 3


@pytest.mark.parametrize("q", ["Which upazilas have not sent for three months?", "How many decisions are overdue?"])
def test_the_examples_are_understood(ask: PageRunner, q: str) -> None:
    assert "The question as understood" in html_of(ask(q=q))


def test_the_words_of_a_question_can_be_searched_instead(ask: PageRunner) -> None:
    body = html_of(ask(q="কথা পাঠায়নি", words="1"))
    assert "question as understood" not in body
    assert "<mark>কথা</mark>" in body
    assert "words=1" in body


@pytest.mark.usefixtures("papers", "all_words_known")
@pytest.mark.parametrize("language", ["bn", "en"])
@pytest.mark.parametrize(
    "q",
    [
        "কারা কার্যবিবরণী পাঠায়নি?",
        "which meetings were not held this year?",
        "উলিপুরের আইডিয়া কত?",
        "কারা সংলাপ করেনি?",
        "how many decisions are open?",
        "work plan activities done?",
        "did Rajarhat send in July?",
        "কয়টি সংলাপ বাকি?",
        "কোন উপজেলার পোর্টাল হালনাগাদ নয়?",
        "which upazilas held no training?",
    ],
)
def test_every_subject_is_answered_over_the_product_s_own_papers(show: PageRunner, q: str, language: str) -> None:
    body = html_of(show("search", language=language, q=q))
    assert 'class="answer"' in body


def test_a_list_that_is_cut_says_of_how_many(show: PageRunner) -> None:
    body = html_of(show("search", q="how many decisions are open?"))
    assert "Open matters: 14" in body
    assert "List (10 of 14)" in body


def test_the_sentence_is_the_figure_of_the_page(show: PageRunner) -> None:
    body = html_of(show("search", q="কারা কার্যবিবরণী পাঠায়নি?"))
    assert "Minutes received: 1/9 · 11.1%" in body
    assert "1/9" in html_of(show("reporting"))
    # The paper is older than the due day: nobody is called missing by name.
    assert "Not sent: none, as far as is known." in body
    assert "nothing known since: 8" in body


@pytest.mark.usefixtures("all_words_known")
@pytest.mark.parametrize(
    ("language", "q", "names", "unknown"),
    [
        (
            "en",
            "which upazilas portals are not current?",
            "Portal not put right (1): U554901.",
            "Upazilas without data: 1",
        ),
        (
            "bn",
            "কোন উপজেলার পোর্টাল হালনাগাদ নয়?",
            "পোর্টাল ঠিক করা হয়নি (১টি উপজেলা): উলিপুর।",
            "যে উপজেলার তথ্য নেই: ১টি",
        ),
    ],
)
def test_portals_are_counted_as_on_the_work_plan_with_the_pages_of_offices(
    run_page: PageRunner, tmp_path: Path, language: str, q: str, names: str, unknown: str
) -> None:
    looks = [
        ("554901", "2016-06-01", True, None, None),
        ("554901", "2016-06-02", False, "Farm", None),
        ("554902", "2016-06-03", False, "Fish", "2016-07-05"),
    ]
    rows = [("portal_check", "a", ("5549", code, on, right, None, *page)) for code, on, right, *page in looks]
    folder = World(papers=list(MISSED), registers=rows).save(tmp_path)
    body = html_of(run_page(folder, "search", language=language, q=q))
    assert names in body
    assert unknown in body
    told = {
        "en": "Of the 2 portals looked at, not put right: 1; not looked at for a year: 0.",
        "bn": "দেখা ২টি পোর্টালের মধ্যে ঠিক করা হয়নি ১টি, এক বছর দেখা হয়নি ০টি।",
    }[language]
    assert told in body
    assert told in html_of(run_page(folder, "plan", language=language))


@pytest.mark.usefixtures("all_words_known")
@pytest.mark.parametrize("q", ["who is worst?", "which upazilas have not sent for three months?"])
def test_beside_who_is_asked_for_stand_the_last_twelve_months(ask: PageRunner, q: str) -> None:
    body = html_of(ask(q=q, language="en"))
    assert "not received 3" in body
    assert "Last 12 months" in body
