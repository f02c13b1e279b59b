"""The minutes of a district team's meeting, drafted."""

from __future__ import annotations

from etl.sample import district_items as items
from etl.sample.chance import random_for
from etl.sample.draft import GOVERNMENT, TIMES, Draft, Telling, memo_no, people
from etl.sample.manner import manner_of
from etl.sample.upazila_meetings import upazila_meetings
from etl.sample.world import World

CHAIR = "অতিরিক্ত জেলা প্রশাসক (আইসিটি)"
TITLES = (
    "{month} মাসের জেলা ইনোভেশন টিমের সভার কার্যবিবরণী",
    "{district} জেলা ইনোভেশন টিমের {month} মাসের সভার কার্যবিবরণী",
    "{month} মাসের জেলা ইনোভেশন টিম এর মাসিক সভার কার্যবিবরণী",
)


def district_draft(world: World, month: int) -> Draft:
    """The district's minutes of a month, as they should be: without slips."""
    now = world.month(month)
    district = world.district
    chances = random_for(world.sample.seed, "paper", district.code, month)
    manner = manner_of(world.sample.seed, district.code, month)
    tell = Telling(chances, manner, month, district.name)
    meetings, statuses = upazila_meetings(tell, world, now)
    drafted = [items.confirmation(tell, world, now), items.team_lists(tell, world, now), meetings]
    drafted += [part(tell, world, now) for part in (items.work_plan, items.dialogues, items.ideas, items.portals)]
    drafted += [items.training(tell, world, now), items.other(tell, world, now)]
    return Draft(
        letterhead=[GOVERNMENT, f"জেলা প্রশাসকের কার্যালয়, {district.name}", "(আইসিটি শাখা)"],
        title=chances.choice(TITLES).format(month=manner.month(month), district=district.name),
        chair=f"জনাব {now.chair}, {CHAIR}, {district.name}।",
        held_on=now.held_on,
        time=chances.choice(TIMES),
        venue=f"জেলা প্রশাসকের সম্মেলন কক্ষ, {district.name}।",
        opening=tell.says("district.opening"),
        items=drafted,
        closing=tell.says("closing"),
        signature=[f"({now.chair})", CHAIR, district.name, "ও", "সভাপতি, জেলা ইনোভেশন টিম"],
        memo=memo_no(chances, district, now.issued_on),
        issued_on=now.issued_on,
        copies=[
            "মন্ত্রিপরিষদ সচিব, মন্ত্রিপরিষদ বিভাগ, ঢাকা।",
            f"বিভাগীয় কমিশনার, {district.division} বিভাগ, {district.division}।",
            f"জেলা প্রশাসক, {district.name}।",
            f"উপজেলা নির্বাহী অফিসার (সকল), {district.name}।",
        ],
        present=people(chances, district.name),
        statuses=statuses,
        said=tell.said,
        closes=tell.closes,
    )
