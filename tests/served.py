"""A Streamlit script served on a free port of this machine, for a browser to read."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from etl.files.folders import PRODUCT

START_SECONDS = 60


@contextmanager
def served(
    data: Path,
    warehouse: Path,
    log: Path,
    script: str = "dashboard/app.py",
    product: Path = PRODUCT,
    /,
    **settings: str,
) -> Iterator[str]:
    """The address of `script` (the dashboard) over these folders; the server ends with the block.

    `product`: the program's folder. `settings`: more environment variables. Raises TimeoutError (with what `log` holds)
    after a minute.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        script,
        "--server.port",
        str(port),
        "--server.headless",
        "true",
    ]
    settings |= {"DATA_DIR": str(data), "WAREHOUSE_DIR": str(warehouse)}
    with log.open("wb") as said:
        server = subprocess.Popen(command, cwd=product, env=os.environ | settings, stdout=said, stderr=said)
        try:
            _wait_until_up(f"http://127.0.0.1:{port}/_stcore/health", log)
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()
            server.wait(20)


def _wait_until_up(health: str, log: Path) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(health, timeout=1):
                return
        except OSError:
            time.sleep(0.2)
    raise TimeoutError(f"no server within {START_SECONDS} s:\n{log.read_text(errors='replace')}")
