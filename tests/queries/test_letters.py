"""What letters are written from: what upazilas owe (owed_by_upazila.sql, decisions_to_remind.sql) and whom thanks go to
(sent_by_upazila.sql), the day by which to answer, and the day whose knowledge a pack shows.
"""

from typing import Any

import pytest

from tests.queries.small_world import Decided, Said, World, Written, ask, table

U, V, W, X = "554901", "554902", "554903", "552701"
UNOS = (("uno", (U, V, W)),)
SEND_MINUTES = "সভা ১০ তারিখের মধ্যে করে ২৮ তারিখের মধ্যে সভার কার্যবিবরণী প্রেরণ করতে হবে"
SEND_IDEAS = "ইনোভেটিভ আইডিয়া ২১ তারিখের মধ্যে প্রেরণ করতে হবে"
JULY = Written(
    "2016-07-29",
    says=(
        Said("minutes_received", U, value=False, quote="U হতে পাওয়া যায়নি"),
        Said("minutes_received", V, value=False, doubtful=True),
        Said("meeting_held", V, value=False, reason="কর্মকর্তা ছুটিতে"),
        Said("minutes_received", W),
        Said("idea_submitted", W, value=False),
        Said("dialogue_planned", U, month="2016-05"),
        Said("dialogue_planned", W, month="2016-12"),
        Said("dialogue_held", U, value=False),
    ),
    decides=(
        Decided((3, 1), "ভ্রমণসূচি অনুযায়ী সভা আয়োজন করতে হবে", "upazila_meeting", who=UNOS),
        Decided((3, 2), SEND_MINUTES, "upazila_meeting", who=UNOS),
        Decided((5, 1), "সকলে সংলাপ আয়োজন করবেন", "dialogue", who=UNOS),
        Decided((5, 2), "U সংলাপ আয়োজন করবেন", "dialogue", due_month="2016-07", who=(("uno", (U,)),)),
        Decided((8, 1), SEND_IDEAS, "pilot", due_on="2016-07-21", who=UNOS),
    ),
)
WORLD = World([JULY])
OWED = ("what", "upazila_code", "month", "since", "stated_on", "to_check")


def owed(world: World, **asked: Any) -> list[dict[str, Any]]:
    return ask(
        world, "owed_by_upazila", **{"from_month": "2015-08", "to_month": "2016-07", "as_of": "2016-08-31"} | asked
    )


def test_what_sources_call_missing_is_owed_once_its_day_has_passed() -> None:
    # V's meeting was not held: it owes the meeting, not the minutes of it. W's dialogue is planned for December.
    assert table(owed(WORLD), *OWED) == [
        ("minutes_received", U, "2016-07-01", "2016-07-28", "2016-07-29", False),
        ("dialogue_held", U, "2016-05-01", "2016-05-31", "2016-07-29", False),
        ("meeting_held", V, "2016-07-01", "2016-07-10", "2016-07-29", False),
        ("idea_submitted", W, "2016-07-01", "2016-07-21", "2016-07-29", False),
    ]


def test_each_thing_owed_bears_the_sentence_and_the_decision_that_asks_for_it() -> None:
    columns = ("what", "said_meeting_id", "said_item_no", "decision_item_no", "decision_no", "decision_due_month")
    meeting = "5549-2016-07-29"
    # The decision that names fewest stands for the dialogue; "সভা আয়োজন" alone asks for no minutes.
    assert table(owed(WORLD), *columns) == [
        ("minutes_received", meeting, 3, 3, 2, None),
        ("dialogue_held", meeting, 3, 5, 2, "2016-07-01"),
        ("meeting_held", meeting, 3, 3, 1, None),
        ("idea_submitted", meeting, 3, 8, 1, None),
    ]
    first = owed(WORLD)[0]
    assert (first["quote"], first["decision_text"]) == ("U হতে পাওয়া যায়নি", SEND_MINUTES)
    assert [row["reason"] for row in owed(WORLD)] == [None, None, "কর্মকর্তা ছুটিতে", None]


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [("2016-07-28", []), ("2016-07-29", ["minutes_received", "dialogue_held", "meeting_held", "idea_submitted"])],
    ids=["before anybody spoke", "said, after the due day of each"],
)
def test_nothing_is_owed_before_it_was_said_and_due(as_of: str, expected: list[str]) -> None:
    assert [row["what"] for row in owed(WORLD, as_of=as_of)] == expected


