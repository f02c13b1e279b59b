"""One upazila: what it is, everything it owes month by month, the rules that hold for it."""

from tests.queries.small_world import Said, World, Written, add, ask, table

U, V = "554901", "554902"


def test_the_profile_says_the_old_name_and_the_day_of_creation_and_from_which() -> None:
    world = World(created={U: ("2016-03-10", V)}, renamed={V: ("2017-01-05", "পুরাতন")})
    columns = ("upazila_code", "exists_from", "parent_bn", "former_name_bn", "renamed_on", "offices")
    assert table(ask(world, "upazila_profile", upazilas=[U, V]), *columns) == [
        (U, "2016-03-10", "চিলমারী", None, None, None),
        (V, None, None, "পুরাতন", "2017-01-05", None),
    ]


def test_every_kind_has_a_row_a_month_and_dialogues_one_a_planned_month() -> None:
    says = (
        Said("minutes_received", U, day="2016-07-20"),
        Said("portal_updated", U, value=False),
        Said("dialogue_planned", U, month="2016-06"),
        Said("dialogue_held", U, value=False),
    )
    rows = ask(
        World([Written("2016-07-26", says)]), "upazila_kinds", upazilas=[U], from_month="2016-06", to_month="2016-07"
    )
    statuses = {(row["kind"], row["month"][:7]): row["status"] for row in rows}
    assert len(rows) == 6 * 2 + 1
    assert statuses["minutes_received", "2016-07"] == "on_time"
    assert statuses["minutes_received", "2016-06"] == "no_data"
    assert statuses["portal_updated", "2016-07"] == "not_received"
    assert statuses["dialogue_held", "2016-06"] == "not_received"


def test_the_rules_are_those_that_held_in_the_months_asked_for() -> None:
    world = World(
        deadlines=(("5549", "minutes_received", 28, 0, "2016-01"), ("5549", "minutes_received", 5, 1, "2016-07"))
    )
    columns = ("day", "month_offset", "from_month", "until_month")
    assert table(ask(world, "deadline_rules", district="5549", month="2016-06"), *columns) == [
        (28, 0, "2016-01-01", "2016-07-01")
    ]
    both = ask(world, "deadline_rules", district="5549", from_month="2016-06", to_month="2016-07")
    assert table(both, "day") == [(28,), (5,)]


def test_an_idea_of_a_register_is_listed_once_with_where_it_stands() -> None:
    office = World().open()
    for number in (1, 2):
        add(office, "source", number, f"registers/{number}.xlsx", "sha", "register", "xlsx", "")
        idea = ("মৎস্য", "অনলাইন সেবা", None, None, "2016-07-21", "2016-07-20", False, False, "piloting")
        add(office, "idea", number, "আইডিয়া", 10 + number, U, *idea)
    office.execute("drop table idea_once")
    office.execute("create table idea_once as select * from idea_once_rows(null)")
    columns = ("office", "title", "submitted_on", "stage", "path", "sheet", "row_no")
    assert table(ask(office, "idea_list", upazilas=[U]), *columns) == [
        ("মৎস্য", "অনলাইন সেবা", "2016-07-20", "piloting", "registers/1.xlsx", "আইডিয়া", 11)
    ]
    assert ask(office, "idea_list", upazilas=[U], month="2016-08") == []


def test_what_is_kept_up_in_sum_is_yes_no_and_unknown_by_the_latest_word() -> None:
    said = (
        Said("portal_updated", U),
        Said("portal_updated", V, value=False),
        Said("training_held", U, day="2016-07-10"),
        Said("training_held", V, value=False),
    )
    earlier = Written("2016-06-26", (Said("portal_updated", V), Said("roster_updated", V)))
    rows = ask(World([earlier, Written("2016-07-26", said)]), "upkeep_sums", district="5549")
    assert table(rows, "kind", "yes_upazilas", "no_upazilas", "unknown_upazilas") == [
        ("portal_updated", 1, 1, 1),
        ("roster_updated", 1, 0, 2),
        ("training_held", 1, 1, 1),
    ]
