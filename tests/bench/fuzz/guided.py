"""python -m tests.bench.fuzz.guided KIND [-max_total_time=600]: one reader, guided by the lines that were reached.

KIND is html, text, docx (the XML of a Word file's body), csv (a register) or pdf; further arguments are libFuzzer's.
What ends the reader is written to the folder it is run in. Linux: `pip install -r tests/bench/fuzz/requirements.txt`.
"""

import io
import sys
import tempfile
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from xml.sax.saxutils import escape

import atheris

with atheris.instrument_imports(include=["etl"]):
    from etl.plans.parser import parse_content
    from etl.readers.document import NotReadable
    from etl.registers.reading import read_register

SEEDS = Path(__file__).parents[2] / "etl" / "papers"
REGISTERS = (
    "উপজেলা,মাস,সভার তারিখ,কার্যবিবরণী প্রাপ্তির তারিখ\nউলিপুর,জুলাই ২০১৬,১২/০৭/২০১৬,26-07-2016\nচিলমারী,2016-07,,পাওয়া যায়নি\n",
    "উপজেলা,পরিকল্পিত মাস,অনুষ্ঠানের তারিখ\nউলিপুর,মে ২০১৬,31/5/2016\n,জুন ২০১৬,হয়েছে\n",
    "district,upazila,office,idea,stage,date\nKurigram,Ulipur,UNO,idea,piloting,=1+1\n",
)
_WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_BODY = "word/document.xml"
# Longer inputs are slower, and reach no other line.
LONGEST = 20_000


def main(arguments: list[str]) -> None:
    kind, *others = arguments
    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(_seeds(kind)):
            (Path(corpus) / f"{number}").write_bytes(seed[:LONGEST])
        atheris.Setup([sys.argv[0], corpus, f"-max_len={LONGEST}", "-timeout=60", *others], READERS[kind])
        atheris.Fuzz()


def _paper(suffix: str) -> Callable[[bytes], None]:
    def read(content: bytes) -> None:
        with suppress(NotReadable):
            parse_content(content, Path(f"paper{suffix}"))

    return read


def _word(content: bytes) -> None:
    """A Word file whose body is `content`: what flips bytes of a zip seldom gets past its checksums."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, part in _PARTS.items():
            package.writestr(name, content if name == _BODY else part)
    _paper(".docx")(made.getvalue())


def _register(content: bytes) -> None:
    file = Path(tempfile.gettempdir()) / "guided-register.csv"
    file.write_bytes(content)
    read_register(file, "registers/r.csv", 1)


def _body(text: str) -> bytes:
    """The beginning of a paper as the XML of a Word file's body: a paragraph a line, a table where cells are parted."""
    parts = [
        f"<w:tbl><w:tr>{''.join(f'<w:tc>{_paragraph(cell)}</w:tc>' for cell in line.split(chr(9)))}</w:tr></w:tbl>"
        if "\t" in line
        else _paragraph(line)
        for line in text.splitlines()[:40]
    ]
    return (f'<w:document xmlns:w="{_WORDS}"><w:body>{"".join(parts)}</w:body></w:document>').encode()


def _paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def _seeds(kind: str) -> list[bytes]:
    if kind == "docx":
        return [_body(path.read_text(encoding="utf-8")) for path in sorted(SEEDS.rglob("*.txt"))]
    if kind == "csv":
        return [each.encode() for each in REGISTERS]
    suffix = {"text": "txt"}.get(kind, kind)
    return [path.read_bytes() for path in sorted(SEEDS.rglob(f"*.{suffix}"))]


_WORD_FILE = next(iter(sorted(SEEDS.rglob("*.docx"))))
_PARTS = {name: zipfile.ZipFile(_WORD_FILE).read(name) for name in zipfile.ZipFile(_WORD_FILE).namelist()}
READERS: dict[str, Callable[[bytes], None]] = {
    "html": _paper(".html"),
    "text": _paper(".txt"),
    "docx": _word,
    "csv": _register,
    "pdf": _paper(".pdf"),
}

if __name__ == "__main__":
    main(sys.argv[1:])
