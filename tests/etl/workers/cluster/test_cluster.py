"""Papers read by a Dask cluster: the same records, the work shared, nothing lost where a worker dies."""

import gzip
import json
import os
import pickle
import re
import signal
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image
from typer.testing import CliRunner, Result

from etl.commands.program import app
from etl.files.folders import PRODUCT
from etl.progress import BuildFailed
from etl.readers import ocr
from etl.records import AnyPaper
from etl.warehouse.rows import RejectedRow
from etl.wording.sentences import say_failure
from etl.workers.cluster import connection
from etl.workers.cluster.connection import agreed, connected
from etl.workers.cluster.parcels import Parcel, read_sent
from etl.workers.cluster.reading import read_with_cluster
from etl.workers.cluster.tools import Tools, tools
from etl.workers.limits import Limits
from etl.workers.papers import Reader, ReadPaper, parse_paper, read_papers
from etl.workers.parsed_cache import ParsedPapers
from etl.workers.pool import InThisProcess
from tests.bench.varied import example_papers, varied
from tests.etl.made_papers import parse_made, tasks_of, write_paper
from tests.etl.workers.cluster.local_cluster import LocalCluster, local_cluster

EXAMPLES = Path(__file__).parents[2] / "papers" / "examples"
# A worker that dies twice over a paper has been killed by it.
SETTINGS = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1"}


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalCluster]:
    with local_cluster(tmp_path_factory.mktemp("cluster"), settings=SETTINGS) as running:
        yield running


def write_examples(minutes: Path) -> None:
    """Three dozen papers of text and Word, one of them twice, a note, and the head of a page as a picture."""
    minutes.mkdir(parents=True)
    papers = [*example_papers(".txt"), *example_papers(".docx")]
    for number in range(36):
        paper = papers[number % len(papers)]
        content = varied(paper.read_bytes(), paper.suffix, number)
        (minutes / f"{number:02}{paper.suffix}").write_bytes(content)
    (minutes / "same.txt").write_bytes((minutes / "00.txt").read_bytes())
    (minutes / "note.txt").write_text("To whom it may concern", encoding="utf-8")
    page = pdfium.PdfDocument(EXAMPLES / "taraganj-2020-02-broken.pdf")[0].render(scale=200 / 72, grayscale=True)
    picture = Image.fromarray(page.to_numpy().reshape(page.height, page.width))
    picture.crop((0, 0, page.width, 1200)).save(minutes / "scan.png")


