"""What a run is made of: so many files of each kind, each made by its number alone."""

import io
import random
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from PIL import Image

from etl.registers.template import write_template
from tests.bench.fuzz import bombs
from tests.bench.fuzz.damage import RAW, TEXT, Damage, cut, damage_pdf, damage_zip, flip, odd_words, plain_pages
from tests.bench.varied import PAPERS, example_papers, scan, varied
from tests.etl.registers.made_registers import write_xlsx

EXAMPLES = PAPERS / "examples"
REGISTER = PAPERS.parent / "registers" / "examples" / "kurigram-2016-07.csv"
ENDINGS = (
    ".txt", ".docx", ".doc", ".rtf", ".odt", ".html", ".pdf", ".png", ".jpeg", ".tiff", ".csv", ".xlsx", ".xyz", "",
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
Source = Callable[[random.Random], bytes]


def _maker(ending: str, source: Source, special: Damage, share: float, others: tuple[Damage, ...] = RAW) -> Maker:
    """Make files of a source: a `share` of them with `special` damage, the rest with damage of one of the others."""

    def make(chance: random.Random) -> Made:
        content = source(chance)
        damage = special if chance.random() < share else chance.choice(others)
        return ending, damage(content, chance)

    return make


def _one_of(*makers: Maker, endings: tuple[str, ...] = ()) -> Maker:
    """Make files by any of the makers, under one of the endings if there are any."""

    def make(chance: random.Random) -> Made:
        ending, content = chance.choice(makers)(chance)
        return (chance.choice(endings) if endings else ending), content

    return make


def _example(ending: str, chance: random.Random) -> bytes:
    return chance.choice(example_papers(ending)).read_bytes()


def _varied_word(chance: random.Random) -> bytes:
    return varied(_example(".docx", chance), ".docx", chance.randrange(1, 10**6))


def _file(path: Path, chance: random.Random) -> bytes:
    return path.read_bytes()


def _scan_as(kind: str, chance: random.Random) -> bytes:
    """A piece of a scan, saved as a file of that kind."""
    modes = {"pdf": ("L",), "jpeg": ("L", "RGB")}.get(kind, ("L", "RGB", "1"))
    content = io.BytesIO()
    _picture_part(chance).convert(chance.choice(modes)).save(content, kind)
    return content.getvalue()


def _in_zip(likely: str, content: bytes, chance: random.Random) -> bytes:
    return damage_zip(content, chance, likely)


def _in_page(content: bytes, chance: random.Random) -> bytes:
    return damage_pdf(plain_pages(content, chance.choice((300, 842))), chance)


def _unharmed(content: bytes, chance: random.Random) -> bytes:
    return content


def _repeated_tags(content: bytes, chance: random.Random) -> bytes:
    tags = content.split(b"<")
    for _ in range(chance.choice((1, 5, 50))):
        tags.insert(chance.randrange(len(tags)), chance.choice(tags) * chance.choice((1, 1, 200)))
    return b"<".join(tags)


def _mixed_cells(content: bytes, chance: random.Random) -> bytes:
    rows = [line.split(",") for line in content.decode("utf-8").split("\n")]
    for row in chance.sample(rows, 5):
        row[chance.randrange(len(row))] = chance.choice(chance.choice(rows))
    return "\n".join(chance.choice((",", ";", "\t")).join(row) for row in rows).encode()


def _page_of(name: str) -> Maker:
    return _maker(".pdf", partial(_file, EXAMPLES / f"{name}.pdf"), _in_page, 0.9)


def _old(ending: str, special: Damage) -> Maker:
    return _maker(
        ending, partial(_file, PAPERS / "old" / f"panchagarh-2018-01-bijoy{ending}"), special, 0.8, (flip, cut)
    )


# Old Office's own start is left out: LibreOffice would be started for each.
STARTS = (
    b"", b"%PDF-1.7\n", b"PK\x03\x04", b"\x89PNG\r\n\x1a\n", b"II*\0", b"\xff\xd8\xff", b"<html>", b"\xef\xbb\xbf",
)  # fmt: skip


def _random_bytes(chance: random.Random) -> Made:
    return chance.choice(ENDINGS), chance.choice(STARTS) + chance.randbytes(chance.choice((1, 40, 4_000, 60_000)))


@cache
def _workbooks() -> tuple[bytes, ...]:
    """The template as a district gets it, and a register as an office keeps it."""
    template = io.BytesIO()
    write_template(template, "5549", "2016-07")
    rows = [line.split(",") for line in REGISTER.read_text(encoding="utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as folder:
        kept = write_xlsx(Path(folder) / "r.xlsx", {"Sheet1": rows, "ধারণা": rows[3:]}, [("Sheet1", "A1:G1", "রেজিস্টার")])
        return template.getvalue(), kept.read_bytes()


def _bomb(ending: str, bomb: Source) -> Maker:
    return lambda chance: (ending, bomb(chance))


_text = _maker(".txt", partial(_example, ".txt"), odd_words, 0.1, TEXT)
_html = _maker(".html", partial(_example, ".html"), _repeated_tags, 0.3, TEXT)
_word = _maker(".docx", _varied_word, partial(_in_zip, "document.xml"), 0.8)
_pdf = _one_of(*[_page_of("kurigram-2016-06-word")] * 9, _page_of("thakurgaon-2018-07-print"))
_csv = _maker(".csv", partial(_file, REGISTER), _mixed_cells, 0.3, TEXT)
_workbook = _maker(".xlsx", lambda chance: chance.choice(_workbooks()), partial(_in_zip, "sheet"), 0.85)
_any = (_text, _html, _word, _pdf, _csv, _workbook)
_pictures = [_maker(f".{kind}", partial(_scan_as, kind), _unharmed, 0.25) for kind in ("png", "jpeg", "tiff")]
_paper_bombs = (
    (".txt", bombs.text_bomb), (".txt", bombs.text_bomb), (".docx", bombs.word_bomb), (".docx", bombs.zip_bomb),
    (".html", bombs.html_bomb), (".pdf", bombs.pdf_bomb), (".png", bombs.picture_bomb),
)  # fmt: skip
_workbook_bomb = _bomb(".xlsx", lambda chance: bombs.workbook_bomb(chance, _workbooks()[1]))
_csv_bomb, _zip_bomb = _bomb(".csv", bombs.csv_bomb), _bomb(".xlsx", bombs.zip_bomb)

# How many of ten thousand; what LibreOffice or OCR reads costs seconds each.
KINDS: dict[str, tuple[int, Maker]] = {
    "text": (2_600, _text),
    "web page": (1_100, _html),
    "Word": (2_500, _word),
    "old Office": (40, _one_of(_old(".doc", flip), _old(".rtf", flip), _old(".odt", partial(_in_zip, "content.xml")))),
    "PDF": (500, _pdf),
    "PDF, broken text": (10, _page_of("taraganj-2020-02-broken")),
    "PDF, scanned": (30, _maker(".pdf", partial(_scan_as, "pdf"), damage_pdf, 0.8, (_unharmed,))),
    "picture": (100, _one_of(*_pictures)),
    "wrong ending": (410, _one_of(*_any, endings=ENDINGS)),
    "random bytes": (400, _random_bytes),
    "bomb": (120, _one_of(*(_bomb(*each) for each in _paper_bombs))),
    "long scan": (10, _bomb(".pdf", lambda chance: bombs.long_scan(chance.choice((61, 500, 5_000))))),
    "CSV register": (900, _csv),
    "XLSX register": (1_000, _workbook),
    "register bomb": (80, _one_of(*[_csv_bomb] * 5, *[_workbook_bomb] * 4, _zip_bomb)),
    "register, wrong ending": (200, _one_of(*_any, _random_bytes, endings=ENDINGS)),
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


def _picture_part(chance: random.Random) -> Image.Image:
    """A piece of a scan with a few lines, sometimes turned, or noise."""
    page = scan(144)
    width, height = chance.choice(((310, 330), (430, 310), (310, 900)))
    left, top = chance.randrange(page.width - width), chance.randrange(page.height - height)
    part = page.crop((left, top, left + width, top + height))
    if chance.random() < 0.1:
        part = part.rotate(chance.choice((90, 180, 3)), expand=True, fillcolor=255)
    if chance.random() < 0.03:
        part = Image.effect_noise((310, 310), 80)
    return part
