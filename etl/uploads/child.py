"""A preview in a child process (python -m etl.uploads): for a server, whose own process must not read papers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from etl.progress import BuildFailed
from etl.uploads.look import Upload
from etl.uploads.preview import Preview
from etl.workers.child import ChildDied, ask_child
from etl.workers.limits import Limits


def preview_in_child(
    uploads: Sequence[Upload],
    district_code: str,
    data: Path,
    warehouse: Path,
    today: date,
    *,
    replaced: str | None = None,
    limits: Limits | None = None,
) -> Preview:
    """The same as etl.uploads.preview.preview, in a child process whose readers are held to `limits`.

    Raises BuildFailed.
    """
    question = (list(uploads), district_code, data.resolve(), warehouse.resolve(), today, replaced, limits)
    try:
        answer: Preview = ask_child("etl.uploads", *question)
    except ChildDied:
        raise BuildFailed("died", folder=str(warehouse)) from None
    return answer
