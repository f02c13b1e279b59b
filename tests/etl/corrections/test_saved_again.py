"""corrections.csv as people and spreadsheets save it again: the next correction, or an undo, loses nothing of it."""

import codecs
import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.bengali.phone_numbers import mask_phones
from etl.corrections.lines import HEADINGS, Corrections, read_corrections
from etl.corrections.writing import CannotCorrect, correct, undo_correction
from etl.files import atomic
from etl.files.delimited import read_table
from etl.files.folders import PRODUCT
from etl.wording.sentences import say_warning

TODAY = date(2026, 11, 29)
# More are asked for by the environment, as of test_kill.py: KILLS=100.
KILLS = int(os.environ.get("KILLS", "40"))
LINES = (
    ("minutes/a.txt", "meeting", "chair", "ক", 'জনাব "খ", সভাপতি', "খাম দেখে", "রহিম", "2026-11-25", ""),
    ("minutes/a.txt", "decision 3.1", "text", "", "প্রথম লাইন\nদ্বিতীয়; লাইন\tশেষ", "=1+1", "করিম", "2026-11-26", ""),
    ("minutes/b.txt", "", "file", "ab12", "removed", "ভুল ফাইল", "রহিম", "2026-11-27", "2026-11-28"),
    ("minutes/c.txt", "meeting", "chair", "গ", "ঘ", "আবার", "করিম", "2026-11-28", ""),
)


def table(rows: Sequence[Sequence[str]], encoding: str = "utf-8-sig", ends: str = "\n", **dialect: object) -> bytes:
    """The bytes of a CSV with these rows."""
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator="\r\n", **dialect).writerows(rows)  # type: ignore[arg-type]
    return stream.getvalue().replace("\r\n", ends).encode(encoding)


ROWS = (HEADINGS, *LINES)
WITH_OWN = [
    (*row[:2], own, *row[2:], more) for row, own, more in zip(ROWS, "নকখগঘ", ["", "১", "", "২", ""], strict=True)
]
READABLE = {
    "as we write it": table(ROWS),
    "semicolons": table(ROWS, delimiter=";"),
    "semicolons, said in the first line": b"sep=;\r\n" + table(ROWS, "utf-8", "\r\n", delimiter=";"),
    "tabs, Excel's Unicode text": table(ROWS, "utf-16", "\r\n", delimiter="\t"),
    "UTF-16, big end first": codecs.BOM_UTF16_BE + table(ROWS, "utf-16-be", delimiter="\t"),
    "UTF-16 without its mark": table(ROWS, "utf-16-le", "\r\n", delimiter="\t"),
    "UTF-8 without its mark": table(ROWS, "utf-8"),
    "Windows line ends": table(ROWS, ends="\r\n"),
    "line ends of old Macs": table(ROWS, ends="\r"),
    "every cell quoted": table(ROWS, quoting=csv.QUOTE_ALL),
    "columns in another order": table([row[::-1] for row in ROWS]),
    "columns of the office's own": table(WITH_OWN, ends="\r\n"),
    "no line end after the last line": table(ROWS).removesuffix(b"\n"),
    "blank lines": table([HEADINGS, LINES[0], (), ("",) * 9, *LINES[1:], ("",) * 9]),
    "last empty cells left out": table([HEADINGS, *(row if row[-1] else row[:-1] for row in LINES)]),
}
DAYS = ("2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28")
for shape, saved in {
    "days as an office's Excel saves them": ("25-11-2026", "26-11-2026", "27-11-2026", "28-11-2026"),
    "days as an American Excel saves them": ("11/25/2026", "11/26/2026", "11/27/2026", "11/28/2026"),
    "days with the month's name": ("25-Nov-26", "26-Nov-26", "27-Nov-26", "28-Nov-26"),
}.items():
    again = dict(zip(DAYS, saved, strict=True))
    READABLE[shape] = table([[again.get(cell, cell) for cell in row] for row in ROWS], ends="\r\n")
