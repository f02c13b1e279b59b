"""The oracle of trainings, portals, teams, tour days and the Facebook group: made-up rows, and what they come to.

Plain Python, nothing of the product. Places are numbers of upazilas; None is the district itself.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from tests.oracle.words import later, month_end, month_of
from tests.oracle.writing import District

MONTHS = [later(date(2016, 1, 1), n) for n in range(9)]
TOPICS = (None, "ই-নথি", "পোর্টাল")
POSTS, PAGES = ("ইউএনও", "কৃষি অফিসার"), (None, "কৃষি অফিস")


@dataclass(frozen=True)
class Training:
    """A row of the register: planned for a month, moved to another, held on a day; without a plan it has its day."""

    place: int | None
    planned: date | None
    moved: date | None
    held: date | None
    topic: str | None = None


@dataclass(frozen=True)
class Look:
    """A portal page was looked at."""

    place: int | None
    day: date
    current: bool
    office: str | None
    right: date | None


@dataclass(frozen=True)
class Post:
    """A post of a team, held or vacant since a day (None: as it was formed)."""

    place: int | None
    post: str
    filled: bool
    since: date | None
    told: date | None


@dataclass(frozen=True)
class Tour:
    place: int
    day: date


@dataclass(frozen=True)
class Group:
    place: int | None
    month: date
    asked: int
    joined: int
    posts: int | None


Row = Training | Look | Post | Tour | Group


def make_rows(dice: Random, upazilas: int) -> list[Row]:
    """A year of one district. Of its own trainings papers speak too: they are left out."""
    rows: list[Row] = []
    for place in (None, *range(upazilas)):
        if place is not None:
            rows += _trainings(dice, place)
            rows += [Tour(place, _day(dice, month)) for month in MONTHS if dice.random() < 0.4]
        for month in MONTHS:
            day = _day(dice, month)
            right = day + timedelta(days=dice.randint(0, 60)) if dice.random() < 0.4 else None
            if dice.random() < 0.5:
                current = dice.random() < 0.5
                rows.append(Look(place, day, current, dice.choice(PAGES), None if current else right))
            if dice.random() < 0.4:
                rows.append(Group(place, month, 12, dice.randint(0, 12), dice.choice((None, 0, 5))))
        for post in POSTS:
            # No two rows of a post on one day: which of them is the later nobody says.
            since = sorted({_day(dice, dice.choice(MONTHS)) for _ in range(dice.randint(0, 3))})
            for each in (None, *since):
                told = each + timedelta(days=dice.randint(0, 60)) if each and dice.random() < 0.5 else None
                rows.append(Post(place, post, dice.random() < 0.5, each, told))
    return rows


def _day(dice: Random, month: date) -> date:
    return month.replace(day=dice.randint(1, 28))


def _trainings(dice: Random, place: int) -> Iterable[Training]:
    for planned in sorted(dice.sample(MONTHS, dice.randint(0, 3))):
        # Two rows of one month: one training twice where their topics are the same, or one names none.
        for _ in range(dice.choice((1, 1, 2))):
            moved = later(planned, dice.randint(1, 2)) if dice.random() < 0.4 else None
            held = planned + timedelta(days=dice.randint(0, 100)) if dice.random() < 0.4 else None
            yield Training(place, planned, moved, held, dice.choice(TOPICS))
    for _ in range(dice.randint(0, 2)):
        yield Training(place, None, None, _day(dice, dice.choice(MONTHS)), dice.choice(TOPICS))


HEADINGS: dict[type, tuple[str, ...]] = {
    Training: ("পরিকল্পিত মাস", "স্থানান্তরিত মাস", "প্রশিক্ষণের তারিখ", "বিষয়"),
    Look: ("যাচাইয়ের তারিখ", "হালনাগাদ কি না", "যে দপ্তরের পাতা", "সংশোধনের তারিখ"),
    Post: ("সদস্যের পদবি", "কর্মরত কি না", "শূন্য বা পরিবর্তনের তারিখ", "জেলাকে অবহিত করার তারিখ"),
    Tour: ("ভ্রমণের তারিখ",),
    Group: ("মাস", "যুক্ত হতে বলা সদস্য", "যুক্ত সদস্য", "পোস্টের সংখ্যা"),
}


def write_rows(folder: Path, placed: Iterable[tuple[District, list[Row]]]) -> None:
    """A CSV a register, beside those of the office."""
    files: dict[type, list[tuple[Any, ...]]] = {
        kind: [("জেলার নাম", "উপজেলার নাম", *headings)] for kind, headings in HEADINGS.items()
    }
    for district, rows in placed:
        for row in rows:
            name = "জেলা" if row.place is None else district.upazilas[row.place][1]
            files[type(row)].append((district.name, name, *_cells(row)))
    for kind, lines in files.items():
        with (folder / f"{kind.__name__.lower()}s.csv").open("w", encoding="utf-8-sig", newline="") as stream:
            csv.writer(stream).writerows(lines)


def _cells(row: Row) -> tuple[Any, ...]:
    def month(value: date | None) -> str:
        return f"{value:%Y-%m}" if value else ""

    match row:
        case Training():
            return month(row.planned), month(row.moved), row.held or "", row.topic or ""
        case Look():
            return row.day, "হ্যাঁ" if row.current else "না", row.office or "", row.right or ""
        case Post():
            return row.post, "হ্যাঁ" if row.filled else "না", row.since or "", row.told or ""
        case Tour():
            return (row.day,)
        case _:
            return month(row.month), row.asked, row.joined, "" if row.posts is None else row.posts


def figures(
    rows: list[Row], place: int | None, first: date, last: date, on: date, meetings: dict[date, date]
) -> dict[str, Any]:
    """The columns of queries/upkeep.sql of one place. `meetings`: by month the day of its meeting, where known."""
    own = [row for row in rows if row.place == place]
    return {
        **(_training_figures([row for row in own if isinstance(row, Training)], first, last, on)),
        **_portal_figures([row for row in own if isinstance(row, Look)], first, last, on),
        **_team_figures([row for row in own if isinstance(row, Post)], place, min(on, month_end(last))),
        **_tour_figures([row for row in own if isinstance(row, Tour)], first, last, on, meetings),
        **_group_figures([row for row in own if isinstance(row, Group)], first, last, on),
    }


Plan = tuple[date, str]
"""The month and the topic of a training planned; "" where no row names one."""


def _training_figures(rows: list[Training], first: date, last: date, on: date) -> dict[str, Any]:
    """Each plan is met by its own rows' day, else by a day that names no plan (_meet)."""
    known = [row for row in rows if min(filter(None, (row.planned, row.held))) <= on]
    met, moves = _plans([row for row in known if row.planned], on)
    spare = [day for day in _meet(met, known, on) if first <= day <= month_end(last)]
    late = {plan for plan, day in met.items() if day is None and month_end(plan[0]) < on}
    shown = {plan: day for plan, day in met.items() if plan[0] <= last and (plan[0] >= first or plan in late)}
    if not shown and not spare:
        return {"planned_trainings": None, "overdue_trainings": None}
    due = [plan for plan in shown if month_end(plan[0]) < on]
    overdue = sorted(late & shown.keys(), key=lambda plan: (plan[0], -len(moves[plan]), plan[1]))
    oldest = overdue[0] if overdue else None
    return {
        "planned_trainings": len(shown),
        "due_trainings": len(due),
        "held_trainings": len([plan for plan in due if shown[plan]]),
        "overdue_trainings": len(overdue),
        "overdue_since": oldest and oldest[0],
        "overdue_topic": (oldest and oldest[1]) or None,
        "moved_to": max(moves[oldest], default=None) if oldest else None,
        "times_moved": len(moves[oldest]) if oldest else None,
        "unplanned_trainings": len(spare),
    }


