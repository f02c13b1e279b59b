"""All formats of a pack at once: the slow one beside the others, the same files, told in the order they are made."""

import subprocess
from datetime import date
from typing import Any

import pytest

from dashboard.exports.formats import FORMATS, render
from dashboard.exports.pack.records import Pack
from dashboard.exports.pdf import document
from tests.clocks import clock_at

SOME = ("pdf", "ics", "xlsx")


def test_beside_others_the_pdf_is_the_same_and_comes_from_a_process_of_its_own(
    pack: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = render(pack, ["pdf"]).files["pdf"]
    monkeypatch.setattr(document, "to_pdf", lambda *_: pytest.fail("made here"))
    told: list[tuple[str, int, int]] = []
    made = render(pack, SOME, lambda *step: told.append(step))
    assert made.files["pdf"] == alone
    assert list(made.files) == [name for name in FORMATS if name in SOME]
    assert told == [("xlsx", 0, 3), ("ics", 1, 3), ("pdf", 2, 3)]


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_pack_makes_the_same_bytes_whatever_the_clock_says(pack: Pack, name: str) -> None:
    made = FORMATS[name].render(pack)
    with clock_at(date(1970, 1, 1) if pack.language == "bn" else date(9999, 12, 31)):
        assert FORMATS[name].render(pack) == made


@pytest.mark.parametrize(
    "failure",
    [PermissionError("no process"), subprocess.CalledProcessError(1, "python")],
    ids=["refused", "broken off"],
)
def test_where_no_process_can_be_had_the_pdf_is_made_all_the_same(
    pack: Pack, monkeypatch: pytest.MonkeyPatch, failure: Exception
) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise failure

    monkeypatch.setattr(subprocess, "run", refuse)
    assert document.begin(pack)() == document.render(pack)