def test_what_no_source_speaks_of_is_never_owed() -> None:
    assert owed(World([Written("2016-07-29", (Said("minutes_received", U),), decides=JULY.decides)])) == []


def test_what_came_later_is_owed_no_more() -> None:
    august = Written("2016-08-25", (Said("minutes_received", U, month="2016-07", day="2016-08-02"),))
    assert "minutes_received" not in [row["what"] for row in owed(World([JULY, august]))]


def test_minutes_of_earlier_months_stay_owed_meetings_of_earlier_months_do_not() -> None:
    june = Written("2016-06-29", (Said("minutes_received", U, value=False), Said("meeting_held", V, value=False)))
    rows = owed(World([june]), to_month="2016-07")
    # No deadline rule of June is missing in this office: both were due.
    assert table(rows, "what", "upazila_code", "month") == [("minutes_received", U, "2016-06-01")]


def test_without_a_known_due_day_the_month_must_have_passed_and_ideas_are_not_owed() -> None:
    paper = Written(
        "2016-08-02",
        (Said("minutes_received", X, value=False), Said("idea_submitted", X, value=False)),
        district="5527",
        month="2016-07",
    )
    assert owed(World([paper]), as_of="2016-08-01") == []
    assert table(owed(World([paper]), as_of="2016-08-02"), *OWED[:4]) == [("minutes_received", X, "2016-07-01", None)]


def test_what_is_doubtful_is_marked_for_a_person() -> None:
    paper = Written("2016-07-29", (Said("minutes_received", U, value=False, doubtful=True),))
    assert table(owed(World([paper])), "to_check") == [(True,)]


def test_only_the_places_asked_for() -> None:
    assert {row["upazila_code"] for row in owed(WORLD, upazilas=[W])} == {W}
    assert owed(WORLD, district="5527") == []
    assert len(owed(WORLD, division="55")) == 4


@pytest.mark.parametrize(
    ("held_on", "months"), [("2016-07-29", 0), ("2016-08-27", 0), ("2016-08-28", 1), ("2016-12-31", 5)]
)
def test_months_overdue_are_whole_ones_from_the_due_day_to_the_last_word(held_on: str, months: int) -> None:
    world = World([Written(held_on, (Said("minutes_received", U, value=False, month="2016-07"),))])
    assert table(owed(world, as_of="2017-12-31"), "months_overdue") == [(months,)]


CITED = ("said_memo_no", "said_issued_on", "said_item_no")
DECIDED = ("decision_memo_no", "decision_issued_on", "decision_item_no", "decision_no")


@pytest.mark.parametrize(
    ("issued_on", "asked", "cited", "decided"),
    [
        ("2016-08-17", {}, ("05.47", "2016-08-17", 3), ("05.47", "2016-08-17", 3, 1)),
        ("2016-08-17", {"letter_day": "2016-08-17"}, ("05.47", "2016-08-17", 3), ("05.47", "2016-08-17", 3, 1)),
        ("2016-08-17", {"letter_day": "2016-08-16"}, (None, None, None), (None, None, None, None)),
        ("2016-08-17", {"as_of": "2016-08-16"}, (None, None, None), (None, None, None, None)),
        (None, {}, (None, None, 3), (None, None, 3, 1)),
        ("2015-08-17", {}, (None, None, 3), (None, None, 3, 1)),
    ],
    ids=["issued", "on the letter's day", "after it", "after the day of knowledge", "when is not known", "a slip"],
)
def test_a_letter_gives_of_minutes_only_what_was_issued_by_its_day(
    issued_on: str | None, asked: dict[str, Any], cited: tuple[Any, ...], decided: tuple[Any, ...]
) -> None:
    asks = Decided((3, 1), SEND_MINUTES, "upazila_meeting", carried_over=True, due_on="2016-07-20", who=UNOS[:1])
    says = (Said("minutes_received", U, value=False),)
    world = World([Written("2016-07-29", says, (asks,), issued_on=issued_on, memo_no="05.47")])
    assert table(owed(world, **asked), *CITED, *DECIDED) == [(*cited, *decided)]
    office = Decided((3, 1), "হিসাব দাখিল করতে হবে", carried_over=True, due_on="2016-07-20", who=(("office", ()),))
    told = World([Written("2016-07-29", (), (office,), issued_on=issued_on, memo_no="05.47")])
    rows = ask(told, "decisions_to_remind", **{"to_month": "2016-07", "as_of": "2016-08-31"} | asked)
    assert table(rows, *DECIDED) == [decided]


