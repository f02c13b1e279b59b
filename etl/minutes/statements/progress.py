"""Claims from progress on decisions: a table "গত সভার সিদ্ধান্ত | অগ্রগতি", or a progress column beside decisions."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from etl.minutes.claims.claims import read_claims
from etl.minutes.decisions.due import find_due
from etl.minutes.decisions.topics import item_topic, topic_of
from etl.minutes.items.columns import earlier_columns
from etl.minutes.items.drafts import DraftItem
from etl.minutes.records import Claim, Finding, Setting
from etl.places.upazilas import find_upazilas
from etl.readers.document import Block, Table
from etl.records import EarlierDecision, StatementKind, Topic


def read_earlier_table(table: Table, caption: str, setting: Setting) -> tuple[list[Claim], list[Finding]] | None:
    """The claims of a table of earlier decisions and their progress; None for any other table."""
    columns = earlier_columns(table.rows[0], caption) if table.rows else None
    if columns is None:
        return None
    claims: list[Claim] = []
    findings: list[Finding] = []
    for row in table.rows[1:]:
        decision = row[columns["earlier"]].text
        topic = topic_of(row[columns["topic"]].text) if "topic" in columns else Topic.OTHER
        told = _progress_claims(decision, row[columns["progress"]].text, topic, setting, None)
        claims.extend(told[0])
        findings.extend(told[1])
    return claims, findings


def earlier_decisions(blocks: Sequence[Block]) -> Iterator[EarlierDecision]:
    """The rows of the tables of earlier decisions and their progress; a row without progress tells nothing."""
    caption = ""
    for block in blocks:
        if isinstance(block, str):
            caption = block
            continue
        columns = earlier_columns(block.rows[0], caption) if block.rows else None
        if columns is None:
            continue
        for row in block.rows[1:]:
            told = EarlierDecision(row[columns["earlier"]].text, row[columns["progress"]].text)
            if told.text and told.progress:
                yield told


def progress_claims(drafts: Sequence[DraftItem], setting: Setting) -> Iterator[Claim]:
    """Claims of a progress column about upazilas that only the decision beside it names: the earlier one, where the
    table has both that and this meeting's."""
    for draft in drafts:
        for row in draft.rows:
            decision = row.earlier or "\n".join(part.text for part in row.decisions)
            if row.progress and not _names_places(row.progress, setting):
                topic = item_topic(draft.title, draft.discussion_text)
                yield from _progress_claims(decision, row.progress, topic, setting, draft.no)[0]


def _progress_claims(
    decision: str, progress: str, topic: Topic, setting: Setting, item_no: int | None
) -> tuple[list[Claim], list[Finding]]:
    """What `progress` says; where it names no upazila, of those that the decision names."""
    topic = topic if topic is not Topic.OTHER else topic_of(decision)
    plans = [each for each in read_claims(decision, topic, setting, item_no)[0] if _is_plan(each)]
    if _names_places(progress, setting):
        claims, findings = read_claims(progress, topic, setting, item_no)
        return [*plans, *claims], findings
    told: list[Claim] = []
    for code in dict.fromkeys(place.upazila_code for place in find_upazilas(decision, setting.district_code)):
        own = replace(setting, team_upazila=code)
        told.extend(each for each in read_claims(progress, topic, own, item_no)[0] if each.code == code)
    due = find_due(decision, setting).month
    return [*plans, *(_in_month_meant(each, due, setting) for each in told)], []


def _is_plan(claim: Claim) -> bool:
    return claim.kind is StatementKind.DIALOGUE_PLANNED


def _names_places(words: str, setting: Setting) -> bool:
    return bool(find_upazilas(words, setting.district_code, setting.month)) or "উপজেলা" in words


def _in_month_meant(claim: Claim, due: str | None, setting: Setting) -> Claim:
    """The claim, moved to the month for which the decision asked if it names no day of its own."""
    if claim.value and claim.date is None and due and due < setting.month and claim.month == setting.default_month:
        return replace(claim, month=due)
    return claim
