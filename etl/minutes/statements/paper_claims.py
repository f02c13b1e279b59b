"""Gather the claims of a whole paper: of its discussions, decisions, tables, and of the meeting itself."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from etl.bengali.dates import find_dates, find_months
from etl.bengali.spelling import plain
from etl.minutes.claims.claims import read_claims
from etl.minutes.decisions.topics import item_topic, topics_of
from etl.minutes.head.head import Head, names_two_months
from etl.minutes.items.drafts import DraftItem
from etl.minutes.reading import row_text
from etl.minutes.records import Claim, Setting
from etl.minutes.sentences.bodies import of_other_body
from etl.minutes.sentences.timing import is_of_other_year
from etl.minutes.statements.listed_plans import listed_plans
from etl.minutes.statements.plans import decided_plans
from etl.minutes.statements.progress import progress_claims, read_earlier_table
from etl.minutes.statements.status_table import read_status_table
from etl.places.upazilas import find_upazilas
from etl.readers.document import Block, Table
from etl.records import AgendaItem, PaperWarning, StatementKind, Topic

_THIS_UPAZILA = re.compile(r"(?<![\u0980-\u09ff])(?:এ|এই|অত্র)\s+উপজেলা")


def claims_of_paper(
    head: Head,
    drafts: Sequence[DraftItem],
    rest: Sequence[Block],
    unread: Callable[[Table], bool],
    items: Sequence[AgendaItem],
    setting: Setting,
) -> tuple[list[Claim], list[PaperWarning]]:
    """Claims of the discussions, of the decisions' plans, of status tables, and of the meeting itself."""
    claims: list[Claim] = []
    warnings: list[PaperWarning] = []
    tables = _claims_of_tables(rest, unread, setting)
    # A table without a column for what was discussed tells it in the decisions.
    decisions_alone = not any(item.title or item.discussion for item in items)
    for item in items:
        told = " ".join(each.text for each in item.decisions) if decisions_alone else item.discussion or ""
        told = _without_rows(told, tables.rows)
        topic = item_topic(item.title, told)
        if topic is Topic.CONFIRMATION and _says_whose(told, setting):
            # "কার্যবিবরণী পাঠে দেখা যায়, উলিপুর উপজেলা টিমের সভা … হয়েছে": whose minutes were read is said.
            topic = Topic.OTHER
        if topic is Topic.CONFIRMATION or not told:
            continue
        said, findings = read_claims(told, topic, setting, item.no, claims)
        claims.extend(_under_title(said, item.title or "", setting))
        warnings.extend(finding.at(f"item {item.no}") for finding in findings)
    claims.extend(progress_claims(drafts, setting))
    claims.extend(listed_plans(items, setting))
    claims.extend(decided_plans(items, claims, setting))
    claims.extend(tables.claims)
    warnings.extend(tables.warnings)
    if setting.team_upazila and head.held_on:
        claims.append(_own_meeting(head, setting, head.held_on))
    if names_two_months(head.title or ""):
        claims = [each if each.month_said else replace(each, doubtful=True) for each in claims]
    return claims, warnings


class _TableClaims(NamedTuple):
    """What tables outside the items state, their warnings, and the rows (as text) that were read so."""

    claims: list[Claim]
    warnings: list[PaperWarning]
    rows: set[str]


def _claims_of_tables(rest: Sequence[Block], unread: Callable[[Table], bool], setting: Setting) -> _TableClaims:
    """The claims of the tables of earlier decisions and of statuses."""
    told = _TableClaims([], [], set())
    caption = ""
    for block in rest:
        if isinstance(block, str):
            caption = block
        elif read := read_earlier_table(block, caption, setting) or read_status_table(block, caption, setting):
            told.claims.extend(read[0])
            told.warnings.extend(finding.at("table") for finding in read[1])
            told.rows.update(map(row_text, block.rows))
        elif unread(block):
            told.warnings.append(PaperWarning("table_not_read", "table", {"words": row_text(block.rows[0])}))
    return told


def _without_rows(told: str, rows: set[str]) -> str:
    """What an item tells without the rows of a table in it: read as sentences, a cell is of no column."""
    return "\n".join(line for line in told.split("\n") if line not in rows) if rows else told


def _says_whose(told: str, setting: Setting) -> bool:
    """Whether words name upazilas, or a team's own as "this upazila"."""
    own = setting.team_upazila is not None and _THIS_UPAZILA.search(plain(told)) is not None
    return own or bool(find_upazilas(told, setting.district_code, setting.month))


def _under_title(claims: list[Claim], title: str, setting: Setting) -> Iterator[Claim]:
    """The claims of an item: under the title of another body none of meetings, under that of another year doubtful;
    minutes of no month are those of the one month that the title names."""
    other_body = of_other_body(title)
    other_year = is_of_other_year(title, setting.default_month)
    # The month of minutes that are confirmed is that of the meeting before.
    of_upazilas = Topic.CONFIRMATION not in topics_of(title)
    near = date.fromisoformat(f"{setting.month}-15")
    months = {each.month for each in find_months(title, near=near)} if of_upazilas else set()
    for claim in claims:
        if not (other_body and claim.kind in (StatementKind.MEETING_HELD, StatementKind.MINUTES_RECEIVED)):
            if claim.kind is StatementKind.MINUTES_RECEIVED and not claim.month_said and len(months) == 1:
                claim = replace(claim, month=next(iter(months)), month_said=True)
            doubted = other_year and claim.month == setting.default_month
            yield replace(claim, doubtful=True) if doubted else claim


def _own_meeting(head: Head, setting: Setting, held_on: date) -> Claim:
    """An upazila's own minutes say that its team met."""
    quote = next((line for line in head.lines if line != head.title and _holds(line, held_on)), head.title or "")
    return Claim(StatementKind.MEETING_HELD, setting.team_upazila or "", setting.month, True, quote, date=held_on)


def _holds(line: str, day: date) -> bool:
    return any(each.day == day for each in find_dates(line))
