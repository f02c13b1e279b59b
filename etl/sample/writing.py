"""Write a made-up office: its papers, its registers, its deadlines, and the mark that says it is made up."""

import json
import shutil
from collections import Counter
from datetime import date
from pathlib import Path

from filelock import FileLock, Timeout

from etl.files.atomic import write_atomically
from etl.files.folders import SAMPLE_MARK, is_half_sample, is_sample
from etl.progress import BuildStep, SampleRefused, Step, StepListener
from etl.sample.filing import file_year
from etl.sample.months import iso, month_no
from etl.sample.office_registers import write_office_registers
from etl.sample.registers import write_registers
from etl.sample.rules import write_reference
from etl.sample.world import Sample, chosen_districts, world_of

# A sample ends between these months, whatever the clock says: teams met, and a day after it can be written.
FIRST_END, LAST_END = month_no(2016, 12), month_no(2199, 12)
WRITTEN_FIRST = ("paper", "register", "register_row")


def write_sample(
    folder: Path,
    districts: int,
    years: int,
    seed: int,
    progress: StepListener | None = None,
    *,
    last_month: str | None = None,
) -> dict[str, int]:
    """Write `districts` (1-64) over `years` calendar years into `folder`, which must be empty or not there.

    The years are the last ones complete by `last_month` (2016-12; default: the month before this one).
    What was written, counted: paper, register, register_row, and each kind of slip. Raises SampleRefused.
    """
    _refuse_what_is_not_empty(folder)
    sample = Sample(seed, *span(years, last_month))
    try:
        return _write(folder, sample, chosen_districts(districts), progress or (lambda step: None))
    except OSError as error:
        said = error.strerror or type(error).__name__
        raise SampleRefused("sample_broken_off", folder=str(folder), error=said) from error


def ensure_sample(
    folder: Path, districts: int, years: int, seed: int, progress: StepListener | None = None, wait_seconds: float = 60
) -> None:
    """Write the sample where it is not there to its end; one that was broken off is deleted and written anew.

    Whoever comes while it is written waits. Raises SampleRefused, also after `wait_seconds`.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(folder.with_name(f"{folder.name}.lock"), timeout=wait_seconds):
            if is_half_sample(folder):
                shutil.rmtree(folder)
            if not is_sample(folder):
                write_sample(folder, districts, years, seed, progress)
    except Timeout:
        raise SampleRefused("busy", seconds=f"{wait_seconds:.0f}") from None
    except OSError as error:
        said = error.strerror or type(error).__name__
        raise SampleRefused("sample_broken_off", folder=str(folder), error=said) from error


def _write(folder: Path, sample: Sample, districts: tuple[str, ...], tell: StepListener) -> dict[str, int]:
    # Marked before anything else is there: half a sample must not pass for an office's papers, nor, without counts, for
    # a whole one.
    _mark(folder, sample, districts, {})
    write_reference(folder, sample.seed, sample.first, sample.last, districts)
    tasks = [(code, year) for code in districts for year in range(sample.first // 12, sample.last // 12 + 1)]
    counts: Counter[str] = Counter()
    tell(BuildStep(Step.WRITING, 0, len(tasks)))
    for done, task in enumerate(tasks, start=1):
        counts.update(write_year(folder, sample, *task))
        tell(BuildStep(Step.WRITING, done, len(tasks)))
    ordered = {each: counts[each] for each in (*WRITTEN_FIRST, *sorted(counts.keys() - set(WRITTEN_FIRST)))}
    _mark(folder, sample, districts, ordered)
    return ordered


def span(years: int, last_month: str | None) -> tuple[int, int]:
    """First and last month (by number) of the last `years` calendar years that end in `last_month` or before it."""
    if last_month:
        last = month_no(*map(int, last_month.split("-")))
    else:
        today = date.today()
        last = min(max(month_no(today.year, today.month) - 1, FIRST_END), LAST_END)
    end = (last + 1) // 12 * 12 - 1
    return end - 12 * years + 1, end


def _refuse_what_is_not_empty(folder: Path) -> None:
    reasons = {
        "sample_not_a_folder": folder.exists() and not folder.is_dir(),
        "sample_there_already": is_sample(folder),
        "sample_real_papers": (folder / "minutes").is_dir() or (folder / "registers").is_dir(),
        "sample_not_empty": folder.is_dir() and any(folder.iterdir()),
    }
    for code, holds in reasons.items():
        if holds:
            raise SampleRefused(code, folder=str(folder))


def _mark(folder: Path, sample: Sample, districts: tuple[str, ...], counts: dict[str, int]) -> None:
    mark = {
        "written_by": "python -m etl sample",
        "seed": sample.seed,
        "districts": districts,
        "years": (sample.last + 1 - sample.first) // 12,
        "first_month": iso(sample.first),
        "last_month": iso(sample.last),
        "written": counts,
    }
    folder.mkdir(parents=True, exist_ok=True)
    write_atomically(folder / SAMPLE_MARK, (json.dumps(mark, indent=1) + "\n").encode())


def write_year(folder: Path, sample: Sample, district: str, year: int) -> Counter[str]:
    """A district's papers and registers of a year."""
    world = world_of(sample, district)
    registers = write_registers(folder, world, year) + write_office_registers(folder, world, year)
    return file_year(folder, world, year) + registers
