"""Letters: who is reminded of what and who is thanked in July 2016, as the queries say and the papers allow."""

import re
from collections import defaultdict
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from docx.oxml.ns import qn

from dashboard.exports.letters.days import day_words
from dashboard.exports.letters.writing import entries_of, letters_of
from dashboard.exports.pack.parts import make_pack
from dashboard.exports.pack.records import Pack
from dashboard.exports.word.letters import render
from dashboard.exports.wording import say
from dashboard.words import display
from etl.bengali.month_counting import months_later
from tests.dashboard.exports.packs import JULY, kurigram, office_data, query
from tests.dashboard.exports.word.letter_templates import WORDS
from tests.dashboard.exports.word_text import opened, rows_of, text_lines
from tests.queries.small_world import Decided, Said, World, Written, save

GOLDEN = Path(__file__).parent.parent / "golden"
RAJARHAT, SADAR, ULIPUR, CHILMARI = "554977", "554952", "554994", "554909"
# The "no" of the minutes is of 26 July, two days before their due day: nobody is reminded on it.
# The dialogues of March, May and June were due when the paper said that they had not been held.
REMINDED = {CHILMARI, SADAR, ULIPUR}


@pytest.fixture(scope="module")
def division(warehouse: Path) -> Pack:
    """July 2016 of Rangpur division, of which Kurigram's paper alone is known."""
    return make_pack(kurigram(warehouse, parts=(), district=None, division="55"))


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
    for words in (row["decision_text"], day_words(date(2016, 7, 21), pack.language)):
        assert words in point.text


def test_an_office_that_the_paper_does_not_name_is_for_a_person_to_write(pack: Pack) -> None:
    [letter] = [each for each in letters_of(pack) if each.kind == "reminder" and not each.upazila_code]
    assert letter.recipient_check == say("letter.check.office", pack.language)
    text = text_lines(opened(render(pack)[f"{pack.stem}_letters/{letter.stem}.docx"]))
    assert f"{letter.recipient[0]} {letter.recipient_check}" in text


def test_a_letter_rests_on_nothing_that_was_not_known_on_its_day(warehouse: Path) -> None:
    # The meeting of 26 July called the dialogues and the decision undone; the day before nobody had.
    assert letters_of(make_pack(kurigram(warehouse, parts=(), as_of=date(2016, 7, 25)))) == ()


def test_a_letter_of_a_day_before_the_minutes_were_issued_cites_the_meeting_and_no_memo(warehouse: Path) -> None:
    # Issued on 17 August; what was known on 10 August is the meeting of 26 July.
    known = {"as_of": date(2016, 8, 10), "parts": ()}
    before = make_pack(kurigram(warehouse, "en", **known, letters_on=date(2016, 8, 16)))
    after = make_pack(kurigram(warehouse, "en", **known, letters_on=date(2016, 8, 17)))
    assert {letter.sources for letter in letters_of(before)} == {
        ("The District Innovation Team's meeting for July 2016 (held on 26\u00a0Jul\u00a02016).",)
    }
    for content in render(before).values():
        text = " ".join(text_lines(opened(content)))
        assert "2016" in text
        assert "05.47.4900" not in text
        assert "agenda item" not in text
    assert all("05.47.4900.026.03.009.16-226" in letter.sources[0] for letter in letters_of(after))


def test_nobody_gets_two_letters(pack: Pack, division: Pack) -> None:
    for each in (pack, division):
        recipients = [letter.recipient for letter in letters_of(each)]
        assert recipients
        assert len(recipients) == len(set(recipients))


def test_an_officer_who_owes_two_months_and_a_decision_gets_one_letter_that_names_each_with_its_paper(
    tmp_path: Path,
) -> None:
    ulipur, chilmari = "554901", "554902"
    missing = (Said("minutes_received", ulipur, value=False), Said("minutes_received", chilmari))
    undone = Decided((4, 1), "তালিকা দিতে হবে", carried_over=True, due_on="2016-05-10", who=(("uno", (ulipur,)),))
    papers = [
        Written("2016-06-29", missing, (undone,), issued_on="2016-07-05", memo_no="05.47-1"),
        Written("2016-07-29", missing, issued_on="2016-08-05", memo_no="05.47-2"),
    ]
    pack = make_pack(kurigram(saved(World(papers), tmp_path), "en", parts=()))
    reminder, thanks = letters_of(pack)
    assert (reminder.kind, reminder.upazila_code, thanks.kind, thanks.upazila_code) == (
        "reminder",
        ulipur,
        "thanks",
        chilmari,
    )
    assert [re.findall(r"June 2016|July 2016|তালিকা", point.text)[0] for point in reminder.points] == [
        "June 2016",
        "July 2016",
        "তালিকা",
    ]
    assert [re.findall(r"due by ([^.]+)", point.text.replace("\u00a0", " ")) for point in reminder.points] == [
        ["28 Jun 2016"],
        ["28 Jul 2016"],
        ["10 May 2016"],
    ]
    assert "Ref. 1, agenda item 4, decision 1" in reminder.points[2].text
    assert [re.findall(r"05\.47-\d", source) for source in reminder.sources] == [["05.47-1"], ["05.47-2"]]


