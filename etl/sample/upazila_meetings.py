"""The item of a district's minutes on its upazilas' meetings: whose minutes came, who met when, who did not and why."""

from etl.records import StatementKind
from etl.sample.chance import some
from etl.sample.draft import SampleItem, SamplePaper
from etl.sample.rules import rule_in
from etl.sample.teams import TeamMonth
from etl.sample.words import listed
from etl.sample.world import DistrictMonth, World

RECEIVED, HELD = StatementKind.MINUTES_RECEIVED, StatementKind.MEETING_HELD
TABLE_SHARE = 0.15
STATUS_HEADINGS = ["উপজেলার নাম", "সভার তারিখ", "কার্যবিবরণী প্রাপ্তির তারিখ", "মন্তব্য"]


def upazila_meetings(draft: SamplePaper, world: World, now: DistrictMonth) -> SampleItem:
    """The item; some papers have a table of statuses instead of sentences, which is put into the draft."""
    item = draft.item("meeting", "meeting.intro")
    came = [each for each in now.teams if each.received_on and each.received_on <= now.held_on]
    missing = [each for each in now.teams if each not in came]
    if draft.chances.random() < TABLE_SHARE:
        item.say("meeting.table")
        draft.statuses = [STATUS_HEADINGS, *(_status(draft, each, each in came) for each in now.teams)]
    else:
        _whose_minutes_came(item, came, missing)
        _who_met(item, some(draft.chances, came, 0.5)[:4])
        _who_did_not(item, missing)
    _late_minutes(item, world, now)
    item.say("meeting.thanks")
    rule = rule_in(world.rules, now.month)
    item.decide("meeting.rule.held", "unos", held=rule.held_day)
    item.decide(f"meeting.rule.sent.{rule.sent_offset}", "unos", sent=rule.sent_day)
    absent = [each.name for each in missing if each.held_on is None]
    if absent and draft.chances.random() < 0.5:
        item.decide("meeting.explain", "uno", absent[0], due=draft.due(10))
    return item


def _whose_minutes_came(item: SampleItem, came: list[TeamMonth], missing: list[TeamMonth]) -> None:
    """Say whose minutes came, in the form that fits the numbers."""
    draft = item.draft
    dated = bool(missing) and 2 <= len(came) <= 3 and draft.chances.random() < 0.4
    for each in missing:
        draft.note(RECEIVED, each.place.code, False)
    for each in came:
        draft.note(RECEIVED, each.place.code, day=each.received_on if dated else None)
    if dated:
        form = "dated"
    elif not missing or not came:
        form = "none" if missing else "all"
    else:
        form = "only" if len(came) <= 3 else "except" if len(missing) <= 3 else "both"
    names, others = (listed([each.name for each in teams]) for teams in (came, missing))
    dates = listed([draft.manner.day(each.received_on) for each in came if each.received_on])
    item.say(f"meeting.{form}", r=names, n=others, month=draft.month, dates=dates)


def _who_met(item: SampleItem, shown: list[TeamMonth]) -> None:
    """The days of some meetings, as read in the minutes that came."""
    pairs = [item.draft.says("meeting.held.pair", u=each.name, date=each.held_on) for each in shown]
    if pairs:
        item.say("meeting.held", pairs=listed(pairs, " এবং "))
    for each in shown:
        item.draft.note(HELD, each.place.code, day=each.held_on)


def _who_did_not(item: SampleItem, missing: list[TeamMonth]) -> None:
    """Those who said that they did not meet, with the reason where they gave one."""
    for each in missing:
        if each.held_on is None and item.draft.chances.random() < 0.6:
            key = "meeting.not_held" if each.reason else "meeting.not_held.bare"
            item.say(key, u=each.name, month=each.month, reason=each.reason)
            item.draft.note(HELD, each.place.code, False)


def _late_minutes(item: SampleItem, world: World, now: DistrictMonth) -> None:
    """Last month's minutes that came after last month's meeting."""
    if now.month == world.sample.first:
        return
    before = world.month(now.month - 1)
    names = {each.place.code: each.name for each in now.teams}
    late = [each for each in before.teams if each.received_on and before.held_on < each.received_on <= now.held_on]
    for each in late[:2]:
        item.say("meeting.late", u=names[each.place.code], month=before.month, date=each.received_on)
        item.draft.note(RECEIVED, each.place.code, month=before.month, day=each.received_on)


def _status(draft: SamplePaper, team: TeamMonth, came: bool) -> list[str]:
    """An upazila's row of the table; what is not known is "-"."""
    said_no = team.held_on is None and draft.chances.random() < 0.6
    held = team.held_on if came else None
    if held or said_no:
        draft.note(HELD, team.place.code, not said_no, day=held)
    received = team.received_on if came else None
    draft.note(RECEIVED, team.place.code, came, day=received)
    return [
        team.name,
        draft.manner.day(held) if held else "সভা অনুষ্ঠিত হয়নি" if said_no else "-",
        draft.manner.day(received) if received else "পাওয়া যায়নি",
        (team.reason or "") if said_no else "",
    ]
