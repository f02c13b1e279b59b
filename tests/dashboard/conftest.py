"""What tests of the dashboard share: a hostile office's warehouse, and views."""

import shutil
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from dashboard.view.filters import Filters
from tests.dashboard import hostile_office


@pytest.fixture(scope="session", autouse=True)
def packages_searched_once() -> Iterator[None]:
    """AppTest searches every installed package for components at each run, which takes longer than most pages."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", cache(manifest_scanner.scan_component_manifests))
        yield


@pytest.fixture(scope="session")
def hostile_warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a warehouse full of markup and formulas."""
    return hostile_office.build(tmp_path_factory.mktemp("hostile"))


@pytest.fixture
def hostile(hostile_warehouse: Path, monkeypatch: pytest.MonkeyPatch) -> Filters:
    """July 2016 of the hostile office, in English, its warehouse the current one."""
    monkeypatch.setenv("WAREHOUSE_DIR", str(hostile_warehouse))
    return july("5549", "en")


@pytest.fixture
def papers(warehouse: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The warehouse of the product's own papers is the current one."""
    monkeypatch.setenv("WAREHOUSE_DIR", str(warehouse))


@pytest.fixture
def own(warehouse: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of that warehouse, the current one: packs may be kept in it, its rows changed."""
    folder = Path(shutil.copytree(warehouse, tmp_path / "warehouse"))
    monkeypatch.setenv("WAREHOUSE_DIR", str(folder))
    return folder


def opened_at(app: AppTest, **url: str) -> AppTest:
    """The app after one run at a URL; it raised nothing."""
    for name, text in url.items():
        app.query_params[name] = text
    app.run()
    assert not app.exception, [failure.message for failure in app.exception]
    return app


def url_of(app: AppTest) -> dict[str, str]:
    return {name: str(text) for name, text in app.query_params.items()}


def html_of(app: AppTest) -> str:
    """All HTML blocks, in order."""
    return "\n".join(block.proto.body for block in app.get("html"))


def july(district: str, language: str) -> Filters:
    """July 2016 of a district, as known at the end of the year."""
    month = date(2016, 7, 1)
    return Filters(language, None, district, None, month, month, date(2016, 12, 31))