def _plans(rows: list[Training], on: date) -> tuple[dict[Plan, date | None], dict[Plan, set[date]]]:
    """By plan the day its own rows name, and the months they move it to: known once the planned month is over."""
    met: dict[Plan, date | None] = {}
    moves: dict[Plan, set[date]] = {}
    for row in rows:
        assert row.planned
        others = [each.topic for each in rows if each.planned == row.planned and each.topic]
        plan = row.planned, row.topic or min(others, default="")
        days = [day for day in (met.get(plan), row.held) if day and day <= on]
        met[plan] = min(days, default=None)
        moves.setdefault(plan, set()).update({row.moved} if row.moved and month_end(row.planned) < on else ())
    return met, moves


def _meet(met: dict[Plan, date | None], rows: list[Training], on: date) -> list[date]:
    """Let the days that name no plan meet the open ones; those that find none.

    First those with a topic the oldest of that topic; then each, the earliest first, the oldest of no other topic.
    """
    named = [
        (row.held, row.topic or min((of for month, of in met if month == row.planned), default=""))
        for row in rows
        if row.planned and row.held and row.held <= on
    ]
    said = [(row.held, row.topic or "") for row in rows if row.held and not row.planned]
    loose = [(day, topic) for day, topic in said if not any(day == other and _may_be(topic, of) for other, of in named)]
    events = {
        (day, topic or min((of for other, of in loose if other == day and of), default="")) for day, topic in loose
    }
    left = sorted(events)
    for by_topic in (True, False):
        for day, topic in list(left):
            free = [
                plan
                for plan in sorted(met)
                if met[plan] is None
                and plan[0] <= month_of(day)
                and (topic == plan[1] != "" if by_topic else _may_be(topic, plan[1]))
            ]
            if free:
                met[free[0]] = day
                left.remove((day, topic))
    return [day for day, _ in left]


