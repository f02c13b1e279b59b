"""The office of a soak: its folders, its programs, what was acknowledged, and whether all of it is there."""

import csv
import json
import os
import random
import signal
import socket
import subprocess
import sys
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from threading import Thread

import etl
import queries
from etl.files.folders import PRODUCT
from queries.runner import execute
from tests.bench.soak.writer import reason

SAMPLE_SEED = 2016


@dataclass
class Office:
    """Folders of a soak, and what writers were told is kept: numbers of corrections, checksums of uploads by path."""

    root: Path
    corrections: set[int] = field(default_factory=set)
    uploads: dict[str, str] = field(default_factory=dict)
    kills: dict[str, int] = field(default_factory=dict)

    @property
    def data(self) -> Path:
        return self.root / "data"

    @property
    def warehouse(self) -> Path:
        return self.root / "warehouse"

    @property
    def papers(self) -> Path:
        """Papers to upload: a made-up district's."""
        return self.root / "papers"

    @property
    def log(self) -> Path:
        return self.root / "log" / "dashboard.log"

    def prepare(self) -> None:
        """The product's own paper of Kurigram, loaded; papers to upload."""
        (self.data / "minutes" / "kurigram").mkdir(parents=True)
        paper = PRODUCT / "data" / "minutes" / "kurigram" / "2016-07.txt"
        (self.data / "minutes" / "kurigram" / "2016-07.txt").write_bytes(paper.read_bytes())
        self.log.parent.mkdir()
        etl.write_sample(self.papers, districts=1, years=1, seed=SAMPLE_SEED)
        self.load()

    def load(self) -> None:
        """Load to the end. Raises etl.BuildFailed."""
        etl.build_in_child(self.data, self.warehouse)

    def start(self, *command: str) -> subprocess.Popen[str]:
        """A program over the office's folders, in a group of its own."""
        folders = {"DATA_DIR": str(self.data), "WAREHOUSE_DIR": str(self.warehouse), "LOG_FILE": str(self.log)}
        with (self.root / "said").open("ab") as said:
            return subprocess.Popen(
                [sys.executable, "-m", *command],
                cwd=PRODUCT,
                env=os.environ | folders,
                stdout=subprocess.PIPE if "writer" in command[0] else said,
                stderr=said,
                text=True,
                start_new_session=True,
            )

    def start_writer(self, first: int) -> subprocess.Popen[str]:
        """A writer whose acknowledgements are taken down, until it ends."""
        folders = (str(self.data), str(self.warehouse), str(self.papers))
        writer = self.start("tests.bench.soak.writer", *folders, str(first))
        Thread(target=self._take_down, args=(writer,), daemon=True).start()
        return writer

    def _take_down(self, writer: subprocess.Popen[str]) -> None:
        assert writer.stdout is not None
        for line in writer.stdout:
            match line.rstrip("\n").split(" ") if line.endswith("\n") else []:
                case ["correction", number]:
                    self.corrections.add(int(number))
                case ["upload", path, digest]:
                    self.uploads[path] = digest

    def kill(self, program: subprocess.Popen[str], what: str) -> None:
        """Kill a program that we started, with all that it started."""
        if program.poll() is None:
            os.killpg(program.pid, signal.SIGKILL)
            self.kills[what] = self.kills.get(what, 0) + 1
        program.wait()

    def lost(self) -> list[str]:
        """What was acknowledged and is not there as it was, and what is torn; nothing where all is whole."""
        text = (self.data / "corrections.csv").read_text(encoding="utf-8-sig")
        lines = list(csv.DictReader(text.splitlines()))
        written = [line["why"] for line in lines]
        problems = [f"correction {number}" for number in self.corrections if written.count(reason(number)) != 1]
        problems += [f"line {number}: {line}" for number, line in enumerate(lines, 2) if not _is_whole(line)]
        for path, digest in self.uploads.items():
            file = self.data / path
            if not file.exists() or sha256(file.read_bytes()).hexdigest() != digest:
                problems.append(f"upload {path}")
        return problems

    def torn_log_lines(self) -> list[str]:
        """Lines of the server's log and of the log of activity that are not JSON."""
        torn = []
        for file in [*self.log.parent.glob("dashboard.log*"), *self.data.glob("activity.jsonl")]:
            for line in file.read_text(encoding="utf-8").splitlines():
                try:
                    json.loads(line)
                except ValueError:
                    torn.append(f"{file.name}: {line[:100]}")
        return torn

    def left_behind(self) -> list[str]:
        """What the last load should have swept: half-written files, warehouse files beyond the last two.

        Of the office's own files a kill may leave one half-written copy, under a name that no load reads.
        """
        copies = [path for path in self.data.rglob("*.tmp") if path.is_file()]
        files = [path.name for path in self.warehouse.glob("*.tmp")]
        files += [path.name for path in copies if not path.name.startswith(".")]
        if len(copies) > sum(self.kills.values()):
            files.append(f"{len(copies)} half-written copies")
        return files + [path.name for path in list(self.warehouse.glob("*.duckdb"))[2:]]

    def figures(self, warehouse: Path | None = None) -> list[tuple[object, ...]]:
        """Every figure by district and month, as two versions of the program are compared by."""
        with queries.connect(warehouse or self.warehouse) as connection:
            (day,) = connection.execute("select day from known_day").fetchall()[0]
            return execute("recounted", {"as_of": day}, connection).fetchall()

    def size(self) -> int:
        """Bytes under the warehouse folder."""
        return sum(path.stat().st_size for path in self.warehouse.rglob("*") if path.is_file())


def _is_whole(line: dict[str, str]) -> bool:
    return None not in line and None not in line.values() and line["why"].startswith("soak ")


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def moments(seed: int) -> random.Random:
    """The moments at which programs are killed."""
    return random.Random(seed)
