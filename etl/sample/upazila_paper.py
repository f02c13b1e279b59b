"""The short minutes of an upazila team's meeting, drafted."""

from __future__ import annotations

from datetime import date, timedelta

from etl.records import StatementKind
from etl.sample.chance import random_for
from etl.sample.draft import GOVERNMENT, TIMES, Draft, DraftItem, Telling, memo_no, people
from etl.sample.manner import manner_of
from etl.sample.months import working_day
from etl.sample.owed import ideas_between
from etl.sample.team_months import TeamMonth
from etl.sample.words import one_idea
from etl.sample.world import World

UNO = "উপজেলা নির্বাহী অফিসার"
TITLES = (
    "{month} মাসের উপজেলা ইনোভেশন টিমের সভার কার্যবিবরণী",
    "{u} উপজেলা ইনোভেশন টিমের {month} মাসের সভার কার্যবিবরণী",
)
DAYS_OF_IDEAS = 30


def upazila_draft(world: World, team: TeamMonth) -> Draft:
    """The upazila's minutes of a month in which its team met (`held_on` is a day)."""
    assert team.held_on is not None
    seed, district = world.sample.seed, world.district
    chances = random_for(seed, "paper", team.place.code, team.month)
    manner = manner_of(seed, team.place.code, team.month)
    tell = Telling(chances, manner, team.month, district.name)
    tell.note(StatementKind.MEETING_HELD, team.place.code, True, day=team.held_on)
    parts = [_team(tell, team), _dialogue(tell, world, team), _ideas(tell, world, team), _portal(tell, team)]
    chances.shuffle(parts)
    issued_on = working_day(team.held_on + timedelta(days=2))
    return Draft(
        letterhead=[GOVERNMENT, "উপজেলা নির্বাহী অফিসারের কার্যালয়", f"{team.name}, {district.name}"],
        title=chances.choice(TITLES).format(month=manner.month(team.month), u=team.name),
        chair=f"জনাব {team.uno}, {UNO}, {team.name}, {district.name}।",
        held_on=team.held_on,
        time=chances.choice(TIMES),
        venue=f"উপজেলা পরিষদ সভাকক্ষ, {team.name}।",
        opening=tell.says("upazila.opening"),
        items=[_confirmation(tell), *(part for part in parts if part), _project(tell)],
        closing=tell.says("closing"),
        signature=[f"({team.uno})", UNO, f"{team.name}, {district.name}"],
        memo=memo_no(chances, district, issued_on),
        issued_on=issued_on,
        copies=[f"জেলা প্রশাসক, {district.name}।", "অফিস নথি।"],
        present=people(chances, team.name),
        said=tell.said,
    )


def _confirmation(tell: Telling) -> DraftItem:
    item = tell.item("confirmation", "confirmation.upazila")
    item.decisions.append(tell.decision(tell.says("confirmation.decided", month=tell.month - 1), "all"))
    return item


def _team(tell: Telling, team: TeamMonth) -> DraftItem | None:
    if not team.list_stale and not team.list_updated_on:
        return None
    item = tell.item("team")
    if team.list_updated_on and team.held_on and team.list_updated_on <= team.held_on:
        item.discussion.append(tell.says("upazila.team.fresh"))
        tell.note(StatementKind.ROSTER_UPDATED, team.place.code, True)
    else:
        item.discussion.append(tell.says("upazila.team.stale"))
    item.decisions.append(tell.decision(tell.says("upazila.team.decided"), "uno_self", u=team.name))
    return item


def _dialogue(tell: Telling, world: World, team: TeamMonth) -> DraftItem | None:
    """A dialogue held in the weeks before, else the next one planned."""
    mine = [each for each in world.dialogues if each.place == team.place]
    for each in mine:
        if each.held_on and team.held_on and _first_of(team.held_on) <= each.held_on <= team.held_on:
            item = tell.item("dialogue")
            item.discussion.append(tell.says("upazila.dialogue.held", date=each.held_on))
            tell.note(StatementKind.DIALOGUE_HELD, team.place.code, True, day=each.held_on)
            item.decisions.append(tell.decision(tell.says("upazila.dialogue.report"), "upazila_offices"))
            return item
    coming = next((each for each in mine if team.month < each.planned <= team.month + 2), None)
    if coming is None:
        return None
    item = tell.item("dialogue")
    item.discussion.append(tell.says("upazila.dialogue.planned", month=coming.planned))
    tell.note(StatementKind.DIALOGUE_PLANNED, team.place.code, True, month=coming.planned)
    item.decisions.append(
        tell.decision(tell.says("upazila.dialogue.decided", month=coming.planned), "programmer", u=team.name)
    )
    return item


def _first_of(day: date) -> date:
    return day.replace(day=1)


def _ideas(tell: Telling, world: World, team: TeamMonth) -> DraftItem:
    assert team.held_on is not None
    item = tell.item("idea")
    until = team.held_on
    count = ideas_between(world.sample.seed, team.place, until - timedelta(days=DAYS_OF_IDEAS), until)
    if count:
        item.discussion.append(tell.says("upazila.idea.got", month=team.month, count=count))
    else:
        item.discussion.append(tell.says("upazila.idea.none"))
    tell.note(StatementKind.IDEA_SUBMITTED, team.place.code, bool(count), count=count or None)
    due = working_day(until + timedelta(days=12))
    item.decisions.append(tell.decision(tell.says("upazila.idea.decided", due=due), "upazila_offices"))
    return item


def _portal(tell: Telling, team: TeamMonth) -> DraftItem:
    item = tell.item("portal")
    # A team that did not renew its portal seldom writes so.
    if team.portal_current or tell.chances.random() < 0.4:
        item.discussion.append(tell.says("upazila.portal.fresh" if team.portal_current else "upazila.portal.stale"))
        tell.note(StatementKind.PORTAL_UPDATED, team.place.code, team.portal_current)
    else:
        item.discussion.append(tell.says("portal.intro"))
    item.decisions.append(tell.decision(tell.says("upazila.portal.decided"), "upazila_offices"))
    return item


def _project(tell: Telling) -> DraftItem:
    item = tell.item("other")
    idea = one_idea(tell.chances)
    item.discussion.append(tell.says("upazila.project.said", idea=idea))
    item.decisions.append(tell.decision(tell.says("upazila.project.decided", idea=idea), "upazila_offices"))
    return item