REFUSED = {
    "no headings": (table(LINES), "reference_headings"),
    "a heading renamed": (table([("ফাইল", *HEADINGS[1:]), *LINES]), "reference_headings"),
    "a column taken away": (table([row[:-1] for row in ROWS]), "reference_headings"),
    "a heading twice": (table([(*HEADINGS, "why"), *LINES]), "reference_headings"),
    "one byte of Windows-1252": (table(ROWS).replace(b"ab12", b"ab\x9312"), "reference_not_utf8"),
    "UTF-16 cut in the middle": (table(ROWS, "utf-16")[:-1], "reference_not_utf8"),
    "a zero byte": (table(ROWS).replace(b"ab12", b"ab\0"), "reference_not_utf8"),
    "a quotation mark not closed": (table(ROWS) + b'minutes/d.txt,"meeting,', "reference_broken"),
    "a cell of 200 KB": (table(ROWS).replace(b"ab12", b"x" * 200_000), "reference_broken"),
}
Change = Callable[[Path], None]


def add(data: Path, new: str = "ঙ", **said: str) -> None:
    said = {"place": "meeting", "field": "chair", "old": "চ", "why": "দেখে", "who": "ক", "file": "minutes/e.txt"} | said
    correct(data, new=new, today=TODAY, **said)


def undo_last(data: Path) -> None:
    undo_correction(data, asdict(read_corrections(data).lines[-1]), TODAY)


def words(corrections: Corrections) -> list[tuple[object, ...]]:
    """The corrections without their numbers."""
    return [tuple(asdict(each).values())[1:] for each in corrections.lines]


def file_with(data: Path, content: bytes) -> Path:
    file = data / "corrections.csv"
    file.write_bytes(content)
    return file


@pytest.mark.parametrize("content", READABLE.values(), ids=READABLE)
def test_a_correction_is_added_after_all_that_was_there(tmp_path: Path, content: bytes) -> None:
    file = file_with(tmp_path, content)
    before = read_corrections(tmp_path)
    assert len(before.lines) == len(LINES)
    assert before.rejected == ()
    add(tmp_path, 'নতুন; "লেখা",\tদুই\nলাইন', why="=2+3")
    assert file.read_bytes().startswith(content)
    after = read_corrections(tmp_path)
    assert after.rejected == ()
    assert after.lines[:-1] == before.lines
    assert (after.lines[-1].new, after.lines[-1].why) == ('নতুন; "লেখা",\tদুই\nলাইন', "=2+3")


@pytest.mark.parametrize("content", READABLE.values(), ids=READABLE)
def test_an_undo_changes_one_cell_and_no_other_line(tmp_path: Path, content: bytes) -> None:
    file = file_with(tmp_path, content)
    before = read_corrections(tmp_path).lines
    for each in (before[1], before[3], before[3]):
        undo_correction(tmp_path, asdict(each), TODAY)
    after = read_corrections(tmp_path).lines
    marked = [(*each[:-1], TODAY) if n in (1, 3) else each for n, each in enumerate(words(Corrections(before)))]
    assert words(Corrections(after)) == marked
    assert [each.line_no for each in after] == [each.line_no for each in before]
    table_before = read_table(content)
    spans = [table_before.rows[n].span for n in (0, 2)]
    kept = [table_before.text[start:end].rstrip("\r\n").encode(table_before.encoding) for start, end in spans]
    assert all(line in content and line in file.read_bytes() for line in kept)


@pytest.mark.parametrize("words", ["'=5", "''=5", "'", "=5", "'ক", "01712345678", "\t=x"])
def test_words_that_begin_like_our_own_mark_come_back_and_can_be_taken_back(tmp_path: Path, words: str) -> None:
    add(tmp_path, words)
    undo_last(tmp_path)
    (only,) = read_corrections(tmp_path).lines
    assert only.new == mask_phones(words)
    assert only.undone_on == TODAY


