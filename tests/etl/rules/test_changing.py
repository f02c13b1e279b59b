"""What an office sets itself is changed whole or not at all, over what stands, and a log says who and why."""

import shutil
from datetime import date
from pathlib import Path
from typing import TypedDict, cast

import pytest

from etl.corrections.writing import CannotCorrect, file_locked
from etl.files.atomic import write_atomically
from etl.files.delimited import BadTable
from etl.files.folders import PRODUCT
from etl.load.reference import load_reference
from etl.rules import changing
from etl.rules.changing import LOG, RuleChange, change_rules, rule_changes_made
from etl.rules.files import RuleFile, RuleRow, read_rules

TODAY = date(2026, 11, 30)
DEADLINE = {"district_code": "5549", "kind": "minutes_received", "from_month": "2016-07"}
STANDING = DEADLINE | {"day": "28", "month_offset": "0"}
WANTED = DEADLINE | {"day": "5", "month_offset": "1"}


class Signed(TypedDict):
    why: str
    who: str
    today: date


SIGNED: Signed = {"why": "নতুন আদেশ", "who": "সহকারী কমিশনার", "today": TODAY}


def deadline(*new: RuleRow, old: tuple[RuleRow, ...] = (STANDING,), key: RuleRow = DEADLINE) -> list[RuleChange]:
    return [RuleChange(key, old, new)]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder whose deadlines a spreadsheet saved: another delimiter, a note of the office, other months."""
    (tmp_path / "reference").mkdir()
    text = (
        "\ufeffdistrict_code;kind;day;month_offset;from_month;source;note\r\n"
        "5549;meeting_held;10;0;2016-07;paper;\r\n"
        '5549;minutes_received;28;0;Jul-16;"paper";"ask; the DC"\r\n'
    )
    (tmp_path / "reference" / "deadlines.csv").write_bytes(text.encode())
    return tmp_path


def written(data: Path) -> str:
    return (data / "reference" / "deadlines.csv").read_bytes().decode("utf-8-sig")


def test_a_rule_is_replaced_and_all_else_keeps_its_bytes(data: Path) -> None:
    change_rules(data, RuleFile.DEADLINES, deadline(WANTED), **SIGNED)
    lines = written(data).split("\r\n")
    assert lines[1] == "5549;meeting_held;10;0;2016-07;paper;"
    assert lines[2] == '5549;minutes_received;5;1;2016-07;নতুন আদেশ (সহকারী কমিশনার, 2026-11-30);"ask; the DC"'
    rows = load_reference(data).rows["deadline"]
    assert ("5549", "minutes_received", 5, 1, date(2016, 7, 1)) in {row[:5] for row in rows}
    (made,) = rule_changes_made(data)
    assert (made.file, made.why, made.who, made.made_on) == ("deadlines.csv", "নতুন আদেশ", "সহকারী কমিশনার", TODAY)
    assert made.change == RuleChange(DEADLINE, (STANDING,), (WANTED,))


def test_a_rule_is_added_at_the_end_and_taken_out_again(data: Path) -> None:
    key = DEADLINE | {"from_month": "2017-01"}
    new = WANTED | key
    before = written(data)
    change_rules(data, RuleFile.DEADLINES, deadline(new, old=(), key=key), **SIGNED)
    assert written(data).startswith(before)
    change_rules(data, RuleFile.DEADLINES, deadline(old=(new,), key=key), **SIGNED)
    assert written(data) == before
    assert [len(each.change.new) for each in rule_changes_made(data)] == [0, 1]


def test_an_office_without_a_file_of_its_own_begins_with_the_products(tmp_path: Path) -> None:
    change_rules(tmp_path, RuleFile.DEADLINES, deadline(WANTED), **SIGNED)
    product = (PRODUCT / "data" / "reference" / "deadlines.csv").read_text(encoding="utf-8").splitlines()
    assert written(tmp_path).splitlines()[:2] == product[:2]
    assert len(written(tmp_path).splitlines()) == len(product)


def test_lines_of_a_letterhead_stand_for_one_place_beside_those_of_all(tmp_path: Path) -> None:
    key = {"place": "5549", "slot": "heading"}
    rows = tuple({**key, "bn": bn, "en": en} for bn, en in (("বাংলাদেশ", "Bangladesh"), ("কুড়িগ্রাম", "Kurigram")))
    change_rules(tmp_path, RuleFile.LETTERHEAD, [RuleChange(key, (), rows)], **SIGNED)
    found = read_rules(tmp_path, RuleFile.LETTERHEAD)
    assert tuple(found.of(key).values()) == rows
    assert len(found.of({"place": "*district", "slot": "heading"})) == 2


def test_who_looked_at_what_another_has_changed_since_is_refused_and_nothing_is_lost(data: Path) -> None:
    change_rules(data, RuleFile.DEADLINES, deadline(WANTED), **SIGNED)
    after_first, log = written(data), (data / LOG).read_bytes()
    with pytest.raises(CannotCorrect) as refused:
        change_rules(data, RuleFile.DEADLINES, deadline(WANTED | {"day": "9"}), **SIGNED)
    assert refused.value.code == "changed_meanwhile"
    assert (written(data), (data / LOG).read_bytes()) == (after_first, log)


def test_another_writer_is_waited_for_and_then_named(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("etl.corrections.writing.WAIT_SECONDS", 0.1)
    with file_locked(data / LOG), pytest.raises(CannotCorrect) as refused:
        change_rules(data, RuleFile.DEADLINES, deadline(WANTED), **SIGNED)
    assert refused.value.code == "busy"


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"day": "0"}, "bad_day"),
        ({"day": "32"}, "bad_day"),
        ({"day": ""}, "bad_day"),
        ({"month_offset": "13"}, "bad_offset"),
        ({"kind": "tea"}, "bad_kind"),
        ({"from_month": "2016-13"}, "bad_month"),
        ({"district_code": "KUR"}, "bad_place"),
    ],
)
def test_what_is_no_rule_is_refused_with_its_sentence(data: Path, cells: dict[str, str], code: str) -> None:
    before = written(data)
    with pytest.raises(CannotCorrect) as refused:
        change_rules(data, RuleFile.DEADLINES, deadline(WANTED | cells), **SIGNED)
    assert refused.value.code == code
    assert written(data) == before
    assert not (data / LOG).exists()


@pytest.mark.parametrize("line", ["=1+1", "ফোন ০১৭১১-১২৩৪৫৬", "ক" * 201])
def test_a_line_that_a_spreadsheet_would_run_or_that_holds_a_phone_number_is_refused(tmp_path: Path, line: str) -> None:
    key = {"place": "5549", "slot": "copy"}
    change = RuleChange(key, (), ({**key, "bn": line, "en": "x"},))
    with pytest.raises(CannotCorrect, match="bad_line"):
        change_rules(tmp_path, RuleFile.LETTERHEAD, [change], **SIGNED)


@pytest.mark.parametrize(("slot", "line"), [("telephone", "০৫৮১-৬২৪৩৭"), ("answer_days", "১০")])
def test_an_office_gives_its_own_telephone_and_so_many_days_to_answer(tmp_path: Path, slot: str, line: str) -> None:
    key = {"place": "5549", "slot": slot}
    change = RuleChange(key, (), ({**key, "bn": line, "en": line},))
    change_rules(tmp_path, RuleFile.LETTERHEAD, [change], **SIGNED)
    (row,) = read_rules(tmp_path, RuleFile.LETTERHEAD).of(key).values()
    assert row["bn"] == {"telephone": line, "answer_days": "10"}[slot]


@pytest.mark.parametrize("line", ["0", "61", "many", "৭ দিন"])
def test_days_to_answer_are_a_number(tmp_path: Path, line: str) -> None:
    key = {"place": "5549", "slot": "answer_days"}
    change = RuleChange(key, (), ({**key, "bn": line, "en": line},))
    with pytest.raises(CannotCorrect, match="bad_answer_days"):
        change_rules(tmp_path, RuleFile.LETTERHEAD, [change], **SIGNED)


@pytest.mark.parametrize(("left_out", "code"), [("why", "no_reason"), ("who", "no_name")])
def test_every_change_has_a_reason_and_a_name(data: Path, left_out: str, code: str) -> None:
    with pytest.raises(CannotCorrect, match=code):
        change_rules(data, RuleFile.DEADLINES, deadline(WANTED), **cast(Signed, SIGNED | {left_out: " "}))


@pytest.mark.parametrize("content", [b"district_code,day\n5549,3\n", b"\xff\xfe\x00", b'a,"b\n5549'])
def test_a_file_that_cannot_be_read_whole_is_left_as_it_is(data: Path, content: bytes) -> None:
    file = data / "reference" / "deadlines.csv"
    file.write_bytes(content)
    with pytest.raises(CannotCorrect) as refused:
        change_rules(data, RuleFile.DEADLINES, deadline(WANTED), **SIGNED)
    assert refused.value.code == "unreadable"
    assert refused.value.reason
    assert file.read_bytes() == content
    assert not (data / LOG).exists()


def test_a_log_that_cannot_be_read_whole_is_not_written_to(data: Path) -> None:
    (data / LOG).write_text("a,b\n1,2\n")
    before = written(data)
    with pytest.raises(CannotCorrect, match="unreadable"):
        change_rules(data, RuleFile.DEADLINES, deadline(WANTED), **SIGNED)
    assert written(data) == before
    with pytest.raises(BadTable):
        rule_changes_made(data)


def test_a_rule_that_could_not_be_written_leaves_no_line_in_the_log(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, content: bytes) -> None:
        if path.name == "deadlines.csv":
            raise OSError(28, "No space left on device")
        write_atomically(path, content)

    change_rules(data, RuleFile.DEADLINES, deadline(WANTED), **SIGNED)
    log = (data / LOG).read_bytes()
    monkeypatch.setattr(changing, "write_atomically", full)
    with pytest.raises(OSError, match="No space"):
        change_rules(data, RuleFile.DEADLINES, deadline(STANDING, old=(WANTED,)), **SIGNED)
    assert (data / LOG).read_bytes() == log


def test_a_link_that_leads_out_of_the_folder_is_not_followed(
    data: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "deadlines.csv"
    shutil.move(data / "reference" / "deadlines.csv", outside)
    before = outside.read_bytes()
    (data / "reference" / "deadlines.csv").symlink_to(outside)
    with pytest.raises(CannotCorrect, match="unreadable"):
        change_rules(data, RuleFile.DEADLINES, deadline(WANTED), **SIGNED)
    assert outside.read_bytes() == before


def test_phone_numbers_are_masked_in_the_log(data: Path) -> None:
    change_rules(data, RuleFile.DEADLINES, deadline(WANTED), **SIGNED | {"why": "ফোনে ০১৭১১১২৩৪৫৬"})
    assert "১১১২৩৪" not in (data / LOG).read_text(encoding="utf-8") + written(data)
    assert rule_changes_made(data)[0].change.key == DEADLINE
