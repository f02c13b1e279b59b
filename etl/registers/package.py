"""Inspect an .xlsx package before it is read: its kind, its unpacked size, the cells whose formula is an error."""

from __future__ import annotations

import posixpath
import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from etl.readers.document import NotReadable

Errors = dict[str, list[tuple[int, int, str]]]

_MOST_UNPACKED = 600_000_000
_MOST_SHEETS = 500
# A table reader holds every cell between the first and the last: one stray cell far away must not cost all memory.
_MOST_CELLS = 30_000_000
_CHUNK = 1 << 22
_OVERLAP = 400

_WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_ROW = re.compile(rb'<(?:\w+:)?row\b[^>]{0,200}?\br="(\d{1,9})"')
_WIDE_COLUMN = re.compile(rb'\br="([A-Z]{2,4})\d{1,9}"')
_ERROR = re.compile(
    rb'<(?:\w+:)?c\b(?=[^>]{0,200}\bt="e")[^>]{0,200}?\br="([A-Z]{1,3})(\d{1,7})"[^>]{0,200}>'
    rb"(?:(?!</(?:\w+:)?c>).){0,200}?<(?:\w+:)?v>([^<]{1,20})<",
    re.DOTALL,
)


def check_package(content: bytes) -> Errors:
    """The cells whose formula ends in an error, by sheet: row and column from 0, the error's name.

    Raises NotReadable for what is no workbook, is damaged, or unpacks too large.
    """
    try:
        with ZipFile(BytesIO(content)) as package:
            parts = {part.filename: part for part in package.infolist()}
            _check_kind(package, parts)
            if sum(part.file_size for part in parts.values()) > _MOST_UNPACKED:
                raise NotReadable("register_too_large")
            sheets = _sheets(package)
            if len(sheets) > _MOST_SHEETS:
                raise NotReadable("register_too_large")
            return {name: _look_through(package, parts[part]) for name, part in sheets.items() if part in parts}
    except (BadZipFile, KeyError, EOFError, OSError, RuntimeError, NotImplementedError, zlib.error) as error:
        raise NotReadable("register_damaged") from error
    except etree.XMLSyntaxError as error:
        raise NotReadable("register_damaged") from error


def _check_kind(package: ZipFile, parts: dict[str, ZipInfo]) -> None:
    if any(part.flag_bits & 1 for part in parts.values()):
        raise NotReadable("register_encrypted")
    if _WORKBOOK in parts:
        return
    if "mimetype" in parts and b"opendocument.spreadsheet" in package.read("mimetype")[:200]:
        raise NotReadable("register_open_document")
    if "xl/workbook.bin" in parts:
        raise NotReadable("register_old_excel")
    raise NotReadable("register_not_workbook")


def _sheets(package: ZipFile) -> dict[str, str]:
    """The part of the package that each sheet is, by the sheet's name."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    relations = etree.fromstring(package.read(_RELATIONS), parser)
    target = {str(each.get("Id")): str(each.get("Target")) for each in relations.iter("{*}Relationship")}
    sheets = {}
    for sheet in etree.fromstring(package.read(_WORKBOOK), parser).iter("{*}sheet"):
        relation = next((value for key, value in sheet.attrib.items() if str(key).endswith("}id")), "")
        part = target.get(str(relation), "")
        sheets[str(sheet.get("name"))] = posixpath.normpath(posixpath.join("/xl", part)).lstrip("/")
    return sheets


def _look_through(package: ZipFile, part: ZipInfo) -> list[tuple[int, int, str]]:
    """Read a sheet's part once, in pieces: its errors. Raises NotReadable where its cells lie too far apart."""
    last_row = last_column = 0
    errors: set[tuple[int, int, str]] = set()
    for piece in _pieces(package, part):
        for row in _ROW.finditer(piece):
            last_row = max(last_row, int(row[1]))
        last_column = max([last_column, *(_column(name) for name in set(_WIDE_COLUMN.findall(piece)))])
        if b't="e"' in piece:
            errors |= {(int(row) - 1, _column(name), words.decode()) for name, row, words in _ERROR.findall(piece)}
    if last_row * (last_column + 1) > _MOST_CELLS:
        raise NotReadable("register_cells_far_apart")
    return sorted(errors)


def _pieces(package: ZipFile, part: ZipInfo) -> Iterator[bytes]:
    """The unpacked part in pieces that overlap, so that no cell is cut."""
    kept = b""
    with package.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            yield kept + chunk
            kept = (kept + chunk)[-_OVERLAP:]


def _column(name: bytes) -> int:
    """The number of a column from 0: A → 0, AA → 26."""
    number = 0
    for letter in name:
        number = number * 26 + letter - 64
    return number - 1
