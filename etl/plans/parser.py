"""A paper's file → a year's work plan, or minutes: whichever the paper is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from etl.files.regular import read_regular
from etl.minutes.meetings import parse_meetings
from etl.minutes.parser import open_document
from etl.minutes.reading import paper_text, row_text
from etl.minutes.sentences.bodies import names_body
from etl.minutes.statements.doubts import unsure_words
from etl.plans.activities import ReadActivity, read_activity
from etl.plans.dialogues import Planned, is_dialogue, months_missing, of_activity, of_row
from etl.plans.lists import read_list_items
from etl.plans.owner import Owner, find_owner
from etl.plans.place_lines import read_place_lines
from etl.plans.plan_years import PlanYear, find_plan_year
from etl.plans.tables import PlanTables
from etl.plans.title import find_title, head_lines, is_item, letter_subject, other_title
from etl.plans.words import mended, says
from etl.readers.document import Block, Document, NotReadable, UnsureWord
from etl.records import AnyPaper, PaperWarning, PlanActivity, PlanDialogue, Source, TeamLevel, WorkPlan

_LONGEST_WHERE = 60
_CAPTION_LINES = 4
_FEWEST_ROWS = 2
# The year or the place may stand below the title.
_HEAD_BELOW_TITLE = 4


def parse_file(path: Path) -> AnyPaper:
    """What the file holds: a work plan where its title says so, else the minutes of a meeting or of several.

    Raises NotReadable where the file cannot be read or is neither, OSError.
    """
    return parse_content(read_regular(path), path)


def parse_content(content: bytes, path: Path) -> AnyPaper:
    """What a file's bytes hold; `path` gives its name and ending. Raises NotReadable."""
    document, source = open_document(content, path)
    lines = head_lines(document.blocks)
    in_words = [mended(line) for line in lines]
    title = find_title(in_words)
    if title is not None:
        return _read(document, title, source)
    subject = letter_subject(in_words)
    if subject is not None and (plan := _of_letter(document, subject, source)):
        return plan
    try:
        return parse_meetings(document, source)
    except NotReadable as refusal:
        if refusal.code in ("not_minutes", "seems_plan") and (other := other_title(lines)) is not None:
            raise NotReadable("plan_of_another_field", {"title": other}) from None
        raise


def _of_letter(document: Document, subject: str, source: Source) -> WorkPlan | None:
    """The plan in a letter; None where no rows stand there that tell when, as in a form to fill in."""
    try:
        plan = _read(document, subject, source)
    except NotReadable:
        return None
    timed = [each for each in plan.activities if each.planned_on or each.planned_month or each.recurring]
    return plan if plan.dialogues or (timed and 2 * len(timed) >= len(plan.activities)) else None


@dataclass(slots=True)
class _Parts:
    """A plan's parts: its tables, the lines above the first of them and below the last; `unread`: tables of no plan."""

    tables: PlanTables = field(default_factory=PlanTables)
    head: list[str] = field(default_factory=list)
    foot: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)


def _read(document: Document, title: str, source: Source) -> WorkPlan:
    text = paper_text(document)
    parts = _parts(document.blocks)
    drafts = parts.tables.activities
    if not drafts:
        below = parts.head[_place_of(title, parts.head) :]
        drafts = read_list_items(below)
        parts.tables.dialogues += [] if parts.tables.dialogues else read_place_lines(below)
    if not drafts and not parts.tables.dialogues:
        raise NotReadable("plan_without_rows", {"title": title})
    above = parts.head[: _place_of(title, parts.head) + _HEAD_BELOW_TITLE]
    head = [mended(line) for line in above if not is_item(line)]
    year = next(filter(None, map(find_plan_year, (title, "\n".join(head), *parts.tables.years))), None)
    owner = find_owner(title, head, [mended(line) for line in parts.foot], year.months[-1] if year else None)
    if _is_of_other_office(head):
        raise NotReadable("plan_of_other_office", {"title": title})
    warnings = [*unsure_words(document)]
    if owner.district_code is None or (owner.level is TeamLevel.UPAZILA and owner.upazila_code is None):
        warnings.append(PaperWarning("plan_place_unknown", "head"))
    if year is None:
        warnings.append(PaperWarning("plan_year_unknown", "head"))
        return WorkPlan(
            source, owner.level, owner.district_code, owner.upazila_code, None, (), (), tuple(warnings), text
        )
    read = [read_activity(draft, year) for draft in drafts]
    dialogues, found = _dialogues(read, parts.tables, owner, year, document.unsure)
    warnings += [finding.at(_where(each.activity)) for each in read for finding in each.findings]
    warnings += found
    warnings += _unsure(read, document.unsure)
    warnings += [PaperWarning("table_not_read", "table", {"words": words}) for words in parts.unread]
    warnings += [PaperWarning("plan_row_not_read", "table", {"words": words}) for words in parts.tables.unread]
    activities = tuple(each.activity for each in read)
    return WorkPlan(
        source,
        owner.level,
        owner.district_code,
        owner.upazila_code,
        year.name,
        dialogues,
        activities,
        tuple(warnings),
        text,
    )


