"""The map of a data folder whose own boundaries are damaged: drawn from the product's, and said."""

from pathlib import Path

import pytest

from dashboard.wording import t
from tests.dashboard.page.conftest import PageRunner


@pytest.mark.usefixtures("all_words_known")
def test_damaged_boundaries_are_said_and_the_page_stands(
    tmp_path: Path, show: PageRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "reference").mkdir()
    (tmp_path / "reference" / "boundaries.geojson").write_bytes(b"[" * 100_000)
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    app = show("overview")
    assert not app.exception
    sentence = t("overview.bad_boundaries", "en", file="reference/boundaries.geojson")
    assert [each.value for each in app.warning].count(sentence) == 1
