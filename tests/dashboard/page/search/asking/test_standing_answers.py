"""Questions about offices without an idea, innovators who moved, scores, overdue trainings and vacant posts: answered
with the figures and sentences of their pages; of what no source speaks nothing is claimed.
"""

from functools import partial
from pathlib import Path

import pytest

from tests.dashboard.conftest import html_of
from tests.dashboard.page.conftest import PageRunner
from tests.queries.small_world import Said, World, Written
from tests.queries.test_idea_lives import move
from tests.queries.test_idea_offices import listed, sent
from tests.queries.test_scores import DAYS, scored
from tests.queries.test_trainings import training
from tests.queries.test_upkeep import post

D, U, V, W = "5549", "554901", "554902", "554903"
PAPER = Written("2016-07-29", says=(Said("minutes_received", U, False),))
# The district's own training and post are overdue and vacant too, and in no figure of the upazilas.
STANDING = World(
    papers=[PAPER],
    registers=[
        listed("কৃষি অফিস"),
        listed("মৎস্য অফিস"),
        listed("জেলা কৃষি অফিস", None),
        sent("কৃষি অফিস"),
        sent("জেলা কৃষি অফিস", None, None),
        move(),
        move("2016-06-10", title="খ"),
        move(undated=None, title="গ"),
        scored(DAYS, done="2016-04-15"),
        scored(DAYS, done="2016-03-15", upazila=V),
        training("2016-03", "2016-03-20"),
        training("2016-05"),
        training("2016-04", upazila=V),
        training("2016-02", upazila=None),
        post("কৃষি অফিসার", False, "2016-05-02"),
        post("মৎস্য অফিসার", True, "2016-01-02"),
        post("কৃষি অফিসার", True, "2016-01-02", upazila=V),
        post("সহকারী কমিশনার", False, "2016-06-03", upazila=None),
    ],
)


@pytest.fixture
def standing(run_page: PageRunner, tmp_path: Path) -> PageRunner:
    """A page over that office, as of 1 September 2016, July in view."""
    return partial(run_page, STANDING.save(tmp_path))


def answer_of(body: str) -> str:
    """What stands before the list."""
    return body.partition("<table")[0]


@pytest.mark.usefixtures("all_words_known")
@pytest.mark.parametrize(
    ("q", "told"),
    [
        (
            "which offices have sent no idea?",
            [
                "Offices and their ideas · Sent no idea",
                "Offices of upazilas: 1/2 · 50.0% sent an idea; 1 sent none;",
                "Sent no idea (2): জেলা কৃষি অফিস (The district itself (dist), due 21 Jul 2016), "
                "মৎস্য অফিস (U554901, due 21 Jul 2016).",
                "Upazilas without data: 2",
            ],
        ),
        (
            "কোন অফিস আইডিয়া দেয়নি?",
            [
                "উপজেলার দপ্তর: আইডিয়া দিয়েছে ১/২ · ৫০.০%; দেয়নি ১;",
                "আইডিয়া দেয়নি (২): জেলা কৃষি অফিস (জেলার নিজস্ব (জেলা), শেষ তারিখ ২১-০৭-২০১৬), "
                "মৎস্য অফিস (উলিপুর, শেষ তারিখ ২১-০৭-২০১৬)।",
                "যে উপজেলার তথ্য নেই: ২টি",
            ],
        ),
        ("which offices sent an idea?", ["Sent an idea (1): কৃষি অফিস (U554901, due 21 Jul 2016)."]),
        (
            "which innovators were transferred and not reported?",
            [
                "Innovators who moved: 3; the district was not told of 1;",
                "The district was not told (1): কৃষি অফিস (U554901, 1 Jun 2016).",
                "Not known whether the district was told: 1, counted neither way.",
            ],
        ),
        (
            "কোন ইনোভেটর বদলি হয়েছেন, জানানো হয়নি?",
            [
                "বদলি হওয়া উদ্ভাবক ৩; জেলাকে জানানো হয়নি ১;",
                "জেলাকে জানানো হয়নি (১): কৃষি অফিস (উলিপুর, ০১-০৬-২০১৬)।",
                "জেলাকে জানানো হয়েছে কি না, জানা নেই: ১",
            ],
        ),
        ("which moved innovators were reported?", ["The district was told (1): কৃষি অফিস (U554901, 1 Jun 2016)."]),
        (
            "who has the lowest score?",
            [
                "From January 2016 to July 2016, points got: 18/20 · 90.0%",
                "Lowest score (1): U554901 8/10 · 80.0%.",
                "Upazilas without data: 1",
            ],
        ),
        ("কার নম্বর সবচেয়ে বেশি?", ["সবচেয়ে বেশি নম্বর (১): চিলমারী ১০/১০ · ১০০%।", "যে উপজেলার তথ্য নেই: ১টি"]),
        ("উলিপুরের কর্মপরিকল্পনার নম্বর কত?", ["উলিপুর উপজেলা", "প্রাপ্ত নম্বর ৮/১০ · ৮০.০%"]),
        (
            "which trainings are overdue?",
            [
                "Training overdue in 2 of 2 upazilas with one planned.",
                "Training overdue (2): U554902 (overdue since April 2016), U554901 (overdue since May 2016).",
                "The district itself (dist): held 0/1 · 0% · overdue since February 2016",
                "Upazilas without data: 1",
            ],
        ),
        (
            "কোন প্রশিক্ষণ মেয়াদোত্তীর্ণ?",
            [
                "প্রশিক্ষণ পরিকল্পনা আছে এমন ২ উপজেলার ২টিতে প্রশিক্ষণ বকেয়া।",
                "চিলমারী (এপ্রিল ২০১৬ থেকে বকেয়া), উলিপুর (মে ২০১৬ থেকে বকেয়া)।",
                "জেলার নিজস্ব (জেলা): অনুষ্ঠিত ০/১ · ০% · ফেব্রুয়ারি ২০১৬ থেকে বকেয়া",
            ],
        ),
        ("উলিপুরে কোন প্রশিক্ষণ বাকি?", ["প্রশিক্ষণ বকেয়া (১টি উপজেলা): উলিপুর (মে ২০১৬ থেকে বকেয়া)।"]),
        (
            "which teams have vacant posts?",
            [
                "Vacant posts: 1/3;",
                "Vacant posts (1): U554901.",
                "The district itself (dist): vacant posts 1/1 · সহকারী কমিশনার vacant since 3 Jun 2016",
                "Upazilas without data: 1",
            ],
        ),
        ("কোন টিমে পদ শূন্য?", ["শূন্য পদ ১/৩;", "পদ শূন্য (১টি উপজেলা): উলিপুর।", "যে উপজেলার তথ্য নেই: ১টি"]),
    ],
)
def test_what_stands_is_answered_by_name_with_the_sentences_of_its_page(
    standing: PageRunner, q: str, told: list[str]
) -> None:
    language = "en" if q.isascii() else "bn"
    said = answer_of(html_of(standing("search", language=language, q=q)))
    for words in told:
        assert words in said