def _parts(blocks: Sequence[Block]) -> _Parts:
    parts = _Parts()
    taken = False
    for block in blocks:
        if isinstance(block, str):
            (parts.foot if taken else parts.head).extend(line for line in block.split("\n") if line.strip())
            continue
        lines = parts.foot if taken else parts.head
        above = parts.tables.take(block, "\n".join([*parts.head, *parts.foot][-_CAPTION_LINES:]))
        if above is None and len(block.rows) > _FEWEST_ROWS and len(block.rows[0]) > _FEWEST_ROWS:
            parts.unread.append(row_text(block.rows[0]))
        lines.extend(row_text(row) for row in (block.rows if above is None else above))
        taken = taken or above is not None
    return parts


def _place_of(title: str, lines: Sequence[str]) -> int:
    """The place after the title among the lines above the rows; 0 where it stands in the table itself."""
    return next((at for at, line in enumerate(lines, start=1) if mended(line) == title), 0)


def _is_of_other_office(head: Sequence[str]) -> bool:
    """Whether the letterhead and the title name another body and no district's or upazila's administration."""
    words = "\n".join(head)
    return names_body(words) and not (says("upazila", words) or says("district", words))


def _dialogues(
    read: Sequence[ReadActivity], tables: PlanTables, owner: Owner, year: PlanYear, unsure: Sequence[UnsureWord]
) -> tuple[tuple[PlanDialogue, ...], list[PaperWarning]]:
    """The dialogues, each upazila's month once: a table by upazila says it before an activity's row does."""
    found: dict[tuple[str, str], PlanDialogue] = {}
    warnings = []

    def add(planned: Sequence[Planned], quote: str, activity: int | None, time_words: str) -> None:
        doubted = any(each.context in quote and each.word in time_words for each in unsure)
        for each in planned:
            dialogue = PlanDialogue(each.upazila_code, each.month, quote, activity, each.doubtful or doubted)
            found.setdefault((each.upazila_code, each.month), dialogue)

    for row in tables.dialogues:
        planned, findings = of_row(row, owner, year)
        add(planned, row.quote, None, row.quote)
        warnings += [finding.at("table") for finding in findings]
    for place, each in enumerate(read, start=1):
        activity = each.activity
        if not is_dialogue(activity.text):
            continue
        words = f"{activity.text} {activity.responsible or ''} {each.upazilas}"
        planned = of_activity(words, each.time_words, each.time, owner, year)
        add(planned, activity.quote, place, each.time_words)
        if owner.upazila_code and not tables.dialogues:
            warnings += [finding.at(_where(activity)) for finding in months_missing(activity, planned)]
    return tuple(sorted(found.values(), key=lambda each: (each.upazila_code, each.month))), warnings


def _unsure(read: Sequence[ReadActivity], unsure: Sequence[UnsureWord]) -> Iterator[PaperWarning]:
    """A warning for each activity in whose time OCR was not sure of a word."""
    for each in read:
        words = [
            word.word
            for word in unsure
            if word.context in each.activity.quote and word.word in each.time_words and len(word.word) < _LONGEST_WHERE
        ]
        if words:
            values = {"words": " · ".join(dict.fromkeys(words)), "activity": each.activity.text}
            yield PaperWarning("plan_time_unsure", _where(each.activity), values)


def _where(activity: PlanActivity) -> str:
    return f"activity {activity.no}" if activity.no else "table"
