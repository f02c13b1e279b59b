"""The registers of a district and year as an Excel file, with the slips of real ones."""

import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

import xlsxwriter

from etl.bengali.digits import to_bengali
from etl.bengali.wording import read_list
from etl.places.gazetteer import Place
from etl.sample.chance import random_for
from etl.sample.filing import folder_of
from etl.sample.manner import manner_of
from etl.sample.months import day_in, iso, some_working_day, working_day
from etl.sample.office_files import repacked
from etl.sample.place_rows import PlaceRows
from etl.sample.rules import plan_year_start, plans_by_calendar_year
from etl.sample.score import is_of_score, score_frame
from etl.sample.sheet_values import SheetRow, SheetValue
from etl.sample.teams import TeamMonth, ideas_of, offices_of, other_spellings
from etl.sample.words import one_idea, word_list, words
from etl.sample.world import World

IN_ENGLISH = 0.2
AS_EXCEL_DATES = 0.5
# What goes wrong in a row, and in which share of rows.
SLIPS = {
    "misspelt": 0.004,
    "unknown_place": 0.0003,
    "impossible_day": 0.0005,
    "words_for_a_day": 0.0005,
    "row_twice": 0.002,
}
# Share of receipts that came, the minutes say, and that the register has no day for.
CONTRADICTS = 0.01
NOT_A_PLACE = "সকল উপজেলা"
NOT_A_DAY = "পরে জানানো হবে"
DONE = 0.78
YES_NO = {"bn": ("হ্যাঁ", "না"), "en": ("Yes", "No")}
CHECKS_A_MONTH = (2, 5, 9, 12, 16, 19, 23, 26)
# Registers and columns that came later: they are written with choices of their own, so that the others stay the same.
LATER_SHEETS = ("team_member", "tour_day", "group_month")
COLUMNS_BEFORE = {"roster_update": 3, "portal_check": 4, "training_entry": 4}


def write_registers(folder: Path, world: World, year: int) -> Counter[str]:
    """Write `folder`/registers/DISTRICT/YEAR.xlsx. What was written, counted: register, register_row, and slips."""
    chances = random_for(world.sample.seed, "register", world.district.code, year)
    kept = _Registers(world, year, chances)
    counts = Counter({"register": 1})
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"constant_memory": True, "default_date_format": "dd/mm/yyyy"}) as book:
        book.set_properties({"created": datetime(2000, 1, 1)})
        sheets = {row["register"]: row[f"sheet_{kept.language}"] for row in read_list("register_sheets")}
        listed, later = kept.rows(), kept.later_rows()
        later_chances = random_for(world.sample.seed, "register of places", world.district.code, year)
        for register in (name for name in sheets if name in listed or name in later):
            columns = kept.columns(register)
            sheet = book.add_worksheet(sheets[register])
            sheet.write_row(0, 0, [kept.heading(each, at) for at, each in enumerate(columns)])
            line, names = 0, [each["column"] for each in columns]
            for rows, drawn in ((listed.get(register, ()), chances), (later.get(register, ()), later_chances)):
                for row in rows:
                    for cells in kept.with_slips(row, names, counts, drawn):
                        line += 1
                        write_row(sheet, line, cells)
            counts["register_row"] += line
    path = folder / "registers" / folder_of(world.district.code) / f"{year}.xlsx"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(repacked(content.getvalue()))
    return counts


def write_row(sheet: xlsxwriter.worksheet.Worksheet, line: int, cells: Sequence[SheetValue]) -> None:
    """A row's cells, each as what it is; a blank one is not written."""
    for column, cell in enumerate(cells):
        if isinstance(cell, date):
            sheet.write_datetime(line, column, cell)
        elif isinstance(cell, int):
            sheet.write_number(line, column, cell)
        elif cell:
            sheet.write_string(line, column, cell)


