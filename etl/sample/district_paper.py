"""The minutes of a district team's meeting, drafted item by item."""

from collections.abc import Callable

from etl.records import StatementKind
from etl.sample.chance import random_for, some
from etl.sample.draft import GOVERNMENT, SampleItem, SamplePaper
from etl.sample.manner import manner_of
from etl.sample.teams import Dialogue, ideas_between, round_due
from etl.sample.upazila_meetings import upazila_meetings
from etl.sample.words import listed, word_list
from etl.sample.world import DistrictMonth, World

CHAIR = "অতিরিক্ত জেলা প্রশাসক (আইসিটি)"
TITLES = (
    "{month} মাসের জেলা ইনোভেশন টিমের সভার কার্যবিবরণী",
    "{name} জেলা ইনোভেশন টিমের {month} মাসের সভার কার্যবিবরণী",
    "{month} মাসের জেলা ইনোভেশন টিম এর মাসিক সভার কার্যবিবরণী",
)
# Papers name some upazilas, seldom all.
NAMED = 0.45


def district_draft(world: World, month: int) -> SamplePaper:
    """The district's minutes of a month, as they should be: without slips."""
    now, district, seed = world.month(month), world.district, world.sample.seed
    draft = SamplePaper(
        code=district.code,
        name=district.name,
        month=month,
        district=district,
        held_on=now.held_on,
        issued_on=now.issued_on,
        chances=random_for(seed, "paper", district.code, month),
        manner=manner_of(seed, district.code, month),
        letterhead=[GOVERNMENT, f"জেলা প্রশাসকের কার্যালয়, {district.name}", "(আইসিটি শাখা)"],
        chair=f"জনাব {now.chair}, {CHAIR}, {district.name}।",
        venue=f"জেলা প্রশাসকের সম্মেলন কক্ষ, {district.name}।",
        signature=[f"({now.chair})", CHAIR, district.name, "ও", "সভাপতি, জেলা ইনোভেশন টিম"],
        copies=[
            "মন্ত্রিপরিষদ সচিব, মন্ত্রিপরিষদ বিভাগ, ঢাকা।",
            f"বিভাগীয় কমিশনার, {district.division} বিভাগ, {district.division}।",
            f"জেলা প্রশাসক, {district.name}।",
            f"উপজেলা নির্বাহী অফিসার (সকল), {district.name}।",
        ],
    )
    meetings = upazila_meetings(draft, world, now)
    draft.items = [_confirmation(draft), _team_lists(draft, now), meetings, _work_plan(draft)]
    draft.items += [part(draft, world, now) for part in (_dialogues, _ideas, _portals, _training, _other)]
    draft.open(TITLES, "district.opening")
    draft.close()
    return draft


def _confirmation(draft: SamplePaper) -> SampleItem:
    """The minutes of the month before."""
    item = draft.item("confirmation").say("confirmation.said", month=draft.month - 1)
    return item.decide("confirmation.decided", "all", month=draft.month - 1)


def _team_lists(draft: SamplePaper, now: DistrictMonth) -> SampleItem:
    """Which upazilas sent a new list of their team, which ones owe it."""
    item = draft.item("team", "team.intro")
    for each in now.teams:
        if each.list_updated_on:
            item.say("team.closed" if each.list_was_stale else "team.updated", u=each.name, date=each.list_updated_on)
            draft.note(StatementKind.ROSTER_UPDATED, each.place.code, day=each.list_updated_on)
            if each.list_was_stale:
                draft.closes.append(f"list/{each.place.code}")
    stale = [each for each in now.teams if each.list_stale][:4]
    if not stale:
        return item.decide("team.decided.none", "unos")
    names = [each.name for each in stale]
    item.say("team.stale", u=listed(names))
    for each in stale:
        draft.note(StatementKind.ROSTER_UPDATED, each.place.code, False)
    key = "team.decided.again" if any(each.list_was_stale for each in stale) else "team.decided.first"
    return item.decide(key, "uno", *names, due=draft.due(14), chain=f"list/{stale[0].place.code}")


def _work_plan(draft: SamplePaper) -> SampleItem:
    """How far the annual plan is."""
    item = draft.item("plan")
    total = draft.chances.randint(14, 34)
    item.say("plan.said", total=total, done=draft.chances.randint(4, total - 2))
    return item.decide("plan.decided", "team")


def _dialogues(draft: SamplePaper, world: World, now: DistrictMonth) -> SampleItem:
    """Dialogues held, owed and to come, one an upazila; an owed one is a decision that returns until it is held."""
    item = draft.item("dialogue", "dialogue.intro")
    untold = {each.place.code: each.name for each in now.teams}
    told: tuple[tuple[Callable[[Dialogue], bool], Callable[[SampleItem, Dialogue, str], None]], ...] = (
        (lambda each: each.held_in(now.month, now.held_on), _held),
        (lambda each: each.is_open(now.month, now.held_on), _owed),
        (lambda each: each.planned in (now.month + 1, now.month + 2), _coming),
    )
    for is_so, tell in told:
        for each in world.dialogues:
            if each.place.code in untold and is_so(each):
                tell(item, each, untold.pop(each.place.code))
    if not item.decisions:
        item.say("dialogue.nothing").decide("dialogue.decided.none", "unos")
    return item