@pytest.mark.parametrize(
    ("text", "reminded"),
    [
        ("টিমের কেউ বদলি হলে নতুন সদস্যের নাম জানাতে হবে", False),
        ("মেলায় কোন স্টল খালি থাকলে তা জেলাকে জানাতে হবে", False),
        ("কেউ বদলি হলে নাম জানাতে বলা হয়, কিন্তু কেউ জানাননি", True),
        ("কেউ বদলি হলে নাম জানাতে হবে এবং টিমের তালিকা টানাতে হবে", True),
        ("সম্ভব হলে মেলার ব্যানার টানাতে হবে", True),
        ("ব্যানার টানাতে বলা হলেও টানানো হয়নি, তা টানাতে হবে", True),
    ],
)
def test_nobody_is_reminded_of_a_duty_that_waits_for_something_to_happen(text: str, reminded: bool) -> None:
    asked = Decided((1, 1), text, carried_over=True, due_on="2016-07-01", who=(("uno", (U,)),))
    world = World([Written("2016-07-29", decides=(asked,))])
    rows = ask(world, "decisions_to_remind", to_month="2016-07", as_of="2016-08-31")
    assert bool(rows) is reminded


def test_the_decision_that_asks_why_a_meeting_was_not_held_is_not_cited_as_asking_for_it() -> None:
    why = "সভা না করার কারণ উল্লেখ করে U ২০ আগস্টের মধ্যে ব্যাখ্যা দেবেন"
    decides = (
        Decided((3, 1), "সভা প্রতি মাসের ১০ তারিখের মধ্যে করতে হবে", "upazila_meeting", who=UNOS),
        Decided((3, 2), why, "upazila_meeting", due_on="2016-08-20", who=(("uno", (U,)),)),
    )
    world = World([Written("2016-07-29", (Said("meeting_held", U, value=False),), decides)])
    assert table(owed(world), "what", "decision_no", "decision_due_on") == [("meeting_held", 1, None)]


@pytest.mark.parametrize(("words", "is_unnamed"), [("সংশ্লিষ্ট দপ্তর", True), ("জেলা তথ্য অফিসার", False)])
def test_an_office_that_the_paper_does_not_name_is_marked(words: str, is_unnamed: bool) -> None:
    undone = Decided((1, 1), "হিসাব", carried_over=True, due_on="2016-07-01", who=(("office", ()),))
    with World([Written("2016-07-29", decides=(undone,))]).open() as connection:
        connection.execute("update responsibility set text = ?", [words])
        rows = ask(connection, "decisions_to_remind", to_month="2016-07", as_of="2016-08-31")
    assert table(rows, "post", "is_unnamed", "since", "months_overdue") == [(words, is_unnamed, "2016-07-01", 0)]


def sent(world: World, **asked: Any) -> list[dict[str, Any]]:
    months = {"district": "5549", "from_month": "2015-08", "to_month": "2016-07"}
    return ask(world, "sent_by_upazila", **{**months, "as_of": "2016-08-31"} | asked)


def test_what_sources_say_has_come_is_sent_its_day_known_or_not() -> None:
    paper = Written(
        "2016-07-30",
        (
            Said("minutes_received", U, day="2016-07-27"),
            Said("minutes_received", V, day="2016-07-29"),
            Said("minutes_received", W),
            Said("idea_submitted", W, count=2),
            Said("minutes_received", X, value=False),
        ),
    )
    columns = ("what", "upazila_code", "status", "event_on", "counted", "said_item_no", "said_held_on")
    assert table(sent(World([paper])), *columns) == [
        ("minutes_received", U, "on_time", "2016-07-27", None, 3, "2016-07-30"),
        ("minutes_received", V, "late", "2016-07-29", None, 3, "2016-07-30"),
        ("minutes_received", W, "received", None, None, 3, "2016-07-30"),
        ("idea_submitted", W, "received", None, 2, 3, "2016-07-30"),
    ]


