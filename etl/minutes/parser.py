"""Parse a paper's file into a Paper: the way from bytes to records."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from etl.bengali.calendar import Calendar
from etl.bengali.file_names import masked_name
from etl.files.regular import read_regular
from etl.minutes.decisions.agenda_items import read_items
from etl.minutes.decisions.deadlines import find_deadlines
from etl.minutes.head.attendance import is_attendance, read_attendance
from etl.minutes.head.checks import check_broken_dates, check_dates, check_weekday, without_slipped_days
from etl.minutes.head.head import Head, holds_labels, lines_of, memo_row, read_head
from etl.minutes.head.head_labels import with_values_joined
from etl.minutes.head.identity import TeamIdentity, find_team
from etl.minutes.head.issue import Issue, read_issue
from etl.minutes.head.memo import find_memos, repair_memo
from etl.minutes.head.second_head import further_heads
from etl.minutes.items.columns import earlier_columns
from etl.minutes.items.drafts import DraftItem
from etl.minutes.items.layouts import laid_out
from etl.minutes.items.prose_items import above_items, has_prose_items, read_prose_items
from etl.minutes.items.table_items import TableItems
from etl.minutes.misread_names import with_names_mended
from etl.minutes.misspelt_words import put_right
from etl.minutes.reading import cleaned, paper_text, row_text
from etl.minutes.records import Claim, Finding, Setting
from etl.minutes.statements.doubts import unsure_decisions, unsure_words, with_doubts
from etl.minutes.statements.merge import merge
from etl.minutes.statements.paper_claims import claims_of_paper
from etl.minutes.statements.progress import earlier_decisions
from etl.minutes.statements.tours import tour_statements
from etl.minutes.statements.trainings import training_statements
from etl.places.gazetteer import district_by_code, upazilas_of
from etl.readers.document import Block, Document, NotReadable, Table
from etl.readers.kinds import read_content
from etl.records import (
    AgendaItem,
    DeadlineRule,
    Encoding,
    Meeting,
    Paper,
    PaperWarning,
    PlaceStatement,
    Source,
    Statement,
    StatementKind,
    Topic,
)

# Of a paper that names no month.
_ANY_MONTH = "2000-01"


def parse_file(path: Path) -> Paper:
    """The paper in the file.

    Raises NotReadable where the file cannot be read or is not an innovation team's minutes.
    """
    return parse_content(read_regular(path), path)


def parse_content(content: bytes, path: Path) -> Paper:
    """The paper in a file's bytes; `path` gives its name and ending. Raises NotReadable."""
    return parse_document(*open_document(content, path))


def open_document(content: bytes, path: Path) -> tuple[Document, Source]:
    """The cleaned document in a file's bytes, whatever paper it is, and the file it is from. Raises NotReadable."""
    document = cleaned(read_content(content, path.suffix))
    sha256 = hashlib.sha256(content).hexdigest()
    return document, Source(masked_name(path.as_posix()), sha256, document.reader, Encoding(document.encoding))


def parse_document(document: Document, source: Source, *, may_hold_copy: bool = False) -> Paper:
    """The paper in a cleaned document.

    Raises NotReadable where it is not an innovation team's minutes; "several_meetings" where another meeting's head
    stands in it, or, where it `may_hold_copy`, its own head again.
    """
    right = put_right(document)
    paper = right.as_printed(_read(right.document, right.read, source, may_hold_copy))
    doubted = [said.quote for said in paper.statements if said.doubtful]
    misspelt = (each for each in right.findings if any(each.values["printed"] in quote for quote in doubted))
    return replace(paper, warnings=(*paper.warnings, *(finding.at("text") for finding in misspelt)))


