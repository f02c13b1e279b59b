"""Whatever a load has to say is a sentence in either language, with its place where that helps."""

import pytest

import etl
from etl.wording.sentences import say_place


@pytest.mark.parametrize(
    ("code", "details", "place", "language", "sentence"),
    [
        ("meeting_month_unknown", {}, "", "en", "The paper's month is not known."),
        ("header_repeated", {}, "item 4", "en", "(item 4)"),
        ("header_repeated", {}, "item 4", "bn", "(আলোচ্যসূচি ৪)"),
        ("header_repeated", {}, "head", "bn", "(শিরোনাম অংশ)"),
        ("reference_blank", {"row": "3", "column": "day"}, "3:day", "en", "Row 3: “day” is blank."),
        (
            "issued_before_held",
            {"issued_on": "2016-08-17", "held_on": "2016-08-18"},
            "",
            "bn",
            "জারির তারিখ ১৭-০৮-২০১৬ সভার তারিখ ১৮-০৮-২০১৬-এর আগে",
        ),
        ("issued_before_held", {"issued_on": "2016-08-17", "held_on": "?"}, "", "en", "issue 17 Aug 2016 is before"),
        ("from_the_future", {"word": "x"}, "page 2", "en", "from_the_future x (page 2)"),
    ],
)
def test_a_row_of_warnings_is_said_with_its_place(
    code: str, details: dict[str, str], place: str, language: str, sentence: str
) -> None:
    said = etl.say_warning(code, details, place, language)
    assert sentence in said
    assert ":day" not in said


def test_a_failure_is_said_in_either_language() -> None:
    failure = etl.BuildFailed("busy", seconds="5")
    assert "5 seconds" in etl.say_failure(failure, "en")
    assert "৫ সেকেন্ড" in etl.say_failure(failure, "bn")


@pytest.mark.parametrize(
    ("place", "language", "said"),
    [
        ("item 12", "bn", "আলোচ্যসূচি ১২"),
        ("item 12", "en", "item 12"),
        ("head", "bn", "শিরোনাম অংশ"),
        ("table", "bn", "ছক"),
    ],
)
def test_a_place_in_the_paper_is_said_in_the_language(place: str, language: str, said: str) -> None:
    assert say_place(place, language) == said