def test_nothing_was_sent_where_nobody_says_so() -> None:
    assert sent(World([])) == []
    assert [row["upazila_code"] for row in sent(World([Written("2016-07-29", (Said("minutes_received", W),))]))] == [W]


CAME = Said("minutes_received", U, day="2016-07-20")


@pytest.mark.parametrize(
    "missing",
    [
        (Said("minutes_received", U, value=False, month="2016-06"),),
        (Said("idea_submitted", U, value=False),),
        (Said("meeting_held", U, value=False),),
        (Said("dialogue_planned", U, month="2016-05"), Said("dialogue_held", U, value=False)),
        (Said("dialogue_planned", U), Said("dialogue_held", U, value=False)),
    ],
    ids=[
        "an earlier month's minutes",
        "ideas not yet due",
        "the meeting",
        "an earlier dialogue",
        "the month's dialogue",
    ],
)
def test_nobody_is_thanked_of_whom_anything_is_missing(missing: tuple[Said, ...]) -> None:
    assert table(sent(World([Written("2016-07-29", (CAME,))])), "upazila_code") == [(U,)]
    world = World([Written("2016-07-29", (CAME, *missing, Said("minutes_received", V)))])
    # Another upazila is thanked all the same; the Deputy Commissioner, whom the division writes to, is not.
    assert table(sent(world), "upazila_code") == [(V,)]
    assert sent(world, district=None, division="55") == []


def test_nobody_is_thanked_who_is_reminded_of_a_decision() -> None:
    undone = Decided((1, 1), "তালিকা", carried_over=True, due_on="2016-07-01", who=(("uno", (U,)),))
    world = World([Written("2016-07-29", (CAME, Said("minutes_received", V)), (undone,))])
    assert [row["upazila_code"] for row in ask(world, "decisions_to_remind", to_month="2016-07")] == [U]
    assert table(sent(world), "upazila_code") == [(V,)]
    assert sent(world, district=None, division="55") == []


@pytest.mark.parametrize(
    ("letter_day", "working_days", "answer_by"),
    [
        ("2016-08-28", 1, "2016-08-29"),
        ("2016-08-28", 7, "2016-09-06"),
        ("2016-09-01", 1, "2016-09-04"),
        ("2016-09-02", 1, "2016-09-04"),
        ("2016-09-03", 5, "2016-09-08"),
        ("2016-09-03", 6, "2016-09-11"),
        ("2016-08-28", 60, "2016-11-20"),
        ("2016-08-28", None, None),
    ],
    ids=["Sunday", "seven days", "Thursday", "Friday", "a week of work", "and a day", "many", "no number is set"],
)
def test_an_answer_is_due_after_so_many_working_days_friday_and_saturday_off(
    letter_day: str, working_days: int | None, answer_by: str | None
) -> None:
    rows = ask(World(), "answer_day", letter_day=letter_day, working_days=working_days, holidays=None)
    assert table(rows, "answer_by") == [(answer_by,)]


@pytest.mark.parametrize(
    ("letter_day", "working_days", "holidays", "answer_by"),
    [
        ("2016-12-14", 2, ["2016-12-15"], "2016-12-19"),
        ("2016-12-14", 1, ["2016-12-16"], "2016-12-15"),
        ("2016-07-03", 1, [f"2016-07-{day:02d}" for day in range(4, 10)], "2016-07-10"),
        ("2016-07-03", 1, [f"2016-07-{day:02d}" for day in range(4, 32)], "2016-08-01"),
        ("2016-07-03", None, ["2016-07-04"], None),
    ],
    ids=["Thursday is off", "Friday is off anyway", "a week of Eid", "a month", "no number is set"],
)
def test_holidays_are_no_working_days(
    letter_day: str, working_days: int | None, holidays: list[str], answer_by: str | None
) -> None:
    rows = ask(World(), "answer_day", letter_day=letter_day, working_days=working_days, holidays=holidays)
    assert table(rows, "answer_by") == [(answer_by,)]


