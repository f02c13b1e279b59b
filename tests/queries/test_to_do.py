"""What is left to do, counted by queries: registers that are not filled, what a person should look at."""

from typing import Any

from tests.queries.small_world import NAMES, PLACES, Decided, Said, World, Written, ask, table

KURIGRAM = [code for code, district in PLACES.items() if district == "5549"]
SPAN = {"district": "5549", "from_month": "2016-06", "to_month": "2016-09"}


def receipts(month: str, *upazilas: str) -> list[tuple[str, str, tuple[Any, ...]]]:
    """Rows of the register of receipts of a month, all blank."""
    return [
        ("report_receipt", "receipts", (code, f"{month}-01", None, False, False, None, False, None, None))
        for code in upazilas
    ]


def unfilled(world: World, **asked: Any) -> list[tuple[Any, ...]]:
    rows = ask(world, "unfilled_registers", **SPAN | asked)
    return table(rows, "month", "listed", "upazilas")


def test_a_register_is_filled_where_it_lists_every_upazila() -> None:
    world = World(registers=[*receipts("2016-07", *KURIGRAM), *receipts("2016-08", KURIGRAM[0])])
    count = len(KURIGRAM)
    assert count > 1
    assert NAMES.keys() >= set(KURIGRAM)
    assert unfilled(world, as_of="2016-10-15") == [("2016-08-01", 1, count), ("2016-09-01", 0, count)]


def test_a_register_is_looked_at_from_the_first_paper_on_and_once_its_month_is_over() -> None:
    world = World([Written("2016-07-26")])
    assert [month for month, *_ in unfilled(world, as_of="2016-08-20")] == ["2016-07-01"]
    assert unfilled(world, as_of="2016-07-30") == []
    assert unfilled(World(), as_of="2016-10-15") == []


def test_what_is_to_be_checked_are_the_rows_that_the_lists_show() -> None:
    july, august = "5549-2016-07-26", "5549-2016-08-29"
    world = World(
        [
            Written(
                "2016-07-26",
                (Said("meeting_held", KURIGRAM[0], doubtful=True), Said("meeting_held", KURIGRAM[1])),
                decides=(Decided((5, 1)), Decided((6, 1)), Decided((7, 1))),
            ),
            Written("2016-08-29", decides=(Decided((5, 1)), Decided((6, 1)))),
        ],
        links=(
            (f"{august}/5/1", f"{july}/5/1", True),
            (f"{august}/6/1", f"{july}/6/1", True),
            (f"{august}/6/1", f"{july}/7/1", False),
        ),
        closings=((f"{july}/7/1", august, "done", True),),
        verdicts=((f"{august}/6/1", "link", f"{july}/6/1", "confirmed"),),
    )
    for as_of, counts in {"2016-07-31": (1, 0), "2016-09-30": (1, 2)}.items():
        asked = SPAN | {"as_of": as_of}
        assert table(ask(world, "to_check", **asked), "readings", "ties") == [counts]
        assert len(ask(world, "doubtful_readings", **asked)) == counts[0]
        assert len(ask(world, "decision_ties", **asked, unsettled=True)) == counts[1]
