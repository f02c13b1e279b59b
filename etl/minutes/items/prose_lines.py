"""The lines of running prose and of cells: each label at the start of a line, without the head and what is above it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise

from etl.bengali.spelling import plain
from etl.bengali.wording import reference_cache
from etl.minutes.head.head import team_words
from etl.minutes.head.head_labels import MOST_HEAD_LINES, OF_MEETING, label_of
from etl.minutes.items.agenda_list import without_agenda
from etl.minutes.items.introduced import LABEL, with_labels
from etl.minutes.items.numbered_decisions import with_numbered_decisions_labelled
from etl.minutes.items.prose_headings import decisions_of_item, item_heading
from etl.minutes.items.prose_labels import PARTS, label_words, part_label, part_of, without_label
from etl.minutes.items.section_numbers import without_section_numbers
from etl.minutes.items.told_decisions import with_told_decisions_labelled

# Labels that stand in a head alone.
_OF_HEAD = {*OF_MEETING, "held_on"}


@reference_cache()
def _inlinepart_label() -> re.Pattern[str]:
    """A label after a sentence in the same line."""
    words = "|".join(label_words(part) for part in ("decision", "implementer"))
    return re.compile(rf"[।.\n]\s*(?=\(?(?:{words})\s*[ঃ:])")


def prose_lines(lines: Sequence[str]) -> list[str]:
    """Lines, one for each label: a sentence that introduces decisions counts as one, and, in a paper that labels none,
    one that tells of them, or their numbers."""
    return [*_labelled(tuple(lines))]


# Of one paper they are asked for three times: whether it has items, where its head ends, and the items.
@reference_cache(4)
def _labelled(printed: tuple[str, ...]) -> tuple[str, ...]:
    lines = without_section_numbers(printed)
    for labelled in (lines, with_told_decisions_labelled(lines)):
        split = (*with_labels([*_split_lines(labelled)]),)
        if any(map(is_decision, split)):
            return split
    return (*_split_lines(with_numbered_decisions_labelled(lines, LABEL)),)


def items_part(lines: Sequence[str]) -> list[str]:
    """The lines in which the items stand: below the head and a list of the agenda, and without a title that is called a
    subject."""
    return without_agenda([*_without_title(_below_head(lines))])


def _split_lines(lines: Iterable[str]) -> Iterator[str]:
    """Lines, parted also before labels that follow a sentence."""
    return chain.from_iterable(map(_split_line, lines))


# An office heads and closes each month's paper with the same lines.
@reference_cache(4_000)
def _split_line(line: str) -> tuple[str, ...]:
    ends = [found.end() for found in _inlinepart_label().finditer(plain(line))]
    before = (line[start:end].strip() for start, end in pairwise([0, *ends]))
    return (*filter(None, before), line[ends[-1] :] if ends else line)


def part_cell(paragraphs: Iterable[str], first: str) -> dict[str, list[str]]:
    """A cell's paragraphs by what they are: discussion, decision, implementer, due.

    What stands before the first label is of the part `first`; where a label for decisions follows, it is discussion.
    """
    parts: dict[str, list[str]] = {part: [] for part in PARTS}
    lines = list(paragraphs)
    if not any(_inlinepart_label().search(plain(line)) or part_label().match(plain(line)) for line in lines):
        parts[first] = lines
        return parts
    split = list(_split_lines(lines))
    labels = [part_label().match(plain(line)) for line in split]
    part = "discussion" if any(label and label["decision"] for label in labels[1:]) else first
    for line, label in zip(split, labels, strict=True):
        if label:
            part, line = part_of(label), without_label(line, label)
        if line.strip():
            parts[part].append(line.strip())
    return parts


def is_decision(line: str) -> bool:
    """Whether a line begins with a label for decisions."""
    label = part_label().match(plain(line))
    return (label is not None and label["decision"] is not None) or decisions_of_item().match(plain(line)) is not None


def _below_head(lines: Sequence[str]) -> Sequence[str]:
    """The lines below the last of the head's labels: above may stand a letter that sends the minutes, and to whom."""
    first_decision = next((at for at, line in enumerate(lines) if is_decision(line)), 0)
    head = [at for at, line in enumerate(lines[: min(first_decision, MOST_HEAD_LINES)]) if label_of(line) in _OF_HEAD]
    return lines[head[-1] + 1 :] if head else lines


def _without_title(lines: Iterable[str]) -> Iterator[str]:
    """The lines without a title that is called a subject, as a letter's is, where that is their first heading:
    "বিষয়ঃ জেলা ইনোভেশন টিমের জুলাই মাসের সভার কার্যবিবরণী"."""
    sought = True
    for line in lines:
        spelled = plain(line)
        heading = item_heading().match(spelled) if sought else None
        if heading:
            sought = False
            numbered = heading["before"] or heading["after"]
            if not numbered and all(team_words(words).first(spelled) for words in ("field", "minutes")):
                continue
        yield line
