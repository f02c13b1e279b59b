"""The rows of a district's registers in a year, as a careful assistant commissioner's office would keep them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from etl.bengali.digits import to_bengali
from etl.places.gazetteer import Place
from etl.sample.chance import random_for
from etl.sample.manner import Manner
from etl.sample.months import iso, last_day, some_working_day, working_day
from etl.sample.owed import ideas_of, offices_of
from etl.sample.rules import plan_year_start, plans_by_calendar_year
from etl.sample.team_months import TeamMonth
from etl.sample.words import one_idea, word_list, words
from etl.sample.world import World

QUARTERS = 4
DONE = 0.78
YES_NO = {"bn": ("হ্যাঁ", "না"), "en": ("Yes", "No")}
CHECKS_A_MONTH = (2, 5, 9, 12, 16, 19, 23, 26)


@dataclass(frozen=True, slots=True)
class Style:
    """How a register is kept: language of headings and places, whether days are Excel dates, and how text is typed."""

    language: str
    excel_dates: bool
    manner: Manner


# A blank cell is None; a Place stands for its name.
Value = str | int | date | Place | None
Row = list[Value]


def plan_year(world: World, start: int, month: int) -> str:
    """The plan year of `month`, which begins with the month `start`: ২০১৬-১৭, or ২০১৬ for a calendar year."""
    year = start // 12
    calendar = plans_by_calendar_year(world.sample.seed, world.district.code, month)
    return to_bengali(str(year) if calendar else f"{year}-{(year + 1) % 100:02d}")


def register_rows(world: World, year: int, style: Style) -> dict[str, list[Row]]:
    """Rows by register, each with its values in the order of register_columns.csv."""
    months = [now for now in world.months if now.month // 12 == year]
    teams = [team for now in months for team in now.teams]
    last = last_day(world.sample.last)
    places = {team.place.code: team.place for team in teams}
    return {
        "report_receipt": [_receipt(world, team, last, style) for team in teams],
        "dialogue_entry": list(_dialogues(world, year, last, style)),
        "idea": list(_ideas(world, year, list(places.values()), last)),
        "office_count": [[p, offices_of(world.sample.seed, p), style.manner.month(year * 12)] for p in places.values()],
        "roster_update": [[t.place, t.list_updated_on, None] for t in teams if t.list_updated_on],
        "portal_check": list(_portal_checks(world, teams, style)),
        "training_entry": list(_training(world, teams)),
        "activity": list(_activities(world, year, list(places.values()), last, style)),
    }


def _receipt(world: World, team: TeamMonth, last: date, style: Style) -> Row:
    """A month's line is there for every upazila; minutes that came after the sample's end have not come."""
    received = team.received_on if team.received_on and team.received_on <= last else None
    chances = random_for(world.sample.seed, "memo", team.place.code, team.month)
    memo = f"{team.place.code[2:]}-{chances.randint(20, 900)}" if received else None
    meeting: Value = team.held_on if received else "হয়নি" if team.held_on is None and team.reason else None
    return [team.place, style.manner.month(team.month), meeting, received, memo, team.reason]


def _dialogues(world: World, year: int, last: date, style: Style) -> Iterator[Row]:
    topics = words("dialogue_topics", "topic")
    for each in world.dialogues:
        if each.planned // 12 == year and each.place.existed_in(iso(each.planned)):
            held = each.held_on if each.held_on and each.held_on <= last else None
            planned = style.manner.month(each.planned)
            yield [each.place, plan_year(world, each.plan_year_from, each.planned), planned, held, topics[each.topic]]


def _ideas(world: World, year: int, places: list[Place], last: date) -> Iterator[Row]:
    """A line an office and round; an office that sent nothing has a blank day."""
    offices = word_list("offices")
    for place in places:
        for idea in ideas_of(world.sample.seed, place, year):
            office = offices[idea.office]
            campaign = f"One Office One Idea, {to_bengali(str(year))}/{to_bengali(str(idea.round_no))}"
            if idea.submitted_on is None or idea.submitted_on > last:
                yield [place, office["office"], None, None, campaign, idea.due_on, None, None]
                continue
            chances = random_for(world.sample.seed, "idea", place.code, idea.due_on, idea.office)
            stage = _stage(chances, (last - idea.submitted_on).days / 365)
            title = one_idea(chances)
            yield [place, office["office"], title, office["post"], campaign, idea.due_on, idea.submitted_on, stage]


def _stage(chances: Random, years_since: float) -> str:
    """Where an idea stands: the older, the further it may have come."""
    reached = [row["words"] for row in word_list("stages") if int(row["years"]) <= years_since]
    return reached[min(chances.randrange(len(reached)), chances.randrange(len(reached)))]


def _portal_checks(world: World, teams: list[TeamMonth], style: Style) -> Iterator[Row]:
    """Two checks a week."""
    for team in teams:
        chances = random_for(world.sample.seed, "portal", team.place.code, team.month)
        for day in CHECKS_A_MONTH:
            remark = None if team.portal_current or chances.random() < 0.6 else "কর্মকর্তার তালিকা পুরাতন"
            checked = working_day(date(team.month // 12, team.month % 12 + 1, day))
            yield [team.place, checked, YES_NO[style.language][not team.portal_current], remark]


def _training(world: World, teams: list[TeamMonth]) -> Iterator[Row]:
    for team in teams:
        if team.training_on:
            chances = random_for(world.sample.seed, "training", team.place.code, team.month)
            yield [team.place, team.training_on, "নাগরিক সেবায় উদ্ভাবন", chances.randint(18, 45)]


def _activities(world: World, year: int, places: list[Place], last: date, style: Style) -> Iterator[Row]:
    """What is to be done of each activity in each quarter: by the district's own team, then by each upazila's."""
    seed, district = world.sample.seed, world.district
    teams: list[tuple[Place | str, str]] = [(f"{district.name} জেলা", district.code)]
    for team, code in (*teams, *((place, place.code) for place in places)):
        chances = random_for(seed, "activities", code, year)
        for activity in words("activities", "activity"):
            for quarter in range(QUARTERS):
                month = year * 12 + quarter * 3 + chances.randrange(3)
                late = timedelta(days=30 * chances.choice((0, 0, 0, 1, 2)))
                done = some_working_day(chances, month, 3, 25) + late if chances.random() < DONE else None
                if isinstance(team, str) or team.existed_in(iso(month)):
                    of_year = plan_year(world, plan_year_start(seed, district.code, month), month)
                    yield [team, of_year, activity, style.manner.month(month), done if done and done <= last else None]
