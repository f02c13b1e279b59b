"""The rows of registers about a year's work plan: dialogues and activities."""

import re
from collections.abc import Container, Iterator, Sequence
from datetime import date
from typing import Any

from etl.bengali.month_counting import months_between
from etl.registers.days import DayOrNo
from etl.registers.register_row import RegisterRow, RowIssue, years_apart
from etl.registers.row_cells import HappenedOrNo, Named, PlannedMonth, PlanYear, Target, Upazila, Weight, Words
from etl.registers.team_row import TeamRow
from etl.warehouse import register_rows as tables

# A target that is a day or a month.
_IN_MONTH = re.compile(r"\d{4}-\d\d(?:-\d\d)?")


class DialogueEntry(RegisterRow):
    """A dialogue planned or held."""

    table_row = tables.DialogueEntryRow
    blank_is_no = "held_on"

    upazila: Upazila
    plan_year: PlanYear = None
    planned_month: PlannedMonth = None
    held_on: HappenedOrNo = DayOrNo()
    topic: Words = None

    def slips(self) -> Iterator[RowIssue]:
        yield from super().slips()
        yield from slips_of_plan(self.plan_year, self.planned_month, "held_on", self.held_on.day)

    def _sure_without(self, name: str, slips: Container[str]) -> bool:
        # A dialogue that was held counts without its plan, or without its day; a plan without its month does not.
        if name == "planned_month":
            return self.held_on.day is not None and "held_on" not in slips
        return self.planned_month is not None and "planned_month" not in slips

    def _sure_without_unread(self, unread: Sequence[RowIssue]) -> bool:
        return not unread or self._sure_without("held_on", {slip.field for slip in self.slips()})

    def stands_without(self, name: str) -> bool:
        held = self.held_on.day is not None and not self.held_on.wrong
        return name not in ("plan_year", "planned_month") or self.planned_month is not None or held

    def errors(self) -> Iterator[RowIssue]:
        yield from super().errors()
        if self.planned_month is None and self.held_on in (DayOrNo(), DayOrNo(denied=True)):
            yield RowIssue("planned_month", "register_dialogue_without_month", {})


class Activity(TeamRow):
    """An activity of an annual work plan."""

    table_row = tables.ActivityRow
    blank_is_no = "done_on"

    plan_year: PlanYear = None
    activity: Named
    planned_month: PlannedMonth = None
    done_on: HappenedOrNo = DayOrNo()
    indicator: Words = None
    weight: Weight = None
    target_100: Target = None
    target_90: Target = None
    target_80: Target = None
    target_70: Target = None
    target_60: Target = None
    achieved: Target = None

    def columns(self) -> dict[str, Any]:
        """The values by the table's columns; without a planned month the best target that is a day names it."""
        values, best = super().columns(), self.target_100
        targets = (best, self.target_90, self.target_80, self.target_70, self.target_60)
        if self.planned_month is None and best and _IN_MONTH.fullmatch(best):
            values["planned_month"] = date.fromisoformat(f"{best[:7]}-01")
        return values | {"bands": targets if any(targets) else ()}

    def slips(self) -> Iterator[RowIssue]:
        yield from super().slips()
        yield from slips_of_plan(self.plan_year, self.planned_month, "done_on", self.done_on.day)

    def _sure_without(self, name: str, slips: Container[str]) -> bool:
        # What is listed is planned; when something undated was done at the latest, its month or its plan year says.
        planned = self.planned_month is not None and "planned_month" not in slips
        return name == "planned_month" or planned or self.plan_year is not None

    def _sure_without_unread(self, unread: Sequence[RowIssue]) -> bool:
        return True

    def stands_without(self, name: str) -> bool:
        plan = name in ("plan_year", "planned_month")
        return not plan or self.planned_month is not None or self.plan_year is not None


def slips_of_plan(
    plan_year: date | None, planned: date | None, field: str, happened: date | None
) -> Iterator[RowIssue]:
    """The slips of a plan's row: a planned month outside its plan year, an event a year or more from its plan."""
    outside = bool(plan_year and planned and not 0 <= months_between(plan_year, planned) < 12)
    if plan_year and outside:
        last = date(plan_year.year + (plan_year.month > 1), plan_year.month - 1 or 12, 1)
        details = {"first": f"{plan_year:%Y-%m}", "last": f"{last:%Y-%m}"}
        yield RowIssue("planned_month", "register_outside_plan_year", details)
    if happened and planned and not outside and years_apart(happened, planned):
        yield RowIssue(field, "register_years_from_plan", {"month": f"{planned:%Y-%m}"})
    elif happened and plan_year and (outside or not planned) and not -12 < months_between(plan_year, happened) < 24:
        yield RowIssue(field, "register_years_from_plan", {"month": f"{plan_year:%Y-%m}"})
