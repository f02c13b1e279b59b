"""The window of a row: from its card by one link to a saved correction and back; who may not, and what is refused."""

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from html import unescape
from pathlib import Path
from urllib.parse import parse_qsl, unquote

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import TextInput

from dashboard.accounts.account import Account, Role
from dashboard.view.row_link import PARAMETER
from dashboard.wording import t
from etl import build, column_title
from etl.corrections.lines import read_corrections
from etl.corrections.papers import correct_paper
from etl.files.folders import PRODUCT
from etl.minutes.parser import parse_file
from etl.records import PlaceKind
from etl.workers.pool import InThisProcess
from queries import connect
from queries.scope import COUNTRY, Level, Scope
from tests.dashboard.conftest import html_of, opened_at

PLACE = "উলিপুর, কুড়িগ্রাম"
HOSTILE = "কাজ <img src=x onerror=alert(1)> *x* :red[y]"
ACTIVITY = ("upazila_code", "activity", "planned_month", "weight", "target_100", "target_60", "achieved")
TRAINING = ("upazila_code", "held_on", "topic", "planned_month", "participants")
RECEIPT = ("upazila_code", "month", "received_on", "memo_no")
ROWS: dict[str, tuple[Sequence[str], list[Sequence[str]]]] = {
    "activity": (ACTIVITY, [(PLACE, HOSTILE, "2016-07", "5", "5", "1", "2")]),
    "report_receipt": (RECEIPT, [(PLACE, "2016-07", "26-07-2016", "১২")]),
    "training_entry": (TRAINING, [(PLACE, "", "উদ্ভাবন", "2016-06", "")]),
}
PAPER = "minutes/kurigram/2016-07.txt"
MOVED = "5549-2016-07-26@3"
Opened = Callable[..., AppTest]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office of three registers and the July paper, loaded."""
    folder = tmp_path_factory.mktemp("office")
    (folder / "registers").mkdir()
    for register, (fields, rows) in ROWS.items():
        with (folder / f"registers/{register}.csv").open("w", encoding="utf-8-sig", newline="") as opened:
            csv.writer(opened).writerows([[column_title(register, each, "bn") for each in fields], *rows])
    (folder / PAPER).parent.mkdir(parents=True)
    (folder / PAPER).write_bytes((PRODUCT / "data" / PAPER).read_bytes())
    build(folder, folder / "warehouse", readers=InThisProcess())
    return folder


def page(scope: "Scope") -> None:
    """A page of nothing but the windows, in English."""
    from dataclasses import replace

    from dashboard.windows.correct import show_correcting
    from dashboard.windows.correct_row import show_correcting_row
    from dashboard.windows.corrected import show_corrected
    from dashboard.windows.evidence import show_evidence
    from tests.dashboard.conftest import july

    filters = replace(july("5549", "en"), scope=scope)
    show_corrected("plan", filters)
    show_evidence(filters)
    show_correcting(filters)
    show_correcting_row(filters)


@pytest.fixture
def opened(built: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opened]:
    """Open the page as somebody; what is saved is not loaded, and gone after the test."""
    monkeypatch.setenv("DATA_DIR", str(built))
    monkeypatch.setenv("WAREHOUSE_DIR", str(built / "warehouse"))
    monkeypatch.setattr("dashboard.windows.saving.build_with_bar", lambda *_, **__: None)

    def open_as(role: Role = Role.OFFICER, scope: Scope = COUNTRY, **url: str) -> AppTest:
        account = Account("Karim", role, scope)
        for module in ("dashboard.view.acts", "dashboard.windows.saving"):
            monkeypatch.setattr(f"{module}.viewer", lambda: account)
        return opened_at(AppTest.from_function(page, default_timeout=60, args=(scope,)), **url)

    yield open_as
    (built / "corrections.csv").unlink(missing_ok=True)


@pytest.fixture
def loaded(opened: Opened, built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is saved is loaded, in this process."""

    def load(*_: object, **__: object) -> None:
        build(built, built / "warehouse", readers=InThisProcess())

    monkeypatch.setattr("dashboard.windows.saving.build_with_bar", load)


