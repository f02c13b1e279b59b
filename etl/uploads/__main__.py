"""The child process of a preview (child.py)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from etl.progress import Progress
from etl.uploads.look import Upload
from etl.uploads.preview import Preview, preview
from etl.workers.child import answer_parent
from etl.workers.limits import Limits
from etl.workers.pool import ReaderPool


def preview_in_pool(
    uploads: Sequence[Upload],
    district_code: str,
    data: Path,
    warehouse: Path,
    today: date,
    replaced: str | None,
    limits: Limits | None,
    tell: Progress,
) -> Preview:
    with ReaderPool(limits, data / "reference") as readers:
        return preview(uploads, district_code, data, warehouse, today, readers, replaced=replaced)


if __name__ == "__main__":
    answer_parent(preview_in_pool)
