"""Page 1: five sentences with names, at most three points; what each part comes to in a line."""

from pathlib import Path

import pytest

from dashboard.exports.pack.answer import MOST_POINTS
from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.naming import MOST_NAMED, named
from dashboard.exports.pack.parts import make_pack, make_shown
from dashboard.exports.pack.records import PackAnswer
from tests.dashboard.exports.packs import kurigram, query

GOLDEN = Path(__file__).parent.parent / "golden"


@pytest.mark.parametrize("language", ["bn", "en"])
def test_page_1_of_july_2016_is_what_a_person_has_read(warehouse: Path, language: str) -> None:
    answer = make_pack(kurigram(warehouse, language)).answer
    told = "\n".join([*answer.sentences, "", *answer.points]) + "\n"
    assert told == (GOLDEN / f"page_1_{language}.txt").read_text("utf-8")


def test_nobody_is_called_missing_on_a_no_older_than_the_due_day(warehouse: Path) -> None:
    minutes, late, dialogues, decisions, changed = make_pack(kurigram(warehouse)).answer.sentences
    assert "পাঠায়নি ৮টি" not in minutes
    assert "এরপর কিছু জানা নেই" in minutes
    assert "বলা যায় না" in late
    assert all(name in dialogues for name in ("কুড়িগ্রাম সদর", "উলিপুর", "চিলমারী"))
    assert "২১-০৭-২০১৬" in decisions
    assert "তুলনা করা যায়নি" in changed


def test_points_are_at_most_three(warehouse: Path) -> None:
    assert 0 < len(make_pack(kurigram(warehouse)).answer.points) <= MOST_POINTS


def test_figures_of_the_sentences_are_the_overviews(warehouse: Path) -> None:
    asked = kurigram(warehouse, "en")
    rows = {row["measure"]: row for row in query(asked, "overview")}
    minutes, _, dialogues, decisions, _ = make_pack(asked).answer.sentences
    for said, measure in ((minutes, "minutes_received"), (dialogues, "dialogue_held"), (decisions, "decision_open")):
        assert f"{rows[measure]['done']}/{rows[measure]['expected']}" in said


def test_of_a_division_upazilas_stand_under_their_district_and_many_as_counts(warehouse: Path) -> None:
    data = PackData(kurigram(warehouse, "en", district=None, division="55"))
    places = [row for row in data.places if row["district_code"] == "5549"]
    assert named(data, places[:2]) == f"Kurigram: {places[0]['upazila_en']}, {places[1]['upazila_en']}"
    assert len(data.places) > MOST_NAMED
    assert "Kurigram 9" in named(data, data.places)


def test_a_decision_is_said_to_be_of_the_team_that_took_it(warehouse: Path) -> None:
    district = PackData(kurigram(warehouse, "en"))
    division = PackData(kurigram(warehouse, "en", district=None, division="55"))
    assert [district.team_place(code) for code in ("5549", "554994")] == ["Kurigram", "Ulipur"]
    assert [division.team_place(code) for code in ("5549", "554994")] == ["Kurigram", "Ulipur (Kurigram)"]


def test_who_looks_at_the_return_alone_waits_for_no_page_1(warehouse: Path) -> None:
    assert make_shown(kurigram(warehouse)).answer == PackAnswer()
