"""The slides as a file: a title, then the slides of the outline; notes say where the figures come from."""

from collections.abc import Iterator, Sequence
from typing import Any

from pptx import Presentation
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Emu, Inches

from dashboard.exports.drawing.charts import add_chart
from dashboard.exports.drawing.text import ALARM, MUTED, write
from dashboard.exports.pack.records import Citation, Pack
from dashboard.exports.pack.references import reference_mark
from dashboard.exports.slides.file import finished
from dashboard.exports.slides.outline import Slide, outline
from dashboard.exports.wording import say
from dashboard.words import display

_WIDTH, _HEIGHT, _EDGE = Inches(13.333), Inches(7.5), Inches(0.6)
_ACROSS = Emu(_WIDTH - 2 * _EDGE)
_TITLE_TOP, _TITLE_HEIGHT = Inches(0.55), Inches(0.75)
_BODY_TOP, _LINE_HEIGHT, _FOOT_TOP = Inches(1.4), Inches(0.4), Inches(7.0)
_BETWEEN = Inches(0.4)
# Font sizes in points, large enough for the back of a room.
_TITLE_SIZE, _TWO_LINES_SIZE, _SIZE, _SMALL = 28, 20, 16, 11
# A title of more letters is set over two lines.
_ONE_LINE = 60
_MOST_LINES, _LONGEST_LINE, _LONGEST_COLUMN_LINE = 4, 150, 190
_MOST_IN_COLUMN = 6
# Layouts of python-pptx's template: a title alone.
_TITLE_ONLY = 5


def render(pack: Pack) -> dict[str, bytes]:
    """One PPTX with native charts; the same pack makes the same bytes."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = _WIDTH, _HEIGHT
    slides = outline(pack)
    _add_title(deck, pack)
    for number, slide in enumerate(slides, 2):
        page = _page(deck, pack, slide.title)
        _fill(page, slide, pack)
        _foot(page, pack, number, len(slides) + 1)
        page.notes_slide.notes_text_frame.text = "\n".join(_notes(pack, slide))
    return {f"{pack.stem}.pptx": finished(deck, pack)}


def _page(deck: Any, pack: Pack, title: str) -> Any:
    """A slide with its title and, of a sample, that it is made up."""
    page = deck.slides.add_slide(deck.slide_layouts[_TITLE_ONLY])
    shape = page.shapes.title
    shape.left, shape.top, shape.width, shape.height = _EDGE, _TITLE_TOP, _ACROSS, _TITLE_HEIGHT
    frame = shape.text_frame
    frame.vertical_anchor, frame.margin_left, frame.margin_right = MSO_ANCHOR.MIDDLE, 0, 0
    size = _TITLE_SIZE if len(title) <= _ONE_LINE else _TWO_LINES_SIZE
    write(frame, [title], pack.language, size, bold=True, align=PP_ALIGN.LEFT)
    if pack.sample:
        mark = _box(page, (_EDGE, Inches(0.15), _ACROSS, Inches(0.35)))
        write(mark, [pack.sample], pack.language, _SMALL + 1, bold=True, colour=ALARM, align=PP_ALIGN.CENTER)
    return page


def _add_title(deck: Any, pack: Pack) -> None:
    """The title slide: letterhead, title, as-of day."""
    language = pack.language
    page = _page(deck, pack, pack.title)
    title = page.shapes.title
    title.top, title.height = Inches(2.4), Inches(1.7)
    title.text_frame.word_wrap = True
    heading = _box(page, (_EDGE, Inches(0.8), _ACROSS, Inches(1.0)))
    write(heading, pack.office.heading, language, _SIZE + 2, bold=True)
    about = _box(page, (_EDGE, Inches(4.3), _ACROSS, Inches(0.8)))
    write(about, [pack.known_on], language, _SIZE, colour=MUTED)
    page.notes_slide.notes_text_frame.text = say("slide.made_from", language, fingerprint=pack.made_from)


def _fill(page: Any, slide: Slide, pack: Pack) -> None:
    """The lines, and below them the chart; or two columns of lines."""
    language = pack.language
    if slide.headings:
        _columns(page, slide, language)
        return
    lines = slide.lines[:_MOST_LINES]
    write(
        _box(page, (_EDGE, _BODY_TOP, _ACROSS, Emu(_LINE_HEIGHT * max(len(lines), 1)))),
        lines,
        language,
        _SIZE,
        longest=_LONGEST_LINE,
    )
    top = Emu(_BODY_TOP + _LINE_HEIGHT * len(lines) + Inches(0.15))
    if slide.chart is None:
        return
    caption = _box(page, (_EDGE, top, _ACROSS, Inches(0.35)))
    write(caption, [slide.chart.title], language, _SIZE - 3, bold=True, align=PP_ALIGN.CENTER)
    below = Emu(top + Inches(0.35))
    add_chart(page, slide.chart, (_EDGE, below, _ACROSS, Emu(_FOOT_TOP - below - Inches(0.1))), pack)


def _columns(page: Any, slide: Slide, language: str) -> None:
    """Its lines on the left, those beside them on the right."""
    width = Emu((_ACROSS - _BETWEEN) // 2)
    for number, (heading, lines) in enumerate(zip(slide.headings, (slide.lines, slide.beside), strict=True)):
        left = Emu(_EDGE + number * (width + _BETWEEN))
        write(_box(page, (left, _BODY_TOP, width, Inches(0.45))), [heading], language, _SIZE + 2, bold=True)
        shown, rest = [*lines[:_MOST_IN_COLUMN]], len(lines) - _MOST_IN_COLUMN
        if rest > 0:
            word = "slide.more" if number == 0 else "slide.more_days"
            shown.append(say(word, language, count=display.number(rest, language)))
        frame = _box(page, (left, Emu(_BODY_TOP + Inches(0.55)), width, Inches(4.8)))
        write(frame, shown, language, _SIZE - 2, longest=_LONGEST_COLUMN_LINE)


def _foot(page: Any, pack: Pack, number: int, of: int) -> None:
    """Place, month and as-of day, and the slide's number."""
    language = pack.language
    about = " · ".join([pack.place, pack.month, pack.known_on])
    count = f"{display.number(number, language)}/{display.number(of, language)}"
    frame = _box(page, (_EDGE, _FOOT_TOP, Emu(_ACROSS - Inches(1)), Inches(0.35)))
    write(frame, [about], language, _SMALL, colour=MUTED)
    corner = _box(page, (Emu(_WIDTH - _EDGE - Inches(1)), _FOOT_TOP, Inches(1), Inches(0.35)))
    write(corner, [count], language, _SMALL, colour=MUTED, align=PP_ALIGN.RIGHT)


def _box(page: Any, place: Sequence[Emu]) -> Any:
    frame = page.shapes.add_textbox(*place).text_frame
    frame.margin_left = frame.margin_right = 0
    return frame


def _notes(pack: Pack, slide: Slide) -> Iterator[str]:
    """All lines in full, the chart's alternative text, and the sources of the figures."""
    yield from slide.lines
    yield from slide.beside
    if slide.chart is not None:
        yield slide.chart.alt
    if not slide.references:
        yield say("slide.no_sources", pack.language)
        return
    yield say("slide.sources", pack.language)
    for number in slide.references:
        yield _source(pack.references[number - 1], pack.language)


def _source(reference: Citation, language: str) -> str:
    mark = reference_mark([reference.number], language)
    where = ", ".join(part for part in (reference.path, reference.where) if part)
    return f"{mark} {where}: {reference.quote}" if reference.quote else f"{mark} {where}"
