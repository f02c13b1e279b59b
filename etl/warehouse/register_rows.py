"""A register's rows as rows of the warehouse: one named tuple a table of queries/schema/30_registers.sql (types there).

Each begins with where the row stands in the file: source_id, sheet, row_no.
"""

from collections import namedtuple
from typing import Any

ReportReceiptRow = namedtuple(
    "ReportReceiptRow",
    "source_id sheet row_no upazila_code month meeting_on meeting_denied meeting_undated received_on received_undated"
    " memo_no remark",
)
DialogueEntryRow = namedtuple(
    "DialogueEntryRow",
    "source_id sheet row_no upazila_code plan_year_from planned_month held_on held_undated topic",
)
IdeaRow = namedtuple(
    "IdeaRow",
    "source_id sheet row_no district_code upazila_code office title innovator_post campaign due_on submitted_on"
    " submitted_denied submitted_undated stage",
)
OfficeRollRow = namedtuple(
    "OfficeRollRow", "source_id sheet row_no district_code upazila_code office kind from_month until_month"
)
IdeaStepRow = namedtuple(
    "IdeaStepRow", "source_id sheet row_no district_code upazila_code office title stage changed_on place remark"
)
InnovatorMoveRow = namedtuple(
    "InnovatorMoveRow",
    "source_id sheet row_no district_code upazila_code office title innovator_post moved_on moved_to reported_on"
    " reported_denied reported_undated successor_post stage remark",
)
OfficeCountRow = namedtuple("OfficeCountRow", "source_id sheet row_no upazila_code offices from_month")
RosterUpdateRow = namedtuple(
    "RosterUpdateRow", "source_id sheet row_no district_code upazila_code updated_on remark order_no"
)
TeamMemberRow = namedtuple(
    "TeamMemberRow",
    "source_id sheet row_no district_code upazila_code post in_post changed_on told_on told_denied told_undated remark",
)
PortalCheckRow = namedtuple(
    "PortalCheckRow",
    "source_id sheet row_no district_code upazila_code checked_on is_current remark office put_right_on",
)
TrainingEntryRow = namedtuple(
    "TrainingEntryRow",
    "source_id sheet row_no district_code upazila_code held_on held_undated topic participants planned_month moved_to"
    " training_days trained_offices",
)
TourDayRow = namedtuple("TourDayRow", "source_id sheet row_no upazila_code toured_on remark")
GroupMonthRow = namedtuple(
    "GroupMonthRow", "source_id sheet row_no district_code upazila_code month asked joined posts"
)
ActivityRow = namedtuple(
    "ActivityRow",
    "source_id sheet row_no district_code upazila_code plan_year_from activity planned_month done_on done_undated"
    " indicator weight bands achieved",
    # A plan's paper says these in its own table.
    defaults=(None, None, (), None),
)
DecisionEntryRow = namedtuple(
    "DecisionEntryRow",
    "source_id sheet row_no district_code upazila_code month item_no decision_no state happened_on memo_no remark",
)

REGISTER_TABLES: dict[str, type[tuple[Any, ...]]] = {
    "report_receipt": ReportReceiptRow,
    "dialogue_entry": DialogueEntryRow,
    "idea": IdeaRow,
    "office_count": OfficeCountRow,
    "roster_update": RosterUpdateRow,
    "team_member": TeamMemberRow,
    "portal_check": PortalCheckRow,
    "training_entry": TrainingEntryRow,
    "tour_day": TourDayRow,
    "group_month": GroupMonthRow,
    "activity": ActivityRow,
    "decision_entry": DecisionEntryRow,
    "office_roll": OfficeRollRow,
    "idea_step": IdeaStepRow,
    "innovator_move": InnovatorMoveRow,
}
