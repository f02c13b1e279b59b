"""A load in a process of its own, for a program that cannot start a pool of processes itself: a Streamlit server.

Such a server puts the page's script in the place of the main module, so that each new process of a pool would run the
page. The load is started as `python -m etl.load.child`, and says each step as a line of JSON.
"""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from etl.files.folders import PRODUCT
from etl.load.summary import BuildSummary, summarise
from etl.progress import BuildFailed, BuildStep, Progress


def build_apart(data: Path, warehouse: Path, force: bool, wait_seconds: float, tell: Progress) -> BuildSummary:
    """What `etl.load.build.build` does, in a new process. Raises BuildFailed."""
    command = [sys.executable, "-m", "etl.load.child", str(data), str(warehouse), str(int(force)), str(wait_seconds)]
    load = subprocess.Popen(command, cwd=PRODUCT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, encoding="utf-8")
    assert load.stdout is not None
    built = None
    # A page left in the middle closes the pipe and goes; the load itself goes on to its end.
    with load.stdout as lines:
        for line in lines:
            said = json.loads(line)
            if "step" in said:
                tell(BuildStep(**said["step"]))
            elif "failed" in said:
                raise BuildFailed(said["failed"], **said["values"])
            else:
                built = bool(said["built"])
    load.wait()
    if built is None:
        raise BuildFailed("died", folder=str(warehouse))
    return summarise(warehouse, built)


def main(data: str, warehouse: str, force: str, wait_seconds: str) -> None:
    """The load itself, in the new process."""
    from etl.load.build import build

    def tell(step: BuildStep) -> None:
        _say({"step": {"name": step.name, "done": step.done, "total": step.total}})

    try:
        summary = build(
            Path(data), Path(warehouse), progress=tell, force=force == "1", wait_seconds=float(wait_seconds)
        )
        _say({"built": summary.built})
    except BuildFailed as failure:
        _say({"failed": failure.code, "values": failure.values})


def _say(said: dict[str, object]) -> None:
    # Nobody may be listening any more; ASCII whatever the console of the system, json escapes the rest.
    with suppress(OSError):
        sys.stdout.write(json.dumps(said) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
