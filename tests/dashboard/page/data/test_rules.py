"""What the office sets itself, on the page Data: what stands, who may change it, two persons at once."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import etl
from dashboard.accounts.account import Account, Role
from dashboard.accounts.book import Entry, add
from dashboard.view.current_day import current_day
from dashboard.wording import t
from dashboard.words.meetings import rule_words
from etl.files.folders import PRODUCT
from queries.scope import COUNTRY, Level
from tests.dashboard.conftest import html_of, opened_at

pytestmark = pytest.mark.usefixtures("papers", "all_words_known")
DEADLINE = {"district_code": "5549", "kind": "minutes_received", "from_month": "2016-07"}
RULE = "deadlines:5549:minutes_received:2016-07"
Opened = Callable[..., AppTest]


def data_page() -> None:
    from dashboard.page.data.page import show
    from tests.dashboard.conftest import july

    show(july("5549", "en"))


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Opened:
    """Open the part of rules as an officer, or as another role, of an office with files of its own."""
    shutil.copytree(PRODUCT / "data" / "reference", tmp_path / "reference")
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    add(tmp_path, Entry(name="Rahim", role=Role.ADMINISTRATOR, level=Level.COUNTRY))
    monkeypatch.setattr("dashboard.windows.saving.build_with_bar", lambda *_, **__: None)

    def open_as(role: Role = Role.OFFICER, **url: str) -> AppTest:
        account = Account("Karim", role, COUNTRY)
        monkeypatch.setattr("dashboard.view.viewer.account_of", lambda *_: account)
        return opened_at(AppTest.from_function(data_page, default_timeout=60), part="rules", **url)

    return open_as


def press(app: AppTest, words: str) -> AppTest:
    (button,) = [each for each in app.button if each.label == t(words, "en")]
    button.click()
    app.run()
    assert not app.exception
    return app


def deadlines(data: Path) -> list[str]:
    return (data / "reference" / "deadlines.csv").read_text(encoding="utf-8").splitlines()


def test_what_stands_is_said_and_only_who_may_is_led_to_change_it(opened: Opened) -> None:
    for role in Role:
        html = html_of(opened(role))
        assert rule_words(28, 0, "en") in html
        assert ("rule=" in html) == (role != Role.VIEWER)
        assert ".csv" not in html


def test_a_viewer_s_typed_address_changes_nothing(opened: Opened) -> None:
    app = opened(Role.VIEWER, rule=RULE)
    assert [each.label for each in app.button] == []
    assert t("rights.look_only", "en") in [each.value for each in app.info]


@pytest.mark.parametrize("rule", ["tea:5549", "deadlines", "deadlines:9999", "letterhead:<script>", ":::"])
def test_an_address_of_no_rule_is_said(opened: Opened, rule: str) -> None:
    app = opened(rule=rule)
    assert t("rules.unknown", "en") in [each.value for each in app.warning]


def test_a_deadline_is_changed_with_a_reason(opened: Opened, tmp_path: Path) -> None:
    app = opened(rule=RULE)
    by_label = {each.label: each for each in app.selectbox}
    by_label[t("rules.ask.day", "en")].set_value("5")
    press(app, "correcting.save")
    assert [each.value for each in app.error] == [t("correcting.failed.no_reason", "en")]
    app.text_input[0].set_value("order of the DC")
    press(app, "correcting.save")
    assert deadlines(tmp_path)[2] == (
        f'5549,minutes_received,5,0,2016-07,"order of the DC (Karim, {current_day().isoformat()})"'
    )
    assert "order of the DC" in html_of(app)


def test_the_second_of_two_is_told_and_the_first_s_change_stays(opened: Opened, tmp_path: Path) -> None:
    app = opened(rule=RULE)
    (standing,) = etl.read_rules(tmp_path, etl.RuleFile.DEADLINES).of(DEADLINE).values()
    change = etl.RuleChange(DEADLINE, (standing,), ({**standing, "day": "9"},))
    etl.change_rules(tmp_path, etl.RuleFile.DEADLINES, [change], why="first", who="A", today=current_day())
    before = deadlines(tmp_path)
    {each.label: each for each in app.selectbox}[t("rules.ask.day", "en")].set_value("5")
    app.text_input[0].set_value("second")
    for _ in range(2):
        press(app, "correcting.save")
        assert [each.value for each in app.error] == [t("correcting.failed.changed_meanwhile", "en")]
    assert deadlines(tmp_path) == before


def test_a_rule_that_is_there_is_not_added_again_and_one_can_be_taken_out(opened: Opened, tmp_path: Path) -> None:
    app = opened(rule="deadlines:5549:minutes_received:2016-07:25:0")
    assert {each.label: each.value for each in app.selectbox}[t("rules.ask.day", "en")] == "25"
    app.text_input[0].set_value("mistaken")
    press(app, "rules.remove")
    assert len(deadlines(tmp_path)) == 2
    app = opened(rule="plan_years:5549")
    by_label = {each.label: each for each in app.selectbox}
    by_label[t("rules.ask.month", "en")].set_value("01")
    by_label[t("rules.ask.year", "en")].set_value("2016")
    app.text_input[0].set_value("again")
    press(app, "correcting.save")
    assert [each.value for each in app.error] == [t("rules.exists", "en")]


def test_a_letterhead_is_written_in_both_languages_or_not_at_all(opened: Opened, tmp_path: Path) -> None:
    app = opened(rule="letterhead:5549")
    before = (tmp_path / "reference" / "office.csv").read_bytes()
    slot = t("rules.slot.signature_name", "en")
    bengali, english = (n for n, each in enumerate(app.text_input) if each.label.startswith(slot))
    app.text_input[bengali].set_value("আব্দুর রহিম")
    app.text_input[-1].set_value("took office")
    press(app, "correcting.save")
    assert [each.value for each in app.error] == [t("rules.lines_differ", "en", slot=slot)]
    assert (tmp_path / "reference" / "office.csv").read_bytes() == before
    app.text_input[english].set_value("Abdur Rahim")
    press(app, "correcting.save")
    after = (tmp_path / "reference" / "office.csv").read_bytes()
    assert after == before + "5549,signature_name,আব্দুর রহিম,Abdur Rahim\n".encode()
    assert "Name of who signs: Abdur Rahim" in html_of(app)


def test_a_file_that_cannot_be_read_whole_is_said_and_not_written(opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "reference" / "deadlines.csv"
    file.write_text('district_code,"kind\n', encoding="utf-8")
    app = opened(rule=RULE)
    assert [each.value[:19] for each in app.error] == ["Nothing was written"]
    assert not app.button
    assert "table" in html_of(app)
