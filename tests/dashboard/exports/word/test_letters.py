"""Letters: who is reminded of what and who is thanked in July 2016, as the queries say and the papers allow."""

from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest

from dashboard.exports.letters.writing import entries_of, letters_of
from dashboard.exports.pack.parts import make_pack
from dashboard.exports.pack.records import Pack
from dashboard.exports.word.letters import render
from dashboard.exports.wording import say
from dashboard.words import display
from etl.bengali.month_counting import months_later
from tests.dashboard.exports.packs import JULY, kurigram, query
from tests.dashboard.exports.word_text import opened, text_lines

GOLDEN = Path(__file__).parent.parent / "golden"
RAJARHAT, SADAR, ULIPUR, CHILMARI = "554977", "554952", "554994", "554909"
# The "no" of the minutes is of 26 July, two days before their due day: nobody is reminded on it.
# The dialogues of March, May and June were due when the paper said that they had not been held.
REMINDED = {CHILMARI, SADAR, ULIPUR}


def test_three_are_reminded_of_dialogues_nobody_of_minutes_not_yet_due_when_missed_and_rajarhat_is_thanked(
    pack: Pack,
) -> None:
    owed = defaultdict(list)
    for row in query(pack.asked, "owed_by_upazila", months_later(JULY, -11)):
        owed[row["upazila_code"]].append(row["what"])
    assert owed == {code: ["dialogue_held"] for code in REMINDED}
    letters = letters_of(pack)
    reminders = {letter.upazila_code: letter for letter in letters if letter.kind == "reminder" and letter.upazila_code}
    assert {code: len(letter.points) for code, letter in reminders.items()} == {c: len(owed[c]) for c in REMINDED}
    for code, letter in reminders.items():
        for what, point in zip(owed[code], letter.points, strict=True):
            assert say(f"letter.not_done.{what}", pack.language) in point.text
    assert [(letter.upazila_code, len(letter.points)) for letter in letters if letter.kind == "thanks"] == [
        (RAJARHAT, 1)
    ]


def test_an_office_of_the_district_is_reminded_of_the_decision_that_the_paper_calls_undone(pack: Pack) -> None:
    [row] = query(pack.asked, "decisions_to_remind")
    [letter] = [each for each in letters_of(pack) if each.kind == "reminder" and not each.upazila_code]
    assert letter.recipient[0] == row["post"] == "সংশ্লিষ্ট দপ্তর"
    assert letter.stem == "reminder_5549_office-1"
    [point] = letter.points
    for words in (row["decision_text"], display.day(date(2016, 7, 21), pack.language)):
        assert words in point.text


def test_a_letter_rests_on_nothing_that_was_not_known_on_its_day(warehouse: Path) -> None:
    # The meeting of 26 July called the dialogues and the decision undone; the day before nobody had.
    pack = make_pack(kurigram(warehouse, parts=(), letters_on=date(2016, 7, 25)))
    assert letters_of(pack) == ()


def test_the_list_of_letters_says_of_each_what_it_says_itself(pack: Pack, hostile_pack: Pack) -> None:
    for each in (pack, hostile_pack):
        letters = letters_of(each)
        assert letters
        assert [(entry.kind, entry.recipient, entry.subject, entry.to_check) for entry in entries_of(each.asked)] == [
            (letter.kind, letter.recipient, letter.subject, any(point.check for point in letter.points))
            for letter in letters
        ]


def test_nobody_is_reminded_of_ideas_or_meetings_that_no_paper_speaks_of(pack: Pack) -> None:
    said = " ".join(point.text for letter in letters_of(pack) for point in letter.points)
    assert say("letter.not_done.idea_submitted", pack.language) not in said
    assert say("letter.not_done.meeting_held", pack.language) not in said


def test_days_decisions_and_memo_are_those_of_the_query(pack: Pack) -> None:
    rows = {(r["upazila_code"], r["what"]): r for r in query(pack.asked, "owed_by_upazila", months_later(JULY, -11))}
    for letter in letters_of(pack):
        if letter.kind == "reminder" and letter.upazila_code:
            [source] = letter.sources
            assert display.digits("05.47.4900.026.03.009.16-226", pack.language) in source
            for point in letter.points:
                what = next(
                    w
                    for (c, w), _ in rows.items()
                    if c == letter.upazila_code and say(f"letter.not_done.{w}", pack.language) in point.text
                )
                row = rows[letter.upazila_code, what]
                for day in (row["since"], row["said_held_on"]):
                    assert display.day(day, pack.language) in point.text
                assert (
                    say(
                        "letter.decided",
                        pack.language,
                        item=display.number(row["decision_item_no"], pack.language),
                        no=display.number(row["decision_no"], pack.language),
                    )
                    in point.text
                )


@pytest.mark.parametrize("letter", ["reminder_554994_ulipur", "thanks_554977_rajarhat"])
def test_a_letter_reads_as_a_person_has_read_it(pack: Pack, letter: str) -> None:
    files = render(pack)
    read = text_lines(opened(files[f"{pack.stem}_letters/{letter}.docx"]))
    golden = (GOLDEN / f"{letter}_{pack.language}.txt").read_text(encoding="utf-8")
    assert "\n".join(read) + "\n" == golden


def test_the_merged_file_has_every_letter_on_a_page_of_its_own(pack: Pack) -> None:
    files = render(pack)
    merged = opened(files.pop(f"{pack.stem}_letters.docx"))
    letters = [text_lines(opened(content)) for content in files.values()]
    assert text_lines(merged) == [line for letter in letters for line in letter]
    breaks = [p for p in merged.paragraphs if p.paragraph_format.page_break_before]
    # Three reminders of dialogues, one of a decision and one letter of thanks; no minutes.
    assert len(breaks) == len(letters) - 1 == 4


def test_letters_bear_the_day_asked_for_in_both_calendars(warehouse: Path) -> None:
    pack = make_pack(kurigram(warehouse, parts=(), letters_on=date(2016, 9, 4)))
    text = text_lines(opened(render(pack)[f"{pack.stem}_letters.docx"]))
    assert "স্মারক নং- | তারিখ: ২০ ভাদ্র ১৪২৩ বঙ্গাব্দ\n০৪ সেপ্টেম্বর ২০১৬ খ্রিস্টাব্দ" in text


def test_without_anything_owed_or_sent_the_file_says_so(warehouse: Path) -> None:
    pack = make_pack(kurigram(warehouse, month=date(2016, 1, 1), parts=()))
    [(name, content)] = render(pack).items()
    assert name == f"{pack.stem}_letters.docx"
    assert text_lines(opened(content)) == [say("letter.none", "bn", month=pack.month, as_of=pack.as_of)]


def test_what_is_doubtful_is_marked_to_be_checked_before_it_leaves(hostile_pack: Pack) -> None:
    thanks = [letter for letter in letters_of(hostile_pack) if letter.kind == "thanks"]
    checks = [point.check for letter in thanks for point in letter.points]
    assert say("letter.check", "en") in checks
    text = "\n".join(text_lines(opened(render(hostile_pack)[f"{hostile_pack.stem}_letters.docx"])))
    assert say("letter.check", "en") in text


def test_hostile_names_make_harmless_letters_and_file_names(hostile_pack: Pack) -> None:
    for name, content in render(hostile_pack).items():
        assert name.isascii()
        assert len(name.rpartition("/")[2]) < 80
        assert "\u202e" not in "\n".join(text_lines(opened(content)))
