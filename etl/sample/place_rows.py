"""What a made-up office's registers hold of trainings, portal pages, teams, tour days and the Facebook group.

Each place draws from generators of its own: what the other registers hold does not depend on these rows.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from etl.places.gazetteer import Place
from etl.sample.chance import random_for
from etl.sample.manner import Manner
from etl.sample.months import day_in, iso, some_working_day
from etl.sample.sheet_values import SheetRow
from etl.sample.teams import TeamMonth
from etl.sample.words import word_list, words
from etl.sample.world import World

TOPICS = ("নাগরিক সেবায় উদ্ভাবন", "ওয়েব পোর্টাল হালনাগাদকরণ")
NOT_CURRENT = ("কর্মকর্তার তালিকা পুরাতন", "নোটিশ বোর্ড পুরোনো", "সেবার তথ্য নেই", None)
POSTS = 6
MEMBERS = 12


class PlaceRows:
    """The rows of a district and year, by register, for its upazilas and the district itself (place None).

    `yes_no`: the words of the register's language. What happened after `last` is not known.
    """

    def __init__(
        self, world: World, year: int, teams: list[TeamMonth], manner: Manner, yes_no: tuple[str, str], last: date
    ) -> None:
        self.world, self.year, self.teams, self.manner, self.yes_no, self.last = (
            world,
            year,
            teams,
            manner,
            yes_no,
            last,
        )
        self.places = list(dict.fromkeys(team.place for team in teams))

    def rows(self) -> dict[str, Iterator[SheetRow]]:
        """By register; those of a register that lists other things too stand after these."""
        return {
            "roster_update": self._orders(),
            "team_member": self._members(),
            "portal_check": self._pages(),
            "training_entry": self._trainings(),
            "tour_day": self._tours(),
            "group_month": self._group(),
        }

    def _own(self) -> Iterator[tuple[Place | None, SheetRow, str]]:
        """Each place, the district last: itself, the cell that names it, its code."""
        for place in self.places:
            yield place, [place], place.code
        district = self.world.district
        yield None, [f"{district.name} জেলা"], district.code

    def _chances(self, about: str, code: str) -> Random:
        return random_for(self.world.sample.seed, about, code, self.year)

    def _known(self, day: date | None) -> date | None:
        return day if day and day <= self.last else None

    def _months(self, place: Place | None) -> Iterator[int]:
        for month in range(self.year * 12, self.year * 12 + 12):
            if day_in(month, 1) <= self.last and (place is None or place.existed_in(iso(month))):
                yield month

    def _trainings(self) -> Iterator[SheetRow]:
        """A training planned in the year, at times moved, at times twice (a row each), and held in the end or not."""
        for place, cell, code in self._own():
            chances = self._chances("planned training", code)
            for topic in TOPICS[: 2 if place is None else 1]:
                planned = self.year * 12 + chances.randrange(12)
                moves = chances.choice((0, 0, 1, 2))
                held = some_working_day(chances, planned + moves, 5, 22) if chances.random() < 0.5 else None
                length, offices = chances.choice((1, 2, 2, 3)), chances.randint(6, 18)
                if place is not None and (not place.existed_in(iso(planned)) or chances.random() < 0.4):
                    continue
                for move in range(1, max(moves, 1) + 1):
                    moved = self.manner.month(planned + move) if moves else None
                    day = self._known(held) if move == max(moves, 1) else None
                    people = chances.randint(18, 45) if day else None
                    plan = [self.manner.month(planned), moved, length, offices if day else None]
                    yield [*cell, day, topic, people, *plan]

    def _pages(self) -> Iterator[SheetRow]:
        """The page of one office a month, where it was looked at; put right weeks later, or not."""
        offices = word_list("offices")
        for place, cell, code in self._own():
            chances = self._chances("portal page", code)
            share = chances.choice((0.9, 0.7, 0.3, 0.05))
            for month in self._months(place):
                office, day = chances.choice(offices)["office"], some_working_day(chances, month, 3, 25)
                looked, current = chances.random() < share, chances.random() < 0.6
                found, weeks = chances.choice(NOT_CURRENT), chances.choice((2, 3, 6, 10, None))
                right = None if current or weeks is None else self._known(day + timedelta(weeks=weeks))
                if looked and day <= self.last:
                    yield [*cell, day, self.yes_no[not current], None if current else found, office, right]

    def _orders(self) -> Iterator[SheetRow]:
        """The order by which a team was formed again, in half of the years."""
        for place, cell, code in self._own():
            chances = self._chances("order", code)
            month, number = self.year * 12 + chances.randrange(12), chances.randint(20, 900)
            day = some_working_day(chances, month, 3, 25)
            if chances.random() < 0.5 and day <= self.last and (place is None or place.existed_in(iso(month))):
                yield [*cell, day, "টিম পুনর্গঠন", f"{code}-{number}"]

    def _members(self) -> Iterator[SheetRow]:
        """The posts of a team; some are vacated in the year, the district is told or not, some are filled again."""
        posts = words("offices", "post")[:POSTS]
        yes, no = self.yes_no
        for place, cell, code in self._own():
            chances = self._chances("members", code)
            for post in posts:
                month = self.year * 12 + chances.randrange(12)
                left = some_working_day(chances, month, 3, 25)
                told = self._known(left + timedelta(days=chances.randint(3, 60))) if chances.random() < 0.6 else None
                filled = (
                    self._known(left + timedelta(days=chances.randint(30, 200))) if chances.random() < 0.5 else None
                )
                vacated = chances.random() < 0.2 and left <= self.last
                exists = place is None or place.existed_in(iso(month))
                # As the team was formed: listed once.
                if self.year == self.world.months[0].month // 12:
                    yield [*cell, post, yes, None, None, None]
                if vacated and exists:
                    yield [*cell, post, no, left, told, "বদলি"]
                    if filled:
                        yield [*cell, post, yes, filled, told, None]

    def _tours(self) -> Iterator[SheetRow]:
        """The tour days; at times that of the upazila's meeting."""
        for team in self.teams:
            chances = random_for(self.world.sample.seed, "tour", team.place.code, team.month)
            other, on_meeting = some_working_day(chances, team.month, 3, 25), chances.random() < 0.4
            day = team.held_on if on_meeting and team.held_on else other
            if chances.random() < 0.3 and day <= self.last:
                yield [team.place, day, None]

    def _group(self) -> Iterator[SheetRow]:
        """Members of the Facebook group, whose number grows, and posts of the month, at times not counted."""
        for place, cell, code in self._own():
            chances = self._chances("group", code)
            joined = chances.randint(3, 9)
            for month in self._months(place):
                joined = min(MEMBERS, joined + chances.choice((0, 0, 1)))
                posts = chances.randint(0, 15) if chances.random() < 0.8 else None
                yield [*cell, self.manner.month(month), MEMBERS, joined, posts]