def _held(item: SampleItem, held: Dialogue, name: str) -> None:
    late = held.planned < item.draft.month
    item.say("dialogue.held.late" if late else "dialogue.held", u=name, date=held.held_on)
    item.draft.note(StatementKind.DIALOGUE_HELD, held.place.code, day=held.held_on)
    if late:
        item.draft.closes.append(_chain(held))


def _owed(item: SampleItem, owed: Dialogue, name: str) -> None:
    draft = item.draft
    item.say("dialogue.overdue", u=name, month=owed.planned)
    draft.note(StatementKind.DIALOGUE_PLANNED, owed.place.code, month=owed.planned)
    draft.note(StatementKind.DIALOGUE_HELD, owed.place.code, False)
    item.decide("dialogue.decided.again", "uno", name, month=draft.month + 1, due=draft.due(21), chain=_chain(owed))


def _coming(item: SampleItem, coming: Dialogue, name: str) -> None:
    item.say("dialogue.planned", u=name, month=coming.planned)
    item.draft.note(StatementKind.DIALOGUE_PLANNED, coming.place.code, month=coming.planned)
    item.decide("dialogue.decided.first", "uno", name, month=coming.planned, chain=_chain(coming))


def _chain(dialogue: Dialogue) -> str:
    return f"dialogue/{dialogue.place.code}/{dialogue.planned}"


def _ideas(draft: SamplePaper, world: World, now: DistrictMonth) -> SampleItem:
    """How many ideas came in since the last meeting, from whom none; the round's due day."""
    item = draft.item("idea", "idea.intro")
    seed, before = world.sample.seed, world.held_before(now.month)
    named = some(draft.chances, now.teams, NAMED)
    counts = {each.place.code: ideas_between(seed, each.place, before, now.held_on) for each in named}
    got = [each for each in named if counts[each.place.code]]
    none = [each for each in named if not counts[each.place.code]][:3]
    if got:
        pairs = [draft.says("idea.got.pair", u=each.name, count=counts[each.place.code]) for each in got]
        item.say("idea.got", month=now.month, pairs=listed(pairs, " এবং "))
    if none:
        item.say("idea.none", u=listed([each.name for each in none]))
    if not named:
        item.say("idea.quiet")
    for each in (*got, *none):
        count = counts[each.place.code]
        draft.note(StatementKind.IDEA_SUBMITTED, each.place.code, bool(count), count=count or None)
    year, round_no = now.month // 12, now.month % 12 // 2 + 1
    due = round_due(seed, world.district.code, year, round_no)
    opens = now.month % 2 == 0
    key = "idea.decided.first" if opens or due > now.held_on else "idea.decided.again"
    return item.decide(key, "unos", due=due, chain=f"ideas/{year}/{round_no}").decide("idea.decided.sift", "ac")


def _portals(draft: SamplePaper, world: World, now: DistrictMonth) -> SampleItem:
    """Whose portal is current, whose is not."""
    item = draft.item("portal", "portal.intro")
    named = some(draft.chances, now.teams, NAMED)
    for key, current in (("portal.fresh", True), ("portal.stale", False)):
        shown = [each for each in named if each.portal_current == current][:3]
        names = [each.name for each in shown]
        if shown:
            item.say(key, u=listed(names))
        for each in shown:
            draft.note(StatementKind.PORTAL_UPDATED, each.place.code, current)
        if shown and not current:
            item.decide("portal.decided.stale", "uno", *names)
    return item.decide("portal.decided", "focal")


def _training(draft: SamplePaper, world: World, now: DistrictMonth) -> SampleItem:
    """Training held, and the first upazila that will hold one next month."""
    item = draft.item("training")
    held = [each for each in now.teams if each.training_on]
    for each in held:
        item.say("training.held", u=each.name, date=each.training_on)
        draft.note(StatementKind.TRAINING_HELD, each.place.code, day=each.training_on)
    if not held:
        item.say("training.intro")
    here = {each.place.code for each in now.teams}
    following = world.month(now.month + 1).teams if now.month < world.sample.last else ()
    name = next((each.name for each in following if each.training_on and each.place.code in here), None)
    if name:
        return item.decide("training.decided.next", "uno", name, month=now.month + 1)
    return item.decide("training.decided", "unos")


def _other(draft: SamplePaper, world: World, now: DistrictMonth) -> SampleItem:
    """The district's own undertakings, new, repeated and done."""
    item = draft.item("other")
    for matter in world.matters:
        if not matter.opened <= now.month <= matter.closed:
            continue
        row = word_list("matters")[matter.row]
        chain = f"matter/{matter.row}/{matter.opened}"
        if matter.closed == now.month:
            item.say("matter.closed", short=row["short"])
            draft.closes.append(chain)
            continue
        again = matter.opened < now.month
        item.say("matter.again" if again else "matter.first", short=row["short"])
        text = row[draft.chances.choice(("again_1", "again_2")) if again else "first"]
        item.add_decision(text.format(month=draft.manner.month(now.month + 1)), row["role"], chain=chain)
    return item.say("other.said").decide("other.decided", "office")
