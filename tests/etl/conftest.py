"""What the tests of etl share: a page read by OCR once is not read again in the same run."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from etl.readers.ocr_kept import PagesInFolder, keeping


@pytest.fixture(scope="session", autouse=True)
def ocr_kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Pages read by OCR are kept for the session: the same example paper stands in many tests."""
    with keeping(PagesInFolder(tmp_path_factory.mktemp("ocr"))):
        yield
