"""The pack as a PDF on A4: tagged for screen readers (PDF/UA), the same content makes the same bytes."""

import json
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from dashboard.exports.pack.records import Pack
from dashboard.exports.pdf.content import content_of
from dashboard.exports.pdf.typesetter import to_pdf

_COMMAND = (sys.executable, "-m", "dashboard.exports.pdf")
# Python finds the module of the command from the folder above `dashboard`, wherever the program was started.
_PRODUCT = Path(__file__).resolve().parents[3]


def render(pack: Pack) -> dict[str, bytes]:
    """One PDF: forwarding page, parts with tables and charts, definitions, references. Raises typst.TypstError."""
    return {f"{pack.stem}.pdf": to_pdf(content_of(pack), pack.asked.as_of)}


def begin(pack: Pack) -> Callable[[], dict[str, bytes]]:
    """Start the PDF, the slowest format, in a process; what is returned waits for it, or makes it itself."""
    content, made_on = content_of(pack), pack.asked.as_of
    pool = ThreadPoolExecutor(1)
    made = pool.submit(_in_a_process, json.dumps({"content": content, "made_on": made_on.isoformat()}))
    pool.shutdown(wait=False)
    return lambda: {f"{pack.stem}.pdf": made.result() or to_pdf(content, made_on)}


def _in_a_process(asked: str) -> bytes | None:
    """The PDF from __main__.py of this folder, None where that fails. JSON is ASCII, whatever the system's encoding."""
    try:
        done = subprocess.run(_COMMAND, input=asked.encode("ascii"), capture_output=True, check=True, cwd=_PRODUCT)
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout
