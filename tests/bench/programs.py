"""Programs that are measured side by side: clones of the product, each with a warehouse that its own code made."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import psutil

from etl.files.folders import PRODUCT
from tests.bench.synthetic_warehouse import BENCH_MONTH
from tests.served import served

# Run in a clone's folder: its schema, its marts.
MAKE = """
import sys
from pathlib import Path
from tests.bench.synthetic_warehouse import write_synthetic_warehouse
write_synthetic_warehouse(Path(sys.argv[1]), Path(sys.argv[2]))
"""


@dataclass(frozen=True, slots=True)
class Program:
    """A clone of the product, and the folders it is served over."""

    title: str
    clone: Path
    data: Path
    warehouse: Path

    @contextmanager
    def served(self, log: Path, script: str = "dashboard/app.py", **settings: str) -> Iterator[str]:
        """The address of a script of the clone, as `tests.served.served`."""
        settings |= {"PYTHONPATH": str(self.clone), "BENCH_MONTH": BENCH_MONTH}
        with served(self.data, self.warehouse, log, script, self.clone, **settings) as url:
            yield url


def at_country_size(clones: list[Path], folder: Path) -> list[Program]:
    """The clones, then this one, each over the synthetic country. Raises CalledProcessError."""
    programs = []
    for number, clone in enumerate([*clones, PRODUCT]):
        own = folder / str(number)
        run_in(clone, "-c", MAKE, str(own / "data"), str(own / "warehouse"))
        programs.append(Program(title_of(clone), clone, own / "data", own / "warehouse"))
    return programs


def title_of(clone: Path) -> str:
    """`here`, or a clone's folder and commit."""
    if clone == PRODUCT:
        return "here"
    said = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=clone, capture_output=True, text=True)
    return f"{clone.name} {said.stdout.strip()}".strip()


def run_in(clone: Path, *command: str, **settings: str) -> None:
    """Run Python with `command` in a clone's folder. Raises CalledProcessError."""
    env = os.environ | {"PYTHONPATH": str(clone)} | settings
    done = subprocess.run([sys.executable, *command], cwd=clone, env=env, stdout=subprocess.DEVNULL)
    # 3: some papers were left out, as a sample's must be.
    if done.returncode not in (0, 3):
        done.check_returncode()


def server_of(url: str) -> psutil.Process:
    """The server that this process started at `url`."""
    port = str(urlsplit(url).port)
    return next(child for child in psutil.Process().children() if port in child.cmdline())


def processor_seconds(server: psutil.Process) -> float:
    """What a server took of the processors until now; how busy others keep the machine hardly changes it."""
    times = server.cpu_times()
    return times.user + times.system


def megabytes_of(server: psutil.Process) -> float:
    """A server's own memory; what the system has put aside of it while it was idle counts too."""
    held = server.memory_full_info()
    return float(held.uss + getattr(held, "swap", 0)) / 1e6
