"""What each role finds on the page Data and in the windows, also by addresses that were typed."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import etl
from dashboard.accounts.account import Account, Role
from dashboard.accounts.activity import Act, record
from dashboard.accounts.book import Entry, add
from dashboard.page.data.page import PARTS
from dashboard.view.file_names import failure_words, file_namer
from dashboard.wording import t
from queries.scope import COUNTRY, Level
from tests.dashboard.conftest import html_of, opened_at

FACT, PAPER = "5549-2016-07-26#1", "minutes/kurigram/2016-07.txt"
DECISION = "5549-2016-07-26/5/1"
Opened = Callable[..., AppTest]
OURS = re.compile(
    r"(minutes|registers|reference|data)/|(corrections|deadlines|office|plan_years)\.csv|python -m|arehouse"
)


def data_page() -> None:
    """The page with its windows, in English."""
    from dashboard.page.data.page import show
    from dashboard.windows.correct import show_correcting
    from dashboard.windows.record import show_recording
    from tests.dashboard.conftest import july

    filters = july("5549", "en")
    show(filters)
    show_correcting(filters)
    show_recording(filters)


@pytest.fixture
def opened(papers: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Opened:
    """Open the page as somebody of a role, in an office with accounts and 120 lines in its log."""
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    add(tmp_path, Entry(name="Rahim", role=Role.ADMINISTRATOR, level=Level.COUNTRY))
    record(tmp_path, Act.UPLOADED, "=HYPERLINK(1)", "192.168.1.20", file="<script>alert(1)</script>")

    def open_as(role: Role, **url: str) -> AppTest:
        account = Account("Karim", role, COUNTRY)
        monkeypatch.setattr("dashboard.view.viewer.account_of", lambda *_: account)
        return opened_at(AppTest.from_function(data_page, default_timeout=120), **url)

    return open_as


def parts(app: AppTest) -> set[str]:
    return {option.content for option in app.get("button_group")[0].proto.options}


def words(app: AppTest) -> str:
    return "\n".join([html_of(app), *(each.value for each in (*app.info, *app.warning))])


def test_parts_and_buttons_are_those_of_the_role(opened: Opened) -> None:
    seen = {role: opened(role, part="loaded") for role in Role}
    assert "New papers" not in parts(seen[Role.VIEWER])
    assert "New papers" in parts(seen[Role.OFFICER])
    assert [("Log" in parts(app)) for app in seen.values()] == [False, False, True]
    rebuild = [any(button.key == "data.rebuild" for button in app.button) for app in seen.values()]
    assert rebuild == [False, False, True]
    assert [("remove=" in html_of(app)) for app in seen.values()] == [False, False, True]
    assert [("data=sample" in html_of(app)) for app in seen.values()] == [False, True, True]


@pytest.mark.parametrize(
    "url", [{"correct": FACT}, {"record": DECISION}, {"remove": PAPER}, {"part": "add"}, {"part": "activity"}]
)
def test_a_typed_address_gives_a_viewer_nothing_to_change(opened: Opened, url: dict[str, str]) -> None:
    app = opened(Role.VIEWER, **url)
    shown = [button.key or button.label for button in app.button]
    assert [each for each in shown if each != "data.load"] == []
    assert not app.get("file_uploader")
    assert not app.radio
    assert "192.168.1.20" not in words(app)
    if set(url) != {"part"}:
        assert "this can be looked at, not changed" in words(app)


def test_an_officer_corrects_under_the_account_s_name(opened: Opened) -> None:
    app = opened(Role.OFFICER, correct=FACT)
    labels = [each.label for each in app.text_input]
    assert t("correcting.why", "en") in labels
    assert t("correcting.who", "en") not in labels


def test_an_administrator_reads_the_log_as_text(opened: Opened) -> None:
    html = html_of(opened(Role.ADMINISTRATOR, part="activity"))
    assert "192.168.1.20" in html
    assert "File uploaded" in html
    assert "<script>alert" not in html


@pytest.mark.parametrize("part", [part for part in PARTS if part != "activity"])
def test_who_is_no_administrator_sees_no_path_table_or_command_of_ours(opened: Opened, part: str) -> None:
    said = re.sub(r'href="[^"]*"', "", words(opened(Role.OFFICER, part=part)).replace("<wbr>", ""))
    assert said
    assert OURS.findall(said) == []


def test_who_is_no_administrator_sees_the_names_of_files(opened: Opened) -> None:
    told = {role: html_of(opened(role, part="loaded")).replace("<wbr>", "") for role in Role}
    assert [PAPER in html for html in told.values()] == [False, False, True]
    assert all("2016-07.txt" in html for html in told.values())


def test_a_file_is_named_for_whom_it_was_offered_where_no_run_is_there_to_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> Account:
        raise AssertionError("asked when the link was followed")

    for role, named in ((Role.VIEWER, "2016-07.txt"), (Role.ADMINISTRATOR, PAPER)):
        account = Account("Karim", role, COUNTRY)
        monkeypatch.setattr("dashboard.view.acts.viewer", lambda account=account: account)
        name_of = file_namer("en")
        monkeypatch.setattr("dashboard.view.acts.viewer", nobody)
        assert name_of(PAPER) == named


def test_why_a_load_failed_names_no_folder_to_who_is_no_administrator(monkeypatch: pytest.MonkeyPatch) -> None:
    failures = [
        etl.BuildFailed("died", folder="/srv/x"),
        etl.BuildFailed("warehouse_error", folder="/srv/x", error="sql"),
    ]
    for role, seen in ((Role.OFFICER, False), (Role.ADMINISTRATOR, True)):
        account = Account("Karim", role, COUNTRY)
        monkeypatch.setattr("dashboard.view.acts.viewer", lambda account=account: account)
        for failure in failures:
            assert ("/srv/x" in failure_words(failure, "en")) == seen
            assert failure_words(failure, "bn")
