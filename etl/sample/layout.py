"""A draft laid out as its office types it, with its slips: paragraphs and tables, for text and Word alike."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from etl.bengali.digits import to_ascii, to_bengali
from etl.sample.draft import Draft, DraftItem
from etl.sample.manner import Manner
from etl.sample.words import word_list

REPEATED_HEADINGS = 0.25
MISSPELT = 0.35
MIXED_DIGITS = 0.3
_DIGITS = re.compile("[০-৯]{2,}")
_MISREAD_HEADING = {"সিদ্ধান্ত": "সিক্ষাত"}
PRESENT_HEADINGS = ["ক্রমিক নং", "নাম ও পদবী", "মোবাইল", "স্বাক্ষর"]
ROWS_ON_A_PAGE = 4


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; a cell is its paragraphs."""

    rows: list[list[list[str]]]


Block = str | Table


@dataclass(frozen=True, slots=True)
class TypingSlips:
    """The slips of one paper. `misspelt`: right and wrong; `mixed`: the share of numbers typed in part with 0-9."""

    repeats_headings: bool
    misreads_heading: bool
    misspelt: tuple[tuple[str, str], ...]
    mixed: float

    def heading(self, words: str) -> str:
        """The heading as it stands on the second page, as a scan would have it."""
        return _MISREAD_HEADING.get(words, words) if self.misreads_heading else words


def slips_of(chances: Random) -> TypingSlips:
    """The slips of a paper."""
    rows = word_list("slips")
    chosen = chances.sample(range(len(rows)), 3) if chances.random() < MISSPELT else []
    return TypingSlips(
        repeats_headings=chances.random() < REPEATED_HEADINGS,
        misreads_heading=chances.random() < 0.3,
        misspelt=tuple((rows[place]["right"], rows[place]["wrong"]) for place in chosen),
        mixed=0.2 if chances.random() < MIXED_DIGITS else 0.0,
    )


def laid_out(draft: Draft, manner: Manner, slips: TypingSlips) -> list[Block]:
    """The blocks of the paper, from the letterhead to the annex."""
    blocks: list[Block] = [*draft.letterhead, draft.title]
    blocks += _head(draft, manner)
    blocks.append(draft.opening)
    blocks += _tables(draft, manner, slips) if manner.columns else _prose(draft, manner)
    if draft.statuses:
        blocks += ["উপজেলা ইনোভেশন টিমের সভা সংক্রান্ত তথ্যঃ", Table([[[cell] for cell in row] for row in draft.statuses])]
    blocks += [draft.closing, "স্বাক্ষরিত/-", *draft.signature]
    blocks += [f"স্মারক নং-{draft.memo}", f"তারিখঃ {manner.both_calendars(draft.issued_on)}"]
    blocks.append("অনুলিপি সদয় অবগতি ও প্রয়োজনীয় ব্যবস্থা গ্রহণের জন্য প্রেরণ করা হলোঃ")
    blocks += [f"{to_bengali(str(no))}। {copy}" for no, copy in enumerate(draft.copies, start=1)]
    blocks += ['পরিশিষ্ট-"ক"', _present(draft)]
    return blocks


def _head(draft: Draft, manner: Manner) -> list[Block]:
    """Chair, day, time, place: a table where the office types tables, else lines."""
    lines = [
        ("সভাপতি", draft.chair),
        ("সভার তারিখ", manner.day(draft.held_on)),
        ("সভার সময়", f"{draft.time}।"),
        ("সভার স্থান", draft.venue),
        ("সভায় উপস্থিতি", 'পরিশিষ্ট-"ক"'),
    ]
    if manner.columns == 0:
        return [f"{label}ঃ {value}" for label, value in lines]
    return [Table([[[label], [":"], [value]] for label, value in lines])]


