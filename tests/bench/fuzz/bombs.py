"""Files made to overload a program: small to send, large or endless to open."""

import io
import random
import struct
import zipfile
import zlib

from tests.bench.fuzz.damage import packed

# Twelve entities, each ten times the one before.
_LAUGHS = "".join(f'<!ENTITY l{no} "{f"&l{no - 1};" * 10 if no else "ha" * 10}">' for no in range(12))
DOCTYPE = f"<!DOCTYPE x [{_LAUGHS}]>"
_WORDS = (
    "উপজেলা", "সভা ", "সিদ্ধান্তঃ ", "১) ", "২৬-০৭-২০১৬ ", "০৫.৪৭.", "ও ", ", ", "সকল ", "ব্যতীত ", "(", "পাওয়া যায়নি ",
    "মাসের ", "\t", "<p>", "০১৭১২", "১২৩৪৫৬৭৮৯০ ", "জুলাই ২০১৬ ", " - ", "ঃ", "aaaa ", "\u09cd", "এ মাসের মধ্যে ", "&lt;",
    "কুড়িগ্রাম সদর/",
)  # fmt: skip


def text_bomb(chance: random.Random) -> bytes:
    """Few words a great many times: what a search that goes back and forth chokes on. Between heads that look right."""
    words = "".join(chance.choice(_WORDS) for _ in range(chance.randint(1, 3)))
    times = chance.choice((2_000, 20_000, 60_000))
    head = "জেলা ইনোভেশন টিমের জুলাই/২০১৬ মাসের সভার কার্যবিবরণী\nজেলা: কুড়িগ্রাম\n১ নং আলোচ্য বিষয়: সভা\nসিদ্ধান্তঃ-"
    return (head * chance.randint(0, 1) + words * times + chance.choice(("", "\n", "x", "।"))).encode()


def csv_bomb(chance: random.Random) -> bytes:
    """A row of very many cells, very many rows of one, a quote that never ends, or a cell of megabytes."""
    bodies = ("," * 3_000_000, "\n" * 3_000_000, '"' + "ক,\n" * 500_000, "ক" * 3_000_000, "রাজারহাট,জুলাই,১\n" * 60_000)
    return ("উপজেলার নাম,মাস,কার্যবিবরণী প্রাপ্তির তারিখ\n" + chance.choice(bodies)).encode()


def word_bomb(chance: random.Random) -> bytes:
    """A Word file that unpacks large, nests deep, or speaks in entities."""
    inside = chance.choice(
        (
            "<w:p><w:r><w:t>" + "ক" * 15_000_000 + "</w:t></w:r></w:p>",
            "<w:p/>" * chance.choice((100_000, 400_000, 2_000_000)),
            "<w:tbl><w:tr><w:tc>" * 900 + "</w:tc></w:tr></w:tbl>" * 900,
            "<w:tbl><w:tr>" + "<w:tc><w:p/></w:tc>" * 100_000 + "</w:tr></w:tbl>",
            "<w:tbl>" + '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="200"/></w:tcPr></w:tc></w:tr>' * 20_000 + "</w:tbl>",
            "<w:p>" + '<w:r><w:rPr><w:rFonts w:ascii="SutonnyMJ"/></w:rPr><w:t>mfv </w:t></w:r>' * 100_000 + "</w:p>",
            "<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>",
        )
    )
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    document = f"<w:document {space}><w:body>{inside}</w:body></w:document>"
    return packed([("word/document.xml", ((DOCTYPE if "&l9;" in inside else "") + document).encode())])


