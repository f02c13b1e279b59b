"""A fact that carries a decision out ends it, where it is sure (day/46_ending_by_fact.sql)."""

from typing import Any

import pytest

from tests.queries.small_world import Decided, Said, World, Written, ask, table

U, V, W = "554901", "554902", "554903"
JULY = "5549-2016-07-26"
SPAN = {"from_month": "2016-07", "to_month": "2016-12"}
HOLD = "উলিপুর উপজেলায় সোশ্যাল মিডিয়া সংলাপ আয়োজন করতে হবে।"
PLANNED = Said("dialogue_planned", U, month="2016-05")


def decided(text: str = HOLD, topic: str = "dialogue", upazilas: tuple[str, ...] = (U,), **more: Any) -> Decided:
    return Decided((5, 1), text, topic, who=(("uno", upazilas),), **more)


def ended(world: World, as_of: str = "2016-12-31") -> tuple[Any, ...]:
    rows = ask(world, "decision_followup", **SPAN, as_of=as_of, decision_id=f"{JULY}/5/1")
    (row,) = table(rows, "status", "closed_on", "closed_by", "doubtful_end")
    return row


OPEN = ("undated", None, None, False)
DONE = ("concluded", "2016-08-11", "fact", False)


def held(day: str | None = "2016-08-11", upazila: str = U, **more: Any) -> Said:
    return Said("dialogue_held", upazila, day=day, month=day and day[:7], **more)


@pytest.mark.parametrize(
    ("decision", "says", "expected"),
    [
        (decided(), (held(),), DONE),
        (decided(due_month="2016-08"), (held(),), DONE),
        (decided(), (held("2016-07-26"),), ("concluded", "2016-07-26", "fact", False)),
        (decided(), (held("2016-07-20"),), OPEN),
        (decided(), (held(upazila=V),), OPEN),
        (decided(), (held(doubtful=True),), ("concluded", "2016-08-11", "fact", True)),
        (decided(), (Said("dialogue_held", U, value=False),), OPEN),
        # More is asked for than to hold it.
        (decided(HOLD.replace("আয়োজন করতে", "আয়োজন করে প্রতিবেদন প্রেরণ করতে")), (held(),), OPEN),
        (decided("উলিপুর উপজেলায় সংলাপের তারিখ নির্ধারণ করতে হবে।"), (held(),), OPEN),
        # Everywhere, or not at all.
        (decided("উলিপুর ও চিলমারী উপজেলায় সংলাপ আয়োজন করতে হবে।", upazilas=()), (held(),), OPEN),
        (
            decided("উলিপুর ও চিলমারী উপজেলায় সংলাপ আয়োজন করতে হবে।", upazilas=()),
            (held(), held("2016-08-09", V)),
            DONE,
        ),
        (decided("সংলাপ আয়োজন করতে হবে।", upazilas=()), (held(),), OPEN),
        # A cell that is shared with another upazila's decision does not name where.
        (decided(upazilas=(U, V)), (held(),), DONE),
        (decided("প্রতি মাসে উলিপুর উপজেলায় সংলাপ আয়োজন করতে হবে।"), (held(),), OPEN),
    ],
    ids=[
        "held",
        "held in the month named",
        "held on the day itself",
        "held before",
        "held elsewhere",
        "doubtful",
        "said not to be held",
        "and a report",
        "only the day fixed",
        "one of two",
        "both",
        "nowhere named",
        "a shared cell",
        "a standing rule",
    ],
)
def test_a_dialogue_held_ends_the_decision_to_hold_it(
    decision: Decided, says: tuple[Said, ...], expected: tuple[Any, ...]
) -> None:
    world = World([Written("2016-07-26", (PLANNED,), (decision,)), Written("2016-08-30", says)])
    assert ended(world) == expected


@pytest.mark.parametrize(
    ("decision", "plans", "days", "status"),
    [
        # Two plans are due and unmet: both are meant.
        (decided(), ("2016-03", "2016-05"), ("2016-08-11",), "undated"),
        (decided(), ("2016-03", "2016-05"), ("2016-08-09", "2016-08-11"), "concluded"),
        # December's is not meant where May's is due.
        (decided(), ("2016-05", "2016-12"), ("2016-08-11",), "concluded"),
        # The day named reaches the later plan too.
        (decided(due_month="2016-12"), ("2016-05", "2016-12"), ("2016-08-11",), "not_due_yet"),
        (decided(HOLD.replace("সোশ্যাল", "২য় সোশ্যাল")), ("2016-03", "2016-09"), ("2016-08-11",), "undated"),
        (
            decided(HOLD.replace("সোশ্যাল", "২য় সোশ্যাল")),
            ("2016-03", "2016-09"),
            ("2016-08-11", "2016-09-20"),
            "concluded",
        ),
        (decided(HOLD.replace("সোশ্যাল", "২য় কোয়ার্টারের সোশ্যাল")), ("2016-03",), ("2016-08-11",), "undated"),
        (decided(due_month="2016-08"), (), ("2016-08-11",), "concluded"),
        (decided(due_month="2016-08"), (), ("2016-10-11",), "due_passed"),
        (decided(), (), ("2016-10-11",), "concluded"),
    ],
)
def test_the_dialogue_that_the_plan_means_is_meant(
    decision: Decided, plans: tuple[str, ...], days: tuple[str, ...], status: str
) -> None:
    planned = tuple(Said("dialogue_planned", U, month=month) for month in plans)
    said = tuple(held(day) for day in days)
    world = World([Written("2016-07-26", planned, (decision,)), Written("2016-12-28", said)])
    assert ended(world, "2016-12-30")[0] == status


