"""Choose the reader of a file by its first bytes, then by its name; a file without a reader is refused."""

import re
from collections.abc import Callable
from functools import partial

from etl.readers import endings
from etl.readers.bijoy_letters import with_bijoy_converted
from etl.readers.document import Document, NotReadable, paragraphs_in
from etl.readers.docx import read_docx
from etl.readers.html import read_html
from etl.readers.office import read_compound_file, read_with_office
from etl.readers.text import read_text

_HTML_START = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument."
_PICTURE_STARTS = (b"\x89PNG", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
_MOST_BYTES = 100_000_000
# A month's minutes have sixty thousand letters, their longest paragraph or cell three thousand. In hostile text of one
# sign repeated without end, the patterns for dates and numbers would run for hours.
_MOST_LETTERS, _LONGEST_TEXT = 1_000_000, 30_000


def read_content(content: bytes, suffix: str) -> Document:
    """The document in a file's bytes; `suffix` as in ".txt". Raises NotReadable, with a code that says why."""
    if not content.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise NotReadable("empty")
    if len(content) > _MOST_BYTES:
        raise NotReadable("too_large")
    document = _reader(content, suffix.lower())(content)
    _refuse_too_long(document)
    return with_bijoy_converted(document)


def _refuse_too_long(document: Document) -> None:
    texts = list(paragraphs_in(document.blocks))
    # Only long texts are split into lines: few are.
    long = (line for text in texts if len(text) > _LONGEST_TEXT for line in text.split("\n"))
    if sum(map(len, texts)) > _MOST_LETTERS or any(len(line) > _LONGEST_TEXT for line in long):
        raise NotReadable("too_large")


def _reader(content: bytes, suffix: str) -> Callable[[bytes], Document]:
    if content.startswith(b"%PDF") or (suffix == endings.PDF and b"%PDF-" in content[:1024]):
        return _read_pdf
    if content.startswith(_PICTURE_STARTS):
        return _read_pictures
    if content.startswith(b"PK\x03\x04"):
        return _zip_reader(content)
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        return read_compound_file
    if content.startswith(b"{\\rtf"):
        return partial(read_with_office, suffix=".rtf")
    if _HTML_START.match(content[:4096]) or suffix in endings.WEB_PAGES:
        return read_html
    if suffix in endings.TEXT:
        return read_text
    # Text under another kind's name is read all the same: the bytes say what a file is.
    if suffix in (*endings.WORD, *endings.OFFICE, endings.PDF):
        return _read_misnamed
    raise NotReadable("unsupported", {"suffix": suffix})


def _zip_reader(content: bytes) -> Callable[[bytes], Document]:
    if not content.startswith(_OPEN_DOCUMENT, 30):
        return read_docx
    if content.startswith(b"text", 30 + len(_OPEN_DOCUMENT)):
        return partial(read_with_office, suffix=".odt")
    raise NotReadable("spreadsheet")


def _read_misnamed(content: bytes) -> Document:
    try:
        return read_text(content)
    except NotReadable:
        raise NotReadable("damaged") from None


def _read_pdf(content: bytes) -> Document:
    # The readers of pages take half a second to import: only when there is such a paper.
    from etl.readers.pdf import read_pdf

    return read_pdf(content)


def _read_pictures(content: bytes) -> Document:
    from etl.readers.pictures import read_pictures

    return read_pictures(content)
