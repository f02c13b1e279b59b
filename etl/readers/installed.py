"""The programs that are not this one's own and may be missing: Tesseract for pictures, LibreOffice for old Word files.

Whoever asks what changed asks this too, so nothing heavy is imported here.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from etl.readers.document import NotReadable

LANGUAGE = "ben"
# What a paper of these kinds may need.
_OF_OFFICE = {".doc", ".rtf", ".odt"}
_OF_TESSERACT = {".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff"}
# Where the installers of Windows and macOS put it without telling PATH.
_PLACES_OF_TESSERACT = (
    r"C:\Program Files\Tesseract-OCR\tesseract.exe",
    r"C:\Program Files (x86)\Tesseract-OCR\tesseract.exe",
    r"~\AppData\Local\Programs\Tesseract-OCR\tesseract.exe",
    "/opt/homebrew/bin/tesseract",
    "/usr/local/bin/tesseract",
)
_PLACES_OF_OFFICE = (
    "/usr/lib/libreoffice/program/soffice",
    "/usr/lib64/libreoffice/program/soffice",
    "/usr/local/bin/soffice",
    "/snap/bin/libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "~/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
_FOLDER_OF_LANGUAGES = re.compile(r'^List of available languages in "(.+?)"', re.MULTILINE)
_PROGRAM_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")


def ending_of(name: str) -> str:
    """A file name's ending, as in ".pdf": asked of tens of thousands of names, each a tenth of what a Path takes."""
    return name[name.rfind(".") :].lower() if "." in name else ""


def tools_for(suffix: str) -> str:
    """The installed program that a file of this kind may need, by name; nothing where there is none, or no need.

    Part of a file's version: a paper that was refused for want of a program is read again once that is there.
    """
    if suffix in _OF_OFFICE:
        return "office" if find_office() else ""
    return "tesseract" if suffix in _OF_TESSERACT and _has_tesseract() else ""


def _has_tesseract() -> bool:
    try:
        find_tesseract()
    except NotReadable:
        return False
    return True


@cache
def find_tesseract() -> str:
    """The program's path. Raises NotReadable: "ocr_missing", "ocr_no_bengali"."""
    usual = (str(place) for each in _PLACES_OF_TESSERACT if (place := Path(each).expanduser()).is_file())
    program = shutil.which("tesseract") or next(usual, None)
    if program is None:
        raise NotReadable("ocr_missing")
    listed = subprocess.run([program, "--list-langs"], capture_output=True, encoding="utf-8", errors="replace")
    if LANGUAGE not in f"{listed.stdout}\n{listed.stderr}".split():
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
    bengali = Path(folder[1]) / f"{LANGUAGE}.traineddata" if folder else None
    content = bengali.read_bytes() if bengali and bengali.is_file() else b""
    return f"{version} {sha256(content).hexdigest()[:16]}"


def _ask(option: str) -> str:
    asked = subprocess.run([find_tesseract(), option], capture_output=True, encoding="utf-8", errors="replace")
    return f"{asked.stdout}\n{asked.stderr}"


def find_office() -> Path | None:
    """LibreOffice's program: on the PATH, or where installers put it on Linux, macOS and Windows."""
    return next((path for path in _places() if path.is_file()), None)


def _places() -> Iterator[Path]:
    for name in ("soffice", "libreoffice"):
        if found := shutil.which(name):
            yield Path(found)
    for place in _PLACES_OF_OFFICE:
        yield Path(place).expanduser()
    yield from sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True)
    for folder in filter(None, map(os.environ.get, _PROGRAM_FOLDERS)):
        yield Path(folder) / "LibreOffice" / "program" / "soffice.exe"
        yield Path(folder) / "Programs" / "LibreOffice" / "program" / "soffice.exe"
