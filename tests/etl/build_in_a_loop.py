"""A program that builds again and again over changing papers, to be killed.

python -m tests.etl.build_in_a_loop DATA WAREHOUSE prints a line after its first build.
"""

from __future__ import annotations

import itertools
import os
import sys
from pathlib import Path

from etl.loading import build
from tests.etl.made_papers import parse_made, write_paper

DAYS = 28


def main(data: Path, warehouse: Path) -> None:
    """Build for ever. Each build has one more paper than the last, from one to DAYS, then again from one."""
    for n in itertools.count():
        day = n % DAYS + 1
        if day == 1:
            for paper in data.glob("minutes/*.txt"):
                paper.unlink()
        write_paper(data, f"{day:02}.txt", held_on=f"2016-07-{day:02}", text=f"{os.getpid()} {n}")
        build(data, warehouse, parse=parse_made)
        if n == 0:
            sys.stdout.write("built\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
