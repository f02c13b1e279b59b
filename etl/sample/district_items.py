"""The agenda items of a district meeting, but the one on upazila meetings."""

from __future__ import annotations

from datetime import timedelta

from etl.records import StatementKind
from etl.sample.chance import some
from etl.sample.draft import DraftItem, Telling
from etl.sample.months import working_day
from etl.sample.owed import Dialogue, ideas_between, round_due, told_as_held
from etl.sample.team_months import TeamMonth
from etl.sample.words import joined, listed, word_list
from etl.sample.world import DistrictMonth, World

# Papers name some upazilas, seldom all.
NAMED = 0.45


def confirmation(tell: Telling, world: World, now: DistrictMonth) -> DraftItem:
    """The minutes of the month before."""
    item = tell.item("confirmation")
    item.discussion.append(tell.says("confirmation.said", month=now.month - 1))
    item.decisions.append(tell.decision(tell.says("confirmation.decided", month=now.month - 1), "all"))
    return item


def team_lists(tell: Telling, world: World, now: DistrictMonth) -> DraftItem:
    """Which upazilas sent a new list of their team, which ones owe it."""
    item = tell.item("team", "team.intro")
    sent = [each for each in now.teams if each.list_updated_on]
    for each in sent:
        key = "team.closed" if each.list_was_stale else "team.updated"
        item.discussion.append(tell.says(key, u=each.name, date=each.list_updated_on))
        tell.note(StatementKind.ROSTER_UPDATED, each.place.code, True, day=each.list_updated_on)
        if each.list_was_stale:
            tell.closes.append(f"list/{each.place.code}")
    stale = [each for each in now.teams if each.list_stale][:4]
    if not stale:
        item.decisions.append(tell.decision(tell.says("team.decided.none"), "unos"))
        return item
    names = listed([each.name for each in stale])
    item.discussion.append(tell.says("team.stale", u=names))
    for each in stale:
        tell.note(StatementKind.ROSTER_UPDATED, each.place.code, False)
    again = any(each.list_was_stale for each in stale)
    due = working_day(now.held_on + timedelta(days=14))
    text = tell.says("team.decided.again" if again else "team.decided.first", u=names, due=due)
    chain = f"list/{stale[0].place.code}"
    item.decisions.append(tell.decision(text, "uno", u="/".join(each.name for each in stale), chain=chain))
    return item


def work_plan(tell: Telling, world: World, now: DistrictMonth) -> DraftItem:
    """How far the annual plan is."""
    item = tell.item("plan")
    total = tell.chances.randint(14, 34)
    item.discussion.append(tell.says("plan.said", total=total, done=tell.chances.randint(4, total - 2)))
    item.decisions.append(tell.decision(tell.says("plan.decided"), "team"))
    return item


def dialogues(tell: Telling, world: World, now: DistrictMonth) -> DraftItem:
    """Dialogues held, owed and to come; each owed one is a decision that returns until it is held."""
    item = tell.item("dialogue", "dialogue.intro")
    names = {each.place.code: each.name for each in now.teams}
    # One dialogue an upazila is told of, and none of an upazila that is still to be created.
    untold = dict(names)
    mine = [each for each in world.dialogues if each.place.code in names]
    for each in mine:
        if told_as_held(each, now.month, now.held_on) and each.place.code in untold:
            _held(tell, item, now, each, untold.pop(each.place.code))
    for each in mine:
        if each.is_open(now.month, now.held_on) and each.place.code in untold:
            _owed(tell, item, now, each, untold.pop(each.place.code))
    for each in mine:
        if each.planned in (now.month + 1, now.month + 2) and each.place.code in untold:
            _coming(tell, item, each, untold.pop(each.place.code))
    if not item.decisions:
        item.discussion.append(tell.says("dialogue.nothing"))
        item.decisions.append(tell.decision(tell.says("dialogue.decided.none"), "unos"))
    return item


def _held(tell: Telling, item: DraftItem, now: DistrictMonth, held: Dialogue, name: str) -> None:
    late = held.planned < now.month
    item.discussion.append(tell.says("dialogue.held.late" if late else "dialogue.held", u=name, date=held.held_on))
    tell.note(StatementKind.DIALOGUE_HELD, held.place.code, True, day=held.held_on)
    if late:
        tell.closes.append(_chain(held))


def _owed(tell: Telling, item: DraftItem, now: DistrictMonth, owed: Dialogue, name: str) -> None:
    item.discussion.append(tell.says("dialogue.overdue", u=name, month=owed.planned))
    tell.note(StatementKind.DIALOGUE_PLANNED, owed.place.code, True, month=owed.planned)
    tell.note(StatementKind.DIALOGUE_HELD, owed.place.code, False)
    due = working_day(now.held_on + timedelta(days=21))
    text = tell.says("dialogue.decided.again", u=name, month=now.month + 1, due=due)
    item.decisions.append(tell.decision(text, "uno", u=name, chain=_chain(owed)))


