"""The window of a decision: what is said in it is a line of corrections.csv, counts at once, and can be taken back."""

import csv
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import etl
from etl.files.folders import PRODUCT
from queries import connect, run
from tests.dashboard.conftest import html_of, opened_at

MEETING = "5549-2016-07-26"
DECISION = f"{MEETING}/5/1"
UNO = "uno 554952,554994,554909 উপজেলা নির্বাহী অফিসার, কুড়িগ্রাম সদর/উলিপুর/ চিলমারী কুড়িগ্রাম"
PAPER = "minutes/kurigram/2016-07.txt"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of its own with the July paper, loaded."""
    paper = tmp_path / "data" / PAPER
    paper.parent.mkdir(parents=True)
    paper.write_bytes((PRODUCT / "data" / PAPER).read_bytes())
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("WAREHOUSE_DIR", str(tmp_path / "warehouse"))
    etl.build(tmp_path / "data", tmp_path / "warehouse")
    return tmp_path


def window_app() -> None:
    """A page of nothing but the window."""
    from dashboard.windows.record import show_recording
    from tests.dashboard.conftest import july

    show_recording(july("5549", "en"))


def opened(decision: str = DECISION) -> AppTest:
    return opened_at(AppTest.from_function(window_app, default_timeout=120), record=decision)


def lines(office: Path) -> list[dict[str, str]]:
    path = office / "data" / "corrections.csv"
    return list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines())) if path.exists() else []


def standing(office: Path, decision: str = DECISION) -> tuple[object, ...]:
    month = date(2016, 7, 1)
    asked = {"decision_id": decision, "from_month": month, "to_month": month, "as_of": date(2026, 11, 29)}
    with connect(office / "warehouse") as connection:
        (row,) = run("decision_followup", asked, connection).to_dict("records")
    return row["status"], row["ending"], row["closed_by"]


def say(app: AppTest, label: str, words: str) -> None:
    (box,) = [each for each in app.text_input if each.label == label]
    box.set_value(words)


def save(app: AppTest) -> AppTest:
    (button,) = [each for each in app.button if each.label == "Save"]
    return button.click().run()


def test_what_became_of_it_counts_from_its_day_and_is_taken_back_on_the_spot(office: Path) -> None:
    app = opened()
    assert standing(office)[0] != "concluded"
    (state,) = [each for each in app.radio if each.label == "State"]
    state.set_value("dropped")
    app.date_input[0].set_value(date(2016, 8, 11))
    say(app, "By which memo (if any)", "০৫.৪৭.৪৯০০-১২")
    say(app, "Remark", "আর প্রয়োজন নেই")
    say(app, "Your name", "সহকারী কমিশনার")
    app = save(app)
    (line,) = lines(office)
    assert (line["file"], line["place"], line["field"]) == (PAPER, "decision 5.1", "progress")
    assert (line["old"], line["new"], line["why"]) == ("", "dropped 2016-08-11 05.47.4900-12", "আর প্রয়োজন নেই")
    assert standing(office) == ("concluded", "dropped", "entry")
    assert "dropped on 11 Aug 2016 · 05.47.4900-12" in " ".join(each.value for each in app.text)
    (undo,) = [each for each in app.button if each.label == "Take back"]
    undo.click().run()
    assert [each["undone"] for each in lines(office)] == [date.today().isoformat()]
    assert standing(office)[0] != "concluded"


def test_without_a_remark_or_a_name_nothing_is_written(office: Path) -> None:
    app = save(opened())
    assert len(app.error) == 1
    assert lines(office) == []


def test_without_a_day_nothing_is_written(office: Path) -> None:
    app = opened()
    say(app, "Remark", "সম্পন্ন")
    say(app, "Your name", "সহকারী কমিশনার")
    app = save(app)
    assert [each.value for each in app.error] == ["Give the day, one from the meeting to today. Nothing was saved."]
    assert lines(office) == []


def test_its_text_topic_and_due_day_are_corrected(office: Path) -> None:
    app = opened()
    app = app.segmented_control[0].set_value("correct").run()
    app.text_area[0].set_value("উলিপুর উপজেলায় সংলাপ আয়োজন করতে হবে।")
    app.date_input[0].set_value(date(2016, 8, 31))
    app.multiselect[0].set_value(["uno", "ac"])
    say(app, "Reason (for example: seen in the original)", "ভুল পড়া")
    say(app, "Your name", "সহকারী কমিশনার")
    save(app)
    assert {line["field"]: line["new"] for line in lines(office)} == {
        "text": "উলিপুর উপজেলায় সংলাপ আয়োজন করতে হবে।",
        "due_on": "2016-08-31",
        "implementers": f"{UNO}; ac - সহকারী কমিশনার",
    }
    assert standing(office)[0] == "due_passed"


def test_a_decision_that_is_not_loaded_is_said_so(office: Path) -> None:
    assert "No paper that is loaded has this decision" in opened(f"{MEETING}/99/1").warning[0].value


def test_the_card_shows_the_decision(office: Path) -> None:
    assert "সংলাপ" in html_of(opened())


EARLIER = PRODUCT / "tests/etl/papers/examples/kurigram-2016-06.docx"


@pytest.fixture
def two_meetings(office: Path) -> Path:
    """The office with June's paper beside July's, whose decisions come back."""
    (office / "data/minutes/kurigram/2016-06.docx").write_bytes(EARLIER.read_bytes())
    etl.build(office / "data", office / "warehouse")
    return office


def times_raised(office: Path) -> int:
    month = date(2016, 7, 1)
    asked = {"decision_id": DECISION, "from_month": month, "to_month": month, "as_of": date(2026, 11, 29)}
    with connect(office / "warehouse") as connection:
        return int(run("decision_followup", asked, connection)["times_raised"][0])


def judge(app: AppTest, verdict: str, earlier: str = "") -> AppTest:
    """Save what a person says of the first tie, or the earlier decision that it takes up again."""
    app = app.segmented_control[0].set_value("ties").run()
    if earlier:
        app.selectbox[0].set_value(earlier)
    else:
        app.radio[0].set_value(verdict)
    say(app, "Reason (for example: seen in the original)", "দুটি কাগজ মিলিয়ে দেখা")
    say(app, "Your name", "সহকারী কমিশনার")
    return save(app)


def test_a_link_is_rejected_confirmed_taken_back_and_made_by_hand(two_meetings: Path) -> None:
    assert times_raised(two_meetings) == 2
    app = judge(opened(), "rejected")
    (line,) = lines(two_meetings)
    assert (line["place"], line["field"], line["new"]) == ("decision 5.1", "link", "rejected")
    assert times_raised(two_meetings) == 1
    assert "another matter: link rejected" in html_of(app)
    app = judge(app, "confirmed")
    assert times_raised(two_meetings) == 2
    (*_, undo) = [each for each in app.button if each.label == "Take back"]
    undo.click().run()
    assert [line["undone"] == "" for line in lines(two_meetings)] == [False, True]
    other = "5549-2016-06-28/4/1"
    judge(opened(), "", other)
    assert (lines(two_meetings)[-1]["old"], lines(two_meetings)[-1]["new"]) == (other, "added")
