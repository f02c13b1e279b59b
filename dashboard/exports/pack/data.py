"""The rows of queries that the parts of one pack share, and the facts that its figures are cited by."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import Any

from dashboard.exports.pack.records import PackPart
from dashboard.exports.pack.references import Citations
from dashboard.exports.pack.request import PackRequest
from dashboard.exports.wording import CATALOGUE
from dashboard.view.answers import answer_rows, rows_from
from dashboard.words import display
from dashboard.words.rows import Row
from etl import StatementKind
from etl.bengali.month_counting import months_later

# The trend of a pack: this many months up to the one asked for.
TREND_MONTHS = 12


class PackData:
    """Runs the queries of one pack, keeps what several parts need; `made`: the parts ready, to be compared."""

    def __init__(self, asked: PackRequest, citations: Citations | None = None) -> None:
        """`citations`: of a pack that this one is compared with; None: new ones."""
        self.asked, self.language = asked, asked.language
        self.citations = citations or Citations(asked.language)
        self.made: list[PackPart] = []
        self._decisions: dict[date, list[Row]] = {}
        self._facts: dict[str, dict[tuple[str, date], list[Row]]] = {}

    @cached_property
    def trend_from(self) -> date:
        """The first month of the trend; of a report its own first month."""
        return self.asked.span.first if self.asked.span else months_later(self.asked.month, 1 - TREND_MONTHS)

    @cached_property
    def year_from(self) -> date:
        """The first month of the month's plan year (queries/report_months.sql); of a report its own first month."""
        if self.asked.span:
            return self.asked.span.first
        [row] = self.ask("report_months", report="year", calendar="plan")
        first: date = row["from_month"]
        return first

    @property
    def asked_months(self) -> str:
        """The month asked for, or the first and the last of a report, in words."""
        return self.months_since(self.asked.first_month)

    def months_since(self, first: date) -> str:
        """The months from `first` to the one asked for, in words; one month alone by its name."""
        return " – ".join(display.month(month, self.language) for month in dict.fromkeys((first, self.asked.month)))

    def word(self, key: str) -> str:
        """The key of a sentence about the month; of a report the one about its months, where there is one."""
        own = f"{key}.report"
        return own if self.asked.span and own in CATALOGUE.keys(self.language) else key

    @cached_property
    def district_names(self) -> dict[str, str]:
        """The name of every district by its code."""
        return {row["district_code"]: row[f"district_{self.language}"] for row in self.places}

    @cached_property
    def team_names(self) -> dict[str, str]:
        """The name of every team's place by its code: districts and upazilas."""
        return self.district_names | {row["upazila_code"]: row[f"upazila_{self.language}"] for row in self.places}

    def team_place(self, code: str) -> str:
        """The place of a team by its code; of a division an upazila's with its district."""
        row = next((row for row in self.places if row["upazila_code"] == code), None)
        if row is None or self.asked.district:
            return self.team_names[code]
        return display.place_in_district(row, self.district_names, self.language)

    @cached_property
    def load(self) -> Row:
        """The load that wrote the warehouse: the row of queries/load_summary.sql."""
        [row] = self.ask("load_summary")
        return row

    @property
    def made_from(self) -> str:
        """The fingerprint of the papers behind the warehouse."""
        return str(self.load["fingerprint"])

    @cached_property
    def places(self) -> list[Row]:
        """queries/places.sql."""
        return self.ask("places")

    def ask(self, name: str, from_month: date | None = None, **more: Any) -> list[Row]:
        """The rows of queries/NAME.sql for the place, from `from_month` (None: those asked for). NoWarehouse."""
        asked = self.asked.parameters(from_month, **more)
        return list(answer_rows(self.asked.warehouse, name, asked, self.language))

    def _rows(self, name: str, from_month: date, **more: Any) -> list[Row]:
        """As `ask`, faster for thousands of rows; two places of one name are not told apart in it."""
        return rows_from(self.asked.warehouse, name, self.asked.parameters(from_month, **more), self.language)

    def facts(self, kind: str, upazila: str, month: date) -> list[Row]:
        """The facts about one upazila, kind and month, as known on `as_of` (queries/evidence.sql)."""
        return self._facts_of(kind).get((upazila, month), [])

    def facts_since(self, kind: str, upazilas: Iterable[str] | None, from_month: date) -> list[Row]:
        """The facts about several upazilas (None: all of the place), from a month to the pack's."""
        codes = None if upazilas is None else set(upazilas)
        return [
            fact
            for (upazila, month), facts in self._facts_of(kind).items()
            if (codes is None or upazila in codes) and from_month <= month <= self.asked.month
            for fact in facts
        ]

    def cite(self, kind: str, upazila: str, month: date) -> tuple[int, ...]:
        """The references of a figure of one upazila, kind and month."""
        return self.citations.cite(self.facts(kind, upazila, month))

    def cite_since(self, kind: str, upazilas: Iterable[str] | None, from_month: date) -> tuple[int, ...]:
        """The references of a figure over several upazilas or months."""
        return self.citations.cite(self.facts_since(kind, upazilas, from_month))

    def measure(self, name: str) -> Row:
        """A measure as the Overview shows it: a row of queries/overview.sql."""
        return next(row for row in self.ask("overview") if row["measure"] == name)

    @cached_property
    def dialogue_facts(self) -> list[Row]:
        """The facts about dialogues of the plan year: plans, and what was said of them."""
        return self._rows("evidence", self.asked.first_month, kind=StatementKind.DIALOGUE_HELD)

    def upazilas_of(self, district: str) -> list[str]:
        return [row["upazila_code"] for row in self.places if row["district_code"] == district]

    def decisions(self, from_month: date) -> list[Row]:
        """The decisions since a month, with `path` and `quote` to cite them by; `team`: the row of their meeting."""
        if from_month not in self._decisions:
            self._decisions[from_month] = self._with_papers(self._rows("decision_followup", from_month), from_month)
        return self._decisions[from_month]

    def open_before(self) -> list[Row]:
        """The open decisions of the months before (queries/open_decisions.sql), as `decisions` gives them."""
        first = self.asked.first_month
        found = [row for row in self.ask("open_decisions") if row["month"] < first]
        return self._with_papers(found, min((row["month"] for row in found), default=first))

    def _with_papers(self, found: Iterable[Row], from_month: date) -> list[Row]:
        papers = {row["meeting_id"]: row for row in self._rows("meetings", from_month)}
        return [
            {**row, "path": team["path"], "quote": row["text"], "team": team}
            for row in found
            for team in (papers[row["meeting_id"]],)
        ]

    def cite_month(self, kind: str, month: date) -> tuple[int, ...]:
        """The references of a figure over all upazilas and one month."""
        return self.citations.cite(fact for fact in self.facts_since(kind, None, month) if fact["month"] == month)

    def _facts_of(self, kind: str) -> dict[tuple[str, date], list[Row]]:
        """By upazila and month, since the trend began."""
        if kind not in self._facts:
            found: dict[tuple[str, date], list[Row]] = defaultdict(list)
            for fact in self._rows("evidence", self.trend_from, kind=kind):
                found[fact["upazila_code"], fact["month"]].append(fact)
            self._facts[kind] = dict(found)
        return self._facts[kind]
