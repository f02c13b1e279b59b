"""Warehouses for pages: the product's own papers, and a made-up district office with two months of receipts."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

import queries
from tests.dashboard.conftest import opened_at
from tests.queries.small_world import save

REFERENCE = ("district", "upazila", "deadline", "plan_year", "load")
# Of Kurigram: upazila, month, received, day received. What pages should say of them is worked out by hand.
RECEIPTS = (
    ("554906", "2016-05-01", True, "2016-05-27"),
    ("554908", "2016-05-01", True, "2016-06-02"),
    ("554909", "2016-05-01", False, None),
    ("554906", "2016-06-01", True, "2016-06-20"),
    ("554908", "2016-06-01", True, None),
)
IDEAS = (("554906", 4), ("554908", 0))


@pytest.fixture(scope="session")
def two_months(warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse of one paper of August 2016 that says RECEIPTS, and IDEAS of July; deadlines hold from May."""
    folder = tmp_path_factory.mktemp("two_months")
    with duckdb.connect() as connection:
        connection.execute(f"attach '{queries.current_file(warehouse)}' as papers (read_only)")
        queries.create_schema(connection)
        for table in REFERENCE:
            connection.execute(f"insert into {table} select * from papers.{table}")  # noqa: S608
        connection.execute("update deadline set from_month = date '2016-05-01'")
        _add_paper(connection)
        queries.create_marts(connection)
        connection.execute("detach papers")
        save(connection, folder)
    return folder


def _add_paper(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute("insert into source values (1, 'minutes/made-up.txt', 'x', 'minutes', 'text', 'unicode')")
    connection.execute("insert into paper_text values (1, 1, 'কথা')")
    connection.execute(
        "insert into meeting by name select 'm' as meeting_id, 1 as source_id, 'district' as team_level, "
        "'5549' as district_code, date '2016-08-01' as month, held_on, held_on as known_on "
        "from (select date '2016-08-02' as held_on)"
    )
    said: list[tuple[object, ...]] = [
        ("minutes_received", code, month, value, day, None) for code, month, value, day in RECEIPTS
    ]
    said += [("idea_submitted", code, "2016-07-01", True, None, count) for code, count in IDEAS]
    for no, (kind, code, month, value, day, count) in enumerate(said):
        connection.execute(
            "insert into statement values (?, 'm', 1, ?, ?, ?, ?, ?, ?, null, false, false, 3, 'কথা')",
            [f"m#{no}", kind, code, month, value, day, count],
        )


def _script(
    page: str,
    first: "date",
    last: "date",
    language: str,
    district: str,
    upazilas: "tuple[str, ...] | None",
) -> None:
    from datetime import date as day

    from dashboard.page import PAGES, show_page
    from dashboard.view.filters import Filters

    (asked,) = [each for each in PAGES if each.name == page]
    show_page(asked, Filters(language, None, district, upazilas, first, last, day(2016, 9, 1)))


@pytest.fixture
def all_words_known(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Every word that the test shows is in the catalogues."""
    yield
    messages = [record.getMessage() for record in caplog.get_records("call")]
    assert not [message for message in messages if "no words for" in message]


PageRunner = Callable[..., AppTest]


@pytest.fixture
def run_page(monkeypatch: pytest.MonkeyPatch) -> PageRunner:
    """A page run over a warehouse folder, as of 1 September 2016, with the page's own part of the URL (`url`)."""

    def run(
        folder: Path,
        page: str,
        first: date = date(2016, 7, 1),
        last: date = date(2016, 7, 1),
        language: str = "en",
        district: str = "5549",
        upazilas: tuple[str, ...] | None = None,
        **url: str,
    ) -> AppTest:
        monkeypatch.setenv("WAREHOUSE_DIR", str(folder))
        view = (page, first, last, language, district, upazilas)
        return opened_at(AppTest.from_function(_script, default_timeout=30, args=view), **url)

    return run


@pytest.fixture
def show(warehouse: Path, run_page: PageRunner) -> PageRunner:
    """A page run over the warehouse of the product's own papers."""
    return partial(run_page, warehouse)


def _alone(page: str, language: str, district: str) -> None:
    from dashboard.page import PAGES
    from tests.dashboard.conftest import july

    (asked,) = [each for each in PAGES if each.name == page]
    asked.show(july(district, language))


def run_alone(page: str, language: str = "en", district: str = "5549", **url: str) -> AppTest:
    """A page by itself, without head and filters, after one run at a URL; it raised nothing."""
    return opened_at(AppTest.from_function(_alone, default_timeout=30, args=(page, language, district)), **url)
