"""A draft laid out as its office types it: paragraphs and tables, for text and Word alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from etl.bengali.digits import to_bengali
from etl.sample.draft import Draft, DraftItem
from etl.sample.heads import issue_line
from etl.sample.manner import Manner

PRESENT_HEADINGS = ["ক্রমিক নং", "নাম ও পদবী", "মোবাইল", "স্বাক্ষর"]
ROWS_ON_A_PAGE = 4


class Slips(Protocol):
    """What goes wrong in typing; see `etl.sample.slips`."""

    @property
    def repeats_headings(self) -> bool:
        """Whether each page has its heading again."""

    def heading(self, words: str) -> str:
        """The heading as it is repeated on the next page."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; a cell is its paragraphs."""

    rows: list[list[list[str]]]


Block = str | Table


def laid_out(draft: Draft, manner: Manner, slips: Slips) -> list[Block]:
    """The blocks of the paper, from the letterhead to the annex."""
    blocks: list[Block] = [*draft.letterhead, draft.title]
    blocks += _head(draft, manner)
    blocks.append(draft.opening)
    blocks += _tables(draft, manner, slips) if manner.columns else _prose(draft, manner)
    if draft.statuses:
        blocks += ["উপজেলা ইনোভেশন টিমের সভা সংক্রান্ত তথ্যঃ", Table([[[cell] for cell in row] for row in draft.statuses])]
    blocks += [draft.closing, "স্বাক্ষরিত/-", *draft.signature]
    blocks += [f"স্মারক নং-{draft.memo}", f"তারিখঃ {issue_line(manner, draft.issued_on)}"]
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


def _tables(draft: Draft, manner: Manner, slips: Slips) -> list[Block]:
    """The items as one table, or as one a page with the heading repeated."""
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
