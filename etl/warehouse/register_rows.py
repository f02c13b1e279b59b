"""A register's rows as rows of the warehouse: one named tuple a table of queries/schema/30_registers.sql."""

from datetime import date
from typing import Any, NamedTuple


class ReportReceiptRow(NamedTuple):
    source_id: int
    sheet: str
    row_no: int
    upazila_code: str
    month: date
    meeting_on: date | None
    meeting_denied: bool
    meeting_undated: bool
    received_on: date | None
    received_undated: bool
    memo_no: str | None
    remark: str | None


class DialogueEntryRow(NamedTuple):
    source_id: int
    sheet: str
    row_no: int
    upazila_code: str
    plan_year_from: date | None
    planned_month: date | None
    held_on: date | None
    held_undated: bool
    topic: str | None


class IdeaRow(NamedTuple):
    source_id: int
    sheet: str
    row_no: int
    upazila_code: str
    office: str
    title: str | None
    innovator_post: str | None
    campaign: str | None
    due_on: date | None
    submitted_on: date | None
    submitted_denied: bool
    submitted_undated: bool
    stage: str | None


class OfficeCountRow(NamedTuple):
    source_id: int
    sheet: str
    row_no: int
    upazila_code: str
    offices: int
    from_month: date | None


class RosterUpdateRow(NamedTuple):
    source_id: int
    sheet: str
    row_no: int
    upazila_code: str
    updated_on: date
    remark: str | None


class PortalCheckRow(NamedTuple):
    source_id: int
    sheet: str
    row_no: int
    upazila_code: str
    checked_on: date
    is_current: bool
    remark: str | None


class TrainingEntryRow(NamedTuple):
    source_id: int
    sheet: str
    row_no: int
    upazila_code: str
    held_on: date
    topic: str | None
    participants: int | None


class ActivityRow(NamedTuple):
    source_id: int
    sheet: str
    row_no: int
    district_code: str
    upazila_code: str | None
    plan_year_from: date | None
    activity: str
    planned_month: date | None
    done_on: date | None
    done_undated: bool


class DecisionEntryRow(NamedTuple):
    source_id: int
    sheet: str
    row_no: int
    district_code: str
    upazila_code: str | None
    month: date
    item_no: int
    decision_no: int | None
    state: str
    happened_on: date
    memo_no: str | None
    remark: str | None


REGISTER_TABLES: dict[str, type[tuple[Any, ...]]] = {
    "report_receipt": ReportReceiptRow,
    "dialogue_entry": DialogueEntryRow,
    "idea": IdeaRow,
    "office_count": OfficeCountRow,
    "roster_update": RosterUpdateRow,
    "portal_check": PortalCheckRow,
    "training_entry": TrainingEntryRow,
    "activity": ActivityRow,
    "decision_entry": DecisionEntryRow,
}