@dataclass(frozen=True, slots=True)
class _Parts:
    """A document's parts: head, draft items, other blocks than decision tables, their lines, warnings."""

    head: Head
    drafts: list[DraftItem]
    rest: list[Block]
    lines: list[str]
    warnings: list[PaperWarning]
    head_ends: int

    def is_unread(self, table: Table) -> bool:
        """Whether a table after the head, with at least two rows below its heading, is of no kind that is read."""
        after_head = any(block is table for block in self.rest[self.head_ends :])
        return (
            after_head
            and len(table.rows) > 2
            and len(table.rows[0]) > 1
            and not (is_attendance(table) or holds_labels(table))
        )


def _parts(document: Document) -> _Parts:
    blocks = laid_out(list(_without_memo_rows(document)))
    tables, rest, head_ends = _tables(blocks, with_earlier=False)
    if not tables.items:
        tables, rest, head_ends = _tables(blocks, with_earlier=True)
    drafts, warnings = tables.items, tables.warnings
    lines = with_values_joined(lines_of(rest))
    head = read_head(with_values_joined(lines_of(rest[:head_ends])) if head_ends is not None else lines)
    if not drafts and has_prose_items(lines):
        # Where a title stands above the items, none of their own words is one.
        above = read_head(above_items(lines))
        head = above if above.title else head
        drafts, warnings = read_prose_items(lines, head.chair)
    return _Parts(head, drafts, rest, lines, warnings, head_ends or 0)


def _tables(blocks: list[Block], with_earlier: bool) -> tuple[TableItems, list[Block], int | None]:
    """The decision tables, the other blocks, and how many of those stand before the first such table.

    `with_earlier`: whether a table of an earlier meeting's decisions is taken for one of this meeting's.
    """
    tables = TableItems()
    rest: list[Block] = []
    head_ends: int | None = None
    for block in blocks:
        caption = rest[-1] if rest and isinstance(rest[-1], str) else ""
        earlier = isinstance(block, Table) and block.rows and earlier_columns(block.rows[0], caption) is not None
        if isinstance(block, Table) and (with_earlier or not earlier) and tables.take(block):
            head_ends = len(rest) if head_ends is None else head_ends
        else:
            rest.append(block)
    return tables, rest, head_ends


def _without_memo_rows(document: Document) -> Iterator[Block]:
    """The blocks, with the rows of a table in which the memo line was typed turned into paragraphs."""
    for block in document.blocks:
        ends = memo_row(block) if isinstance(block, Table) else None
        if ends is None or isinstance(block, str):
            yield block
        else:
            yield Table(block.rows[:ends])
            yield from map(row_text, block.rows[ends:])


def has_items(document: Document) -> bool:
    """Whether agenda items are found in a cleaned document."""
    return bool(_parts(put_right(document).document).drafts)


def _read(document: Document, text: str, source: Source, may_hold_copy: bool) -> Paper:
    """`text`: of the whole document."""
    parts = _parts(document)
    for further in further_heads(parts.lines, parts.head):
        if further.is_other or may_hold_copy:
            raise NotReadable("several_meetings", {"first": parts.head.title or "", "second": further.line})
    team = find_team(parts.head, text, has_items=bool(parts.drafts))
    warnings = list(unsure_words(document))
    if any(each.page for each in document.unsure) and team.district_code:
        document, misread = with_names_mended(document, team.district_code)
        text, parts = paper_text(document), _parts(document)
        warnings.extend(finding.at("text") for finding in misread)
    month = parts.head.month or (f"{parts.head.held_on:%Y-%m}" if parts.head.held_on else None)
    warnings.extend(parts.warnings)
    if not parts.drafts:
        warnings.append(PaperWarning("no_items", "text"))
    meeting, findings = _meeting(parts, team, month, text)
    warnings.extend(finding.at("head") for finding in findings)
    warnings.extend(finding.at("text") for finding in check_broken_dates(text))
    setting = _setting(team, meeting)
    items, more = read_items(parts.drafts, setting or Setting("", month or _ANY_MONTH, None, None, {}))
    statements: tuple[Statement, ...] = ()
    of_places: tuple[PlaceStatement, ...] = ()
    if setting is None:
        more = [*more, PaperWarning("month_unknown" if team.district_code else "district_unknown", "head")]
    else:
        warnings.extend(unsure_decisions(items, document))
        statements, said = _statements(document, parts, items, setting, meeting, text)
        more = [*more, *said]
        of_places = (*training_statements(items, statements, setting), *tour_statements(items, setting))
    return Paper(
        source=source,
        meeting=meeting,
        items=items,
        statements=statements,
        deadlines=_deadlines(items) if setting else (),
        attendance=read_attendance(parts.rest),
        warnings=(*warnings, *more),
        text=text,
        earlier=tuple(earlier_decisions(parts.rest)),
        place_statements=of_places,
    )


