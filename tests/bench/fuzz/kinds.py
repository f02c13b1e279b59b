"""What a run is made of: so many files of each kind, each made by its number alone."""

from __future__ import annotations

import io
import random
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image

from etl.registers.template import write_template
from tests.bench.fuzz import bombs
from tests.bench.fuzz.damage import RAW, TEXT, cut, damage_pdf, damage_zip, flip, plain_pages
from tests.bench.varied import PAPERS, example_papers, varied
from tests.etl.registers.made_registers import write_xlsx

EXAMPLES = PAPERS / "examples"
REGISTER = PAPERS.parent / "registers" / "examples" / "kurigram-2016-07.csv"
ENDINGS = (
    ".txt", ".docx", ".doc", ".rtf", ".odt", ".html", ".pdf", ".png", ".jpg", ".tif", ".csv", ".xlsx", ".xyz", "",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Input:
    """A file of a run: its number and kind, where it would lie (a register or a paper), its ending and bytes."""

    number: int
    kind: str
    ending: str
    content: bytes

    @property
    def name(self) -> str:
        room = "registers" if self.kind in REGISTERS else "minutes"
        return f"{room}/{self.number:06}{self.ending}"


Made = tuple[str, bytes]
Maker = Callable[[random.Random], Made]


def _text(chance: random.Random) -> Made:
    return ".txt", chance.choice(TEXT)(_some(".txt", chance), chance)


def _html(chance: random.Random) -> Made:
    content = _some(".html", chance)
    if chance.random() < 0.3:
        tags = content.split(b"<")
        for _ in range(chance.choice((1, 5, 50))):
            tags.insert(chance.randrange(len(tags)), chance.choice(tags) * chance.choice((1, 1, 200)))
        return ".html", b"<".join(tags)
    return ".html", chance.choice(TEXT)(content, chance)


def _word(chance: random.Random) -> Made:
    content = varied(_some(".docx", chance), ".docx", chance.randrange(1, 10**6))
    return ".docx", damage_zip(content, chance, "document.xml") if chance.random() < 0.8 else chance.choice(RAW)(
        content, chance
    )


def _old_office(chance: random.Random) -> Made:
    ending = chance.choice((".doc", ".rtf", ".odt"))
    content = (PAPERS / "old" / f"panchagarh-2018-01-bijoy{ending}").read_bytes()
    if ending == ".odt" and chance.random() < 0.8:
        return ending, damage_zip(content, chance, "content.xml")
    return ending, chance.choice((flip, flip, cut))(content, chance)


def _pdf(chance: random.Random) -> Made:
    name, pages = ("kurigram-2016-06-word", 1) if chance.random() < 0.9 else ("thakurgaon-2018-07-print", 1)
    return ".pdf", _damaged_pages(name, pages, chance)


def _broken_pdf(chance: random.Random) -> Made:
    return ".pdf", _damaged_pages("taraganj-2020-02-broken", 1, chance)


def _scanned_pdf(chance: random.Random) -> Made:
    """A small picture as a page, then damaged."""
    content = io.BytesIO()
    _picture_part(chance).save(content, "PDF")
    return ".pdf", damage_pdf(content.getvalue(), chance) if chance.random() < 0.8 else content.getvalue()


def _picture(chance: random.Random) -> Made:
    kind = chance.choice(("PNG", "JPEG", "TIFF"))
    content = io.BytesIO()
    picture = _picture_part(chance).convert(chance.choice(("L", "RGB", "1") if kind != "JPEG" else ("L", "RGB")))
    picture.save(content, kind)
    ending = {"PNG": ".png", "JPEG": ".jpg", "TIFF": ".tif"}[kind]
    return ending, chance.choice((*RAW, _keep))(content.getvalue(), chance)


def _keep(content: bytes, chance: random.Random) -> bytes:
    return content


def _csv(chance: random.Random) -> Made:
    content = REGISTER.read_bytes()
    if chance.random() < 0.3:
        rows = [line.split(",") for line in content.decode("utf-8").split("\n")]
        for row in chance.sample(rows, 5):
            row[chance.randrange(len(row))] = chance.choice(chance.choice(rows))
        return ".csv", "\n".join(chance.choice((",", ";", "\t")).join(row) for row in rows).encode()
    return ".csv", chance.choice(TEXT)(content, chance)


def _workbook(chance: random.Random) -> Made:
    content = chance.choice(_workbooks())
    return ".xlsx", damage_zip(content, chance, "sheet") if chance.random() < 0.85 else chance.choice(RAW)(
        content, chance
    )


def _wrong_ending(chance: random.Random) -> Made:
    _, content = chance.choice((_text, _html, _word, _pdf, _csv, _workbook))(chance)
    return chance.choice(ENDINGS), content


# Old Office's own start is left out: LibreOffice would be started for each.
STARTS = (
    b"", b"%PDF-1.7\n", b"PK\x03\x04", b"\x89PNG\r\n\x1a\n", b"II*\0", b"\xff\xd8\xff", b"<html>", b"\xef\xbb\xbf",
)  # fmt: skip


def _random_bytes(chance: random.Random) -> Made:
    return chance.choice(ENDINGS), chance.choice(STARTS) + chance.randbytes(chance.choice((1, 40, 4_000, 60_000)))


def _paper_bomb(chance: random.Random) -> Made:
    ending, bomb = chance.choice(
        (
            (".txt", bombs.text_bomb), (".txt", bombs.text_bomb), (".docx", bombs.word_bomb), (".docx", bombs.zip_bomb),
            (".html", bombs.html_bomb), (".pdf", bombs.pdf_bomb), (".png", bombs.picture_bomb),
        )
    )  # fmt: skip
    return ending, bomb(chance)


def _register_bomb(chance: random.Random) -> Made:
    if chance.random() < 0.5:
        return ".csv", bombs.csv_bomb(chance)
    return ".xlsx", bombs.workbook_bomb(chance, _workbooks()[1]) if chance.random() < 0.8 else bombs.zip_bomb(chance)


def _long_scan(chance: random.Random) -> Made:
    return ".pdf", bombs.long_scan(chance.choice((61, 500, 5_000)))


def _register_under_any_name(chance: random.Random) -> Made:
    return chance.choice(ENDINGS), chance.choice((_text, _html, _word, _pdf, _csv, _workbook, _random_bytes))(chance)[1]


# How many of ten thousand; what LibreOffice or OCR reads costs seconds each.
KINDS: dict[str, tuple[int, Maker]] = {
    "text": (2_600, _text),
    "web page": (1_100, _html),
    "Word": (2_500, _word),
    "old Office": (40, _old_office),
    "PDF": (500, _pdf),
    "PDF, broken text": (10, _broken_pdf),
    "PDF, scanned": (30, _scanned_pdf),
    "picture": (100, _picture),
    "wrong ending": (410, _wrong_ending),
    "random bytes": (400, _random_bytes),
    "bomb": (120, _paper_bomb),
    "long scan": (10, _long_scan),
    "CSV register": (900, _csv),
    "XLSX register": (1_000, _workbook),
    "register bomb": (80, _register_bomb),
    "register, wrong ending": (200, _register_under_any_name),
}
REGISTERS = ("CSV register", "XLSX register", "register bomb", "register, wrong ending")
SLOW_KINDS = ("old Office", "PDF, broken text", "PDF, scanned", "picture")


def make_input(number: int, kind: str, seed: int) -> Input:
    """The input of that number; the same each time it is asked for."""
    ending, content = KINDS[kind][1](random.Random(f"{seed} {kind} {number}"))
    return Input(number, kind, ending, content)


def kinds_of(inputs: int, without: tuple[str, ...] = ()) -> list[str]:
    """The kind of each input of a run, in the shares of KINDS, at least one of each; mixed, the slow ones last."""
    shares = {kind: share for kind, (share, _) in KINDS.items() if kind not in without}
    whole = sum(shares.values())
    kinds = [kind for kind, share in shares.items() for _ in range(max(1, round(share * inputs / whole)))]
    random.Random(inputs).shuffle(kinds)
    return sorted(kinds, key=lambda kind: (kind in SLOW_KINDS, kind == "PDF"))


@cache
def _papers(ending: str) -> tuple[bytes, ...]:
    return tuple(path.read_bytes() for path in example_papers(ending))


def _some(ending: str, chance: random.Random) -> bytes:
    return chance.choice(_papers(ending))


def _damaged_pages(name: str, pages: int, chance: random.Random) -> bytes:
    content = (EXAMPLES / f"{name}.pdf").read_bytes()
    if chance.random() < 0.1:
        return chance.choice(RAW)(content, chance)
    return damage_pdf(plain_pages(content, pages, chance.choice((300, 842))), chance)


@cache
def _scan() -> Image.Image:
    page = pdfium.PdfDocument(EXAMPLES / "taraganj-2020-02-broken.pdf")[0].render(scale=2.0, grayscale=True)
    return Image.fromarray(page.to_numpy().reshape(page.height, page.width))


def _picture_part(chance: random.Random) -> Image.Image:
    """A piece of a scan with a few lines, sometimes turned, or noise."""
    scan = _scan()
    width, height = chance.choice(((310, 330), (430, 310), (310, 900)))
    left, top = chance.randrange(scan.width - width), chance.randrange(scan.height - height)
    part = scan.crop((left, top, left + width, top + height))
    if chance.random() < 0.1:
        part = part.rotate(chance.choice((90, 180, 3)), expand=True, fillcolor=255)
    if chance.random() < 0.03:
        part = Image.effect_noise((310, 310), 80)
    return part


@cache
def _workbooks() -> tuple[bytes, ...]:
    """The template as a district gets it, and a register as an office keeps it."""
    template = io.BytesIO()
    write_template(template, "5549", "2016-07")
    rows = [line.split(",") for line in REGISTER.read_text(encoding="utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as folder:
        kept = write_xlsx(Path(folder) / "r.xlsx", {"Sheet1": rows, "ধারণা": rows[3:]}, [("Sheet1", "A1:G1", "রেজিস্টার")])
        return template.getvalue(), kept.read_bytes()