@pytest.mark.usefixtures("all_words_known")
@pytest.mark.parametrize(
    ("q", "page", "told"),
    [
        ("which offices have sent no idea?", "ideas", "Offices of upazilas: 1/2 · 50.0% sent an idea; 1 sent none;"),
        ("which innovators moved?", "ideas", "Innovators who moved: 3; the district was not told of 1;"),
        ("who has the lowest score?", "plan", "points got: 18/20 · 90.0%"),
        ("which trainings are overdue?", "plan", "Training overdue in 2 of 2 upazilas with one planned."),
        ("which teams have vacant posts?", "plan", "Vacant posts: 1/3;"),
    ],
)
def test_the_answer_leads_to_the_page_that_shows_the_same_sentence(
    standing: PageRunner, q: str, page: str, told: str
) -> None:
    body = html_of(standing("search", q=q))
    assert f'href="./{page}?' in body
    assert told in body
    assert told in html_of(standing(page))


@pytest.mark.usefixtures("all_words_known")
@pytest.mark.parametrize("language", ["bn", "en"])
@pytest.mark.parametrize(
    "q",
    [
        "which offices have sent no idea?",
        "কোন ইনোভেটর বদলি হয়েছেন, জানানো হয়নি?",
        "which trainings are overdue?",
        "কোন টিমে পদ শূন্য?",
    ],
)
def test_of_what_no_source_speaks_nothing_is_claimed(
    run_page: PageRunner, tmp_path: Path, q: str, language: str
) -> None:
    body = html_of(run_page(World(papers=[PAPER]).save(tmp_path), "search", q=q, language=language))
    assert {"bn": "এর মানে শূন্য নয়", "en": "that does not mean zero"}[language] in body
    assert "<table" not in body


@pytest.mark.usefixtures("all_words_known")
@pytest.mark.parametrize(("language", "told"), [("bn", "তাই নম্বর জানা নেই"), ("en", "so there is no score")])
def test_a_plan_without_weights_has_no_score(run_page: PageRunner, tmp_path: Path, language: str, told: str) -> None:
    folder = World(papers=[PAPER]).save(tmp_path)
    assert told in html_of(run_page(folder, "search", q="who has the lowest score?", language=language))


@pytest.mark.usefixtures("all_words_known")
@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("bn", "যাদের নম্বর জানা, সেই ২টির সবার নম্বরের হার সমান।"),
        ("en", "All 2 whose score is known have the same share of their points."),
    ],
)
def test_where_all_have_the_same_share_none_is_called_lowest(
    run_page: PageRunner, tmp_path: Path, language: str, told: str
) -> None:
    same = [scored(DAYS, done="2016-03-15", upazila=code) for code in (U, V)]
    folder = World(papers=[PAPER], registers=same).save(tmp_path)
    said = answer_of(html_of(run_page(folder, "search", q="who has the lowest score?", language=language)))
    assert told in said
    assert "Lowest score (" not in said