def _coming(tell: Telling, item: DraftItem, coming: Dialogue, name: str) -> None:
    item.discussion.append(tell.says("dialogue.planned", u=name, month=coming.planned))
    tell.note(StatementKind.DIALOGUE_PLANNED, coming.place.code, True, month=coming.planned)
    text = tell.says("dialogue.decided.first", u=name, month=coming.planned)
    item.decisions.append(tell.decision(text, "uno", u=name, chain=_chain(coming)))


def _chain(dialogue: Dialogue) -> str:
    return f"dialogue/{dialogue.place.code}/{dialogue.planned}"


def ideas(tell: Telling, world: World, now: DistrictMonth) -> DraftItem:
    """How many ideas came in since the last meeting, from whom none; the round's due day."""
    item = tell.item("idea", "idea.intro")
    seed, district = world.sample.seed, world.district.code
    before = world.held_before(now.month)
    named = some(tell.chances, now.teams, NAMED)
    counts = {each.place.code: ideas_between(seed, each.place, before, now.held_on) for each in named}
    got = [each for each in named if counts[each.place.code]]
    if got:
        pairs = joined([tell.says("idea.got.pair", u=each.name, count=counts[each.place.code]) for each in got])
        item.discussion.append(tell.says("idea.got", month=now.month, pairs=pairs))
    none = [each for each in named if not counts[each.place.code]][:3]
    if none:
        item.discussion.append(tell.says("idea.none", u=listed([each.name for each in none])))
    if not named:
        item.discussion.append(tell.says("idea.quiet"))
    for each in (*got, *none):
        count = counts[each.place.code]
        tell.note(StatementKind.IDEA_SUBMITTED, each.place.code, bool(count), count=count or None)
    year, round_no = now.month // 12, now.month % 12 // 2 + 1
    due = round_due(seed, district, year, round_no)
    opens = now.month % 2 == 0
    key = "idea.decided.first" if opens or due > now.held_on else "idea.decided.again"
    item.decisions.append(tell.decision(tell.says(key, due=due), "unos", chain=f"ideas/{year}/{round_no}"))
    item.decisions.append(tell.decision(tell.says("idea.decided.sift"), "ac"))
    return item


def portals(tell: Telling, world: World, now: DistrictMonth) -> DraftItem:
    """Whose portal is current, whose is not."""
    item = tell.item("portal", "portal.intro")
    named = some(tell.chances, now.teams, NAMED)
    for key, current in (("portal.fresh", True), ("portal.stale", False)):
        shown = [each for each in named if each.portal_current == current][:3]
        if shown:
            item.discussion.append(tell.says(key, u=listed([each.name for each in shown])))
        for each in shown:
            tell.note(StatementKind.PORTAL_UPDATED, each.place.code, current)
        if shown and not current:
            names = listed([each.name for each in shown])
            slashed = "/".join(each.name for each in shown)
            item.decisions.append(tell.decision(tell.says("portal.decided.stale", u=names), "uno", u=slashed))
    item.decisions.append(tell.decision(tell.says("portal.decided"), "focal"))
    return item


def training(tell: Telling, world: World, now: DistrictMonth) -> DraftItem:
    """Training held, and where it is held next."""
    item = tell.item("training")
    held = [each for each in now.teams if each.training_on]
    for each in held:
        item.discussion.append(tell.says("training.held", u=each.name, date=each.training_on))
        tell.note(StatementKind.TRAINING_HELD, each.place.code, True, day=each.training_on)
    if not held:
        item.discussion.append(tell.says("training.intro"))
    following = _next_training(world, now)
    if following:
        text = tell.says("training.decided.next", u=following.name, month=now.month + 1)
        item.decisions.append(tell.decision(text, "uno", u=following.name))
    else:
        item.decisions.append(tell.decision(tell.says("training.decided"), "unos"))
    return item


def _next_training(world: World, now: DistrictMonth) -> TeamMonth | None:
    """The first upazila that will hold a training next month."""
    if now.month >= world.sample.last:
        return None
    here = {each.place.code for each in now.teams}
    return next((e for e in world.month(now.month + 1).teams if e.training_on and e.place.code in here), None)


def other(tell: Telling, world: World, now: DistrictMonth) -> DraftItem:
    """The district's own undertakings, new, repeated and done."""
    item = tell.item("other")
    for matter in world.matters:
        if not matter.opened <= now.month <= matter.closed:
            continue
        row = word_list("matters")[matter.row]
        chain = f"matter/{matter.row}/{matter.opened}"
        if matter.closed == now.month:
            item.discussion.append(tell.says("matter.closed", short=row["short"]))
            tell.closes.append(chain)
            continue
        again = matter.opened < now.month
        item.discussion.append(tell.says("matter.again" if again else "matter.first", short=row["short"]))
        words = row[tell.chances.choice(("again_1", "again_2")) if again else "first"]
        text = words.format(month=tell.manner.month(now.month + 1))
        item.decisions.append(tell.decision(text, row["role"], chain=chain))
    item.discussion.append(tell.says("other.said"))
    item.decisions.append(tell.decision(tell.says("other.decided"), "office"))
    return item
