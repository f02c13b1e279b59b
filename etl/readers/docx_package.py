"""The parts of a Word file's zip package that hold its visible text; refuses oversized and hostile packages."""

import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

from etl.readers.document import NotReadable

Element = etree._Element
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# The parts that are read, unpacked, all together: a month's minutes are a fiftieth of it.
_MOST_BYTES = 30_000_000
_MOST_ENTRIES = 5_000
_STYLES = "word/styles.xml"
_MOST_STYLES = 1_000_000
_MOST_REMEMBERED = 8
# Opening and closing tags of one part: a tag of four characters takes a hundred bytes once it is a tree.
_MOST_TAGS = 1_500_000
# In UTF-8 and in UTF-16 of either order; Word writes neither.
_OWN_ENTITIES = (b"<!DOCTYPE", b"<!ENTITY", b"<\0!\0D\0O\0C", b"<\0!\0E\0N\0T")
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_OTHER_KINDS = (("xl/workbook.xml", "spreadsheet"), ("xl/workbook.bin", "spreadsheet"))
# Elements that name a font, and how they name it.
_FONT_ELEMENTS = (b":rFonts ", b":sym ", b":latin ")
_NAMED_FONT = re.compile(rb'(?:ascii|hAnsi|font|typeface)="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Package:
    """A Word file's parts as bytes of XML; absent ones are empty. `heads` and `notes` in the order of their names."""

    body: bytes
    numbering: bytes
    styles: bytes
    theme: bytes
    heads: tuple[bytes, ...]
    notes: tuple[bytes, ...]

    def may_hold(self, name: bytes) -> bool:
        """Whether an element of this name may stand in the text; parts in UTF-16 are not looked into."""
        return any(name in part or b"\0" in part for part in (self.body, *self.heads, *self.notes))

    def named_fonts(self) -> set[str]:
        """Every font that a run, a style, a list or the theme asks for."""
        own = map(_fonts_in, (self.body, *self.heads, *self.notes))
        shared = map(_fonts_in_shared, (self.numbering, self.styles, self.theme))
        return {name.decode("utf-8", "replace") for names in (*own, *shared) for name in names}


def _fonts_in(part: bytes) -> set[bytes]:
    # Split, not searched: the same few elements stand there thousands of times.
    elements = {rest.partition(b">")[0] for mark in _FONT_ELEMENTS for rest in part.split(mark)[1:]}
    return {name for each in elements for name in _NAMED_FONT.findall(each)}


# Key: the bytes themselves.
@lru_cache(maxsize=_MOST_REMEMBERED)
def _fonts_in_shared(part: bytes) -> set[bytes]:
    """The same, cached by the part's bytes: papers made from one template share these parts."""
    return _fonts_in(part)


# Styles by everything that distinguishes one zip entry from another: its packed bytes and its directory entry.
_remembered_styles: dict[tuple[object, ...], bytes] = {}


def open_package(content: bytes) -> Package:
    """A .docx file's parts. NotReadable: "damaged", "not_word", "spreadsheet", "encrypted", "unsafe", "too_large"."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            return _package(file, content)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, UnicodeDecodeError, OSError, ValueError):
        raise NotReadable("damaged") from None
    except RuntimeError:
        raise NotReadable("encrypted") from None


def parse_xml(part: bytes) -> Element:
    """A part's root. Raises NotReadable: "unsafe" (it defines entities of its own), "too_large", "damaged"."""
    if any(mark in part for mark in _OWN_ENTITIES):
        raise NotReadable("unsafe")
    if part.count(b"<") > _MOST_TAGS:
        raise NotReadable("too_large")
    try:
        # Elements are never asked for by their id: keeping a list of ids takes a fifth of the time.
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, collect_ids=False)
        return etree.fromstring(part.replace(_STRICT, W[1:-1].encode()), parser)
    except (etree.XMLSyntaxError, ValueError):
        raise NotReadable("damaged") from None


def _package(file: zipfile.ZipFile, content: bytes) -> Package:
    names = file.namelist()
    if len(names) > _MOST_ENTRIES:
        raise NotReadable("unsafe")
    known = set(names)
    for name, code in _OTHER_KINDS:
        if name in known:
            raise NotReadable(code)
    body = "word/document.xml" if "word/document.xml" in known else _main_part(file, known)
    heads = sorted(name for name in known if re.fullmatch(r"word/header\d*\.xml", name))
    notes = [name for name in ("word/footnotes.xml", "word/endnotes.xml") if name in known]
    single = [body, "word/numbering.xml", _STYLES, "word/theme/theme1.xml"]
    read = [name for name in [*single, *heads, *notes] if name in known]
    if sum(file.getinfo(name).file_size for name in read) > _MOST_BYTES:
        raise NotReadable("too_large")
    parts = {name: file.read(name) for name in read if name != _STYLES}
    return Package(
        body=parts[body],
        numbering=parts.get("word/numbering.xml", b""),
        styles=_styles(file, content) if _STYLES in known else b"",
        theme=parts.get("word/theme/theme1.xml", b""),
        heads=tuple(parts[name] for name in heads),
        notes=tuple(parts[name] for name in notes),
    )


def _styles(file: zipfile.ZipFile, content: bytes) -> bytes:
    """The styles, without those of tables; cached, because papers made from one template share them."""
    entry = file.getinfo(_STYLES)
    if entry.file_size > _MOST_STYLES:
        return _without_table_styles(file.read(entry))
    # Unpacking depends on these alone: the entry's header (30 bytes and names), its bytes, its directory entry.
    start = entry.header_offset
    names = sum(int.from_bytes(content[start + at : start + at + 2], "little") for at in (26, 28))
    packed = content[start : start + 30 + names + entry.compress_size]
    told = (entry.orig_filename, entry.compress_type, entry.flag_bits, entry.CRC, entry.file_size, entry.compress_size)
    key = (packed, *told)
    if key not in _remembered_styles:
        styles = _without_table_styles(file.read(entry))
        if len(_remembered_styles) >= _MOST_REMEMBERED:
            _remembered_styles.clear()
        _remembered_styles[key] = styles
    return _remembered_styles[key]


def _without_table_styles(styles: bytes) -> bytes:
    """Table styles name no fonts of text, and are nine tenths of many files' styles."""
    ends = b"</w:style>"
    return ends.join(each for each in styles.split(ends) if b'w:type="table"' not in each[:200])


def _main_part(file: zipfile.ZipFile, known: set[str]) -> str:
    """The document's own part where it has an unusual name: the package's relations tell."""
    if "_rels/.rels" in known and file.getinfo("_rels/.rels").file_size < _MOST_BYTES:
        for relation in parse_xml(file.read("_rels/.rels")):
            target = (relation.get("Target") or "").lstrip("/")
            if (
                (relation.get("Type") or "").endswith("/officeDocument")
                and target in known
                and target.startswith("word")
            ):
                return target
    raise NotReadable("not_word")