def test_where_nothing_is_owed_nobody_is_reminded(tmp_path: Path) -> None:
    told = World([Written("2016-07-29", (Said("minutes_received", "554901"),))])
    assert [letter.kind for letter in letters_of(make_pack(kurigram(saved(told, tmp_path), parts=())))] == ["thanks"]


def test_an_answer_is_asked_for_by_a_day_the_office_sets(warehouse: Path, tmp_path: Path) -> None:
    own = office_data(tmp_path, "Office", "A. Rahman")
    more = (
        "answer_days,৩,3",
        "section,আইসিটি শাখা,ICT Section",
        "telephone,০৫৮১-৬১০০০,0581-61000",
        "email,dc@example.org,dc@example.org",
        "copy,জেলা তথ্য অফিসার,District Information Officer",
    )
    with (own / "reference" / "office.csv").open("a", encoding="utf-8") as file:
        file.writelines(f"\n*district,{line}" for line in more)
    pack = make_pack(kurigram(warehouse, "en", parts=(), data=own, as_of=date(2016, 8, 30)))
    text = text_lines(opened(render(pack)[f"{pack.stem}_letters/reminder_554994_ulipur.docx"]))
    assert text[:2] == ["Office", "ICT Section"]
    at = text.index("A. Rahman")
    assert "by 4\u00a0Sep\u00a02016 (3 working days)" in text[at - 1]
    assert text[at + 2 : at + 4] == ["Telephone: 0581-61000", "E-mail: dc@example.org"]
    assert text[-2:] == ["1. District Information Officer", "2. Office copy."]


def test_without_a_number_of_days_it_is_asked_for_urgently(warehouse: Path, tmp_path: Path) -> None:
    own = office_data(tmp_path, "Office", "A. Rahman")
    pack = make_pack(kurigram(warehouse, "en", parts=(), data=own))
    reminders = [letter for letter in letters_of(pack) if letter.kind == "reminder"]
    assert reminders
    assert all("inform this office urgently." in letter.closing for letter in reminders)


def test_a_division_writes_one_letter_to_each_deputy_commissioner_with_a_table_of_his_upazilas(division: Pack) -> None:
    letters = letters_of(division)
    assert [(letter.kind, letter.recipient, letter.stem) for letter in letters] == [
        ("reminder", ("জেলা প্রশাসক", "কুড়িগ্রাম।"), "reminder_5549_kurigram")
    ]
    [letter] = letters
    assert letter.table is not None
    said = "২৬-০৭-২০১৬ তারিখের জেলা টিমের সভা। পরিকল্পিত মাসের {} মাস পর।"
    assert [row.cells for row in letter.table.rows] == [
        (serial, name, f"সোশ্যাল মিডিয়া সংলাপ, {month}", since, said.format(months), f"আলোচ্যসূচি ৫, সিদ্ধান্ত {no}")
        for serial, name, month, since, months, no in (
            ("১", "চিলমারী", "জুন ২০১৬", "৩০-০৬-২০১৬", "১", "৩"),
            ("২", "কুড়িগ্রাম সদর", "মার্চ ২০১৬", "৩১-০৩-২০১৬", "৪", "১"),
            ("৩", "উলিপুর", "মে ২০১৬", "৩১-০৫-২০১৬", "২", "২"),
        )
    ]
    [decision] = letter.points
    assert "বাস্তবায়নকারী: সংশ্লিষ্ট দপ্তর।" in decision.text
    assert letter.points_opening
    [entry] = entries_of(division.asked)
    assert (entry.recipient, entry.subject) == (letter.recipient, letter.subject)


def test_a_division_thanks_the_deputy_commissioner_of_whom_nothing_is_missing(tmp_path: Path) -> None:
    says = (Said("minutes_received", "554901", day="2016-07-20"), Said("minutes_received", "554902", doubtful=True))
    pack = make_pack(
        kurigram(saved(World([Written("2016-07-26", says)]), tmp_path), "en", district=None, division="55")
    )
    [letter] = letters_of(pack)
    assert (letter.kind, letter.recipient) == ("thanks", ("Deputy Commissioner", "dist."))
    assert letter.table is not None
    assert [[cell.replace("\u00a0", " ") for cell in row.cells[1:]] for row in letter.table.rows] == [
        [
            "U554901",
            "The minutes of the Upazila Innovation Team's meeting for July 2016.",
            "Received on 20 Jul 2016, by the due day (28 Jul 2016).",
        ],
        [
            "U554902",
            "The minutes of the Upazila Innovation Team's meeting for July 2016.",
            "District team's meeting of 26 Jul 2016.",
        ],
    ]
    check = say("letter.check", "en")
    assert [row.check for row in letter.table.rows] == ["", check]
    [entry] = entries_of(pack.asked)
    assert entry.to_check
    assert [cells[2] for cells in rows_of(opened(render(pack)[f"{pack.stem}_letters.docx"]).tables[1])][2].endswith(
        check
    )