def zip_bomb(chance: random.Random) -> bytes:
    """Thousands of parts, parts under one name, or a part that says less than it is."""
    kind = chance.randrange(3)
    name = chance.choice(("word/document.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "content.xml"))
    if kind == 0:
        return packed((f"word/header{no}.xml", b"<x/>") for no in range(20_000))
    if kind == 1:
        return packed([(name, b"<x>" + b" " * 5_000_000 + b"</x>")] * 8)
    content = packed([(name, b"<x>" + b" " * 50_000_000 + b"</x>")])
    return content.replace(struct.pack("<I", 50_000_007), struct.pack("<I", 100))


def workbook_bomb(chance: random.Random, workbook: bytes) -> bytes:
    """A workbook whose sheet unpacks large, has a cell far away, or speaks in entities."""
    cell = '<c r="{0}" t="inlineStr"><is><t>রাজারহাট</t></is></c>'
    rows = chance.choice(
        (
            f'<row r="1">{cell.format("A1")}</row><row r="1048576">{cell.format("XFD1048576")}</row>',
            "".join(f'<row r="{no}">{cell.format(f"A{no}")}</row>' for no in range(1, 60_000)),
            '<row r="1">' + "<c/>" * 2_000_000 + "</row>",
            '<row r="1"><c r="A1" t="s"><v>99999999</v></c></row>' + " " * 30_000_000,
            '<row r="1"><c r="A1"><v>&l9;</v></c></row>',
            '<row r="1"><c r="A1"><f>' + "(" * 100_000 + "</f><v>1</v></c></row>",
        )
    )
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    sheet = f'<worksheet xmlns="{space}"><sheetData>{rows}</sheetData></worksheet>'
    bomb = ((DOCTYPE if "&l9;" in rows else "") + sheet).encode()
    with zipfile.ZipFile(io.BytesIO(workbook)) as file:
        return packed((name, bomb if name.endswith("sheet1.xml") else file.read(name)) for name in file.namelist())


def html_bomb(chance: random.Random) -> bytes:
    """A web page of tags without end, or a table of absurd spans."""
    inside = chance.choice(
        (
            "<div>" * 100_000,
            "<table><tr><td>" * 3_000,
            "<table>" + "<tr><td colspan=1000 rowspan=65000>ক</td></tr>" * 300 + "</table>",
            "<table><tr>" + "<td>ক</td>" * 100_000 + "</tr></table>",
            "<p " + "a=b " * 200_000 + ">",
            "<!--" * 100_000,
            "&nbsp;" * 500_000,
            "<script>" + "x" * 3_000_000,
        )
    )
    return f"<html><body>{inside}".encode()


_PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>"
_IMAGE = b"/Type/XObject/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 8/Width %d/Height %d"
_DRAWN_OVER_THE_PAGE = b"595 0 0 842 0 0 cm\n/F Do "


def pdf_bomb(chance: random.Random) -> bytes:
    """A PDF whose stream unpacks large, whose pages go in a circle or are thousands, whose forms draw themselves."""
    zeros = zlib.compress(b"0 0 m 1 1 l S\n" * 1_500_000, 9)
    form = _stream(b"/F Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>")
    kids, count, page, drawn, object_5 = b"3 0 R", 1, _PAGE, _stream(b"/F Do"), form
    match chance.randrange(6):
        case 0:
            drawn = _stream(zeros, b"/Filter/FlateDecode")
        case 1:
            kids, count = b"2 0 R 2 0 R", 9999
        case 2:
            kids, count = b"3 0 R " * 5000, 5000
        case 3:
            pass  # The form that draws itself is in all of them.
        case 4:
            page = page.replace(b"595 842", b"1e9 1e9")
        case _:  # A scan of a few kilobytes that is 60,000 dots wide.
            drawn = _stream(_DRAWN_OVER_THE_PAGE)
            object_5 = _stream(zeros, b"/Filter/FlateDecode" + _IMAGE % (60_000, 60_000))
    return _pdf(kids, count, page, drawn, object_5)


def long_scan(pages: int) -> bytes:
    """A PDF of that many scanned pages, all of one small picture."""
    picture = zlib.compress(b"\xff" * 100 * 140, 9)
    scan = _stream(picture, b"/Filter/FlateDecode" + _IMAGE % (100, 140))
    return _pdf(b"3 0 R " * pages, pages, _PAGE, _stream(_DRAWN_OVER_THE_PAGE), scan)


def page_of_lines(count: int) -> bytes:
    """A page on which that many lines are drawn; a few kilobytes."""
    return _pdf(b"3 0 R", 1, _PAGE, _stream(zlib.compress(b"0 0 m 1 1 l S\n" * count, 9), b"/Filter/FlateDecode"))


def _stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), entries, content)


def _pdf(kids: bytes, count: int, *objects: bytes) -> bytes:
    """A PDF of these pages and objects, from 3 on; its table of places is left to the reader to mend."""
    objects = (b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count %d/Kids[%s]>>" % (count, kids), *objects)
    numbered = b"".join(b"%d 0 obj\n%s\nendobj\n" % (no, each) for no, each in enumerate(objects, start=1))
    return b"%PDF-1.7\n" + numbered + b"trailer<</Root 1 0 R>>\n%%EOF"


def picture_bomb(chance: random.Random) -> bytes:
    """A PNG that says it is a wall, or unpacks to one; a TIFF of very many pages, or whose pages go in a circle."""
    kind = chance.randrange(3)
    if kind == 0:
        rows = zlib.compress(b"\0" * 30_000_000, 9)
        return _png(chance.choice((6_000, 60_000, 2_000_000_000)), (b"IDAT", rows))
    if kind == 1:
        return _png(400, *[(b"zTXt", b"a\0\0" + zlib.compress(b"x" * 30_000_000, 9))] * 3)
    tags = {256: 400, 257: 400, 258: 8, 259: 1, 262: 1, 273: 8, 277: 1, 278: 400, 279: 160_000}
    page = struct.pack("<H", len(tags)) + b"".join(struct.pack("<HHII", tag, 4, 1, tags[tag]) for tag in tags)
    count, size = chance.choice((1, 5_000)), len(page) + 4
    # The last page is followed by the first again.
    ends = (struct.pack("<I", 8 + size * (number % count)) for number in range(1, count + 1))
    return b"II*\0" + struct.pack("<I", 8) + b"".join(page + end for end in ends)


def _png(width: int, *chunks: tuple[bytes, bytes]) -> bytes:
    header = struct.pack(">IIBBBBB", width, width, 8, 0, 0, 0, 0)
    parts = [
        struct.pack(">I", len(inside)) + kind + inside + struct.pack(">I", zlib.crc32(kind + inside))
        for kind, inside in ((b"IHDR", header), *chunks, (b"IEND", b""))
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)
