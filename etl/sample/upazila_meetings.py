"""The item of a district's minutes on its upazilas' meetings: whose minutes came, who met when, who did not and why."""

from __future__ import annotations

from datetime import timedelta

from etl.records import StatementKind
from etl.sample.chance import some
from etl.sample.draft import DraftItem, Telling
from etl.sample.months import working_day
from etl.sample.rules import rule_in
from etl.sample.team_months import TeamMonth
from etl.sample.words import joined, listed
from etl.sample.world import DistrictMonth, World

RECEIVED, HELD = StatementKind.MINUTES_RECEIVED, StatementKind.MEETING_HELD
TABLE_SHARE = 0.15
STATUS_HEADINGS = ["উপজেলার নাম", "সভার তারিখ", "কার্যবিবরণী প্রাপ্তির তারিখ", "মন্তব্য"]


def upazila_meetings(tell: Telling, world: World, now: DistrictMonth) -> tuple[DraftItem, list[list[str]]]:
    """The item, and the table of statuses where the paper has one (else empty)."""
    item = tell.item("meeting", "meeting.intro")
    came = [each for each in now.teams if _came(each, now)]
    missing = [each for each in now.teams if not _came(each, now)]
    statuses: list[list[str]] = []
    if tell.chances.random() < TABLE_SHARE:
        item.discussion.append(tell.says("meeting.table"))
        statuses = _table(tell, now)
    else:
        item.discussion.append(_whose_came(tell, now, came, missing))
        _who_met(tell, item, came)
        _who_did_not(tell, item, missing)
    _late_ones(tell, item, world, now)
    item.discussion.append(tell.says("meeting.thanks"))
    _rules(tell, item, world, now, missing)
    return item, statuses


def _came(each: TeamMonth, now: DistrictMonth) -> bool:
    return each.received_on is not None and each.received_on <= now.held_on


def _whose_came(tell: Telling, now: DistrictMonth, came: list[TeamMonth], missing: list[TeamMonth]) -> str:
    """The sentence that says whose minutes came, by the shape that fits the numbers."""
    for each in missing:
        tell.note(RECEIVED, each.place.code, False)
    if missing and 2 <= len(came) <= 3 and tell.chances.random() < 0.4:
        for each in came:
            tell.note(RECEIVED, each.place.code, True, day=each.received_on)
        dates = listed([tell.manner.day(each.received_on) for each in came if each.received_on])
        return tell.says("meeting.dated", r=_names(came), month=now.month, dates=dates)
    for each in came:
        tell.note(RECEIVED, each.place.code, True)
    if not missing:
        return tell.says("meeting.all", month=now.month)
    if not came:
        return tell.says("meeting.none", month=now.month)
    key = "meeting.only" if len(came) <= 3 else "meeting.except" if len(missing) <= 3 else "meeting.both"
    return tell.says(key, r=_names(came), n=_names(missing), month=now.month)


def _names(teams: list[TeamMonth]) -> str:
    return listed([each.name for each in teams])


def _who_met(tell: Telling, item: DraftItem, came: list[TeamMonth]) -> None:
    """The days of some meetings, as read in the minutes that came."""
    shown = some(tell.chances, came, 0.5)[:4]
    if not shown:
        return
    pairs = joined([tell.says("meeting.held.pair", u=each.name, date=each.held_on) for each in shown])
    item.discussion.append(tell.says("meeting.held", pairs=pairs))
    for each in shown:
        tell.note(HELD, each.place.code, True, day=each.held_on)


def _who_did_not(tell: Telling, item: DraftItem, missing: list[TeamMonth]) -> None:
    """Those who said that they did not meet, with the reason where they gave one."""
    for each in missing:
        if each.held_on is None and tell.chances.random() < 0.6:
            key = "meeting.not_held" if each.reason else "meeting.not_held.bare"
            item.discussion.append(tell.says(key, u=each.name, month=tell.month, reason=each.reason or ""))
            tell.note(HELD, each.place.code, False)


def _late_ones(tell: Telling, item: DraftItem, world: World, now: DistrictMonth) -> None:
    """Last month's minutes that came after last month's meeting."""
    if now.month == world.sample.first:
        return
    before = world.month(now.month - 1)
    here = {each.place.code: each for each in now.teams}
    late = [
        each
        for each in before.teams
        if each.place.code in here and each.received_on and before.held_on < each.received_on <= now.held_on
    ]
    for each in late[:2]:
        name = here[each.place.code].name
        item.discussion.append(tell.says("meeting.late", u=name, month=before.month, date=each.received_on))
        tell.note(RECEIVED, each.place.code, True, month=before.month, day=each.received_on)


def _rules(tell: Telling, item: DraftItem, world: World, now: DistrictMonth, missing: list[TeamMonth]) -> None:
    rule = rule_in(world.rules, now.month)
    item.decisions.append(tell.decision(tell.says("meeting.rule.held", held=rule.held_day), "unos"))
    item.decisions.append(tell.decision(tell.says(f"meeting.rule.sent.{rule.sent_offset}", sent=rule.sent_day), "unos"))
    absent = [each for each in missing if each.held_on is None]
    if absent and tell.chances.random() < 0.5:
        name = absent[0].name
        due = working_day(now.held_on + timedelta(days=10))
        item.decisions.append(tell.decision(tell.says("meeting.explain", u=name, due=due), "uno", u=name))


def _table(tell: Telling, now: DistrictMonth) -> list[list[str]]:
    """A row an upazila; what is not known is "-"."""
    rows = [STATUS_HEADINGS]
    for each in now.teams:
        held = each.held_on if _came(each, now) else None
        said_no = each.held_on is None and tell.chances.random() < 0.6
        if held:
            tell.note(HELD, each.place.code, True, day=held)
        elif said_no:
            tell.note(HELD, each.place.code, False)
        came = _came(each, now)
        tell.note(RECEIVED, each.place.code, came, day=each.received_on if came else None)
        rows.append(
            [
                each.name,
                tell.manner.day(held) if held else "সভা অনুষ্ঠিত হয়নি" if said_no else "-",
                tell.manner.day(each.received_on) if came and each.received_on else "পাওয়া যায়নি",
                (each.reason or "") if said_no else "",
            ]
        )
    return rows
