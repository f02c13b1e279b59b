"""The roll of offices, ideas of a district's own offices, stages of ideas, moves of innovators, as an Excel file.

Drawn from generators of its own: what the other registers hold does not depend on it.
"""

import io
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

import xlsxwriter

from etl.bengali.digits import to_bengali
from etl.bengali.wording import read_list
from etl.places.gazetteer import Place
from etl.sample.chance import random_for, some
from etl.sample.filing import folder_of
from etl.sample.manner import manner_of
from etl.sample.months import day_in
from etl.sample.office_files import repacked
from etl.sample.registers import stage_of, write_row
from etl.sample.sheet_values import SheetRow
from etl.sample.teams import ROUNDS_A_YEAR, OwedIdea, ideas_of, offices_of, round_due
from etl.sample.words import one_idea, word_list, words
from etl.sample.world import World

# Districts that keep a roll; ideas followed stage by stage; innovators of these who moved, and were reported.
KEEPS_A_ROLL, FOLLOWED, MOVES, REPORTED = 0.8, 0.12, 0.25, 0.6
# A pilot of which somebody had a word in the last weeks.
HEARD_OF = 0.6
OWN_SENT = 0.7
# A name in another spelling; a title that the register of ideas has in other words.
OTHER_SPELLING, OTHER_TITLE = 0.05, 0.04
WAY = ("selected", "piloting", "implemented", "replicated")


def write_office_registers(folder: Path, world: World, year: int) -> Counter[str]:
    """Write `folder`/registers/DISTRICT/YEAR-offices.xlsx. What was written, counted: register, register_row."""
    kept = _OfficeBook(world, year)
    counts = Counter({"register": 1})
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"constant_memory": True}) as book:
        book.set_properties({"created": datetime(2000, 1, 1)})
        sheets = {row["register"]: row["sheet_bn"] for row in read_list("register_sheets")}
        for register, rows in kept.rows().items():
            sheet = book.add_worksheet(sheets[register])
            headings = [row["heading_bn"] for row in read_list("register_columns") if row["register"] == register]
            sheet.write_row(0, 0, headings)
            for line, row in enumerate(rows, start=1):
                write_row(sheet, line, [kept.typed(value) for value in row])
                counts["register_row"] += 1
    path = folder / "registers" / folder_of(world.district.code) / f"{year}-offices.xlsx"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(repacked(content.getvalue()))
    return counts


