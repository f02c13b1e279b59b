"""The made-up world keeps the rules of the real one."""

from etl.sample.district_paper import district_draft
from etl.sample.months import iso, month_no
from etl.sample.rules import rule_in
from etl.sample.world import Sample, chosen_districts, world_of

TEN_YEARS = Sample(3, month_no(2015, 1), month_no(2024, 12))


def test_the_districts_of_rangpur_division_come_first_each_by_code() -> None:
    codes = chosen_districts(64)
    assert len(set(codes)) == 64
    assert codes[:8] == tuple(sorted(code for code in codes if code.startswith("55")))
    assert codes[8:] == tuple(sorted(codes[8:]))


def test_an_upazila_has_no_month_before_it_was_created() -> None:
    months = {
        iso(team.month)
        for now in world_of(TEN_YEARS, "2022").months
        for team in now.teams
        if team.place.code == "202232"
    }
    assert min(months) == "2021-07"
    assert len(months) == 42


def test_an_upazila_bears_the_name_of_the_month() -> None:
    names = {
        iso(team.month): team.name
        for now in world_of(TEN_YEARS, "1079").months
        for team in now.teams
        if team.place.code == "107990"
    }
    assert {name for month, name in names.items() if month < "2017-01"} == {"জিয়ানগর"}
    assert "জিয়ানগর" not in {name for month, name in names.items() if month >= "2017-02"}


def test_days_follow_each_other_and_none_is_a_weekend() -> None:
    for now in world_of(TEN_YEARS, "5549").months:
        assert now.issued_on > now.held_on
        for team in now.teams:
            assert (team.held_on is None) or iso(team.month) == team.held_on.isoformat()[:7]
            assert team.received_on is None or (team.held_on is not None and team.received_on > team.held_on)
            assert team.reason is None or team.held_on is None
            days = (now.held_on, now.issued_on, team.held_on, team.received_on, team.list_updated_on, team.training_on)
            assert all(day.weekday() not in (4, 5) for day in days if day)


def test_a_rule_changes_once_in_the_middle_of_the_years() -> None:
    world = world_of(TEN_YEARS, "5585")
    first, second = world.rules
    assert TEN_YEARS.first == first.from_month < second.from_month < TEN_YEARS.last
    assert first.held_day != second.held_day
    assert rule_in(world.rules, second.from_month - 1) == first
    assert rule_in(world.rules, second.from_month) == second


def test_upazilas_differ_some_improve_some_fall_behind() -> None:
    shares = []
    for code in chosen_districts(8):
        world = world_of(TEN_YEARS, code)
        for place in {team.place for now in world.months for team in now.teams}:
            mine = [team for now in world.months for team in now.teams if team.place == place]
            met = [team.held_on is not None for team in mine]
            shares.append((sum(met[:30]) / 30, sum(met[-30:]) / 30))
    assert any(early > late + 0.2 for early, late in shares)
    assert any(late > early + 0.2 for early, late in shares)
    assert any(early > 0.95 and late > 0.95 for early, late in shares)
    assert any(early < 0.7 and late < 0.7 for early, late in shares)


def test_every_month_of_every_district_can_be_told() -> None:
    for code in ("1079", "2022", "3054", "6036"):
        world = world_of(TEN_YEARS, code)
        for now in world.months[::2]:
            draft = district_draft(world, now.month)
            here = {team.place.code for team in now.teams}
            assert {said.upazila_code for said in draft.said} <= here