def key_of(built: Path, register: str) -> str:
    with connect(built / "warehouse") as connection:
        asked = connection.execute("select row_key from register_row where register = ?", [register])
        return str(asked.fetchall()[0][0])


def link_of(app: AppTest) -> dict[str, str]:
    """The URL that the one link of the card leads to."""
    (href,) = re.findall(rf'href="\?([^"]*{PARAMETER}[^"]*)"', html_of(app))
    return dict(parse_qsl(unescape(href)))


def field(app: AppTest, name: str) -> TextInput:
    """The input of a field of the activity."""
    title = column_title("activity", name, "en")
    return next(each for each in app.text_input if each.label == title)


def save(app: AppTest, why: str = "seen in the original", button: str = "correcting.save") -> AppTest:
    next(each for each in app.text_input if each.label == t("correcting.why", "en")).input(why)
    next(each for each in app.button if each.label == t(button, "en")).click()
    return app.run()


def saved(built: Path) -> list[tuple[str, ...]]:
    """Field, old, new and who of each line that holds."""
    file = built / "corrections.csv"
    if not file.exists():
        return []
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return [
            (each["field"], each["old"], each["new"], each["who"])
            for each in csv.DictReader(lines)
            if not each["undone"]
        ]


@pytest.mark.usefixtures("loaded")
def test_from_its_card_to_a_saved_correction_and_back(opened: Opened, built: Path) -> None:
    card = opened(evidence="activity:554994:2016-07")
    app = opened(**link_of(card))
    field(app, "weight").input("১০")
    field(app, "achieved").input("5টি")
    app = save(app)
    assert not app.exception
    assert PARAMETER not in app.query_params
    assert saved(built) == [("weight", "5", "10", "Karim"), ("achieved", "2", "5টি", "Karim")]
    (said,) = [each.value for each in app.success]
    assert "Weight: was “5”, is “10”" in said
    assert t("fact.mark.corrected", "en") in html_of(opened(evidence="activity:554994:2016-07"))
    app.button(key="corrected.take_back").click().run()
    assert saved(built) == []
    assert t("fact.mark.corrected", "en") not in html_of(opened(evidence="activity:554994:2016-07"))


def test_a_day_is_corrected_beside_the_words_in_its_place(opened: Opened, built: Path) -> None:
    app = opened(**link_of(opened(evidence="place_training:554994")))
    (happened,) = [each for each in app.selectbox if each.label == t("correcting.row.happened", "en")]
    happened.select("undated")
    app = save(app)
    assert not app.exception
    assert saved(built) == [("held_undated", "no", "yes", "Karim")]


def test_what_no_column_can_hold_is_said_and_not_saved(opened: Opened, built: Path) -> None:
    app = opened(**{PARAMETER: key_of(built, "activity")})
    field(app, "weight").input("many")
    field(app, "activity").input(" ")
    app = save(app)
    assert [each.value for each in app.error] == [t("correcting.row.wrong", "en", titles="Activity, Weight")]
    assert saved(built) == []


def test_nothing_changed_is_nothing_saved_and_a_reason_is_needed(opened: Opened, built: Path) -> None:
    app = save(opened(**{PARAMETER: key_of(built, "activity")}))
    assert [each.value for each in app.info] == [t("correcting.no_change", "en")]
    app = opened(**{PARAMETER: key_of(built, "activity")})
    field(app, "weight").input("6")
    app = save(app, why=" ")
    assert [each.value for each in app.error] == [t("correcting.failed.no_reason", "en")]
    assert saved(built) == []


def test_words_are_shown_as_they_are(opened: Opened, built: Path) -> None:
    app = opened(**{PARAMETER: key_of(built, "activity")})
    assert "<img" not in html_of(app)
    assert "&lt;img src=x onerror=alert(1)&gt;" in html_of(app)
    assert field(app, "activity").value == HOSTILE


