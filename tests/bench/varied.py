"""Papers like the examples, yet none the same text twice: other years and days, and new words (about one in forty).

So that no memory of texts, sentences or words makes a bench look faster than a year's papers are.
"""

import io
import random
import re
import zipfile
from functools import cache
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image

from etl.bengali.digits import to_bengali
from tests.bench.fuzz.damage import packed

PAPERS = Path(__file__).parents[1] / "etl" / "papers"
SEED = Path(__file__).parents[2] / "data" / "minutes" / "kurigram" / "2016-07.txt"

_YEAR = re.compile("২০১[৫-৯]|২০২[০-৫]")
_DAY = re.compile(r"(?<![০-৯.])(?:০[১-৯]|১[০-৯]|২[০-৮])(?=[-/.]|\s*তারিখ)")
# Words without a meaning for the parser; one joins every second long line.
_SYLLABLES = ("কর", "মন", "নীল", "বন", "জল", "রাত", "গাছ", "ফুল", "নদী", "মাঠ", "পথ", "ঘাস", "ধান", "চর", "হাট", "খাল")
_LONG_LINE = 60
_SHARE = 0.5
_AFTER_A_WORD = re.compile(r"(?<=[\u0985-\u09ff]) (?=[\u0985-\u09b9])")
_XML_TEXT = re.compile(r"(?<=<w:t>)[^<]+|(?<=<w:t xml:space=\"preserve\">)[^<]+")


def example_papers(suffix: str) -> list[Path]:
    """The example papers with this suffix, the seed's minutes among the texts."""
    found = sorted([*(PAPERS / "examples").glob(f"*{suffix}"), *(PAPERS / "invented").glob(f"*{suffix}")])
    return [*found, SEED] if suffix == SEED.suffix else found


def varied(content: bytes, suffix: str, number: int) -> bytes:
    """The paper's bytes with other years and days, and new words in long lines; 0 is the paper itself."""
    if number == 0:
        return content
    chance = random.Random(number)
    if suffix == ".docx":
        return _varied_docx(content, chance)
    return "\n".join(_varied_line(line, chance) for line in content.decode("utf-8").split("\n")).encode()


def _varied_line(line: str, chance: random.Random) -> str:
    shift = chance.randint(-1, 3)
    line = _YEAR.sub(lambda found: to_bengali(str(int(found[0]) + shift)), line)
    line = _DAY.sub(lambda found: to_bengali(f"{chance.randint(1, 28):02}"), line)
    gaps = [found.start() for found in _AFTER_A_WORD.finditer(line)]
    if len(line) < _LONG_LINE or not gaps or chance.random() > _SHARE:
        return line
    place = chance.choice(gaps)
    return f"{line[:place]} {''.join(chance.choices(_SYLLABLES, k=4))}{line[place:]}"


def _varied_docx(content: bytes, chance: random.Random) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    text = parts["word/document.xml"].decode("utf-8")
    parts["word/document.xml"] = _XML_TEXT.sub(lambda found: _varied_line(found[0], chance), text).encode()
    return packed(parts.items())


@cache
def scan(dpi: int) -> Image.Image:
    """The page of an example, as a scanner would take it."""
    page = pdfium.PdfDocument(PAPERS / "examples" / "taraganj-2020-02-broken.pdf")[0]
    pixels = page.render(scale=dpi / 72, grayscale=True)
    return Image.fromarray(pixels.to_numpy().reshape(pixels.height, pixels.width))
