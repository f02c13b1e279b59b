"""Inspect an .xlsx package before it is read: its kind, its unpacked size, notes on cells that a reader passes over."""

import posixpath
import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from etl.readers.document import NotReadable
from etl.registers.sheet_notes import SheetNotes, Struck, column_number, read_notes, read_struck

_MOST_UNPACKED = 600_000_000
_MOST_SHEETS = 500
# A table reader holds every cell between the first and the last: one stray cell far away must not cost all memory.
MOST_CELLS = 30_000_000
_CHUNK = 1 << 22
_OVERLAP = 400

_WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_ROW = re.compile(rb'<(?:\w+:)?row\b[^>]{0,200}?\br=["\'](\d{1,9})["\']')
# A cell may name another row than the one it lies in.
_FAR_ROW = re.compile(rb'\br=["\'][A-Za-z]{1,4}(\d{6,12})["\']')
_WIDE_COLUMN = re.compile(rb'\br=["\']([A-Z]{2,4})\d{1,9}["\']')
_COUNT = re.compile(rb'\buniqueCount=["\'](\d+)')
# A sheet with none of these has no notes: no error, no formula, nothing hidden.
_NOTED = re.compile(rb"""\bt=["']e["']|<(?:\w+:)?f[\s/>]|\bhidden=["'](?:1|true)["']|\b(?:ht|width)=["']0["']""")


def check_package(content: bytes) -> dict[str, SheetNotes]:
    """The notes of each sheet, by the sheet's name; sheets without any are left out.

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
            _check_texts(package, parts)
            struck = _struck(package, parts)
            noted = {name: parts[part] for name, part in sheets.items() if part in parts}
            return {name: notes for name, part in noted.items() if (notes := _look_through(package, part, struck))}
    except (BadZipFile, KeyError, EOFError, OSError, RuntimeError, NotImplementedError, zlib.error) as error:
        raise NotReadable("register_damaged") from error
    except etree.XMLSyntaxError as error:
        raise NotReadable("register_damaged") from error


def _check_texts(package: ZipFile, parts: dict[str, ZipInfo]) -> None:
    """Refuse a list of texts that says it is longer than its part can hold: a reader makes room for so many."""
    part = parts.get("xl/sharedStrings.xml")
    if part is None:
        return
    with package.open(part) as texts:
        told = _COUNT.search(texts.read(2_000))
    if told and int(told[1]) > part.file_size:
        raise NotReadable("register_damaged")


def _struck(package: ZipFile, parts: dict[str, ZipInfo]) -> Struck:
    """What is struck through in the workbook; most have nothing, which their bytes tell without being parsed."""
    named = (parts.get(name) for name in ("xl/styles.xml", "xl/sharedStrings.xml"))
    found = [part if part and any(b"strike" in piece for piece in _pieces(package, part)) else None for part in named]
    styles, texts = (package.open(part) if part else None for part in found)
    return read_struck(styles, texts)


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


def _look_through(package: ZipFile, part: ZipInfo, struck: Struck) -> SheetNotes | None:
    """The notes of a sheet's part, None without any. Raises NotReadable where its cells lie too far apart."""
    last_row = last_column = 0
    noted = bool(struck.styles or struck.texts)
    for piece in _pieces(package, part):
        for row in (*_ROW.finditer(piece), *_FAR_ROW.finditer(piece)):
            last_row = max(last_row, int(row[1]))
        last_column = max([last_column, *(column_number(name.decode()) for name in set(_WIDE_COLUMN.findall(piece)))])
        noted = noted or _NOTED.search(piece) is not None or b"strike" in piece
    if last_row * (last_column + 1) > MOST_CELLS:
        raise NotReadable("register_cells_far_apart")
    if not noted:
        return None
    with package.open(part) as sheet:
        return read_notes(sheet, struck)


def _pieces(package: ZipFile, part: ZipInfo) -> Iterator[bytes]:
    """The unpacked part in pieces that overlap, so that no cell is cut."""
    kept = b""
    with package.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            yield kept + chunk
            kept = (kept + chunk)[-_OVERLAP:]
