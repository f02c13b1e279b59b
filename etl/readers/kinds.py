"""Which reader a file needs, told by its first bytes, then by its name; what has none is refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from etl.readers.document import Document, NotReadable
from etl.readers.docx import read_docx
from etl.readers.html import read_html
from etl.readers.text import read_text

# First bytes of kinds that are refused by name: they need a reader of their own.
_REFUSED = (
    (b"%PDF", "pdf"),
    (b"\xd0\xcf\x11\xe0", "old_word"),
    (b"{\\rtf", "unsupported"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
)
_HTML_START = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
# Characters of legacy Bijoy text that no Bengali or English paper holds in numbers.
_BIJOY_LETTER = re.compile("[†‡ˆ‰Š©®¯±²³´µ¶¸¹º¼½¾¿À-Öß-öœš›Œ™‹]")
_FEWEST_BIJOY_LETTERS = 20
_TEXT_SUFFIXES = {".txt", ".text", ".tsv", ".md", ""}
_MOST_BYTES = 100_000_000


def read_content(content: bytes, suffix: str) -> Document:
    """The document in a file's bytes; `suffix` as in ".txt". Raises NotReadable, with a code that says why."""
    if not content.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise NotReadable("empty")
    if len(content) > _MOST_BYTES:
        raise NotReadable("too_large")
    for first_bytes, code in _REFUSED:
        if content.startswith(first_bytes):
            raise NotReadable(code)
    document = _reader(content, suffix.lower())(content)
    if len(_BIJOY_LETTER.findall("".join(_words(document)))) >= _FEWEST_BIJOY_LETTERS:
        raise NotReadable("bijoy")
    return document


def _words(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, str):
            yield block
        else:
            yield from (cell.text for row in block.rows for cell in row)


def _reader(content: bytes, suffix: str) -> Callable[[bytes], Document]:
    if content.startswith(b"PK\x03\x04"):
        return read_docx
    if _HTML_START.match(content[:4096]) or suffix in (".html", ".htm"):
        return read_html
    if suffix in _TEXT_SUFFIXES:
        return read_text
    raise NotReadable("unsupported", {"suffix": suffix})