def test_a_table_says_what_it_shows_and_the_signature_never_stands_alone(division: Pack) -> None:
    document = opened(render(division)[f"{division.stem}_letters.docx"])
    [shown] = [t for t in document.tables if t._tbl.tblPr.find(qn("w:tblDescription")) is not None]
    assert shown.rows[0].cells[1].text == WORDS[division.language]["upazila"]
    body = list(document.paragraphs)
    signed = [n for n, each in enumerate(body) if each.style and each.style.name == "Signature block"]
    assert body[signed[-1] + 1].text == say("letter.dc", division.language)
    copies = next(n for n, each in enumerate(body) if each.text == say("letter.copies", division.language))
    kept = [n for n in range(signed[0] - 1, copies + 1) if n not in signed]
    assert all(body[n].paragraph_format.keep_with_next for n in kept)


def test_no_line_breaks_a_day_or_a_memo_number(pack: Pack) -> None:
    document = opened(render(pack)[f"{pack.stem}_letters.docx"])
    written = [words.text or "" for words in document.element.body.iter(qn("w:t"))]
    assert written
    assert [words for words in written if re.search(r"\d-\d", words)] == []


def test_the_list_of_letters_says_of_each_what_it_says_itself(pack: Pack, hostile_pack: Pack) -> None:
    for each in (pack, hostile_pack):
        letters = letters_of(each)
        assert letters
        assert [(entry.kind, entry.recipient, entry.subject, entry.to_check) for entry in entries_of(each.asked)] == [
            (
                letter.kind,
                letter.recipient,
                letter.subject,
                bool(letter.recipient_check) or any(point.check for point in letter.points),
            )
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
                    assert day_words(day, pack.language) in point.text
                at = say("letter.at", pack.language, item=row["decision_item_no"], no=row["decision_no"])
                assert say("letter.decided", pack.language, at=at) in point.text


@pytest.mark.parametrize("letter", ["reminder_554994_ulipur", "thanks_554977_rajarhat"])
def test_a_letter_reads_as_a_person_has_read_it(pack: Pack, letter: str) -> None:
    files = render(pack)
    read = text_lines(opened(files[f"{pack.stem}_letters/{letter}.docx"]))
    golden = (GOLDEN / f"{letter}_{pack.language}.txt").read_text(encoding="utf-8")
    assert "\n".join(read) + "\n" == golden


@pytest.mark.parametrize("language", ["bn", "en"])
def test_a_letter_to_a_deputy_commissioner_reads_as_a_person_has_read_it(division: Pack, language: str) -> None:
    pack = make_pack(replace(division.asked, language=language))
    read = text_lines(opened(render(pack)[f"{pack.stem}_letters/reminder_5549_kurigram.docx"]))
    golden = (GOLDEN / f"reminder_5549_kurigram_{language}.txt").read_text(encoding="utf-8")
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


def test_what_is_doubtful_is_marked_to_be_checked_before_it_leaves(tmp_path: Path) -> None:
    says = (Said("minutes_received", "554901", doubtful=True), Said("minutes_received", "554902"))
    pack = make_pack(kurigram(saved(World([Written("2016-07-26", says)]), tmp_path), "en", parts=()))
    check = say("letter.check", "en")
    assert [(letter.kind, letter.points[0].check) for letter in letters_of(pack)] == [("thanks", check), ("thanks", "")]
    text = "\n".join(text_lines(opened(render(pack)[f"{pack.stem}_letters.docx"])))
    assert text.count(check) == 1


def saved(world: World, folder: Path) -> Path:
    """The warehouse of a made-up office in `folder`, as a load leaves it."""
    with world.open() as connection:
        connection.execute("insert into load values (timestamp '2016-12-31', 'made of this', 1, false)")
        save(connection, folder)
    return folder


def test_hostile_names_make_harmless_letters_and_file_names(hostile_pack: Pack) -> None:
    for name, content in render(hostile_pack).items():
        assert name.isascii()
        assert len(name.rpartition("/")[2]) < 80
        assert "\u202e" not in "\n".join(text_lines(opened(content)))
