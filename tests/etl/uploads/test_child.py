"""Uploaded files are read in processes that are bounded: a hostile one is refused, the others are previewed."""

import json
from datetime import date
from pathlib import Path

import pytest

from etl.files.folders import PRODUCT
from etl.progress import BuildFailed
from etl.uploads.child import preview_in_child
from etl.uploads.look import look
from etl.uploads.preview import preview
from etl.uploads.records import Upload
from etl.workers.limits import Limits
from etl.workers.papers import Reader
from etl.workers.pool import InThisProcess, ReaderPool
from tests.etl.made_papers import parse_made
from tests.etl.uploads.test_uploads import SEED, ULIPUR, brought

TODAY = date(2026, 11, 25)
DATA = PRODUCT / "data"


@pytest.fixture
def paper(tmp_path_factory: pytest.TempPathFactory) -> Upload:
    return brought(tmp_path_factory.mktemp("brought"), "2016.txt", SEED)


@pytest.fixture
def register(tmp_path_factory: pytest.TempPathFactory) -> Upload:
    return brought(tmp_path_factory.mktemp("brought"), "জুলাই.xlsx", ULIPUR)


def test_a_child_process_gives_the_same_preview(tmp_path: Path, paper: Upload, register: Upload) -> None:
    files = [paper, register, Upload("virus.exe", paper.file)]
    there = preview_in_child(files, "5549", DATA, tmp_path, TODAY)
    here = preview(files, "5549", DATA, tmp_path, TODAY, InThisProcess())
    assert there.files == here.files
    assert there.changes.equals(here.changes)
    assert len(here.changes) > 0
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_takes_too_long_is_refused_with_the_time_it_had(tmp_path: Path, paper: Upload) -> None:
    (looked,) = preview_in_child([paper], "5549", DATA, tmp_path, TODAY, limits=Limits(seconds=0.01)).files
    assert looked.target is None
    assert [row.code for row in looked.rejected] == ["reader_too_slow"]


def test_a_file_that_kills_its_reader_is_refused_and_the_others_are_looked_at(tmp_path: Path, register: Upload) -> None:
    papers = [{"venue": "a"}, {"raises": "death"}, {"venue": "b"}]
    uploads = [brought(tmp_path, f"{n}.txt", json.dumps(each).encode()) for n, each in enumerate(papers)]
    with ReaderPool() as pool:
        looked = look([*uploads, register], "5549", tmp_path / "none", TODAY, Reader(parse_made), pool)
    assert [each.target is not None for each in looked] == [True, False, True, True]
    assert [(row.code, row.path) for row in looked[1].rejected] == [("reader_died", "1.txt")]


def test_a_load_that_cannot_be_made_for_the_preview_is_said(tmp_path: Path, paper: Upload) -> None:
    with pytest.raises(BuildFailed) as failure:
        preview_in_child([paper], "5549", tmp_path / "nowhere", tmp_path, TODAY)
    assert failure.value.code == "no_data_folder"
