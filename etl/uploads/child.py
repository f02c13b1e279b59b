"""Look at files that a person brings in a process of its own: a hostile one takes that down, not the server of pages.

Started as `python -m etl.uploads.child BYTES`; takes the pickled question on its input, gives the pickled answer.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from etl.files.folders import PRODUCT
from etl.uploads.look import Looked, Upload, look, refused
from etl.warehouse.rows import RejectedRow
from etl.workers.limits import Limits, bound_this_process, reader_died, reader_too_slow, stdout_for_answers


def look_apart(
    uploads: Sequence[Upload], district_code: str, warehouse: Path, today: date, limits: Limits | None = None
) -> list[Looked]:
    """What `look` gives; a file that kills its reader, or takes longer than `limits` allow, is refused."""
    limits = limits or Limits()
    looked = _answer((list(uploads), district_code, warehouse, today), limits)
    if not isinstance(looked, RejectedRow):
        return looked
    if len(uploads) == 1:
        return [refused(uploads[0], looked)]
    # Which of them it was is known only by looking at each alone.
    return [one for each in uploads for one in look_apart([each], district_code, warehouse, today, limits)]


def _answer(question: tuple[list[Upload], str, Path, date], limits: Limits) -> list[Looked] | RejectedRow:
    """The answer of a new process, or what says why there is none."""
    command = [sys.executable, "-m", "etl.uploads.child", str(limits.memory)]
    try:
        done = subprocess.run(
            command, cwd=PRODUCT, input=pickle.dumps(question), stdout=subprocess.PIPE, timeout=limits.seconds
        )
    except subprocess.TimeoutExpired:
        return reader_too_slow("", limits.seconds)
    if done.returncode != 0 or not done.stdout:
        return reader_died("")
    answer: list[Looked] = pickle.loads(done.stdout)  # our own process wrote it
    return answer


def main(memory: str) -> None:
    """Look at what the input names, held to `memory` bytes."""
    answers = stdout_for_answers()
    bound_this_process(Limits(memory=int(memory)))
    uploads, district_code, warehouse, today = pickle.load(sys.stdin.buffer)  # our own process wrote it
    with answers:
        pickle.dump(look(uploads, district_code, warehouse, today), answers)


if __name__ == "__main__":
    main(*sys.argv[1:])
