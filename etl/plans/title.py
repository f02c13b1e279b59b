"""Tell a year's work plan of an innovation team from other papers, by its title."""

import re
from collections.abc import Iterator, Sequence

from etl.bengali.spelling import plain
from etl.minutes.head.head import team_words
from etl.minutes.head.head_labels import OF_MEETING, head_label, label_of
from etl.plans.words import find_words, says
from etl.readers.document import Block, Table

# A title stands among the first lines and is short; the field, or that the paper is minutes, may stand beside it.
_HEAD_LINES, _LONGEST, _BESIDE = 40, 220, 3
_AND = re.compile(r"\s*(?:ও|এবং|and|,|&)\s")
_LETTER = re.compile(r"[^\W\d_]")
_NUMBERED = re.compile(r"\s*[\d০-৯]{1,2}(?:\.[\d০-৯]{1,2})?\s?[.)।]")


def head_lines(blocks: Sequence[Block]) -> list[str]:
    """The lines above the first table of several columns and rows, and what stands alone across that one's top."""
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, str):
            lines += [line for line in block.split("\n") if line.strip()]
            continue
        lines += _lines_across(block)
        if len(block.rows) > 2 and len(block.rows[0]) > 2:
            break
    return lines


def _lines_across(table: Table) -> Iterator[str]:
    """The lines of the cells of rows with one cell or two filled; down to the first row with more."""
    for row in table.rows:
        filled = [cell.text for cell in row if cell.text.strip()]
        if len(filled) > 2:
            return
        for text in filled:
            yield from filter(str.strip, text.split("\n"))


def find_title(lines: Sequence[str]) -> str | None:
    """The line that calls the paper a work plan of innovation; None where none does, or one by it calls it minutes."""
    head = _short(lines)
    for place, line in enumerate(head):
        if team_words("minutes").first(plain(line)) or label_of(line) in OF_MEETING:
            return None
        if not _is_title(line) or says("other", line):
            continue
        beside = head[max(0, place - _BESIDE) : place + 1 + _BESIDE]
        beside = [each for each in beside if not is_item(each)]
        if any(team_words("minutes").first(plain(each)) for each in beside):
            return None
        if any(says("field", each) for each in beside):
            return line
    return None


def letter_subject(lines: Sequence[str]) -> str | None:
    """The line that names the plan of innovation in a letter that gives it in its own body ("নিম্নোক্ত ছকে প্রেরণ করা
    হলো"), or is headed by it as its subject alone; None where none does, or the letter asks for one."""
    head = _short(lines)
    is_minutes = any(team_words("minutes").first(plain(line)) or label_of(line) in OF_MEETING for line in head)
    given = any(map(_gives, lines[:_HEAD_LINES]))
    if is_minutes or (not given and any(says("asked", line) for line in head if not is_item(line))):
        return None
    of_plans = (line for line in head if says("title", line) and says("field", line) and not _is_of_report(line))
    return next((line for line in of_plans if not says("other", line) and (given or _ends_with_plan(line))), None)


def _ends_with_plan(line: str) -> bool:
    """Whether nothing but a year stands behind the plan that a line names."""
    return not _LETTER.search(line, find_words("title", line)[-1].end)


def _gives(line: str) -> bool:
    """Whether a sentence says that what it sends or tells stands below, and asks for nothing."""
    return says("given", line) and not (says("asked", line) or says("report_after", line))


def other_title(lines: Sequence[str]) -> str | None:
    """The title of a work plan that is not of innovation; None where no line is one."""
    return next((line for line in _short(lines) if _is_title(line)), None)


def is_item(line: str) -> bool:
    """Whether a line begins with a number, as the items of a list do."""
    return _NUMBERED.match(line) is not None


def _short(lines: Sequence[str]) -> list[str]:
    return [line for line in lines[:_HEAD_LINES] if len(line) <= _LONGEST]


def _is_title(line: str) -> bool:
    """Whether a line names a plan and is no item, no sentence, no label's value, and no line about one (a subject)."""
    told_off = is_item(line) or line.rstrip().endswith("।") or head_label().match(plain(line))
    found = find_words("title", line)
    if told_off or not found or says("not_plan", line):
        return False
    return not says("not_plan_after", line[found[-1].end :]) and not _is_of_report(line)


def _is_of_report(line: str) -> bool:
    """Whether a line names what came of a plan (কর্মপরিকল্পনা বাস্তবায়নের অগ্রগতি); not a plan and its evaluation."""
    found = find_words("title", line)
    after = line[found[-1].end :] if found else ""
    return says("report_after", after) and not _AND.match(after)
