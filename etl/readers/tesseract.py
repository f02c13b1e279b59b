"""Tesseract, called as the program that it is: many small pictures in one run, words with their confidence out."""

from __future__ import annotations

import csv
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from etl.readers.document import NotReadable

Picture = NDArray[np.uint8]

_LANGUAGE = "ben"
# Where the installers of Windows and macOS put it without telling PATH.
_USUAL_PLACES = (
    r"C:\Program Files\Tesseract-OCR\tesseract.exe",
    r"C:\Program Files (x86)\Tesseract-OCR\tesseract.exe",
    r"~\AppData\Local\Programs\Tesseract-OCR\tesseract.exe",
    "/opt/homebrew/bin/tesseract",
    "/usr/local/bin/tesseract",
)
_WORD_LEVEL = "5"
_FOLDER_OF_LANGUAGES = re.compile(r'^List of available languages in "(.+?)"', re.MULTILINE)


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


@cache
def find_tesseract() -> str:
    """The program's path. Raises NotReadable: "ocr_missing", "ocr_no_bengali"."""
    usual = (str(place) for each in _USUAL_PLACES if (place := Path(each).expanduser()).is_file())
    program = shutil.which("tesseract") or next(usual, None)
    if program is None:
        raise NotReadable("ocr_missing")
    listed = subprocess.run([program, "--list-langs"], capture_output=True, encoding="utf-8", errors="replace")
    if _LANGUAGE not in f"{listed.stdout}\n{listed.stderr}".split():
        raise NotReadable("ocr_no_bengali")
    return program


@cache
def tesseract_version() -> str:
    """What decides how it reads: the version of the program and the content of its Bengali; alike on any processor.

    Raises as `find_tesseract` does.
    """
    told = _ask("--version")
    version = next((line for line in told.splitlines() if line.startswith("tesseract")), told)
    # The folder is named since version 5.
    folder = _FOLDER_OF_LANGUAGES.search(_ask("--list-langs"))
    bengali = Path(folder[1]) / f"{_LANGUAGE}.traineddata" if folder else None
    content = bengali.read_bytes() if bengali and bengali.is_file() else b""
    return f"{version} {sha256(content).hexdigest()[:16]}"


def _ask(option: str) -> str:
    asked = subprocess.run([find_tesseract(), option], capture_output=True, encoding="utf-8", errors="replace")
    return f"{asked.stdout}\n{asked.stderr}"


def read_pictures(pictures: Sequence[Picture], layout: int, seconds: float) -> list[ReadWord]:
    """The words of the pictures (grey, 8 bits), `layout` as Tesseract's page segmentation mode.

    Raises NotReadable: "ocr_too_slow" after `seconds`, "ocr_failed", and what `find_tesseract` raises.
    """
    if not pictures:
        return []
    program = find_tesseract()
    with tempfile.TemporaryDirectory(prefix="ocr-") as folder:
        names = [f"{number:04}.png" for number in range(len(pictures))]
        for name, picture in zip(names, pictures, strict=True):
            png = cv2.imencode(".png", picture, [cv2.IMWRITE_PNG_COMPRESSION, 1])[1]
            (Path(folder) / name).write_bytes(png.tobytes())
        (Path(folder) / "pictures.txt").write_text("\n".join(names) + "\n", encoding="ascii")
        # Names are given relative to the folder: Tesseract on Windows cannot open a path with Bengali in it.
        command = [program, "pictures.txt", "words", "-l", _LANGUAGE, "--psm", str(layout), "tsv"]
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
