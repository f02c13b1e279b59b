"""A preview in a child process: for a server, whose own process must not read papers."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from etl.progress import BuildFailed, StepListener
from etl.uploads.records import Preview, Upload
from etl.workers.child import ChildDied
from etl.workers.kept_child import call_in_child, get_child_ready
from etl.workers.limits import Limits
from etl.workers.pool import ReaderPool
from queries.scope import COUNTRY, Scope


def get_preview_ready() -> None:
    """Start the child process while a person still chooses the files. Does not wait."""
    get_child_ready("etl.uploads.preview")


def preview_in_child(
    uploads: Sequence[Upload],
    district_code: str,
    data: Path,
    warehouse: Path,
    today: date,
    *,
    replaced: str | None = None,
    limits: Limits | None = None,
    scope: Scope = COUNTRY,
) -> Preview:
    """As etl.uploads.preview.preview, in a child process with readers held to `limits`. Raises BuildFailed."""
    given = (list(uploads), district_code, data.resolve(), warehouse.resolve(), today)
    try:
        return call_in_child(_preview, given, replaced, limits, scope)
    except ChildDied:
        raise BuildFailed("died", folder=str(warehouse)) from None


def _preview(
    given: tuple[list[Upload], str, Path, Path, date],
    replaced: str | None,
    limits: Limits | None,
    scope: Scope,
    _: StepListener,
) -> Preview:
    # Imported here: only in the child.
    from etl.uploads.preview import preview

    data = given[2]
    with ReaderPool(limits, data / "reference") as readers:
        return preview(*given, readers, replaced=replaced, scope=scope)
