"""Bring the warehouse up to date before a page is shown; where that fails, the last good one is served."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

import etl
import queries
from dashboard.accounts.rights import NotAllowed
from dashboard.markup import as_text
from dashboard.view.acts import build, make_sample
from dashboard.view.answers import MOST_FILES
from dashboard.view.dataset import data_dir, warehouse_dir
from dashboard.view.file_names import failure_words
from dashboard.view.sample_job import latest_sample
from dashboard.wording import LANGUAGES, t
from dashboard.words.display import day, number

_log = logging.getLogger(__name__)
_LOOKED = "warehouse.looked"
SECONDS_BETWEEN_LOOKS = 0.2


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why the papers could not be loaded, in both languages by code; `built_at` is the age of what is shown instead."""

    reasons: dict[str, str]
    built_at: datetime | None


def prepare_warehouse(sample: bool, language: str, place: DeltaGenerator | None = None) -> None:
    """Build the sample's or the office's warehouse where papers changed since it was built, or where it is damaged.

    Whether papers changed is looked up once in a session. `place`: where to say how far it is, in words that are gone
    with the next run and would move what is below.

    Says what went wrong where the last good warehouse is shown instead. Stops the run where there is none at all.
    """
    folder = warehouse_dir(sample)
    # Key: the warehouse's folder, as each has its own papers; one look per session is meant.
    looked: dict[Path, Trouble | None] = st.session_state.setdefault(_LOOKED, {})
    damaged = _is_damaged(folder)
    if folder not in looked or (damaged and looked[folder] is None):
        with place or nullcontext():
            looked[folder] = _bring_up_to_date(sample, language)
        if damaged and looked[folder] is None:
            st.info(t("app.mended", language))
    trouble: Trouble | None = looked[folder]
    if _has_warehouse(folder):
        if trouble is not None:
            reason, built = trouble.reasons[language], trouble.built_at
            st.warning(
                as_text(t("app.old_warehouse", language, reason=reason, built_at=day(built and built.date(), language)))
            )
        return
    del looked[folder]
    reason = trouble.reasons[language] if trouble else t("app.unknown_reason", language)
    st.error(as_text(t("app.no_warehouse", language, reason=reason)))
    st.stop()


def _is_damaged(folder: Path) -> bool:
    """Whether the last load's file is damaged or gone; opening it shows whether it is a warehouse at all."""
    try:
        file = queries.current_file(folder)
        state = file.stat()
        _try_to_open(folder, file, state.st_mtime_ns, state.st_size)
        return queries.is_old(folder)
    except (queries.NoWarehouse, FileNotFoundError):
        return queries.was_built(folder)


# Key: the file as it lies on the disk. Each run asks, and to open it takes longer than all else that a run does.
@lru_cache(maxsize=MOST_FILES)
def _try_to_open(folder: Path, file: Path, changed_at: int, size: int) -> None:
    """Mark the file where it is damaged. Raises queries.NoWarehouse where no other can be read instead."""
    queries.connect(folder).close()


def _bring_up_to_date(sample: bool, language: str) -> Trouble | None:
    """Build where it is needed; what went wrong, or None."""
    data, folder = data_dir(sample), warehouse_dir(sample)
    try:
        if sample and (latest_sample().is_running or not etl.is_whole_sample(data)):
            _wait_for_sample(language)
            return None
        if etl.is_current(data, folder):
            return None
        build_with_bar(sample, language)
    except NotAllowed:
        return Trouble({code: t("rights.no_sample", code) for code in LANGUAGES}, _built_at(folder))
    except (etl.BuildFailed, etl.SampleRefused) as failure:
        return Trouble({code: failure_words(failure, code) for code in LANGUAGES}, _built_at(folder))
    except Exception:
        _log.exception("the papers could not be loaded")
        return Trouble({code: t("app.unknown_reason", code) for code in LANGUAGES}, _built_at(folder))
    return None


def _wait_for_sample(language: str) -> None:
    """Begin to make the sample, or join; wait until its first figures are there. Raises as make_sample does."""
    job, folder = make_sample(), warehouse_dir(True)
    with _bar(language) as tell:
        while job.is_running and not _has_warehouse(folder):
            if job.step:
                tell(job.step)
            job.thread.join(SECONDS_BETWEEN_LOOKS)
    if job.failure:
        raise job.failure


def build_with_bar(sample: bool, language: str, *, force: bool = False) -> None:
    """Build, with a bar that says how far it is. Raises etl.BuildFailed, NotAllowed."""
    with _bar(language) as tell:
        build(sample, tell, anew=force)


@contextmanager
def _bar(language: str) -> Iterator[Callable[[etl.BuildStep], None]]:
    """A progress bar that is removed at the end; yields the function that takes the steps."""
    place = st.empty()
    with place.container():
        bar = st.progress(0.0, t("app.building", language))

    def tell(step: etl.BuildStep) -> None:
        words, share = step_words(step, language)
        bar.progress(share, as_text(words))

    try:
        yield tell
    finally:
        place.empty()


def step_words(step: etl.BuildStep | None, language: str) -> tuple[str, float]:
    """A step in words, and how much of it is done, from 0 to 1; None: nothing was told yet."""
    if step is None:
        return t("app.building", language), 0.0
    counts = {"done": number(step.done, language), "total": number(step.total, language)}
    return t(f"app.building.{step.name}", language, **counts), min(step.done / step.total if step.total else 0.0, 1.0)


def _has_warehouse(folder: Path) -> bool:
    try:
        queries.current_file(folder)
    except queries.NoWarehouse:
        return False
    return True


def _built_at(folder: Path) -> datetime | None:
    """When the current warehouse was built; None where there is none."""
    try:
        with queries.connect(folder) as connection:
            built: datetime = queries.run("load_summary", {}, connection)["built_at"].iloc[0]
    except queries.NoWarehouse:
        return None
    return built
