"""Turn draft items into agenda items whose decisions have implementers, time limits and the carried-over mark."""

from collections.abc import Sequence

from etl.minutes.decisions.carried_over import carried_over
from etl.minutes.decisions.due import Due, find_due, find_due_in_column
from etl.minutes.decisions.implementers import pair_implementers
from etl.minutes.decisions.shares import split_shares
from etl.minutes.decisions.topics import decision_topic, item_topic
from etl.minutes.items.drafts import DraftItem, DraftRow
from etl.minutes.items.numbered import BULLETS, NumberedPart
from etl.minutes.records import Setting
from etl.records import AgendaItem, Decision, Implementer, PaperWarning


def read_items(drafts: Sequence[DraftItem], setting: Setting) -> tuple[tuple[AgendaItem, ...], list[PaperWarning]]:
    """The agenda items in the paper's order, and the warnings."""
    warnings: list[PaperWarning] = []
    items = []
    above: tuple[Implementer, ...] = ()
    for draft in drafts:
        item, above = _item(draft, setting, above, warnings)
        items.append(item)
    return tuple(items), warnings


def _item(
    draft: DraftItem, setting: Setting, above: tuple[Implementer, ...], warnings: list[PaperWarning]
) -> tuple[AgendaItem, tuple[Implementer, ...]]:
    topic = item_topic(draft.title, draft.discussion_text)
    parts = [part for row in draft.rows for part in row.decisions]
    if not parts:
        warnings.append(PaperWarning("item_without_decision", f"item {draft.no}", {"title": draft.title or ""}))
    carried = carried_over(draft.discussion_text, parts, setting)
    decisions: list[Decision] = []
    for row in draft.rows:
        paired, findings = pair_implementers(row.implementer, row.decisions, above, setting)
        warnings.extend(finding.at(f"item {draft.no}") for finding in findings)
        dues = _dues(row, setting)
        for part, implementers, due in zip(row.decisions, paired, dues, strict=True):
            no = len(decisions) + 1
            decisions.append(
                Decision(
                    no=no,
                    text=part.text,
                    carried_over=carried[no - 1],
                    due_on=due.on,
                    due_month=due.month,
                    due_text=due.text,
                    implementers=implementers,
                    topic=decision_topic(topic, part.text),
                )
            )
        above = tuple(dict.fromkeys(each for who in paired for each in who)) or above
    return AgendaItem(draft.no, draft.title, draft.discussion_text or None, tuple(decisions)), above


def _dues(row: DraftRow, setting: Setting) -> list[Due]:
    """Each decision's time limit: its own words', else the column's, paired by number where the counts match."""
    own = [find_due(part.text, setting) for part in row.decisions]
    if not row.due.strip():
        return own
    beside = _line_by_line(row, setting) or _beside(row.decisions, split_shares(row.due))
    return [
        due if due.on or due.month else _better(find_due_in_column(words, setting), due)
        for due, words in zip(own, beside, strict=True)
    ]


def _line_by_line(row: DraftRow, setting: Setting) -> list[str]:
    """The lines of the column, where each is a day or month and there are as many as decisions; else none."""
    lines = [words for line in row.due.split("\n") if (words := line.strip(f" {BULLETS}"))]
    several = 1 < len(lines) == len(row.decisions)
    days = [find_due_in_column(line, setting) for line in lines] if several else []
    return lines if days and all(day.on or day.month for day in days) else []


def _beside(decisions: Sequence[NumberedPart], parts: Sequence[NumberedPart]) -> list[str]:
    numbers = [decision.numbers or (place,) for place, decision in enumerate(decisions, start=1)]
    if {n for part in parts for n in part.numbers} == {n for own in numbers for n in own}:
        return [" ".join(part.text for part in parts if set(part.numbers) & set(own)) for own in numbers]
    if len(parts) == len(decisions):
        return [part.text for part in parts]
    whole = " ".join(part.text for part in parts)
    return [whole for _ in decisions]


def _better(column: Due, own: Due) -> Due:
    return column if column.text else own
