"""The page Coordination meeting: the return as the pack has it, files on request, nothing old under a new choice."""

import io
import shutil
import zipfile
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.exports.formats import FORMATS, FormatFailed
from dashboard.exports.pack.parts import make_pack
from dashboard.exports.zip_file import to_zip
from dashboard.page.meeting.files import Made, make_files
from dashboard.wording import t
from tests.dashboard.conftest import html_of
from tests.dashboard.exports.packs import kurigram
from tests.dashboard.exports.word_text import opened, text_lines
from tests.dashboard.page.conftest import PageRunner

JULY = date(2016, 7, 1)


def labels(page: AppTest) -> list[str]:
    """Of the buttons that give a file."""
    return [str(button.proto.label) for button in page.get("download_button")]


@pytest.mark.parametrize("language", ["bn", "en"])
def test_the_return_says_what_the_pack_says_and_leads_to_its_sentences(
    own: Path, run_page: PageRunner, language: str
) -> None:
    page = run_page(own, "meeting", language=language)
    html = html_of(page)
    pack = make_pack(kurigram(own, language, as_of=date(2016, 9, 1)))
    for row in pack.table("return").rows:
        assert all(cell.shown in html for cell in row.cells)
    assert "evidence=minutes_received:554977:2016-07" in html
    assert ("১/৯ · ১১.১%" if language == "bn" else "1/9 · 11.1%") in html


def test_the_button_makes_the_files_and_each_can_be_taken_away(own: Path, run_page: PageRunner) -> None:
    page = run_page(own, "meeting")
    assert not page.get("download_button")
    page.button(key="pack.make").click().run()
    assert not page.exception
    assert labels(page)[0].startswith("All files in one (ZIP")
    assert any(label.startswith("PDF") for label in labels(page))
    assert list((own / "packs").iterdir())


def test_files_do_not_stand_under_another_choice(own: Path, run_page: PageRunner) -> None:
    page = run_page(own, "meeting")
    page.button(key="pack.make").click().run()
    page.pills(key="pack.formats").set_value(["ics"]).run()
    assert not page.get("download_button")
    page.button(key="pack.make").click().run()
    assert [label.partition(" ·")[0] for label in labels(page)][1:] == ["Calendar (.ics)"]


def test_what_is_chosen_is_in_the_address_and_a_copied_link_chooses_the_same(own: Path, run_page: PageRunner) -> None:
    page = run_page(own, "meeting", parts="return,ideas,songs", formats="letters", letters_on="2016-09-04")
    assert page.pills(key="pack.parts").value == ["return", "ideas"]
    assert page.pills(key="pack.formats").value == ["letters"]
    assert page.date_input(key="pack.letters_on").value == date(2016, 9, 4)
    page.pills(key="pack.parts").set_value(["decisions"]).run()
    assert page.query_params["parts"] == "decisions"
    page.pills(key="pack.parts").set_value([]).run()
    assert page.query_params["parts"] == "none"
    assert run_page(own, "meeting", parts="none").pills(key="pack.parts").value == []
    assert "parts" not in run_page(own, "meeting").query_params


def test_the_letters_bear_the_day_that_is_chosen(own: Path, run_page: PageRunner) -> None:
    page = run_page(own, "meeting", formats="letters", letters_on="2016-09-04")
    page.button(key="pack.make").click().run()
    [content] = [c for name, c in page.session_state["pack.made"].files.items() if name.endswith("_letters.docx")]
    assert "4 September 2016" in "".join(text_lines(opened(content)))


def test_letters_never_bear_a_day_before_that_of_the_figures(own: Path, run_page: PageRunner) -> None:
    page = run_page(own, "meeting", formats="letters", letters_on="2016-08-31")
    assert page.date_input(key="pack.letters_on").value is None
    assert [each.value for each in page.warning] == [t("pack.letters_too_early", "en", as_of="1 Sep 2016")]
    assert "letters_on" not in page.query_params


def test_with_nothing_chosen_there_is_nothing_to_press(own: Path, run_page: PageRunner) -> None:
    page = run_page(own, "meeting")
    page.pills(key="pack.parts").set_value([]).run()
    assert page.button(key="pack.make").disabled
    assert any("at least one" in caption.value for caption in page.caption)


@pytest.mark.parametrize("language", ["bn", "en"])
@pytest.mark.usefixtures("all_words_known")
def test_every_word_of_the_page_is_in_the_catalogue(own: Path, run_page: PageRunner, language: str) -> None:
    run_page(own, "meeting", language=language).button(key="pack.make").click().run()


def made(own: Path, formats: tuple[str, ...]) -> Made:
    return make_files(kurigram(own, parts=("return",)), formats, lambda name, ready, of: None)


def test_the_zip_holds_every_file(own: Path) -> None:
    files = made(own, ("pdf", "data"))
    with zipfile.ZipFile(io.BytesIO(to_zip(files.files))) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == files.files
    assert [name for name, _ in files.single_files] == ["pdf"]


def test_a_format_that_cannot_be_made_is_said_and_the_others_are_made(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise FormatFailed("no fonts")

    monkeypatch.setattr("dashboard.exports.workbook.file.render", fail)
    files = made(own, ("xlsx", "ics"))
    assert files.failed == ("no fonts",)
    assert list(files.by_format) == ["ics"]


def test_it_tells_which_file_is_being_made(own: Path) -> None:
    told: list[tuple[str, int, int]] = []
    make_files(kurigram(own, parts=("return",)), ("ics", "xlsx"), lambda *step: told.append(step))
    assert told == [(name, n, 2) for n, name in enumerate(name for name in FORMATS if name in ("ics", "xlsx"))]


def test_hostile_text_is_text_on_the_page(hostile_warehouse: Path, tmp_path: Path, run_page: PageRunner) -> None:
    folder = Path(shutil.copytree(hostile_warehouse, tmp_path / "hostile"))
    page = run_page(folder, "meeting", JULY, JULY)
    assert "<script>" not in html_of(page)
    page.button(key="pack.make").click().run()
    assert not page.exception
