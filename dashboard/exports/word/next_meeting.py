"""The next meeting as a Word file: agenda, then a working paper of four columns, new decisions left blank."""

from collections.abc import Iterator

from dashboard.exports.agenda.drafting import drafts_of
from dashboard.exports.agenda.records import Draft, DraftAgendaItem
from dashboard.exports.pack.records import Pack
from dashboard.exports.word import letterhead as parts
from dashboard.exports.word.file import WIDTH
from dashboard.exports.word.grids import GridRow, cell, grid, heading_row, widths
from dashboard.exports.word.text import Element, paragraph, run
from dashboard.exports.wording import say
from dashboard.words import display

# Serial, discussion, decision, who carries it out.
_WIDTHS = (7, 46, 25, 22)
_COLUMNS = ("serial", "discussion", "decision", "implementers")
# The head of a meeting's minutes, to fill in by hand.
_HEAD = ("chair", "day", "time", "venue")
_HEAD_WIDTHS = (22, 3, 75)


def render(pack: Pack) -> dict[str, bytes]:
    """`pack.stem`_next-meeting.docx; of a division, in the folder of that name, a file a district."""
    drafts = drafts_of(pack)
    if pack.asked.district:
        return {f"{pack.stem}_next-meeting.docx": _file(pack, drafts[pack.asked.district])}
    return {f"{pack.stem}_next-meeting/{code}.docx": _file(pack, draft) for code, draft in drafts.items()}


def _file(pack: Pack, draft: Draft) -> bytes:
    file = parts.new_file(pack, draft.title, draft.title)
    file.add(*_agenda(pack, draft))
    file.add(*_working_paper(pack, draft))
    return file.to_bytes()


def _agenda(pack: Pack, draft: Draft) -> Iterator[Element]:
    language = pack.language
    yield from parts.letterhead(draft.office.heading)
    yield paragraph(draft.title, style="Title")
    yield from parts.sample_mark(pack.sample)
    yield grid(widths(_HEAD_WIDTHS, ("",) * 3, WIDTH[False]), [_blank(key, language) for key in _HEAD], ruled=False)
    yield paragraph(say("next.agenda", language), style="Heading1")
    for number, item in enumerate(draft.items, 1):
        yield paragraph(f"{parts.serial(number, language)}\t{item.title}", style="Point")
    yield from parts.signature(draft.office.signature)


def _blank(key: str, language: str) -> GridRow:
    return GridRow([[paragraph(words, style="Line")] for words in (say(f"next.head.{key}", language), ":", "." * 60)])


def _working_paper(pack: Pack, draft: Draft) -> Iterator[Element]:
    language = pack.language
    yield paragraph(say("next.working_paper", language), style="Heading1", new_page=True)
    yield paragraph(say("next.made", language, month=pack.month, as_of=pack.as_of), style="Body")
    titles = [say(f"next.column.{key}", language) for key in _COLUMNS]
    rows = [heading_row(titles)]
    rows += [_row(number, item, language) for number, item in enumerate(draft.items, 1)]
    yield grid(widths(_WIDTHS, titles, WIDTH[False]), rows)
    yield from parts.signature(draft.office.signature)


def _row(number: int, item: DraftAgendaItem, language: str) -> GridRow:
    serial = cell(display.digits(str(number), language), centred=True)
    implementers = [cell(words) for words in _numbered(item.implementers, language)]
    return GridRow([[serial], list(_discussion(item, language)), [cell()], implementers], whole=False)


def _discussion(item: DraftAgendaItem, language: str) -> Iterator[Element]:
    yield cell(run(item.title, bold=True))
    if item.introduction:
        yield cell(item.introduction)
    if item.decisions and not item.earlier:
        yield cell(run(say("next.last_decisions", language), bold=True))
    if item.decisions:
        for words, decision in zip(_numbered([d.text for d in item.decisions], language), item.decisions, strict=True):
            yield cell(words, f" [{decision.state}]")
    if item.known:
        yield cell(run(say("next.known", language), bold=True))
        yield from (cell(sentence) for sentence in item.known)


def _numbered(texts: tuple[str, ...] | list[str], language: str) -> list[str]:
    """১) …, as minutes number decisions; a single one has no number."""
    if len(texts) < 2:
        return list(texts)
    return [f"{display.digits(str(number), language)}) {text}" for number, text in enumerate(texts, 1)]