def _setting(team: TeamIdentity, meeting: Meeting) -> Setting | None:
    """What sentences are understood by; None where the paper's district or month is not known."""
    if team.district_code is None or meeting.month is None:
        return None
    names = {place.code: place.name_in(meeting.month) for place in upazilas_of(team.district_code, meeting.month)}
    return Setting(team.district_code, meeting.month, meeting.review_month, team.upazila_code, names, meeting.held_on)


def _statements(
    document: Document, parts: _Parts, items: tuple[AgendaItem, ...], setting: Setting, meeting: Meeting, text: str
) -> tuple[tuple[Statement, ...], list[PaperWarning]]:
    """What the paper states of upazilas, and the warnings about that."""
    said, warnings = claims_of_paper(parts.head, parts.drafts, parts.rest, parts.is_unread, items, setting)
    claims = []
    for each in without_slipped_days(said, meeting.held_on, meeting.issued_on, setting.default_month):
        if isinstance(each, Claim):
            claims.append(each)
        else:
            warnings.append(each.at("text"))
    statements, contradictions = merge(with_doubts(claims, document), text, setting)
    return statements, [*warnings, *contradictions]


def _meeting(parts: _Parts, team: TeamIdentity, month: str | None, text: str) -> tuple[Meeting, list[Finding]]:
    head = parts.head
    issue = read_issue(parts.lines)
    issued_on = _issued_on(issue)
    memo_no, memo_findings = _memo(issue, team, text)
    findings = [*memo_findings, *check_weekday(head)]
    findings.extend(check_dates(head, issued_on, issue.dates if issue else ()))
    district = district_by_code(team.district_code) if team.district_code else None
    meeting = Meeting(
        team_level=team.level,
        district_code=team.district_code,
        district=district.name if district else None,
        upazila_code=team.upazila_code,
        upazila=team.upazila,
        month=month,
        review_month=head.review_month,
        held_on=head.held_on,
        start_time=head.start_time,
        venue=head.venue,
        chair=head.chair,
        memo_no=memo_no,
        issued_on=issued_on,
    )
    return meeting, findings


def _issued_on(issue: Issue | None) -> date | None:
    dates = issue.dates if issue else ()
    gregorian = next((each.day for each in dates if each.calendar is Calendar.GREGORIAN), None)
    return gregorian or (dates[0].day if dates else None)


def _memo(issue: Issue | None, team: TeamIdentity, text: str) -> tuple[str | None, list[Finding]]:
    memos = find_memos(issue.line) if issue else []
    if not memos:
        return None, []
    district = district_by_code(team.district_code) if team.district_code else None
    if district is None:
        return str(memos[0]), []
    memo, finding = repair_memo(memos[0], district.memo_geo, text)
    return str(memo), [finding] if finding else []


def _deadlines(items: tuple[AgendaItem, ...]) -> tuple[DeadlineRule, ...]:
    rules: dict[StatementKind, DeadlineRule] = {}
    for item in items:
        texts = [decision.text for decision in item.decisions if decision.topic is Topic.UPAZILA_MEETING]
        for rule in find_deadlines(texts):
            rules.setdefault(rule.kind, rule)
    return tuple(rules.values())