def _tables(draft: Draft, manner: Manner, slips: TypingSlips) -> list[Block]:
    """The items as one table, or as a table a page, each with the heading."""
    rows = [_row(item, place, manner) for place, item in enumerate(draft.items)]
    heading = [[words] for words in manner.headings]
    if not slips.repeats_headings:
        return [Table([heading, *rows])]
    pages: list[Block] = []
    for start in range(0, len(rows), ROWS_ON_A_PAGE):
        shown = heading if start == 0 else [[slips.heading(words)] for words in manner.headings]
        pages += [Table([shown, *rows[start : start + ROWS_ON_A_PAGE]]), ""]
    return pages


def _row(item: DraftItem, place: int, manner: Manner) -> list[list[str]]:
    discussion = " ".join(item.discussion)
    both = [f"{item.title}ঃ {discussion}"]
    decisions = _decisions(item, manner)
    number = [f"{to_bengali(str(place + 1))}।" if manner.numbering[-2:] == "। " else to_bengali(str(place + 1))]
    done_by = _implementers(item, manner)
    if manner.columns == 2:
        return [both, [*decisions, f"বাস্তবায়নেঃ {', '.join(done_by)}"]]
    if manner.columns == 3:
        return [both, decisions, done_by]
    if manner.columns == 4:
        return [number, both, decisions, done_by]
    return [number, [item.title], [discussion], decisions, done_by]


def _decisions(item: DraftItem, manner: Manner) -> list[str]:
    if len(item.decisions) == 1:
        return [item.decisions[0].text]
    return [manner.number(place) + decision.text for place, decision in enumerate(item.decisions)]


def _implementers(item: DraftItem, manner: Manner) -> list[str]:
    """Each once; numbered only where there is one for each decision."""
    each = [decision.implementer for decision in item.decisions]
    if len(each) > 1 and len(set(each)) == len(each):
        return [manner.number(place) + words for place, words in enumerate(each)]
    return list(dict.fromkeys(each))


def _prose(draft: Draft, manner: Manner) -> list[Block]:
    """Items without a table: a heading line, the discussion, the decisions, who carries them out."""
    blocks: list[Block] = []
    for place, item in enumerate(draft.items, start=1):
        decisions = _decisions(item, manner)
        blocks += [f"{to_bengali(str(place))} নং আলোচ্য বিষয়ঃ {item.title}", f"আলোচনাঃ {' '.join(item.discussion)}"]
        blocks += [f"সিদ্ধান্তঃ- {decisions[0]}", *decisions[1:]]
        blocks.append(f"বাস্তবায়নেঃ {', '.join(dict.fromkeys(each.implementer for each in item.decisions))}।")
    return blocks


def _present(draft: Draft) -> Table:
    rows = [[[cell] for cell in PRESENT_HEADINGS]]
    for no, (name, post, phone) in enumerate(draft.present, start=1):
        rows.append([[to_bengali(str(no))], [f"{name}, {post}"], [phone], ["স্বাক্ষরিত"]])
    return Table(rows)


def with_slips(blocks: list[Block], slips: TypingSlips, chances: Random) -> list[Block]:
    """The blocks with words misspelt and digits mixed."""
    if not slips.misspelt and not slips.mixed:
        return blocks

    def typed(text: str) -> str:
        for right, wrong in slips.misspelt:
            text = text.replace(right, wrong)
        return _DIGITS.sub(lambda found: _mixed(found[0], slips.mixed, chances), text) if slips.mixed else text

    return [_typed(block, typed) for block in blocks]


def _typed(block: Block, typed: Callable[[str], str]) -> Block:
    if isinstance(block, Table):
        return Table([[[typed(text) for text in cell] for cell in row] for row in block.rows])
    return typed(block)


def _mixed(digits: str, share: float, chances: Random) -> str:
    """Some numbers with one digit in the other script."""
    if chances.random() >= share:
        return digits
    place = chances.randrange(len(digits))
    return digits[:place] + to_ascii(digits[place]) + digits[place + 1 :]
