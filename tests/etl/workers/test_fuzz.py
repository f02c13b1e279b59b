"""Damaged, foreign and hostile files of every quick kind: each is read or refused with a sentence, none in part.

The long run, with LibreOffice and OCR: `python -m tests.bench.fuzz`.
"""

from pathlib import Path

import pytest

from tests.bench.fuzz.kinds import KINDS, SLOW_KINDS, kinds_of, make_input
from tests.bench.fuzz.running import run

INPUTS, SEED = 200, 2016


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_hundreds_of_hostile_files_are_each_read_or_refused_and_none_in_part(tmp_path: Path) -> None:
    done = run(kinds_of(INPUTS, without=(*SLOW_KINDS, "register bomb")), SEED, tmp_path, see=False)
    assert done.findings == []
    tallies = done.tallies.values()
    assert sum(each.inputs for each in tallies) >= INPUTS - 5
    assert sum(each.read for each in tallies) > INPUTS / 5
    assert sum(each.inputs - each.read for each in tallies) > INPUTS / 5


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_the_same_number_and_seed_make_the_same_file(kind: str) -> None:
    assert make_input(7, kind, SEED) == make_input(7, kind, SEED) != make_input(7, kind, SEED + 1)
