"""Find programs that may be missing (Tesseract, LibreOffice). Imports nothing heavy: every look for changes uses it."""

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib import metadata
from pathlib import Path

from etl.readers import endings
from etl.readers.document import NotReadable

LANGUAGE = "ben"
# The folder of the Bengali model that is shipped, with where it is from.
MODELS = Path(__file__).parent / "tesseract_models"
# Where installers on Windows and macOS put it without adding it to PATH.
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


def tools_for(suffix: str) -> str:
    """The installed program that a file of this kind may need, by name; "" where none is installed or needed.

    Part of a file's version: a paper refused for lack of a program is read again once it is installed.
    """
    if suffix in endings.OFFICE:
        return "office" if find_office() else ""
    return "tesseract" if suffix in (endings.PDF, *endings.PICTURES) and _has_tesseract() else ""


def has_tesserocr() -> bool:
    """Whether Tesseract is there as a Python package: for Linux and Windows pip brings it."""
    return importlib.util.find_spec("tesserocr") is not None


def _has_tesseract() -> bool:
    if has_tesserocr():
        return True
    try:
        find_tesseract()
    except NotReadable:
        return False
    return True


# Once a process, without a key: a program installed meanwhile is found at the next start.
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


# Once a process, as find_tesseract.
@cache
def tesseract_version() -> str:
    """What decides how Tesseract reads: version and Bengali model, on any processor. Raises as `find_tesseract`."""
    if has_tesserocr():
        model = (MODELS / f"{LANGUAGE}.traineddata").read_bytes()
        return f"tesserocr {metadata.version('tesserocr')} {sha256(model).hexdigest()[:16]}"
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
