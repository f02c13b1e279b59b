"""A work plan as rows of the warehouse: those of the plan register's tables, and what the paper says beside them."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from etl.records import PlanActivity, TeamLevel, WorkPlan
from etl.warehouse.meetings import CannotPlace, is_corrected
from etl.warehouse.register_rows import ActivityRow, DialogueEntryRow
from etl.warehouse.rows import Rows, first_day

PLAN_TABLES = ("work_plan", "plan_line")
# A paper has no sheets.
NO_SHEET = ""


class WorkPlanRow(NamedTuple):
    source_id: int
    plan_id: str
    district_code: str
    upazila_code: str | None
    plan_year_from: date
    corrected: bool
    path: str


class PlanLineRow(NamedTuple):
    source_id: int
    row_no: int
    no: str | None
    indicator: str | None
    weight: float | None
    start_from: date | None
    planned_on: date | None
    recurs: str | None
    months: list[date]
    responsible: str | None
    bands: list[str | None]
    is_dialogue: bool
    doubtful: bool
    quote: str


def work_plan_row(plan: WorkPlan, source_id: int, path: str) -> WorkPlanRow:
    """The row of the plan's file, at `path` of the data folder. Raises CannotPlace: its team or year is not known."""
    team = plan.upazila_code if plan.level is TeamLevel.UPAZILA else plan.district_code
    if team is None or plan.district_code is None:
        raise CannotPlace("plan_place_unknown")
    if plan.plan_year is None:
        raise CannotPlace("plan_year_unknown")
    year_from = date(int(plan.plan_year[:4]), 7 if "-" in plan.plan_year else 1, 1)
    plan_id = f"{team}-plan-{year_from:%Y-%m}"
    team_codes = (plan.district_code, plan.upazila_code)
    return WorkPlanRow(source_id, plan_id, *team_codes, year_from, is_corrected(plan.text), path)


def plan_rows(plan: WorkPlan, head: WorkPlanRow) -> tuple[Rows, Rows]:
    """The rows that a register could have too, by table, and the others; activities are numbered before dialogues.

    Both are told apart by `row_no`, the place in the plan from 1 on, where a register's rows have that in their sheet.
    """
    source, year_from = head.source_id, head.plan_year_from
    of_dialogues = {each.activity for each in plan.dialogues}
    activities: list[tuple[Any, ...]] = [
        ActivityRow(
            source,
            NO_SHEET,
            no,
            head.district_code,
            head.upazila_code,
            year_from,
            each.text,
            _due_month(each),
            None,
            False,
        )
        for no, each in enumerate(plan.activities, start=1)
    ]
    first = len(activities) + 1
    dialogues: list[tuple[Any, ...]] = [
        DialogueEntryRow(source, NO_SHEET, no, each.upazila_code, year_from, first_day(each.month), None, False, None)
        for no, each in enumerate(plan.dialogues, start=first)
    ]
    lines: list[tuple[Any, ...]] = [
        _line(each, no, source, no in of_dialogues) for no, each in enumerate(plan.activities, start=1)
    ]
    lines += [
        PlanLineRow(source, no, None, None, None, None, None, None, [], None, [], True, each.doubtful, each.quote)
        for no, each in enumerate(plan.dialogues, start=first)
    ]
    return {"activity": activities, "dialogue_entry": dialogues}, {"work_plan": [head], "plan_line": lines}


def _due_month(activity: PlanActivity) -> date | None:
    """The month by whose end an activity is planned; of one that recurs, the last."""
    if activity.planned_on:
        return activity.planned_on.replace(day=1)
    return first_day(activity.planned_month or (activity.recurring.last if activity.recurring else None))


def _line(activity: PlanActivity, no: int, source_id: int, is_dialogue: bool) -> PlanLineRow:
    start = activity.start and (activity.start if len(activity.start) > 7 else f"{activity.start}-01")
    recurring = activity.recurring
    return PlanLineRow(
        source_id=source_id,
        row_no=no,
        no=activity.no,
        indicator=activity.indicator,
        weight=activity.weight,
        start_from=date.fromisoformat(start) if start else None,
        planned_on=activity.planned_on,
        recurs=recurring.every if recurring else None,
        months=[*_months(activity)],
        responsible=activity.responsible,
        bands=[target or None for target in (activity.bands or {}).values()],
        is_dialogue=is_dialogue,
        doubtful=False,
        quote=activity.quote,
    )


def _months(activity: PlanActivity) -> Iterator[date]:
    for month in activity.recurring.months if activity.recurring else ():
        yield date.fromisoformat(f"{month}-01")
