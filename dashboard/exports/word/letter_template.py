"""A template of letters: a Word file with gaps that each letter fills (docxtpl's tags).

A template shows values, repeats and asks whether, nothing else: it calls nothing and reads nothing. What fills a gap is
text, and is never read as a template.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NoReturn

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, Template, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError, TemplateRuntimeError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree

from dashboard.exports.word.file import set_properties
from dashboard.exports.word.text import Element, pieces
from dashboard.exports.zip_file import whatever_the_clock, zip_members
from dashboard.words.display import cut

# Bytes of a template, packed and unpacked.
_LARGEST, _LARGEST_UNPACKED = 5_000_000, 50_000_000
_FILTERS = ("default", "first", "join", "last", "length", "lower", "replace", "trim", "upper")
# What holds paragraphs, runs, rows and cells, and no text of its own.
_NO_TEXT = tuple(map(qn, ("w:body", "w:hdr", "w:ftr", "w:p", "w:r", "w:tbl", "w:tr", "w:tc")))
_NEAR = 60
# What stands between a paragraph's tags; a template's line is a paragraph.
_PARAGRAPH = re.compile(r"<w:p(?=[ >])")
_MARKUP = re.compile(r"<[^>]*>")


class BadTemplate(Exception):
    """The template cannot be used. `code` names the reason, `near` the words where it is, `detail` what is wrong."""

    def __init__(self, code: str, near: str = "", detail: str = "") -> None:
        super().__init__(code)
        self.code, self.near, self.detail = code, near, detail


class _OnlyShows(ImmutableSandboxedEnvironment):
    """Templates that compute nothing and call nothing."""

    intercepted_binops = frozenset(("*", "**", "%", "+", "-", "/", "//"))

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> NoReturn:
        raise SecurityError(operator)

    def call(*args: Any, **more: Any) -> NoReturn:
        raise SecurityError("()")


def _environment() -> _OnlyShows:
    made = _OnlyShows(autoescape=True, undefined=StrictUndefined)
    made.globals.clear()
    made.filters = {name: made.filters[name] for name in _FILTERS}
    return made


_ENVIRONMENT = _environment()
_TAGS = DocxTemplate(io.BytesIO())


@dataclass(frozen=True, slots=True)
class LetterTemplate:
    """A template that was opened. `main`: the name of its text; `texts`: of headers and footers too, ready to fill."""

    members: Mapping[str, bytes]
    main: str
    texts: Mapping[str, tuple[Template, tuple[str, ...]]]

    def filled(self, values: Mapping[str, Any]) -> dict[str, Element]:
        """Text, headers and footers, by name, their gaps filled. Raises BadTemplate."""
        return {name: _filled(template, lines, values) for name, (template, lines) in self.texts.items()}


def open_template(content: bytes, title: str, made_on: date, language: str) -> LetterTemplate:
    """The template of a file's content; what is made of it bears title, day and language. Raises BadTemplate."""
    document = _document(content)
    set_properties(document, title, made_on, language)
    saved = io.BytesIO()
    with whatever_the_clock():
        document.save(saved)
    members = zip_members(saved.getvalue())
    main = str(document.part.partname).removeprefix("/")
    names = [main, *_headers_and_footers(document)]
    return LetterTemplate(members, main, {name: _compiled(members[name].decode("utf-8")) for name in names})


def _document(content: bytes) -> Document:
    if len(content) > _LARGEST:
        raise BadTemplate("too_large")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            if sum(each.file_size for each in package.infolist()) > _LARGEST_UNPACKED:
                raise BadTemplate("too_large")
        return docx.Document(io.BytesIO(content))
    # What python-docx raises where a ZIP is no Word file, or its XML is broken.
    except (OSError, ValueError, KeyError, zipfile.BadZipFile, OpcError, etree.LxmlError, NotImplementedError) as error:
        raise BadTemplate("not_word") from error


def _headers_and_footers(document: Document) -> Iterator[str]:
    for relation in document.part.rels.values():
        if relation.reltype in (RT.HEADER, RT.FOOTER):
            yield str(relation.target_part.partname).removeprefix("/")


def _compiled(xml: str) -> tuple[Template, tuple[str, ...]]:
    """The text as a template, and its lines in words: one a paragraph."""
    source = _PARAGRAPH.sub("\n<w:p", _TAGS.patch_xml(xml.partition("?>")[2] if xml.startswith("<?") else xml))
    lines = tuple(_MARKUP.sub("", each).strip() for each in source.split("\n"))
    try:
        return _ENVIRONMENT.from_string(source), lines
    except TemplateSyntaxError as error:
        raise BadTemplate("tag", _near(lines, error.lineno), error.message or "") from error


def _filled(template: Template, lines: tuple[str, ...], values: Mapping[str, Any]) -> Element:
    try:
        root = etree.fromstring(template.render(values).replace("\n<w:p", "<w:p").encode())
    except etree.XMLSyntaxError as error:
        raise BadTemplate("crossed") from error
    except Exception as error:
        # Whatever a template of an office does, it is told and not used.
        raise BadTemplate(_code(error), _near(lines, _line(error)), str(error)) from error
    for element in root.iter(*_NO_TEXT):
        for text in (element.text, *(child.tail for child in element)):
            if text and text.strip():
                raise BadTemplate("crossed", cut(text.strip(), _NEAR))
    for words in [*root.iter(qn("w:t"))]:
        _broken_up(words)
    return root


def _broken_up(words: Element) -> None:
    """Give lines, tabs and the hyphens of days and memo numbers their Word elements."""
    made = pieces(words.text or "")
    if len(made) != 1 or made[0].tag != words.tag:
        for piece in made:
            words.addprevious(piece)
        words.getparent().remove(words)  # type: ignore[union-attr]


def _code(error: Exception) -> str:
    if isinstance(error, UndefinedError):
        return "unknown"
    return "forbidden" if isinstance(error, SecurityError | TemplateRuntimeError | TypeError) else "tag"


def _line(error: Exception) -> int:
    """The template's line where it happened; 0 where none is known."""
    found, at = 0, error.__traceback__
    while at is not None:
        if at.tb_frame.f_code.co_filename == "<template>":
            found = at.tb_lineno
        at = at.tb_next
    return found


def _near(lines: tuple[str, ...], number: int) -> str:
    """The words of that line, else of the last before it that has any."""
    return next((cut(each, _NEAR) for each in reversed(lines[:number]) if each), "")