def test_a_cluster_reads_the_same_as_this_machine_and_no_page_is_read_again(
    tmp_path: Path, cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_examples(tmp_path / "minutes")
    tasks = tasks_of(tmp_path)
    reader = Reader(papers=ParsedPapers(tmp_path / "parsed", "v1"), ocr=tmp_path / "ocr")
    with connected(cluster.address) as dask:
        there = list(read_with_cluster(tasks, reader, InThisProcess(), dask))
        assert sum(dask.shared.values()) == len(tasks) - 1, "two files of one content are read once"
        assert len(dask.shared) == 2
        assert min(dask.shared.values()) > 5
        # Another version of the parser reads the papers again; the page goes along with its paper.
        (page,) = (tmp_path / "ocr").rglob("*.json.gz")
        as_read = page.read_bytes()
        marked = json.loads(gzip.decompress(as_read))
        marked["words"][0]["text"] = "চিহ্ন"
        page.write_bytes(gzip.compress(json.dumps(marked).encode()))
        scan = [task for task in tasks if task.file.name.endswith(".png")]
        (again,) = read_with_cluster(scan, replace(reader, papers=None), InThisProcess(), dask)
        assert isinstance(again, ReadPaper)
        assert "চিহ্ন" in again.meetings[0].text.text
        page.write_bytes(as_read)
    monkeypatch.setattr(ocr, "read_words", never)
    here = list(read_papers(tasks, replace(reader, papers=None), InThisProcess()))
    assert here == there
    assert sum(isinstance(each, ReadPaper) for each in there) > 30


def never(*arguments: object) -> list[object]:
    raise AssertionError("a page is read again")


def parse_slowly(path: Path) -> AnyPaper:
    time.sleep(0.05)
    return parse_made(path)


def test_a_worker_that_is_killed_half_way_loses_nothing(tmp_path: Path) -> None:
    for n in range(40):
        write_paper(tmp_path, f"{n:02}.txt", venue=str(n))
    with local_cluster(tmp_path, options=("--no-nanny",)) as running, connected(running.address) as dask:
        results = []
        for done, result in enumerate(
            read_with_cluster(tasks_of(tmp_path), Reader(parse_slowly), InThisProcess(), dask), start=1
        ):
            results.append(result)
            if done == 15:
                running.kill_worker(0)
        assert len(dask.shared) == 2
    assert results == list(read_papers(tasks_of(tmp_path), Reader(parse_made), InThisProcess()))


def parse_hostile(path: Path) -> AnyPaper:
    """What `parse_made` gives; a venue of `worker` kills the worker."""
    if json.loads(path.read_bytes()).get("venue") == "worker":
        os.kill(os.getppid(), signal.SIGKILL)
        time.sleep(60)
    return parse_made(path)


PAPERS = (
    ("venue", "first", "read"),
    ("raises", "death", "reader_died"),
    ("raises", "stuck", "reader_too_slow"),
    ("raises", "memory", "reader_out_of_memory"),
    ("venue", "worker", "reader_died"),
    ("raises", "bug", "unexpected"),
    ("raises", "refusal", "not_minutes"),
    ("venue", "last", "read"),
)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds the memory of a process for certain")
def test_a_hostile_paper_takes_down_its_reader_and_not_the_worker_or_the_load(
    tmp_path: Path, cluster: LocalCluster
) -> None:
    for n, (field, value, _) in enumerate(PAPERS):
        write_paper(tmp_path, f"{n}.txt", **{field: value})
    with connected(cluster.address, Limits(4.0, 1 << 30)) as dask:
        results = list(read_with_cluster(tasks_of(tmp_path), Reader(parse_hostile), InThisProcess(), dask))
    codes = [each.code if isinstance(each, RejectedRow) else "read" for each in results]
    assert codes == [code for _, _, code in PAPERS]


def test_a_load_whose_cluster_is_gone_ends_and_the_next_one_goes_on_from_there(tmp_path: Path) -> None:
    for n in range(12):
        write_paper(tmp_path, f"{n:02}.txt", venue=str(n))
    kept = ParsedPapers(tmp_path / "parsed", "v1")
    with local_cluster(tmp_path, 1, ("--no-nanny",)) as running, connected(running.address, patience=1.0) as dask:
        results = read_with_cluster(tasks_of(tmp_path), Reader(parse_made, kept), InThisProcess(), dask)
        next(results)
        running.kill_worker(0)
        with pytest.raises(BuildFailed, match="cluster_lost"):
            list(results)
    assert len(list((tmp_path / "parsed").rglob("*.gz"))) >= 1


OURS = tools()
OTHERS = {
    "worker_without_program": None,
    "worker_other_program": replace(OURS, program="other"),
    "worker_other_version": replace(OURS, versions=OURS.versions | {"lxml": "5.0"}),
    "worker_no_ocr": replace(OURS, ocr=""),
    "worker_other_ocr": replace(OURS, ocr="other"),
    "worker_no_office": replace(OURS, office=False),
}


@pytest.mark.parametrize(("code", "theirs"), OTHERS.items())
def test_workers_that_would_read_papers_in_two_ways_are_refused(code: str, theirs: Tools | None) -> None:
    with pytest.raises(BuildFailed) as failure:
        agreed({"tcp://a:1": OURS, "tcp://b:2": theirs}, OURS)
    assert failure.value.code == code
    assert failure.value.values["worker"] == "tcp://b:2"
    assert all(say_failure(failure.value, language) for language in ("bn", "en"))


def test_a_worker_that_joined_later_and_is_not_like_the_others_reads_nothing() -> None:
    parcel = Parcel(".txt", b"a", parse_paper, replace(tools(), program="other"), Limits())
    assert read_sent(pickle.dumps(parcel)) is None


def build(scheduler: str, data: Path, language: str = "en") -> Result:
    options = ["--scheduler", scheduler, "--data", str(data), "--warehouse", str(data / "wh"), "--language", language]
    return CliRunner().invoke(app, ["build", *options])


def test_a_build_on_a_cluster_ends_with_what_each_worker_read(tmp_path: Path, cluster: LocalCluster) -> None:
    paper = tmp_path / "minutes" / "2016-07.txt"
    paper.parent.mkdir()
    paper.write_bytes((PRODUCT / "data" / "minutes" / "kurigram" / "2016-07.txt").read_bytes())
    result = build(cluster.address, tmp_path)
    assert result.exit_code == 0, result.output
    assert re.search(r"Meetings +1\b", result.stdout)
    assert re.search(r"Read by the worker tcp://\S+: 1\n", result.stdout)
    assert "Nothing changed" in build(cluster.address, tmp_path).stdout


@pytest.mark.parametrize(("address", "words"), [("tcp://127.0.0.1:9", "No scheduler answers"), ("here", "no address")])
def test_a_scheduler_that_is_not_there_is_named_in_seconds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str, words: str
) -> None:
    monkeypatch.setattr(connection, "REACH_SECONDS", 1.0)
    result = build(address, tmp_path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert words in result.stderr
    assert address in result.stderr
    assert not (tmp_path / "wh").exists()


def test_a_scheduler_without_workers_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "REACH_SECONDS", 2.0)
    with local_cluster(tmp_path, workers=0) as running:
        result = build(running.address, tmp_path)
    assert result.exit_code == 1
    assert "has no worker" in result.stderr
    assert f"python -m dask worker {running.address}" in result.stderr


@pytest.mark.parametrize("language", ["bn", "en"])
def test_without_the_package_the_command_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    result = build("tcp://127.0.0.1:8786", tmp_path, language)
    assert result.exit_code == 1
    assert "pip install -r etl/workers/cluster/requirements.txt" in result.stderr
    assert (PRODUCT / "etl" / "workers" / "cluster" / "requirements.txt").exists()
