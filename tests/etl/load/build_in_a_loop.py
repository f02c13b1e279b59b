"""A process that builds again and again over changing papers, to be killed."""

import itertools
import os
from multiprocessing.synchronize import Event
from pathlib import Path

from tests.etl.made_papers import load, write_paper

DAYS = 28


def build_for_ever(data: Path, warehouse: Path, built: Event) -> None:
    """Each build has one more paper than the last, from one to DAYS, then one again. `built` is set after the first."""
    for n in itertools.count():
        day = n % DAYS + 1
        if day == 1:
            for paper in data.glob("minutes/*.txt"):
                paper.unlink()
        write_paper(data, f"{day:02}.txt", held_on=f"2016-07-{day:02}", text=f"{os.getpid()} {n}")
        load(data, warehouse)
        built.set()