def test_the_columns_of_the_office_stay_in_every_line(tmp_path: Path) -> None:
    file = file_with(tmp_path, READABLE["columns of the office's own"])
    add(tmp_path)
    undo_last(tmp_path)
    undo_correction(tmp_path, asdict(read_corrections(tmp_path).lines[0]), TODAY)
    rows = list(csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig"), newline="")))
    assert [(row[2], row[-1]) for row in rows] == [*((row[2], row[-1]) for row in WITH_OWN), ("", "")]


@pytest.mark.parametrize("change", [add, undo_last])
@pytest.mark.parametrize(("content", "code"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read_whole_stays_byte_for_byte_and_a_sentence_says_why(
    tmp_path: Path, content: bytes, code: str, change: Change
) -> None:
    file = file_with(tmp_path, table(ROWS))
    seen = asdict(read_corrections(tmp_path).lines[-1])
    file.write_bytes(content)
    with pytest.raises(CannotCorrect) as refusal:
        add(tmp_path) if change is add else undo_correction(tmp_path, seen, TODAY)
    assert (refusal.value.code, refusal.value.reason) == ("unreadable", code)
    assert file.read_bytes() == content
    (row,) = read_corrections(tmp_path).rejected
    assert row.code == code
    for language in ("bn", "en"):
        assert "…" not in say_warning(refusal.value.reason, refusal.value.details, "", language)


def test_a_correction_whose_line_moved_is_not_mistaken_for_another(tmp_path: Path) -> None:
    file = file_with(tmp_path, table(ROWS))
    last = asdict(read_corrections(tmp_path).lines[3])
    sorted_again = table([HEADINGS, *LINES[::-1]])
    file.write_bytes(sorted_again)
    with pytest.raises(CannotCorrect, match="no_line"):
        undo_correction(tmp_path, last, TODAY)
    assert file.read_bytes() == sorted_again


def test_killed_at_any_step_the_file_is_the_old_one_or_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = file_with(tmp_path, table(ROWS))
    file.chmod(0o664)

    class Killed(BaseException):
        pass

    def killed(*_: object) -> None:
        raise Killed

    for step in ("os.fsync", "os.replace"):
        with monkeypatch.context() as patched:
            patched.setattr(f"{atomic.__name__}.{step}", killed)
            # A process that is killed cleans nothing up.
            patched.setattr(Path, "unlink", lambda *_, **__: None)
            with pytest.raises(Killed):
                add(tmp_path)
        assert file.read_bytes() == table(ROWS)
    add(tmp_path)
    assert not list(tmp_path.glob("*.tmp")), "what the killed ones left is gone"
    assert len(read_corrections(tmp_path).lines) == len(LINES) + 1
    assert file.stat().st_mode & 0o777 == 0o664
    assert [each.name for each in tmp_path.iterdir() if not each.name.startswith(".")] == ["corrections.csv"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not fork")
def test_of_many_writers_killed_at_any_moment_nothing_is_lost(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.etl.corrections.killed_writers", str(tmp_path), str(KILLS)]
    done = subprocess.run(command, cwd=PRODUCT, capture_output=True, check=False, timeout=300, text=True)
    assert done.returncode == 0, done.stderr
    counts = json.loads(done.stdout)
    assert min(counts["in_a_write"], counts["made"], counts["undone"]) > 0, counts


@pytest.mark.parametrize("content", [None, b"", codecs.BOM_UTF8, b"\r\n\r\n"])
def test_an_empty_file_gets_the_headings_with_its_first_correction(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        file_with(tmp_path, content)
    add(tmp_path)
    assert [each.new for each in read_corrections(tmp_path).lines] == ["ঙ"]
    assert (tmp_path / "corrections.csv").read_bytes().startswith(content or codecs.BOM_UTF8 * (content is None))


CELLS = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\n\r\t\"',;|=+-@ ক"), max_size=20)
SHAPES = [("utf-8-sig", ",", "\n"), ("utf-8", ";", "\r\n"), ("utf-16", "\t", "\r\n"), ("utf-8", "|", "\r")]


@settings(max_examples=60)
@given(
    st.lists(CELLS.filter(lambda words: not words or words.strip() != ""), min_size=3, max_size=3),
    st.sampled_from(SHAPES),
)
def test_any_words_come_back_as_they_were_and_are_no_formula(
    tmp_path_factory: pytest.TempPathFactory, cells: list[str], shape: tuple[str, str, str]
) -> None:
    data = tmp_path_factory.mktemp("data")
    encoding, delimiter, ends = shape
    content = table(ROWS, encoding, ends, delimiter=delimiter)
    file = file_with(data, content)
    place, old, new = cells
    add(data, new, place=place, old=old)
    add(data)
    undo_correction(data, asdict(read_corrections(data).lines[-2]), TODAY)
    added = read_corrections(data).lines[-2]
    assert (added.place, added.old, added.new, added.undone_on) == (place, old, new, TODAY)
    assert file.read_bytes().startswith(content)
    written = list(csv.reader(io.StringIO(file.read_bytes().decode(encoding), newline=""), delimiter=delimiter))
    assert not any(cell.lstrip()[:1] in tuple("=+@-") or cell[:1] in "\t\r" for cell in written[-2] if cell)