def _may_be(one: str, other: str) -> bool:
    return one == other or not one or not other


def _portal_figures(rows: list[Look], first: date, last: date, on: date) -> dict[str, Any]:
    """What was found stands until it is put right, or a later look at the page finds it current."""
    looks = [row for row in rows if row.day <= min(on, month_end(last))]
    if not looks:
        return {"looked_on": None, "open_pages": None}
    open_since = []
    for office in PAGES:
        page = [row for row in looks if row.office == office]
        right = [row.day for row in page if row.current or (row.right and row.right <= on)]
        wrong = [row.day for row in page if row.day > max(right, default=date.min)]
        open_since += [min(wrong)] if wrong else []
    looked = max(row.day for row in looks)
    end = month_end(last)
    return {
        "looked_on": looked,
        "open_pages": len(open_since),
        "open_since": min(open_since, default=None),
        "looked_months": len({month_of(row.day) for row in looks if row.day >= first}),
        "not_for_a_year": looked <= end.replace(year=end.year - 1, day=min(end.day, 28) if end.month == 2 else end.day),
    }


def _team_figures(rows: list[Post], place: int | None, on: date) -> dict[str, Any]:
    """The posts as they were on a day: the end of the months asked for, or the day of knowledge."""
    posts: dict[str, Post] = {}
    for row in sorted(rows, key=lambda row: row.since or date.min):
        if row.since is None or row.since <= on:
            posts[row.post] = row
    vacant = [row.since for row in posts.values() if not row.filled]
    untold = [row.since for row in posts.values() if row.since and not (row.told and row.told <= on)]
    return {
        "posts": len(posts),
        "vacant_posts": len(vacant),
        "vacant_since": min(filter(None, vacant), default=None),
        "untold_changes": None if place is None else len(untold),
    }


def _tour_figures(rows: list[Tour], first: date, last: date, on: date, meetings: dict[date, date]) -> dict[str, Any]:
    days = {row.day for row in rows if first <= row.day <= min(on, month_end(last))}
    months = {month_of(day) for day in days}
    if not days:
        return {"tour_days": None, "meetings_on_tour": None}
    return {
        "tour_days": len(days),
        "known_tour_months": len(months & meetings.keys()),
        "meetings_on_tour": len([month for month in months if meetings.get(month) in days]),
    }


def _group_figures(rows: list[Group], first: date, last: date, on: date) -> dict[str, Any]:
    known = [row for row in rows if row.month <= last and month_end(row.month) < on]
    if not known:
        return {"members_joined": None, "posts_made": None}
    latest = max(known, key=lambda row: row.month)
    posts = [row.posts for row in known if row.month >= first and row.posts is not None]
    return {
        "group_month": latest.month,
        "members_asked": latest.asked,
        "members_joined": latest.joined,
        "posts_made": sum(posts) if posts else None,
    }
