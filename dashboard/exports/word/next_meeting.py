"""The next meeting as a Word file: agenda, then a working paper of four columns, new decisions left blank."""

from collections.abc import Iterator

from dashboard.exports.agenda.drafting import drafts_of
from dashboard.exports.agenda.records import AgendaDecision, Draft, DraftAgendaItem
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
    rows += [row for number, item in enumerate(draft.items, 1) for row in _rows(number, item, language)]
    yield grid(widths(_WIDTHS, titles, WIDTH[False]), rows)
    yield from parts.signature(draft.office.signature)


def _rows(number: int, item: DraftAgendaItem, language: str) -> Iterator[GridRow]:
    """A row a decision, beside those who must carry it out; the item's title and what is known stand in its first."""
    head = list(_head(item, language))
    serial = display.digits(str(number), language)
    if not item.decisions:
        yield _row(serial, head, ())
    for no, decision in enumerate(item.decisions, 1):
        of_several = f"{serial}.{display.digits(str(no), language)}" if len(item.decisions) > 1 else serial
        yield _row(of_several, [*(head if no == 1 else ()), *_decision(decision, language)], decision.implementers)


def _row(serial: str, discussion: list[Element], implementers: tuple[str, ...]) -> GridRow:
    cells = [[cell(serial, centred=True)], discussion, [cell()], [cell(each) for each in implementers] or [cell()]]
    return GridRow(cells, whole=False)


def _head(item: DraftAgendaItem, language: str) -> Iterator[Element]:
    yield cell(run(item.title, bold=True))
    if item.introduction:
        yield cell(item.introduction)
    if item.known:
        yield cell(run(say("next.known", language), bold=True))
        yield from (cell(sentence) for sentence in item.known)
    if item.decisions and not item.earlier:
        yield cell(run(say("next.last_decisions", language), bold=True))


def _decision(decision: AgendaDecision, language: str) -> Iterator[Element]:
    yield cell(decision.text, f" [{decision.state}]")
    yield from (cell(words) for words in decision.remarks)