class _OfficeBook:
    """What a district's office keeps of a year: days are typed as it types them. Rows as of register_columns.csv."""

    def __init__(self, world: World, year: int) -> None:
        self.world, self.year, self.seed = world, year, world.sample.seed
        self.district = f"{world.district.name} জেলা"
        self.manner = manner_of(self.seed, world.district.code, year * 12)
        teams = (team for now in world.months if now.month // 12 == year for team in now.teams)
        self.places = list(dict.fromkeys(team.place for team in teams))
        self.last = day_in(world.sample.last, 31)

    def rows(self) -> dict[str, Iterable[SheetRow]]:
        return {
            "idea": self._own_ideas(),
            "office_roll": self._roll(),
            "idea_step": self._steps(),
            "innovator_move": self._moves(),
        }

    def typed(self, value: object) -> str | int | None:
        if isinstance(value, Place):
            return value.name
        if isinstance(value, date):
            return self.manner.day(value)
        return value if isinstance(value, str | int) else None

    def _roll(self) -> Iterator[SheetRow]:
        """The offices, once for all years: of the district itself, and of its upazilas as many as owe ideas."""
        first_year = self.world.sample.first // 12 == self.year
        if not first_year or random_for(self.seed, "roll", self.world.district.code).random() >= KEEPS_A_ROLL:
            return
        chances = random_for(self.seed, "roll offices", self.world.district.code)
        for own in word_list("district_offices"):
            yield [self.district, own["office"], own["kind"], None, None]
        for place in self.places:
            for office in word_list("offices")[: offices_of(self.seed, place)]:
                yield [place, self._spelt(chances, office["office"]), "সরকারি", None, None]

    def _spelt(self, chances: Random, name: str) -> str:
        """At times with a long vowel for a short one, as offices do."""
        return name.replace("ি", "ী", 1) if chances.random() < OTHER_SPELLING else name

    def _own_ideas(self) -> Iterator[SheetRow]:
        """What offices of the district itself sent in each round; the others are not listed."""
        for round_no in range(1, ROUNDS_A_YEAR + 1):
            due = round_due(self.seed, self.world.district.code, self.year, round_no)
            chances = random_for(self.seed, "own ideas", self.world.district.code, due)
            campaign = "One Office One Idea, " + to_bengali(f"{self.year}/{round_no}")
            for own in some(chances, word_list("district_offices"), OWN_SENT):
                day = due + timedelta(days=chances.randint(-6, 12))
                if day <= self.last:
                    yield [self.district, own["office"], one_idea(chances), own["post"], campaign, due, day, "গৃহীত"]

    def _followed(self) -> Iterator[tuple[OwedIdea, str, str, str]]:
        """The year's ideas that got beyond their receipt and that somebody follows: office, title and stage."""
        for idea in (idea for place in self.places for idea in ideas_of(self.seed, place, self.year)):
            if idea.submitted_on is None or idea.submitted_on > self.last:
                continue
            own = random_for(self.seed, "followed", idea.place.code, idea.due_on, idea.office)
            if own.random() < FOLLOWED:
                chances = random_for(self.seed, "idea", idea.place.code, idea.due_on, idea.office)
                stage = stage_of(chances, (self.last - idea.submitted_on).days / 365)
                if stage != "received":
                    yield idea, word_list("offices")[idea.office]["office"], one_idea(chances), stage

    def _steps(self) -> Iterator[SheetRow]:
        """The days on which an idea came to each stage, up to the one that the register of ideas gives."""
        said = {row["stage"]: row["words"] for row in word_list("stages")}
        for idea, office, title, stage in self._followed():
            assert idea.submitted_on is not None
            chances = random_for(self.seed, "steps", idea.place.code, idea.due_on, idea.office)
            way = [*WAY[: chances.randint(1, 2)], "dropped"] if stage == "dropped" else WAY[: WAY.index(stage) + 1]
            days = sorted(chances.randint(1, max(1, (self.last - idea.submitted_on).days)) for _ in way)
            written = title if chances.random() >= OTHER_TITLE else f"{title} (পাইলট)"
            for each, after in zip(way, days, strict=True):
                where = chances.choice(self.places).name if each == "replicated" else None
                why = chances.choice(words("idea_fates", "words", part="dropped")) if each == "dropped" else None
                day = min(idea.submitted_on + timedelta(days=after), self.last)
                yield [idea.place, self._spelt(chances, office), written, said[each], day, where, why]
            if stage == "piloting" and chances.random() < HEARD_OF:
                day = max(
                    idea.submitted_on + timedelta(days=days[-1]), self.last - timedelta(days=chances.randint(2, 85))
                )
                yield [idea.place, office, written, said[stage], min(day, self.last), None, "চলছে"]

    def _moves(self) -> Iterator[SheetRow]:
        """Innovators of followed ideas who were moved; of some nobody told the district."""
        posts = {row["office"]: row["post"] for row in word_list("offices")}
        for idea, office, title, stage in self._followed():
            assert idea.submitted_on is not None
            chances = random_for(self.seed, "moves", idea.place.code, idea.due_on, idea.office)
            if chances.random() >= MOVES:
                continue
            moved = idea.submitted_on + timedelta(days=chances.randint(30, 400))
            told = moved + timedelta(days=chances.randint(3, 60)) if chances.random() < REPORTED else None
            if moved > self.last:
                continue
            told = told if told and told <= self.last else None
            to = chances.choice(words("idea_fates", "words", part="moved_to"))
            successor = f"নতুন {posts[office]}" if told and chances.random() < 0.8 else None
            state = ("বন্ধ" if stage == "dropped" else "চলমান") if told else None
            yield [idea.place, office, title, posts[office], moved, to, told or "হয়নি", successor, state, None]