@pytest.mark.parametrize(
    ("asked", "as_of"),
    [
        ({"district": "5549"}, "2016-08-28"),
        ({"district": "5549", "today": "2016-08-20"}, "2016-08-20"),
        ({"district": "5549", "letter_day": "2016-08-07"}, "2016-08-07"),
        ({"district": "5549", "letter_day": "2016-09-07"}, "2016-08-28"),
        ({"district": "5527"}, "2026-11-30"),
        ({"district": "5527", "letter_day": "2016-08-07"}, "2016-08-07"),
        ({"division": "55"}, "2016-08-28"),
        ({"division": "30"}, "2026-11-30"),
    ],
    ids=[
        "an old month",
        "the day is ahead",
        "letters before",
        "letters after",
        "no rule",
        "no rule, letters",
        "one",
        "none",
    ],
)
def test_a_pack_shows_what_was_known_when_the_next_months_figures_were_due(asked: dict[str, Any], as_of: str) -> None:
    rows = ask(World(), "pack_day", **{"to_month": "2016-07", "today": "2026-11-30"} | asked)
    assert table(rows, "as_of") == [(as_of,)]


def test_of_several_rules_a_division_s_pack_waits_for_the_last_one() -> None:
    rules = (("5549", "minutes_received", 28, 0, "2016-01"), ("5527", "minutes_received", 5, 1, "2016-01"))
    rows = ask(World(deadlines=rules), "pack_day", division="55", to_month="2016-07", today="2026-11-30")
    assert table(rows, "as_of") == [("2016-09-05",)]


def listed(office: str, upazila: str | None, kind: str = "government") -> tuple[str, str, Any]:
    return ("office_roll", "roll", ("5549", upazila, office, kind, None, None))


def entered(office: str, upazila: str | None, sent_on: str | None = "2016-07-20") -> tuple[str, str, Any]:
    idea = (office, "ক" if sent_on else None, None, "আহ্বান", "2016-07-21", sent_on, False, False, None)
    return ("idea", "ideas", ("5549", upazila, *idea))


def moved(reported_on: str | None, upazila: str | None = U) -> tuple[str, str, Any]:
    told = (reported_on, False, False)
    return (
        "innovator_move",
        "moves",
        ("5549", upazila, "কৃষি", "ক", "অফিসার", "2016-06-10", "ঢাকা", *told, None, None, None),
    )


OFFICES = World(
    [Written("2016-06-28", decides=(Decided((8, 2), "২১/০৭ এর মধ্যে আইডিয়া প্রেরণ", "idea", due_on="2016-07-21"),))],
    registers=[
        *(listed(office, upazila) for upazila in (U, V) for office in ("কৃষি", "মৎস্য")),
        *(listed(office, None, "ngo") for office in ("ব্র্যাক", "আশা")),
        # From one upazila nothing came at all: it is reminded of that, by owed_by_upazila.
        *(entered("কৃষি", U), entered("কৃষি", V, None), entered("মৎস্য", V, None), entered("আশা", None)),
        *(moved(None), moved("2016-09-15", V), moved("2016-07-01", None)),
    ],
)


def test_letters_name_the_offices_that_sent_no_idea_and_the_moves_that_nobody_reported() -> None:
    asked = {"from_month": "2016-01", "to_month": "2016-08", "as_of": "2016-08-31"}
    columns = ("what", "upazila_code", "post", "since", "moved_on", "offices", "decision_item_no")
    rows = ask(OFFICES, "owed_by_offices", district="5549", **asked)
    assert table(rows, *columns) == [
        ("office_ideas", U, None, "2016-07-21", None, ["মৎস্য"], 8),
        ("innovator_moved", U, None, None, "2016-06-10", ["কৃষি"], None),
        ("innovator_moved", V, None, None, "2016-06-10", ["কৃষি"], None),
        ("office_ideas", None, "ব্র্যাক", "2016-07-21", None, ["ব্র্যাক"], 8),
    ]
    assert table(ask(OFFICES, "owed_by_upazila", district="5549", **asked), "what", "upazila_code") == [
        ("idea_submitted", V)
    ]
    # A division writes to the Deputy Commissioner, of the district's own offices in one row.
    own = [row for row in ask(OFFICES, "owed_by_offices", division="55", **asked) if row["upazila_code"] is None]
    assert table(own, "post", "offices") == [(None, ["ব্র্যাক"])]
    # Nobody is thanked who owes an office's idea.
    assert ask(OFFICES, "sent_by_upazila", district="5549", **{**asked, "to_month": "2016-07"}) == []
