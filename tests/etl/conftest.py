"""What the tests of etl share: a page read by OCR is not read again in the same run."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from etl.readers.ocr_kept import PagesInFolder, keeping


@pytest.fixture(scope="session", autouse=True)
def ocr_kept(run_folder: Path) -> Iterator[None]:
    """Pages read by OCR are kept for the whole run: many tests read the same example papers."""
    with keeping(PagesInFolder(run_folder / "ocr")):
        yield
