"""The pack's PDF from its content, here or in a process of its own beside other work."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any

from dashboard.exports.pdf.text_layer import readable
from dashboard.exports.pdf.typesetter import typeset
from etl.files.folders import PRODUCT

_COMMAND = (sys.executable, "-m", "dashboard.exports.pdf")


def to_pdf(content: Mapping[str, Any], made_on: date) -> bytes:
    """The PDF of typeset/content.py's content. Raises typst.TypstError."""
    return readable(typeset("pack", content, "pdf", made_on))


def begin_pdf(content: Mapping[str, Any], made_on: date) -> Callable[[], bytes]:
    """Start to make the PDF in a process of its own; what is returned waits for it.

    Where no process can be had it is made here, when it is asked for.
    """
    pool = ThreadPoolExecutor(1)
    made = pool.submit(_in_a_process, json.dumps({"content": content, "made_on": made_on.isoformat()}))
    pool.shutdown(wait=False)
    return lambda: made.result() or to_pdf(content, made_on)


def _in_a_process(asked: str) -> bytes | None:
    """The PDF, None where the process could not be had or failed; JSON is ASCII, so no system's letters matter."""
    # A module run by name is found from the product's folder, wherever the program was started.
    try:
        done = subprocess.run(_COMMAND, input=asked.encode("ascii"), capture_output=True, check=True, cwd=PRODUCT)
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout


def run() -> None:
    """The process's part: what is asked comes in as JSON, the PDF goes out."""
    asked = json.loads(sys.stdin.buffer.read())
    sys.stdout.buffer.write(to_pdf(asked["content"], date.fromisoformat(asked["made_on"])))