def test_who_may_look_only_is_shown_the_row_and_no_link(opened: Opened, built: Path) -> None:
    app = opened(Role.VIEWER, **{PARAMETER: key_of(built, "activity")})
    assert not app.button
    assert [each.value for each in app.info] == [t("rights.look_only", "en")]
    assert "Weight: 5" in html_of(app)
    assert PARAMETER not in html_of(opened(Role.VIEWER, evidence="activity:554994:2016-07"))


@pytest.mark.parametrize("scope", [Scope(Level.DISTRICT, "5527"), Scope(Level.UPAZILA, "554977")])
def test_a_row_of_another_place_is_not_found(opened: Opened, built: Path, scope: Scope) -> None:
    app = opened(Role.OFFICER, scope, **{PARAMETER: key_of(built, "activity")})
    assert [each.value for each in app.warning] == [t("correcting.row.unknown", "en")]
    assert not app.text_input
    assert HOSTILE[:3] not in html_of(app)


def test_an_officer_of_the_upazila_corrects_its_row(opened: Opened, built: Path) -> None:
    app = opened(Role.OFFICER, Scope(Level.UPAZILA, "554994"), **{PARAMETER: key_of(built, "activity")})
    (place,) = [each for each in app.selectbox if each.label == column_title("activity", "upazila_code", "en")]
    assert place.options == ["Ulipur"]
    field(app, "weight").input("7")
    assert not save(app).exception
    assert saved(built) == [("weight", "5", "7", "Karim")]


@pytest.mark.parametrize("button", ["correcting.save", "correcting.value.not_said"])
def test_what_a_paper_says_of_a_training_is_corrected_or_was_not_said(opened: Opened, built: Path, button: str) -> None:
    card = html_of(opened(evidence="place_training:5549"))
    assert f"{PARAMETER}={MOVED}" in unquote(unescape(card))
    app = opened(**{PARAMETER: MOVED})
    title = column_title("training_entry", "moved_to", "en")
    next(each for each in app.text_input if each.label == title).input("২০১৬-০৯")
    assert not save(app, button=button).exception
    lines = read_corrections(built).of_file(PAPER)
    told = {"correcting.save": ("to_month", "2016-08", "2016-09"), "correcting.value.not_said": ("said", "yes", "no")}
    assert [(each.field, each.old, each.new) for each in lines] == [told[button]]
    paper, (outcome,) = correct_paper(parse_file(built / PAPER), lines)
    assert outcome.state == "applied"
    moved = [each.to_month for each in paper.place_statements if each.kind is PlaceKind.TRAINING_MOVED]
    assert moved == (["2016-09"] if button == "correcting.save" else [])


def test_what_another_changed_meanwhile_is_asked_again(opened: Opened, built: Path) -> None:
    app = opened(**{PARAMETER: key_of(built, "activity")})
    seen = f"correcting.seen.{PARAMETER}"
    app.session_state[seen] = (*app.session_state[seen][:2], ("weight", "4"))
    field(app, "weight").input("6")
    app = save(app)
    assert [each.value[:12] for each in app.warning] == ["Someone else"]
    assert saved(built) == []


def test_the_fact_of_a_row_leads_to_all_its_cells(opened: Opened, built: Path) -> None:
    with connect(built / "warehouse") as connection:
        asked = connection.execute("select fact_id, row_key from fact where origin = 'register' limit 1")
        ((fact, key),) = asked.fetchall()
    html = html_of(opened(correct=fact))
    assert t("correcting.row.whole", "en") in html
    assert f"{PARAMETER}={key}" in unquote(unescape(html))
    labels = [each.label for each in opened(**{PARAMETER: key}).text_input]
    assert column_title("report_receipt", "memo_no", "en") in labels


@pytest.mark.parametrize("key", ["", "1!S", "x!!2", "9" * 40 + "!!2", "1!'; drop table activity; --!2"])
def test_an_address_of_no_row_says_so(opened: Opened, key: str) -> None:
    app = opened(**{PARAMETER: key})
    assert [each.value for each in app.warning] == ([t("correcting.row.unknown", "en")] if key else [])
