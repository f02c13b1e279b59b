"""The formats a pack is written in. A new format is a function `render(pack)` in a room of its own and a line here.

The libraries that write files (pptx, docx, pyarrow, typst, …) take over a second to load, and this module is imported
by a page: each format's code is therefore imported by the function that uses it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from dashboard.exports.pack.records import Pack

# Path within the pack's folder to content. Paths are ASCII, with `/` between folders, and begin with `pack.stem`.
Files = dict[str, bytes]
# Told before each format is made: its name, how many are ready, of how many.
Tell = Callable[[str, int, int], None]


class FormatFailed(Exception):
    """A format could not be made on this machine; the message is a sentence in the pack's language."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format. `name`: as --formats takes it. `render` makes the files, or raises FormatFailed.

    `begin`, of a slow format: starts the work in another process and returns the function that waits for the files.
    `remarks`: sentences about what the files lack, or of what they were made otherwise than the office meant.
    """

    name: str
    render: Callable[[Pack], Files]
    begin: Callable[[Pack], Callable[[], Files]] | None = None
    remarks: Callable[[Pack], tuple[str, ...]] = lambda pack: ()


def _pdf(pack: Pack) -> Files:
    from dashboard.exports.pdf.document import render

    return render(pack)


def _begin_pdf(pack: Pack) -> Callable[[], Files]:
    from dashboard.exports.pdf.document import begin

    return begin(pack)


def _docx(pack: Pack) -> Files:
    from dashboard.exports.word.pack import render

    return render(pack)


def _letters(pack: Pack) -> Files:
    from dashboard.exports.word.letter_choice import why
    from dashboard.exports.word.letter_template import BadTemplate
    from dashboard.exports.word.letters import render

    try:
        return render(pack)
    except BadTemplate as bad:
        raise FormatFailed(why(bad, pack.language)) from bad


def _letters_remarks(pack: Pack) -> tuple[str, ...]:
    from dashboard.exports.word.letters import remarks

    return remarks(pack)


def _next_meeting(pack: Pack) -> Files:
    from dashboard.exports.word.next_meeting import render

    return render(pack)


def _pptx(pack: Pack) -> Files:
    from dashboard.exports.slides.deck import render

    return render(pack)


def _xlsx(pack: Pack) -> Files:
    from dashboard.exports.workbook.file import render

    return render(pack)


def _data(pack: Pack) -> Files:
    from dashboard.exports.data_package import render

    return render(pack)


def _ics(pack: Pack) -> Files:
    from dashboard.exports.calendar_file import render

    return render(pack)


def _ics_remarks(pack: Pack) -> tuple[str, ...]:
    from dashboard.exports.calendar_file import remarks

    return remarks(pack)


_ALL = (
    Format("pdf", _pdf, _begin_pdf),
    Format("docx", _docx),
    Format("letters", _letters, remarks=_letters_remarks),
    Format("next_meeting", _next_meeting),
    Format("pptx", _pptx),
    Format("xlsx", _xlsx),
    Format("data", _data),
    Format("ics", _ics, remarks=_ics_remarks),
)
# By name, in the order their files are listed.
FORMATS: Mapping[str, Format] = MappingProxyType({each.name: each for each in _ALL})


@dataclass(frozen=True, slots=True)
class Rendered:
    """By format, in the order of FORMATS: the files, or why there are none; `remarks`: as of Format, of all of them."""

    files: dict[str, Files]
    failed: dict[str, str]
    remarks: tuple[str, ...] = ()


def render(pack: Pack, names: Iterable[str], tell: Tell = lambda name, ready, total: None) -> Rendered:
    """The files of the formats named; slow formats are begun first and finished last."""
    formats = [FORMATS[name] for name in FORMATS if name in set(names)]
    # Alone, a format is only slowed down by a process of its own.
    started = {f.name: f.begin(pack) for f in formats if f.begin is not None and len(formats) > 1}
    made: dict[str, Files] = {}
    failed: dict[str, str] = {}
    for ready, each in enumerate(sorted(formats, key=lambda f: f.name in started)):
        tell(each.name, ready, len(formats))
        try:
            made[each.name] = started[each.name]() if each.name in started else each.render(pack)
        except FormatFailed as failure:
            failed[each.name] = str(failure)
    remarks = tuple(remark for f in formats if f.name in made for remark in f.remarks(pack))
    return Rendered({f.name: made[f.name] for f in formats if f.name in made}, failed, remarks)