class _Registers:
    """A district's registers of a year, as a careful assistant commissioner's office keeps them.

    `language`: of headings and places; days are Excel dates or typed as the office types them (`manner`). `chances`
    decide on these, on headings and on slips. A row's values stand in the order of register_columns.csv.
    """

    def __init__(self, world: World, year: int, chances: Random) -> None:
        self.world, self.year, self.chances, self.seed = world, year, chances, world.sample.seed
        self.language = "en" if chances.random() < IN_ENGLISH else "bn"
        self.excel_dates = chances.random() < AS_EXCEL_DATES
        self.manner = manner_of(self.seed, world.district.code, year * 12)
        self.frame = score_frame(self.seed, world.district.code, self.manner)
        self.teams = [team for now in world.months if now.month // 12 == year for team in now.teams]
        self.places = list(dict.fromkeys(team.place for team in self.teams))
        self.stage_words = {row["stage"]: row["words"] for row in word_list("stages")}
        # What came or was done after the sample's end is not known.
        self.last = day_in(world.sample.last, 31)

    def rows(self) -> dict[str, Iterable[SheetRow]]:
        month = self.manner.month(self.year * 12)
        return {
            "report_receipt": map(self._receipt, self.teams),
            "dialogue_entry": self._dialogues(),
            "idea": self._ideas(),
            "office_count": ([place, offices_of(self.seed, place), month] for place in self.places),
            "roster_update": ([t.place, t.list_updated_on, None] for t in self.teams if t.list_updated_on),
            "portal_check": self._portal_checks(),
            "training_entry": (self._training(t, t.training_on) for t in self.teams if t.training_on),
            "activity": self._activities(),
            # Kept ready; this office records nothing between meetings.
            "decision_entry": (),
        }

    def later_rows(self) -> dict[str, Iterator[SheetRow]]:
        """What stands after the rows of some registers, and the registers that came later."""
        yes_no = YES_NO[self.language]
        return PlaceRows(self.world, self.year, self.teams, self.manner, yes_no, self.last).rows()

    def _known(self, day: date | None) -> date | None:
        return day if day and day <= self.last else None

    def _plan_year(self, start: int, month: int) -> str:
        """The plan year of `month`, which begins with the month `start`: ২০১৬-১৭, or ২০১৬ for a calendar year."""
        year = start // 12
        calendar = plans_by_calendar_year(self.seed, self.world.district.code, month)
        return to_bengali(str(year) if calendar else f"{year}-{(year + 1) % 100:02d}")

    def _receipt(self, team: TeamMonth) -> SheetRow:
        """A month's line, which every upazila has."""
        received = self._known(team.received_on)
        number = random_for(self.seed, "memo", team.place.code, team.month).randint(20, 900)
        memo = f"{team.place.code[2:]}-{number}" if received else None
        meeting: SheetValue = team.held_on if received else "হয়নি" if team.held_on is None and team.reason else None
        return [team.place, self.manner.month(team.month), meeting, received, memo, team.reason]

    def _dialogues(self) -> Iterator[SheetRow]:
        topics = words("dialogue_topics", "topic")
        for each in self.world.dialogues:
            if each.planned // 12 == self.year and each.place.existed_in(iso(each.planned)):
                plan_year = self._plan_year(each.plan_year_from, each.planned)
                planned = self.manner.month(each.planned)
                yield [each.place, plan_year, planned, self._known(each.held_on), topics[each.topic]]

    def _ideas(self) -> Iterator[SheetRow]:
        """A line an office and round; an office that sent nothing has a blank day."""
        for idea in (idea for place in self.places for idea in ideas_of(self.seed, place, self.year)):
            office = word_list("offices")[idea.office]
            campaign = "One Office One Idea, " + to_bengali(f"{self.year}/{idea.round_no}")
            submitted = self._known(idea.submitted_on)
            title = post = stage = None
            if submitted:
                chances = random_for(self.seed, "idea", idea.place.code, idea.due_on, idea.office)
                stage = self.stage_words[stage_of(chances, (self.last - submitted).days / 365)]
                title, post = one_idea(chances), office["post"]
            yield [idea.place, office["office"], title, post, campaign, idea.due_on, submitted, stage]

    def _portal_checks(self) -> Iterator[SheetRow]:
        """Two checks a week."""
        for team in self.teams:
            chances = random_for(self.seed, "portal", team.place.code, team.month)
            for day in CHECKS_A_MONTH:
                remark = None if team.portal_current or chances.random() < 0.6 else "কর্মকর্তার তালিকা পুরাতন"
                is_current = YES_NO[self.language][not team.portal_current]
                yield [team.place, working_day(day_in(team.month, day)), is_current, remark]

    def _training(self, team: TeamMonth, day: date) -> SheetRow:
        chances = random_for(self.seed, "training", team.place.code, team.month)
        return [team.place, day, "নাগরিক সেবায় উদ্ভাবন", chances.randint(18, 45)]

    def _activities(self) -> Iterator[SheetRow]:
        """What is to be done of each activity in each quarter: by the district's own team, then by each upazila's."""
        district = self.world.district
        for place in (None, *self.places):
            chances = random_for(self.seed, "activities", place.code if place else district.code, self.year)
            for activity in words("activities", "activity"):
                for first in range(self.year * 12, self.year * 12 + 12, 3):
                    month = first + chances.randrange(3)
                    late = timedelta(days=30 * chances.choice((0, 0, 0, 1, 2)))
                    done = some_working_day(chances, month, 3, 25) + late if chances.random() < DONE else None
                    if place is None or place.existed_in(iso(month)):
                        plan_year = self._plan_year(plan_year_start(self.seed, district.code, month), month)
                        team = place or f"{district.name} জেলা"
                        known = self._known(done)
                        score = self.frame.score(place or district, activity, month, known) if self.frame else ()
                        yield [team, plan_year, activity, self.manner.month(month), known, *score]

    def columns(self, register: str) -> list[dict[str, str]]:
        """The columns of a register; those of a score only where the office scores its plans."""
        columns = [row for row in read_list("register_columns") if row["register"] == register]
        return [each for each in columns if self.frame or not is_of_score(each)]

    def heading(self, column: dict[str, str], at: int) -> str:
        """The heading of a column, at times in another wording of the same language."""
        english, register = self.language == "en", column["register"]
        if is_of_score(column):
            return column[f"heading_{self.language}"]
        others = [each for each in column["variants"].split("|") if each and each.isascii() == english]
        if register in LATER_SHEETS or at >= COLUMNS_BEFORE.get(register, at + 1):
            return column[f"heading_{self.language}"]
        if register in COLUMNS_BEFORE and column["column"] == "upazila":
            others = others[:1]
        other = others and self.chances.random() < 0.1
        return self.chances.choice(others) if other else column[f"heading_{self.language}"]

    def with_slips(self, row: SheetRow, columns: list[str], counts: Counter[str], chances: Random) -> list[SheetRow]:
        """The row as typed, with the slips of real ones, which are counted; twice where it was entered twice."""
        cells = [self._cell(value) for value in row]
        received = columns.index("received_on") if "received_on" in columns else None
        if received is not None and row[received] and chances.random() < CONTRADICTS:
            counts["receipt_contradicts"] += 1
            cells[received] = None
            return [cells]
        drawn = chances.random()
        for slip, share in SLIPS.items():
            drawn -= share
            if drawn < 0:
                counts[slip] += 1
                return self._slipped(slip, cells, row)
        return [cells]

    def _slipped(self, slip: str, cells: SheetRow, row: SheetRow) -> list[SheetRow]:
        place, days = row[0], [(at, value) for at, value in enumerate(row) if isinstance(value, date)]
        if slip == "row_twice":
            return [cells, cells]
        if slip == "unknown_place":
            cells[0] = NOT_A_PLACE
        elif slip == "misspelt" and isinstance(place, Place):
            cells[0] = self._misspelt(place)
        elif slip != "misspelt" and days:
            at, day = days[-1]
            impossible = self.manner.day(date(day.year, 6, 30)).replace("৩০", "৩১", 1)
            cells[at] = impossible if slip == "impossible_day" else NOT_A_DAY
        return [cells]

    def _misspelt(self, place: Place) -> str:
        """A spelling of the upazila that others use, or one with a long vowel for a short one."""
        if self.language == "en":
            return place.name_en.replace("ganj", "gonj").upper()
        return next(iter(other_spellings(place)), place.name.replace("ী", "ি"))

    def _cell(self, value: SheetValue) -> SheetValue:
        if isinstance(value, Place):
            return value.name_en if self.language == "en" else value.name
        return self.manner.day(value) if isinstance(value, date) and not self.excel_dates else value


def stage_of(chances: Random, years_since: float) -> str:
    """Where an idea stands: the older, the further it may have come."""
    reached = [row["stage"] for row in word_list("stages") if int(row["years"]) <= years_since]
    return reached[min(chances.randrange(len(reached)), chances.randrange(len(reached)))]
