"""Old Word files (.doc), rich text (.rtf) and .odt: LibreOffice makes a .docx of them, which is read like any other."""

import os
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from etl.readers.document import Document, NotReadable
from etl.readers.docx import read_docx
from etl.readers.installed import find_office

# The first start makes a profile: about 5 s here, the paper itself about 1 s.
SECONDS = 90
# LibreOffice's filters, by name: left to choose, it reads a damaged file as plain text.
_FILTERS = {".doc": "MS Word 97", ".rtf": "Rich Text Format", ".odt": "writer8"}
# Names of streams in a compound file's directory, in UTF-16, and what they make of it.
_STREAMS = (("EncryptedPackage", "encrypted"), ("Workbook", "spreadsheet"), ("PowerPoint Document", "unsupported"))


def read_with_office(content: bytes, suffix: str) -> Document:
    """The document in a file of an older kind; `suffix` names the kind (".doc", ".rtf", ".odt").

    Raises NotReadable: "no_office" where LibreOffice is not installed, "not_converted" where it cannot open the file
    or takes longer than `SECONDS`, and what `read_docx` raises.
    """
    program = find_office()
    if program is None:
        raise NotReadable("no_office", {"suffix": suffix})
    with tempfile.TemporaryDirectory(prefix="minutes-", ignore_cleanup_errors=True) as folder:
        converted = _convert(program, content, suffix, Path(folder))
    return replace(read_docx(converted), reader="office")


def read_compound_file(content: bytes) -> Document:
    """The document in a compound file, the shell of Office's files before 2007, and of encrypted ones since.

    Raises NotReadable: "encrypted", "spreadsheet", "unsupported", "damaged", and what `read_with_office` raises.
    """
    for stream, code in _STREAMS:
        if stream.encode("utf-16-le") in content:
            raise NotReadable(code, {"suffix": ".ppt"} if code == "unsupported" else {})
    if "WordDocument".encode("utf-16-le") not in content:
        raise NotReadable("damaged")
    return read_with_office(content, ".doc")


def _convert(program: Path, content: bytes, suffix: str, folder: Path) -> bytes:
    """The .docx's bytes. A profile of its own: an open LibreOffice, or another reader, is not disturbed."""
    paper = folder / f"paper{suffix}"
    paper.write_bytes(content)
    profile = (folder / "profile").as_uri()
    options = ["--headless", "--norestore", "--nolockcheck", "--nodefault", f"-env:UserInstallation={profile}"]
    options += [f"--infilter={_FILTERS[suffix]}", "--convert-to", "docx", "--outdir", str(folder / "out")]
    command = [str(program), *options, str(paper)]
    if not run_in_time(command, folder, SECONDS):
        raise NotReadable("not_converted", {"suffix": suffix})
    try:
        return (folder / "out" / "paper.docx").read_bytes()
    except FileNotFoundError:
        raise NotReadable("not_converted", {"suffix": suffix}) from None


def run_in_time(command: list[str], folder: Path, seconds: float) -> bool:
    """Whether the command ended by itself in time; else it is ended, with all that it started."""
    null = subprocess.DEVNULL
    try:
        process = subprocess.Popen(
            command, cwd=folder, stdin=null, stdout=null, stderr=null, start_new_session=os.name == "posix"
        )
    except OSError:
        return False
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    finally:
        if process.poll() is None:
            _end(process)
    return True


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process and its children: soffice is a starter of the program that works."""
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    with suppress(subprocess.TimeoutExpired):
        process.wait(10)
