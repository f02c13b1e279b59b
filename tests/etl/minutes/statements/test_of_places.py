"""What papers say of trainings and tour days, of upazilas and of the district itself."""

from dataclasses import replace
from pathlib import Path

import pytest

from etl.commands.scoring import Score, score_paper
from etl.minutes.parser import parse_file
from etl.minutes.records import Setting
from etl.minutes.statements.tours import tour_statements
from etl.minutes.statements.trainings import training_statements
from etl.places.gazetteer import upazilas_of
from etl.records import AgendaItem, Decision, Implementer, PlaceStatement, Role, Topic

KURIGRAM = Path(__file__).parents[4] / "data" / "minutes" / "kurigram" / "2016-07.txt"
SETTING = Setting("5549", "2016-07", None, None, {u.code: u.name for u in upazilas_of("5549", "2016-07")})
ULIPUR, CHILMARI = "554994", "554909"
AC = Implementer(Role.AC, (), "সহকারী কমিশনার")
UNO = Implementer(Role.UNO, tuple(SETTING.upazilas), "উপজেলা নির্বাহী অফিসার (সকল)")

Said = tuple[str, str | None, str, str | None, bool]


def item(discussion: str, decided: str = "", who: tuple[Implementer, ...] = (AC,)) -> AgendaItem:
    decision = Decision(1, decided, False, None, None, None, who, Topic.TRAINING)
    return AgendaItem(9, "বিবিধ", discussion, (decision,) if decided else ())


def said(found: list[PlaceStatement]) -> list[Said]:
    return [(each.kind.value, each.upazila_code, each.month, each.to_month, each.value) for each in found]


PLANNED = "একটি প্রশিক্ষণ জুলাই, ১৬ মাসে আয়োজন করতে হবে মর্মে আলোচনা করা হয়েছিল।"
MISSED = "কিন্তু জুলাই, ১৬ মাসে উক্ত প্রশিক্ষণ আয়োজন করা হয়নি।"
TO_AUGUST = "একটি প্রশিক্ষণ আগস্ট, ১৬ মাসে আয়োজন করতে হবে।"
JULY_PLANNED = ("training_planned", None, "2016-07", None, True)
JULY_MISSED = ("training_held", None, "2016-07", None, False)
MOVED = ("training_moved", None, "2016-07", "2016-08", True)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (item(PLANNED), [JULY_PLANNED]),
        (item(f"{PLANNED} {MISSED}", TO_AUGUST), [JULY_PLANNED, JULY_MISSED, MOVED]),
        (item("", TO_AUGUST), [("training_planned", None, "2016-08", None, True)]),
        (item("", TO_AUGUST, (UNO,)), []),
        (item(f"{PLANNED} {MISSED}", TO_AUGUST, (UNO,)), []),
        (item("প্রশিক্ষণ আয়োজন করা হয়নি।"), []),
        (item("উপজেলা পর্যায়ে জুলাই মাসে প্রশিক্ষণ আয়োজন করা হয়নি।"), []),
        (
            item("জেলা পর্যায়ে ১৩/০৭/২০১৬ তারিখে প্রশিক্ষণ অনুষ্ঠিত হয়েছে।"),
            [("training_held", None, "2016-07", None, True)],
        ),
        (
            item("উলিপুর উপজেলায় আগস্ট মাসে প্রশিক্ষণ আয়োজন করার সিদ্ধান্ত হয়।"),
            [("training_planned", ULIPUR, "2016-08", None, True)],
        ),
        (item("ওয়েব পোর্টাল বিষয়ে আলোচনা হয়।", "প্রশিক্ষণের আয়োজন করতে হবে।"), []),
    ],
    ids=[
        *("planned", "moved", "planned by a decision", "each upazila's own to do", "moved, each upazila's own"),
        *("no month", "of the upazilas in general", "held on a day", "of an upazila", "no month decided"),
    ],
)
def test_a_training_is_the_districts_own_where_no_upazila_is_meant_and_a_month_is_named(
    told: AgendaItem, expected: list[Said]
) -> None:
    assert said(list(training_statements([told], [], SETTING))) == expected


def test_two_trainings_of_a_month_are_two_where_their_topics_differ() -> None:
    told = "".join(
        f"“{topic}” বিষয়ে একটি প্রশিক্ষণ জুলাই, ১৬ মাসে আয়োজন করতে হবে। " for topic in ("ই-নথি", "পোর্টাল", "ই-নথি")
    )
    found = list(training_statements([item(told + PLANNED)], [], SETTING))
    assert said(found) == [JULY_PLANNED] * 2
    assert [each.topic for each in found] == ["ই-নথি", "পোর্টাল"]


def test_a_training_in_an_upazilas_own_minutes_is_its_own() -> None:
    own = replace(SETTING, team_upazila=ULIPUR)
    assert said(list(training_statements([item(PLANNED)], [], own))) == [
        ("training_planned", ULIPUR, "2016-07", None, True)
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("জেলা প্রশাসক আগামী ১২/০৮/২০১৬ তারিখে উলিপুর উপজেলা ভ্রমণ করবেন।", [(ULIPUR, "2016-08-12")]),
        (
            "ভ্রমণসূচি অনুযায়ী ১২/০৮/২০১৬ তারিখে উলিপুর ও ১৪/০৮/২০১৬ তারিখে চিলমারী উপজেলায় সভা হবে।",
            [(ULIPUR, "2016-08-12"), (CHILMARI, "2016-08-14")],
        ),
        ("ভ্রমণসূচি অনুযায়ী ১২/০৮/২০১৬ তারিখে উলিপুর ও চিলমারী উপজেলায় সভা হবে।", []),
        ("ভ্রমণসূচি অনুযায়ী উপজেলা ইনোভেশন টিমের সভা আয়োজন করতে হবে।", []),
        ("১২/০৮/২০১৬ তারিখে উলিপুর উপজেলায় সভা হবে।", []),
    ],
    ids=["a day", "two days", "one day for two", "in general", "no tour"],
)
def test_tour_days_are_those_that_a_sentence_names_with_their_upazila(
    words: str, expected: list[tuple[str, str]]
) -> None:
    found = list(tour_statements([item(words)], SETTING))
    assert [(each.upazila_code, str(each.date)) for each in found] == expected


def test_every_quote_stands_in_the_paper() -> None:
    paper = parse_file(KURIGRAM)
    assert len(paper.place_statements) == 3
    assert all(each.quote in paper.text for each in paper.place_statements)


def test_the_score_compares_them_only_where_the_expected_file_names_them() -> None:
    expected = {"meeting": {}, "items": 9, "decisions_per_item": {}, "carried_over_items": [], "statements": []}
    none, wrong = Score(), Score()
    score_paper(KURIGRAM, expected, none)
    score_paper(KURIGRAM, expected | {"place_statements": []}, wrong)
    assert [each for each in none.differences if "place" in each] == []
    assert len([each for each in wrong.differences if "+ place" in each]) == 3
