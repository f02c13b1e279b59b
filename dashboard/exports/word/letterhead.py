"""Parts of every office paper: letterhead, memo number and dates, signature block, recipients of copies."""

from collections.abc import Iterable, Sequence
from datetime import date

from dashboard.exports.pack.both_calendars import both_dates
from dashboard.exports.pack.records import Pack
from dashboard.exports.word.file import WIDTH, WordFile
from dashboard.exports.word.grids import GridRow, grid
from dashboard.exports.word.text import Element, paragraph, run, w
from dashboard.exports.wording import say
from dashboard.words import display

# Empty lines to sign on; dots to fill in by hand.
_ROOM = 2
DOTS = "(" + "." * 30 + ")"
COPIES_TO_FILL_IN = 3


def new_file(pack: Pack, title: str, head: str = "") -> WordFile:
    """A file for a pack, a sample marked on every page. With a `head`, each page has that and its number."""
    page = say("word.page", pack.language, page="\n", pages="\n").split("\n") if head else []
    header = [*sample_mark(pack.sample), *([paragraph(head, style="header")] if head else [])]
    return WordFile(pack.language, title, pack.asked.as_of, header, page)


def letterhead(lines: Iterable[str], new_page: bool = False) -> list[Element]:
    """The office's name, centred; on a new page if asked."""
    return [paragraph(line, style="Letterhead", new_page=new_page and n == 0) for n, line in enumerate(lines)]


def memo_and_dates(day: date, language: str) -> Element:
    """A blank for the memo number, and the day in both calendars."""
    half = WIDTH[False] // 2
    memo = [paragraph(say("letter.memo", language), style="Line")]
    dates = [paragraph(line, style="Line", align="right") for line in both_dates(day, language)]
    return grid([half, WIDTH[False] - half], [GridRow([memo, dates])], ruled=False)


def signature(lines: Sequence[str], contact: Sequence[str] = ()) -> list[Element]:
    """Space to sign at the bottom right, then name and post; an unknown one is a dotted line to fill in.

    `contact`: the office's telephone and e-mail, below.
    """
    room = [paragraph(style="Signature") for _ in range(_ROOM)]
    return room + [paragraph(line, style="Signature") for line in (*(line or DOTS for line in lines), *contact)]


def copies(names: Sequence[str], language: str) -> list[Element]:
    """Who gets a copy, numbered; without a list, blanks to fill in."""
    made = [paragraph(say("letter.copies", language), style="Body", keep_next=True)]
    for number, name in enumerate(names or [""] * COPIES_TO_FILL_IN, 1):
        made.append(paragraph(f"{serial(number, language)} {name}".rstrip(), style="Line"))
    return made


def serial(number: int, language: str) -> str:
    """The number of a point as letters write it: ১।"""
    return say("letter.point", language, number=display.digits(str(number), language))


def sample_mark(sample: str | None) -> list[Element]:
    """The sentence that the papers are made up; nothing for None."""
    return [paragraph(sample, style="Sample")] if sample else []


def table_alt(title: str, columns: Sequence[str], language: str) -> str:
    """What a table shows, for those who do not see it."""
    return say("word.table_alt", language, title=title, columns=", ".join(columns))


def to_check(words: str) -> list[Element]:
    """What must be checked before the paper is sent, highlighted so that it is not overlooked."""
    return [highlighted(f" {words}")] if words else []


def highlighted(words: str) -> Element:
    marked = run(words, bold=True)
    marked[0].append(w("highlight", val="yellow"))
    return marked
