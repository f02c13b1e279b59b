"""Correct and take back in a process that is killed at any moment, again and again: what was said to be written stays.

python -m tests.etl.corrections.killed_writers FOLDER KILLS: prints what it did, or ends with an AssertionError.
"""

import json
import os
import random
import signal
import sys
import time
from dataclasses import asdict
from datetime import date
from pathlib import Path

from etl.corrections.lines import read_corrections
from etl.corrections.writing import correct, undo_correction

TODAY = date(2026, 11, 29)


def write_for_ever(data: Path, said: int) -> None:
    """Correct, and take every third correction back; each is said to `said` once it is written."""
    while True:
        written = len(read_corrections(data).lines)
        correct(data, file="f", place="p", field="x", old="", new=f"{written}\n;", why="w", who="w", today=TODAY)
        os.write(said, b"c")
        if written % 3 == 0:
            undo_correction(data, asdict(read_corrections(data).lines[-1]), TODAY)
            os.write(said, b"u")


def killed(data: Path, after: float) -> bytes:
    """What a writer said before it was killed."""
    reading, saying = os.pipe()
    child = os.fork()
    if child == 0:
        write_for_ever(data, saying)
    os.close(saying)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as said:
        return said.read()


def main(data: Path, kills: int) -> None:
    file, moments = data / "corrections.csv", random.Random(2016)
    made = undone = in_a_write = 0
    for _ in range(kills):
        said = killed(data, moments.uniform(0, 0.15))
        found = read_corrections(data)
        assert found.rejected == ()
        assert [each.new for each in found.lines] == [f"{n}\n;" for n in range(len(found.lines))]
        # The last one may have been written and not said.
        assert made + said.count(b"c") <= len(found.lines) <= made + said.count(b"c") + 1
        now_undone = sum(each.undone_on is not None for each in found.lines)
        assert undone + said.count(b"u") <= now_undone <= undone + said.count(b"u") + 1
        made, undone = len(found.lines), now_undone
        halves = len(list(data.glob(".*.tmp")))
        assert halves <= 1
        in_a_write += halves
    done = {"kills": kills, "in_a_write": in_a_write, "made": made, "undone": undone, "bytes": file.stat().st_size}
    sys.stdout.write(json.dumps(done))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
