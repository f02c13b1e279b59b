"""A process that corrects and uploads until it is killed: a line on standard output for each that was acknowledged.

python -m tests.bench.soak.writer DATA WAREHOUSE PAPERS FIRST
"""

import sys
import time
from datetime import date
from hashlib import sha256
from itertools import count
from pathlib import Path

import etl

# One of so many is an upload, the others are corrections.
UPLOAD_EVERY = 5
# A correction of a file that is not there: it must be kept, and changes no figure.
NO_SUCH_PAPER = "minutes/soak/no-such-paper.txt"
PAUSE_SECONDS = 0.05


def reason(number: int) -> str:
    """The reason of correction `number`, by which it is found again."""
    return f"soak {number:07d}"


def main(data: Path, warehouse: Path, papers: Path, first: int) -> None:
    """Write for ever; what is printed is what the office was told is kept."""
    waiting = sorted(path for path in papers.rglob("*.txt") if path.is_file())
    for number in count(first):
        if number % UPLOAD_EVERY == 0:
            _upload(data, warehouse, waiting[number // UPLOAD_EVERY % len(waiting)], number)
        else:
            etl.correct(
                data,
                file=NO_SUCH_PAPER,
                place="item 1",
                field="value",
                old="yes",
                new="no",
                why=reason(number),
                who="soak",
                today=date.today(),
            )
            print("correction", number, flush=True)  # noqa: T201
        time.sleep(PAUSE_SECONDS)


def _upload(data: Path, warehouse: Path, paper: Path, number: int) -> None:
    looked = etl.Looked(paper.name, paper, "minutes", target=f"minutes/soak/{number:07d}.txt")
    kept = etl.keep_upload(looked, data, warehouse)
    print("upload", kept, sha256(paper.read_bytes()).hexdigest(), flush=True)  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))
