"""Tesseract, the program: run on many small pictures at once; gives the words with their confidence."""

import csv
import os
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2

from etl.readers.document import NotReadable
from etl.readers.installed import LANGUAGE, find_tesseract
from etl.readers.scan import Picture

_WORD_LEVEL = "5"


@dataclass(frozen=True, slots=True)
class ReadWord:
    """A word in a picture, in its pixels; `confidence` from 0 to 100."""

    picture: int
    text: str
    left: int
    top: int
    width: int
    height: int
    confidence: float


def read_with_program(pictures: Sequence[Picture], layout: int, seconds: float) -> list[ReadWord]:
    """The words of the pictures (grey, 8 bits), `layout` as Tesseract's page segmentation mode.

    Raises NotReadable: "ocr_too_slow" after `seconds`, "ocr_failed", and what `find_tesseract` raises.
    """
    program = find_tesseract()
    with tempfile.TemporaryDirectory(prefix="ocr-") as folder:
        names = [f"{number:04}.png" for number in range(len(pictures))]
        for name, picture in zip(names, pictures, strict=True):
            png = cv2.imencode(".png", picture, [cv2.IMWRITE_PNG_COMPRESSION, 1])[1]
            (Path(folder) / name).write_bytes(png.tobytes())
        (Path(folder) / "pictures.txt").write_text("\n".join(names) + "\n", encoding="ascii")
        # Names are given relative to the folder: Tesseract on Windows cannot open a path with Bengali in it.
        command = [program, "pictures.txt", "words", "-l", LANGUAGE, "--psm", str(layout), "tsv"]
        try:
            run = subprocess.run(
                command,
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=seconds,
                env=os.environ | {"OMP_THREAD_LIMIT": "1"},
            )
        except subprocess.TimeoutExpired:
            raise NotReadable("ocr_too_slow") from None
        output = Path(folder) / "words.tsv"
        if run.returncode or not output.is_file():
            raise NotReadable("ocr_failed")
        return list(_words(output.read_text(encoding="utf-8", errors="replace")))


def _words(table: str) -> Iterator[ReadWord]:
    for row in csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        if row["level"] == _WORD_LEVEL and row["text"] and row["text"].strip():
            yield ReadWord(
                int(row["page_num"]) - 1,
                row["text"].strip(),
                int(row["left"]),
                int(row["top"]),
                int(row["width"]),
                int(row["height"]),
                float(row["conf"]),
            )
