"""A draft laid out as its office types it, with its slips: paragraphs and tables, for text and Word alike."""

import re
from random import Random

from etl.bengali.digits import to_ascii, to_bengali
from etl.sample.draft import SampleItem, SamplePaper
from etl.sample.manner import COLUMNS, Manner
from etl.sample.words import word_list

REPEATED_HEADINGS = 0.25
MISREAD_HEADINGS = 0.3
MISSPELT = 0.35
MIXED_DIGITS, MIXED_NUMBERS = 0.3, 0.2
PRESENT_HEADINGS = ["ক্রমিক নং", "নাম ও পদবী", "মোবাইল", "স্বাক্ষর"]
ROWS_ON_A_PAGE = 4

# A cell's paragraphs stand on lines of their own; a block is a paragraph or a table's rows.
TypedTable = list[list[str]]
TypedBlock = str | TypedTable


def typed(draft: SamplePaper, chances: Random) -> list[TypedBlock]:
    """The blocks of the paper from the letterhead to the annex, with a typist's slips.

    In some papers three words are misspelt, in some a fifth of the numbers have one digit typed as 0-9, in some the
    table's heading is repeated on each page, at times as a scan would have it.
    """
    wrong = chances.sample(word_list("slips"), 3) if chances.random() < MISSPELT else []
    repeats = chances.random() < REPEATED_HEADINGS
    misread = chances.random() < MISREAD_HEADINGS
    mixed = chances.random() < MIXED_DIGITS

    def slip(text: str) -> str:
        for row in wrong:
            text = text.replace(row["right"], row["wrong"])
        return re.sub("[০-৯]{2,}", lambda found: _mixed(found[0], chances), text) if mixed else text

    def slips(block: TypedBlock) -> TypedBlock:
        return slip(block) if isinstance(block, str) else [[slip(cell) for cell in row] for row in block]

    items = _tables(draft, repeats, misread) if draft.manner.columns else _prose(draft)
    return [slips(block) for block in _laid_out(draft, items)]


def _mixed(digits: str, chances: Random) -> str:
    """Some numbers with one digit in the other script."""
    if chances.random() >= MIXED_NUMBERS:
        return digits
    place = chances.randrange(len(digits))
    return digits[:place] + to_ascii(digits[place]) + digits[place + 1 :]


def _laid_out(draft: SamplePaper, items: list[TypedBlock]) -> list[TypedBlock]:
    blocks: list[TypedBlock] = [*draft.letterhead, draft.title, *_head(draft), draft.opening, *items]
    if draft.statuses:
        blocks += ["উপজেলা ইনোভেশন টিমের সভা সংক্রান্ত তথ্যঃ", draft.statuses]
    blocks += [draft.closing, "স্বাক্ষরিত/-", *draft.signature]
    blocks += [f"স্মারক নং-{draft.memo}", f"তারিখঃ {draft.manner.both_calendars(draft.issued_on)}"]
    blocks.append("অনুলিপি সদয় অবগতি ও প্রয়োজনীয় ব্যবস্থা গ্রহণের জন্য প্রেরণ করা হলোঃ")
    blocks += [to_bengali(f"{no}। ") + copy for no, copy in enumerate(draft.copies, start=1)]
    present = [[to_bengali(str(no)), who, phone, "স্বাক্ষরিত"] for no, (who, phone) in enumerate(draft.present, start=1)]
    return [*blocks, 'পরিশিষ্ট-"ক"', [PRESENT_HEADINGS, *present]]


def _head(draft: SamplePaper) -> list[TypedBlock]:
    """Chair, day, time, place: a table where the office types tables, else lines."""
    lines = {
        "সভাপতি": draft.chair,
        "সভার তারিখ": draft.manner.day(draft.held_on),
        "সভার সময়": f"{draft.time}।",
        "সভার স্থান": draft.venue,
        "সভায় উপস্থিতি": 'পরিশিষ্ট-"ক"',
    }
    if draft.manner.columns:
        return [[[label, ":", value] for label, value in lines.items()]]
    return [f"{label}ঃ {value}" for label, value in lines.items()]


def _tables(draft: SamplePaper, repeats: bool, misread: bool) -> list[TypedBlock]:
    """The items as one table, or as a table a page, each with the heading."""
    rows = [_row(item, number, draft.manner) for number, item in enumerate(draft.items, start=1)]
    heading = list(draft.manner.headings)
    if not repeats:
        return [[heading, *rows]]
    pages: list[TypedBlock] = []
    for start in range(0, len(rows), ROWS_ON_A_PAGE):
        if start and misread:
            heading = ["সিক্ষাত" if words == "সিদ্ধান্ত" else words for words in heading]
        pages += [[heading, *rows[start : start + ROWS_ON_A_PAGE]], ""]
    return pages


def _row(item: SampleItem, number: int, manner: Manner) -> list[str]:
    discussion, decisions = " ".join(item.discussion), _decisions(item, manner)
    done_by = [decision.implementer for decision in item.decisions]
    once = list(dict.fromkeys(done_by))
    # Numbered only where there is one for each decision.
    done_by = manner.numbered(done_by) if len(done_by) == len(once) > 1 else once
    if manner.columns == COLUMNS[2]:
        decisions.append(f"বাস্তবায়নেঃ {', '.join(done_by)}")
    cells = {
        "no": to_bengali(str(number)) + ("।" if manner.numbering.endswith("। ") else ""),
        "topic": item.title,
        "discussion": discussion,
        "both": f"{item.title}ঃ {discussion}",
        "decision": "\n".join(decisions),
        "implementer": "\n".join(done_by),
    }
    return [cells[column] for column in manner.columns]


def _decisions(item: SampleItem, manner: Manner) -> list[str]:
    texts = [decision.text for decision in item.decisions]
    return manner.numbered(texts) if len(texts) > 1 else texts


def _prose(draft: SamplePaper) -> list[TypedBlock]:
    """Items without a table: a heading line, the discussion, the decisions, who carries them out."""
    blocks: list[TypedBlock] = []
    for number, item in enumerate(draft.items, start=1):
        first, *others = _decisions(item, draft.manner)
        blocks += [f"{to_bengali(str(number))} নং আলোচ্য বিষয়ঃ {item.title}", f"আলোচনাঃ {' '.join(item.discussion)}"]
        blocks += [f"সিদ্ধান্তঃ- {first}", *others]
        blocks.append(f"বাস্তবায়নেঃ {', '.join(dict.fromkeys(each.implementer for each in item.decisions))}।")
    return blocks
