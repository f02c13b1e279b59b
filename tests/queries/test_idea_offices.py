"""The roll of offices against the register of ideas: who owes an idea, and who has sent none."""

from typing import Any

import pytest

from tests.queries.small_world import Said, World, Written, ask, table

U, CHILMARI, RAJARHAT, DISTRICT = "554901", "554902", "554903", "5549"
DUE = "2016-07-21"


def listed(office: str, upazila: str | None = U, kind: str = "government", **span: str) -> tuple[str, str, Any]:
    return ("office_roll", "roll", (DISTRICT, upazila, office, kind, span.get("since"), span.get("until")))


def sent(office: str, day: str | None = "2016-07-20", upazila: str | None = U) -> tuple[str, str, Any]:
    idea = (office, "ক" if day else None, None, "ওয়ান অফিস ওয়ান আইডিয়া", DUE, day, False, False, None)
    return ("idea", "ideas", (DISTRICT, upazila, *idea))


ROLL = (
    listed("উপজেলা কৃষি অফিস"),
    listed("উপজেলা মৎস্য অফিস"),
    listed("উপজেলা ভূমি অফিস", until="2016-06-01"),
    listed("ব্র্যাক", kind="ngo", since="2016-08-01"),
    listed("উপজেলা কৃষি অফিস", CHILMARI),
    listed("জেলা কৃষি অফিস", None),
    listed("আরডিআরএস", None, "ngo"),
)
OFFICES = World(
    registers=[
        *ROLL,
        sent("উপজেলা কৃষী অফিস।"),
        sent("উপজেলা বন অফিস", "2016-07-25"),
        sent("আরডিআরএস", "2016-07-22", None),
    ]
)


@pytest.mark.parametrize(
    ("as_of", "told"),
    [
        ("2016-07-10", {"not_due_yet"}),
        ("2016-12-31", {"on_time", "not_received", "no_data", "late"}),
    ],
)
def test_an_office_of_the_roll_that_is_not_in_the_register_of_its_place_sent_none_once_due(
    as_of: str, told: set[str]
) -> None:
    rows = ask(OFFICES, "office_ideas", as_of=as_of)
    assert {row["status"] for row in rows} == told
    if as_of > DUE:
        statuses = {(row["upazila_code"], row["office"]): row["status"] for row in rows}
        assert statuses == {
            # Another spelling of the same name.
            (U, "উপজেলা কৃষি অফিস"): "on_time",
            (U, "উপজেলা মৎস্য অফিস"): "not_received",
            # No register lists an idea of Chilmari for this call.
            (CHILMARI, "উপজেলা কৃষি অফিস"): "no_data",
            (None, "জেলা কৃষি অফিস"): "not_received",
            (None, "আরডিআরএস"): "late",
        }
        assert (rows[0]["status"], rows[0]["path"], rows[0]["sheet"]) == ("not_received", "registers/roll.xlsx", "S")


def test_a_paper_that_says_nothing_came_from_the_upazila_says_it_of_each_office() -> None:
    paper = Written("2016-07-26", (Said("idea_submitted", CHILMARI, False),))
    world = World([paper], registers=[*ROLL, sent("উপজেলা কৃষি অফিস")])
    rows = ask(world, "office_ideas", upazilas=[CHILMARI])
    assert table(rows, "office", "status") == [("উপজেলা কৃষি অফিস", "not_received")]


def test_the_sums_keep_the_offices_of_districts_apart_and_name_who_sent_none() -> None:
    rows = ask(OFFICES, "office_idea_sums")
    figures = ("level", "upazila_code", "offices", "sent_offices", "expected_offices", "missing", "off_roll")
    assert table(rows, *figures) == [
        ("place", None, 2, 1, 2, ["জেলা কৃষি অফিস"], None),
        ("place", U, 2, 1, 2, ["উপজেলা মৎস্য অফিস"], ["উপজেলা বন অফিস"]),
        ("place", CHILMARI, 1, 0, 0, None, None),
        ("total", None, 3, 1, 2, None, None),
        ("total", None, 2, 1, 2, None, None),
    ]
    assert table(rows, "is_own", "missing_offices", "unknown_offices")[-2:] == [(False, 1, 1), (True, 1, 0)]


def test_an_office_that_two_calls_miss_is_one_office() -> None:
    second_call = (
        "idea",
        "ideas",
        (DISTRICT, None, "আরডিআরএস", "খ", None, "আরেক আহ্বান", "2016-08-21", "2016-08-20", False, False, None),
    )
    world = World(registers=[*OFFICES.registers, second_call])
    sums = ask(world, "office_idea_sums", from_month="2016-07", to_month="2016-08")
    (own,) = [row for row in sums if row["level"] == "total" and row["is_own"]]
    # The district's office of agriculture answered neither call.
    assert (own["missing_offices"], own["missing_different"]) == (2, 1)


def test_the_roll_is_the_denominator_and_without_one_the_number_that_a_register_gives() -> None:
    counts = [("office_count", "offices", (code, 20, None)) for code in (U, RAJARHAT)]
    world = World(registers=[*OFFICES.registers, *counts, sent("থানা", upazila=RAJARHAT)])
    rows = {row["upazila_code"]: row for row in ask(world, "idea_submissions")}
    told = ("sent_offices", "owing_offices", "office_rate", "ideas_received")
    assert [rows[U][name] for name in told] == [1, 2, 0.5, 2]
    assert [rows[RAJARHAT][name] for name in told] == [1, 20, 0.05, 1]
    # What the district's own offices sent is in no figure of the upazilas.
    (total,) = [row for row in ask(world, "idea_sums", district=DISTRICT) if row["level"] == "total"]
    assert (total["ideas_received"], total["sent_offices"], total["owing_offices"]) == (3, 2, 22)


def test_offices_of_the_roll_count_in_the_months_that_it_lists_them() -> None:
    for month, offices in (("2016-06", 3), ("2016-07", 2), ("2016-08", 3)):
        (profile,) = ask(OFFICES, "upazila_profile", upazilas=[U], as_of=f"{month}-15")
        assert profile["offices"] == offices
