"""The short minutes of an upazila team's meeting, drafted."""

from datetime import timedelta

from etl.records import StatementKind
from etl.sample.chance import random_for
from etl.sample.draft import GOVERNMENT, SampleItem, SamplePaper
from etl.sample.manner import manner_of
from etl.sample.months import working_day
from etl.sample.teams import TeamMonth, ideas_between
from etl.sample.words import one_idea
from etl.sample.world import World

UNO = "উপজেলা নির্বাহী অফিসার"
TITLES = ("{month} মাসের উপজেলা ইনোভেশন টিমের সভার কার্যবিবরণী", "{name} উপজেলা ইনোভেশন টিমের {month} মাসের সভার কার্যবিবরণী")
DAYS_OF_IDEAS = timedelta(days=30)


def upazila_draft(world: World, team: TeamMonth) -> SamplePaper:
    """The upazila's minutes of a month in which its team met (`held_on` is a day)."""
    assert team.held_on is not None
    seed, district, code = world.sample.seed, world.district, team.place.code
    draft = SamplePaper(
        code=code,
        name=team.name,
        month=team.month,
        district=district,
        held_on=team.held_on,
        issued_on=working_day(team.held_on + timedelta(days=2)),
        chances=random_for(seed, "paper", code, team.month),
        manner=manner_of(seed, code, team.month),
        letterhead=[GOVERNMENT, "উপজেলা নির্বাহী অফিসারের কার্যালয়", f"{team.name}, {district.name}"],
        chair=f"জনাব {team.uno}, {UNO}, {team.name}, {district.name}।",
        venue=f"উপজেলা পরিষদ সভাকক্ষ, {team.name}।",
        signature=[f"({team.uno})", UNO, f"{team.name}, {district.name}"],
        copies=[f"জেলা প্রশাসক, {district.name}।", "অফিস নথি।"],
    )
    draft.note(StatementKind.MEETING_HELD, code, day=team.held_on)
    parts = [_team(draft, team), _dialogue(draft, world), _ideas(draft, seed, team), _portal(draft, team)]
    draft.chances.shuffle(parts)
    draft.open(TITLES, "upazila.opening")
    draft.items = [_confirmation(draft), *filter(None, parts), _project(draft)]
    draft.close()
    return draft


def _confirmation(draft: SamplePaper) -> SampleItem:
    item = draft.item("confirmation", "confirmation.upazila")
    return item.decide("confirmation.decided", "all", month=draft.month - 1)


def _team(draft: SamplePaper, team: TeamMonth) -> SampleItem | None:
    if not team.list_stale and not team.list_updated_on:
        return None
    fresh = team.list_updated_on is not None and team.list_updated_on <= draft.held_on
    if fresh:
        draft.note(StatementKind.ROSTER_UPDATED, draft.code)
    item = draft.item("team").say("upazila.team.fresh" if fresh else "upazila.team.stale")
    return item.decide("upazila.team.decided", "uno_self", draft.name)


def _dialogue(draft: SamplePaper, world: World) -> SampleItem | None:
    """A dialogue held earlier in the month of the meeting, else the next one planned."""
    mine = [each for each in world.dialogues if each.place.code == draft.code]
    held = next((each for each in mine if each.held_in(draft.month, draft.held_on)), None)
    coming = next((each for each in mine if draft.month < each.planned <= draft.month + 2), None)
    if held:
        draft.note(StatementKind.DIALOGUE_HELD, draft.code, day=held.held_on)
        item = draft.item("dialogue").say("upazila.dialogue.held", date=held.held_on)
        return item.decide("upazila.dialogue.report", "upazila_offices")
    if coming is None:
        return None
    draft.note(StatementKind.DIALOGUE_PLANNED, draft.code, month=coming.planned)
    item = draft.item("dialogue").say("upazila.dialogue.planned", month=coming.planned)
    return item.decide("upazila.dialogue.decided", "programmer", draft.name, month=coming.planned)


def _ideas(draft: SamplePaper, seed: int, team: TeamMonth) -> SampleItem:
    item = draft.item("idea")
    count = ideas_between(seed, team.place, draft.held_on - DAYS_OF_IDEAS, draft.held_on)
    item.say("upazila.idea.got" if count else "upazila.idea.none", month=draft.month, count=count)
    draft.note(StatementKind.IDEA_SUBMITTED, draft.code, bool(count), count=count or None)
    return item.decide("upazila.idea.decided", "upazila_offices", due=draft.due(12))


def _portal(draft: SamplePaper, team: TeamMonth) -> SampleItem:
    item = draft.item("portal")
    # A team that did not renew its portal seldom writes so.
    if team.portal_current or draft.chances.random() < 0.4:
        item.say("upazila.portal.fresh" if team.portal_current else "upazila.portal.stale")
        draft.note(StatementKind.PORTAL_UPDATED, draft.code, team.portal_current)
    else:
        item.say("portal.intro")
    return item.decide("upazila.portal.decided", "upazila_offices")


def _project(draft: SamplePaper) -> SampleItem:
    item = draft.item("other")
    idea = one_idea(draft.chances)
    item.say("upazila.project.said", idea=idea)
    return item.decide("upazila.project.decided", "upazila_offices", idea=idea)