def test_a_registers_row_ends_it_from_its_own_day_and_is_the_source() -> None:
    row = (U, None, "2016-05-01", "2016-08-11", False, None)
    world = World([Written("2016-07-26", (PLANNED,), (decided(),))], registers=[("dialogue_entry", "dialogues", row)])
    assert ended(world, "2016-08-10")[0] == "undated"
    assert ended(world, "2016-08-11") == DONE
    (told,) = ask(world, "decision_followup", **SPAN)
    assert (told["ending"], told["closed_path"], told["closed_sheet"], told["closed_row_no"]) == (
        "done",
        "registers/dialogues.xlsx",
        "S",
        2,
    )
    assert told["closed_fact_id"] == "1001!S!2#dialogue_held"


def test_a_paper_that_says_so_without_a_day_counts_from_its_own() -> None:
    world = World(
        [Written("2016-07-26", (PLANNED,), (decided(),)), Written("2016-08-30", (held(None, quote="হয়েছে"),))]
    )
    (told,) = ask(world, "decision_followup", **SPAN)
    assert (told["closed_on"], told["closed_meeting_id"], told["closed_quote"]) == (
        "2016-08-30",
        "5549-2016-08-30",
        "হয়েছে",
    )


def test_asked_for_again_after_it_was_held_it_is_doubtful() -> None:
    world = World(
        [
            Written("2016-07-26", (PLANNED,), (decided(),)),
            Written("2016-08-30", decides=(decided(carried_over=True),)),
        ],
        links=(("5549-2016-08-30/5/1", f"{JULY}/5/1", False),),
        registers=[("dialogue_entry", "dialogues", (U, None, "2016-05-01", "2016-08-11", False, None))],
    )
    rows = ask(world, "decision_followup", **SPAN)
    assert table(rows, "status", "closed_on", "doubtful_end") == [
        ("concluded", "2016-08-11", True),
        ("repeated", "2016-08-11", True),
    ]


def test_of_one_dialogue_no_page_says_held_and_outcome_unknown() -> None:
    world = World(
        [Written("2016-07-26", (PLANNED,), (decided(due_month="2016-07"),)), Written("2016-08-30", (held(),))]
    )
    (sums,) = ask(world, "dialogue_completion", month="2016-08", upazilas=[U])
    assert (sums["held_dialogues"], sums["due_dialogues"]) == (1, 1)
    assert ended(world)[0] == "concluded"


@pytest.mark.parametrize(
    ("text", "received", "status"),
    [
        ("উলিপুর ও চিলমারী উপজেলার জুন মাসের কার্যবিবরণী অবিলম্বে প্রেরণ করতে হবে।", ("2016-06", "2016-06"), "concluded"),
        ("উলিপুর ও চিলমারী উপজেলার জুন/২০১৬ মাসের সভার কার্যবিবরণী প্রেরণ করতে হবে।", ("2016-06", "2016-06"), "concluded"),
        ("উলিপুর ও চিলমারী উপজেলার জুন মাসের কার্যবিবরণী অবিলম্বে প্রেরণ করতে হবে।", ("2016-06",), "undated"),
        ("উলিপুর ও চিলমারী উপজেলার মে মাসের কার্যবিবরণী অবিলম্বে প্রেরণ করতে হবে।", ("2016-06", "2016-06"), "undated"),
        ("উলিপুর ও চিলমারী উপজেলার জুন মাসের মধ্যে কার্যবিবরণী প্রেরণ করতে হবে।", ("2016-06", "2016-06"), "undated"),
        ("কার্যবিবরণী অবিলম্বে প্রেরণ করতে হবে।", ("2016-06", "2016-06"), "undated"),
    ],
)
def test_minutes_received_end_the_decision_to_send_them(text: str, received: tuple[str, ...], status: str) -> None:
    says = tuple(Said("minutes_received", code, month=month) for code, month in zip((U, V), received, strict=False))
    decision = decided(text, "upazila_meeting", (U, V))
    assert ended(World([Written("2016-07-26", decides=(decision,)), Written("2016-08-30", says)]))[0] == status


@pytest.mark.parametrize(
    ("topic", "text", "due_on", "kind", "day", "status"),
    [
        ("training", "উলিপুর উপজেলায় প্রশিক্ষণ আয়োজন করতে হবে।", "2016-08-31", "training_held", "2016-08-11", "concluded"),
        ("training", "উলিপুর উপজেলায় প্রশিক্ষণ আয়োজন করতে হবে।", None, "training_held", "2016-08-11", "undated"),
        ("training", "উলিপুর উপজেলায় প্রশিক্ষণ আয়োজন করতে হবে।", "2016-08-01", "training_held", "2016-08-11", "due_passed"),
        ("training", "উলিপুরের প্রশিক্ষণার্থীর তালিকা প্রেরণ", "2016-08-31", "training_held", "2016-08-11", "due_passed"),
        ("team", "উলিপুর উপজেলা টিমের হালনাগাদ তালিকা প্রেরণ করতে হবে।", None, "roster_updated", "2016-08-11", "concluded"),
        ("team", "উলিপুর উপজেলা টিমের হালনাগাদ তালিকা প্রেরণ করতে হবে।", None, "roster_updated", "2016-07-11", "undated"),
    ],
)
def test_a_training_and_a_list_end_what_asks_for_them_alone(
    topic: str, text: str, due_on: str | None, kind: str, day: str, status: str
) -> None:
    said = Said(kind, U, day=day, month=day[:7])
    world = World(
        [Written("2016-07-26", decides=(decided(text, topic, due_on=due_on),)), Written("2016-08-30", (said,))]
    )
    assert ended(world)[0] == status
