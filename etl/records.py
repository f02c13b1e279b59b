"""What is read from a paper: the records of the parser's contract.

Months are ISO `YYYY-MM` strings, days are `datetime.date`, places are BBS codes. What the paper does not say is None.
"""

import datetime
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class StatementKind(StrEnum):
    """What a paper can say of one upazila and month."""

    MINUTES_RECEIVED = "minutes_received"
    MEETING_HELD = "meeting_held"
    DIALOGUE_PLANNED = "dialogue_planned"
    DIALOGUE_HELD = "dialogue_held"
    IDEA_SUBMITTED = "idea_submitted"
    ROSTER_UPDATED = "roster_updated"
    PORTAL_UPDATED = "portal_updated"
    TRAINING_HELD = "training_held"


class PlaceKind(StrEnum):
    """What a paper can say beside that of an upazila, or of the district itself."""

    TRAINING_PLANNED = "training_planned"
    TRAINING_MOVED = "training_moved"
    TRAINING_HELD = "training_held"
    TOUR_PLANNED = "tour_planned"


class Role(StrEnum):
    """Who a decision is given to."""

    DIVISIONAL_COMMISSIONER = "divisional_commissioner"
    DC = "dc"
    ADC = "adc"
    AC = "ac"
    UNO = "uno"
    FOCAL_POINT = "focal_point"
    TEAM = "team"
    OFFICE = "office"
    OTHER = "other"


class TeamLevel(StrEnum):
    """Whose team met."""

    DISTRICT = "district"
    UPAZILA = "upazila"


class Encoding(StrEnum):
    """How the file's Bengali was encoded; BIJOY: the legacy fonts (SutonnyMJ), converted."""

    UNICODE = "unicode"
    BIJOY = "bijoy"


class Topic(StrEnum):
    """What an agenda item is about; recognised by the words of `data/reference/wording/topics.csv`."""

    CONFIRMATION = "confirmation"
    TEAM = "team"
    UPAZILA_MEETING = "upazila_meeting"
    WORK_PLAN = "work_plan"
    DIALOGUE = "dialogue"
    IDEA = "idea"
    PILOT = "pilot"
    PORTAL = "portal"
    TRAINING = "training"
    FACEBOOK = "facebook"
    TRANSFER = "transfer"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class PaperWarning:
    """Something a reader must know: `code` names the sentence, `values` fill its gaps, `where` its place in the paper.

    The sentence itself is in `etl/wording/*.po` under `warning.<code>`, so that it can be said in either language.
    """

    code: str
    where: str
    values: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Source:
    """The file a record was read from; `reader` names the module that read it."""

    path: str
    sha256: str
    reader: str
    encoding: Encoding


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting of one team."""

    team_level: TeamLevel
    district_code: str | None
    district: str | None
    upazila_code: str | None
    upazila: str | None
    month: str | None
    review_month: str | None
    held_on: date | None
    start_time: str | None
    venue: str | None
    chair: str | None
    memo_no: str | None
    issued_on: date | None


@dataclass(frozen=True, slots=True)
class Implementer:
    """Who must carry a decision out: a role, the upazilas it covers (none for a district post), the paper's words."""

    role: Role
    upazila_codes: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision; `no` is its order within the item. `due_month` is `YYYY-MM`."""

    no: int
    text: str
    carried_over: bool
    due_on: date | None
    due_month: str | None
    due_text: str | None
    implementers: tuple[Implementer, ...]
    topic: Topic


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One agenda item, numbered by its place in the paper."""

    no: int
    title: str | None
    discussion: str | None
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """What the paper says of one upazila and month, with its own words (`quote`, found as it is in `Paper.text`)."""

    kind: StatementKind
    upazila_code: str
    upazila: str
    month: str
    value: bool
    date: datetime.date | None
    count: int | None
    reason: str | None
    inferred: bool
    doubtful: bool
    item_no: int | None
    quote: str


@dataclass(frozen=True, slots=True)
class PlaceStatement:
    """What the paper says of a training or a tour day of an upazila, or of the district itself (`upazila_code` None).

    `month`: for which a training is planned or was held or not; one that was moved from it goes to `to_month`.
    """

    kind: PlaceKind
    district_code: str
    upazila_code: str | None
    month: str
    to_month: str | None
    value: bool
    date: datetime.date | None
    topic: str | None
    doubtful: bool
    item_no: int | None
    quote: str


@dataclass(frozen=True, slots=True)
class DeadlineRule:
    """A standing rule the paper states: `kind` by `day` of the month `month_offset` months after the one reported."""

    kind: StatementKind
    day: int
    month_offset: int


@dataclass(frozen=True, slots=True)
class Attendee:
    """A person of the annex; never a phone number."""

    no: int
    name: str
    post: str | None


@dataclass(frozen=True, slots=True)
class EarlierDecision:
    """A row of a paper's table of what earlier meetings decided: the decision and what became of it, in its words."""

    text: str
    progress: str


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper as read. `text` is the cleaned text, phone numbers masked, in which every quote can be found.

    `part`: which of its file's papers it is, from 1.
    """

    source: Source
    meeting: Meeting
    items: tuple[AgendaItem, ...]
    statements: tuple[Statement, ...]
    deadlines: tuple[DeadlineRule, ...]
    attendance: tuple[Attendee, ...]
    warnings: tuple[PaperWarning, ...]
    text: str
    earlier: tuple[EarlierDecision, ...] = ()
    place_statements: tuple[PlaceStatement, ...] = ()
    part: int = 1


@dataclass(frozen=True, slots=True)
class RefusedPart:
    """A part of a file that was not read: its number among the file's papers, and why (`values` fill the sentence)."""

    part: int
    code: str
    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class SeveralMeetings:
    """A file that holds the papers of several meetings: those that were read, by `part`, and those that were not."""

    source: Source
    papers: tuple[Paper, ...]
    refused: tuple[RefusedPart, ...]


@dataclass(frozen=True, slots=True)
class Recurrence:
    """How often an activity comes round: `every` is month, quarter or half_year (None: in the listed months alone)."""

    every: str | None
    first: str
    last: str
    months: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanActivity:
    """A row of a work plan. `no` as printed, in ASCII digits (6.1); `start` is an ISO day or month.

    `planned_on` is the day by which it is planned (in a scored frame that of the best band), `planned_month` the month
    where no day is named. `bands`: the targets of 100, 90, 80, 70 and 60 %, days and months as ISO; none outside a
    scored frame.
    """

    no: str | None
    text: str
    indicator: str | None
    weight: float | None
    start: str | None
    planned_on: date | None
    planned_month: str | None
    responsible: str | None
    recurring: Recurrence | None
    bands: dict[str, str] | None
    quote: str


@dataclass(frozen=True, slots=True)
class PlanDialogue:
    """A dialogue that a work plan plans, and the activity (by its place in the plan, from 1) whose row says so.

    `doubtful`: the place is told by a likeness, or OCR was not sure of the row.
    """

    upazila_code: str
    month: str
    quote: str
    activity: int | None
    doubtful: bool


@dataclass(frozen=True, slots=True)
class WorkPlan:
    """A year's work plan of a team as read. `plan_year` as in 2016 or 2018-19; `text` as a Paper's."""

    source: Source
    level: TeamLevel
    district_code: str | None
    upazila_code: str | None
    plan_year: str | None
    dialogues: tuple[PlanDialogue, ...]
    activities: tuple[PlanActivity, ...]
    warnings: tuple[PaperWarning, ...]
    text: str


AnyPaper = Paper | SeveralMeetings | WorkPlan
"""What a file may turn out to hold."""
