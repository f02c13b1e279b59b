"""The next meeting as a Word file: agenda, then a working paper with a row a decision and room for the meeting."""

from collections.abc import Iterator

from dashboard.exports.agenda.drafting import drafts_of
from dashboard.exports.agenda.records import AgendaDecision, Draft, DraftAgendaItem
from dashboard.exports.pack.records import Pack
from dashboard.exports.word import letterhead as parts
from dashboard.exports.word.file import WIDTH
from dashboard.exports.word.grids import GridRow, cell, grid, heading_row, together, widths
from dashboard.exports.word.text import Element, paragraph, run
from dashboard.exports.wording import say
from dashboard.words import display

# Serial, last meeting's decision, who carries it out, progress, what the meeting says and decides.
_WIDTHS = (7, 29, 16, 32, 18)
_COLUMNS = ("serial", "decided", "implementers", "progress", "discussion")
# A row with a cell of more letters may be split over two pages.
_LONGEST_WHOLE = 900
# The head of a meeting's minutes.
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
    yield grid(widths(_HEAD_WIDTHS, ("",) * 3, WIDTH[False]), _heading(draft, language), ruled=False)
    yield paragraph(say("next.agenda", language), style="Heading1")
    for number, item in enumerate(draft.items, 1):
        yield paragraph(f"{parts.serial(number, language)}\t{item.title}", style="Point")
    yield from parts.signature(draft.office.signature)


def _heading(draft: Draft, language: str) -> Iterator[GridRow]:
    """Chair, time and venue as last time, the day to fill in; what is not known is a dotted line."""
    known = {"chair": draft.chair, "time": draft.time, "venue": draft.venue}
    for key in _HEAD:
        words = (say(f"next.head.{key}", language), ":", known.get(key) or "." * 60)
        yield GridRow([[paragraph(each, style="Line")] for each in words])


def _working_paper(pack: Pack, draft: Draft) -> Iterator[Element]:
    language = pack.language
    yield paragraph(say("next.working_paper", language), style="Heading1", new_page=True)
    yield paragraph(say("next.made", language, month=pack.month, as_of=pack.as_of), style="Body")
    titles = [say(f"next.column.{key}", language) for key in _COLUMNS]
    rows = [heading_row(titles)]
    rows += [row for number, item in enumerate(draft.items, 1) for row in _rows(number, item, language)]
    alt = parts.table_alt(say("next.working_paper", language), titles, language)
    # Who signs never signs an empty page.
    yield together(grid(widths(_WIDTHS, titles, WIDTH[False]), rows, alt=alt), keep_next=True)
    yield from parts.signature(draft.office.signature)


def _rows(number: int, item: DraftAgendaItem, language: str) -> Iterator[GridRow]:
    """A row a decision beside its own implementers and progress; the first has the item's title and what is known."""
    serial = display.digits(str(number), language)
    known = [cell(sentence) for sentence in item.known]
    if not item.decisions:
        introduction = [cell(item.introduction)] if item.introduction else []
        yield _row(serial, [cell(run(item.title, bold=True)), *introduction], (), known)
    for no, decision in enumerate(item.decisions, 1):
        of_several = f"{serial}.{display.digits(str(no), language)}" if len(item.decisions) > 1 else serial
        title = [cell(run(item.title, bold=True))] if no == 1 else []
        yield _row(
            of_several,
            [*title, cell(decision.text, *parts.to_check(decision.check))],
            decision.implementers,
            [*_progress(decision), *(known if no == 1 else [])],
        )


def _row(serial: str, decided: list[Element], implementers: tuple[str, ...], progress: list[Element]) -> GridRow:
    """The last cell is the meeting's to fill in."""
    by = [cell(each) for each in implementers]
    cells = [[cell(serial, centred=True)], decided, by or [cell()], progress or [cell()], [cell()]]
    longest = max(sum(len(str(words)) for each in column for words in each.itertext()) for column in cells)
    return GridRow(cells, whole=longest <= _LONGEST_WHOLE)


def _progress(decision: AgendaDecision) -> Iterator[Element]:
    """Its day and how it stands; what was done of it in part, what may be the same."""
    yield cell(decision.state)
    yield from (cell(words) for words in decision.remarks)
