"""What a machine reads papers with; two machines with the same tools read a paper alike."""

import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from etl.inventory.checksums import Hashes
from etl.inventory.scan import parser_version

# Packages whose versions decide what is read, or whether two machines understand each other.
_PACKAGES = ("distributed", "lxml", "numpy", "opencv-python-headless", "pypdfium2", "rapidfuzz")


@dataclass(frozen=True, slots=True)
class Tools:
    """What a machine reads with.

    `program`: a hash of the parser, its words and places. `ocr`: of Tesseract and what calls it, empty where it is
    missing. `office`: whether LibreOffice is there. `versions`: of Python and packages, as 3.11.
    """

    program: str
    ocr: str
    office: bool
    versions: dict[str, str]


# One value for as long as the process runs: programs are not replaced under a running load or worker.
@cache
def tools() -> Tools:
    """What this machine reads with."""
    from etl.readers.document import NotReadable
    from etl.readers.installed import find_office
    from etl.readers.ocr_kept import ocr_version

    try:
        ocr = ocr_version()
    except NotReadable:
        ocr = ""
    with tempfile.TemporaryDirectory() as empty:
        # The office's own reference files travel with each paper.
        program = parser_version(Path(empty), Hashes(Path(empty)))
    versions = {"Python": f"{sys.version_info[0]}.{sys.version_info[1]}"}
    return Tools(program, ocr, find_office() is not None, versions | {each: _version(each) for each in _PACKAGES})


def _version(package: str) -> str:
    try:
        return ".".join(version(package).split(".")[:2])
    except PackageNotFoundError:
        return ""
