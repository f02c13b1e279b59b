"""The first figures of a sample wait for one district, not for all of them."""

from pathlib import Path

import pytest

from etl.load import sample_year
from etl.load.sample_year import FIRST, make_sample
from etl.progress import BuildStep


def ignore(_: BuildStep) -> None:
    """Nobody looks at the progress here."""


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """What was written and loaded, in order."""
    steps: list[tuple[object, ...]] = []
    monkeypatch.setattr(
        sample_year, "ensure_sample", lambda folder, districts, *_: steps.append(("write", folder.name, districts))
    )
    monkeypatch.setattr(sample_year, "build", lambda folder, warehouse, **_: steps.append(("load", folder.name)))
    return steps


def test_the_first_district_is_loaded_before_the_others_are_written(
    done: list[tuple[object, ...]], tmp_path: Path
) -> None:
    make_sample(tmp_path / "papers", tmp_path / "warehouse", 8, 1, 2016, ignore)
    assert done == [("write", FIRST, 1), ("load", FIRST), ("write", "papers", 8), ("load", "papers")]


def test_where_there_are_figures_already_they_are_not_replaced_by_fewer(
    done: list[tuple[object, ...]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sample_year, "was_built", lambda _: True)
    make_sample(tmp_path / "papers", tmp_path / "warehouse", 8, 1, 2016, ignore)
    assert done == [("write", "papers", 8), ("load", "papers")]
