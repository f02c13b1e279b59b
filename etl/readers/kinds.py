"""Which reader a file needs, told by its first bytes, then by its name; what has none is refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from etl.readers.bijoy_letters import with_bijoy_converted
from etl.readers.document import Document, NotReadable
from etl.readers.docx import read_docx
from etl.readers.html import read_html
from etl.readers.office import read_compound_file, read_with_office
from etl.readers.text import read_text

_HTML_START = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument."
_PICTURE_STARTS = (b"\x89PNG", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
_TEXT_SUFFIXES = {".txt", ".text", ".tsv", ".md", ""}
# Text under one of these names is read all the same: the bytes say what a file is.
_OTHER_SUFFIXES = {".doc", ".docx", ".docm", ".rtf", ".odt", ".pdf"}
_MOST_BYTES = 100_000_000
# A month's minutes have sixty thousand letters, their longest paragraph or cell three thousand. Text that was made to
# harm repeats a sign without end, and rules that look for dates and numbers would take hours over it.
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
    texts = list(_texts(document))
    # Few texts are so long that their lines are worth a look.
    long = (line for text in texts if len(text) > _LONGEST_TEXT for line in text.split("\n"))
    if sum(map(len, texts)) > _MOST_LETTERS or any(len(line) > _LONGEST_TEXT for line in long):
        raise NotReadable("too_large")


def _texts(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, str):
            yield block
        else:
            yield from (paragraph for row in block.rows for cell in row for paragraph in cell.paragraphs)


def _reader(content: bytes, suffix: str) -> Callable[[bytes], Document]:
    if content.startswith(b"%PDF") or (suffix == ".pdf" and b"%PDF-" in content[:1024]):
        return _read_pdf
    if content.startswith(_PICTURE_STARTS):
        return _read_pictures
    if content.startswith(b"PK\x03\x04"):
        return _zip_reader(content)
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        return read_compound_file
    if content.startswith(b"{\\rtf"):
        return partial(read_with_office, suffix=".rtf")
    if _HTML_START.match(content[:4096]) or suffix in (".html", ".htm"):
        return read_html
    if suffix in _TEXT_SUFFIXES:
        return read_text
    if suffix in _OTHER_SUFFIXES:
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
    # What reads pages takes half a second to import: only who has such a paper pays for it.
    from etl.readers.pdf import read_pdf

    return read_pdf(content)


def _read_pictures(content: bytes) -> Document:
    from etl.readers.pictures import read_pictures

    return read_pictures(content)
