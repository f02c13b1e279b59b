"""The next meeting's agenda and working paper: what is open and how it stands, the decision left to the meeting."""

import json
from datetime import date
from pathlib import Path

from dashboard.exports.agenda.drafting import _latest, drafts_of
from dashboard.exports.pack.parts import make_pack
from dashboard.exports.pack.records import Pack
from dashboard.exports.word.next_meeting import render
from dashboard.exports.wording import say
from dashboard.wording import t
from dashboard.words.chains import progress_words
from dashboard.words.decisions import due_words, status_words
from tests.dashboard.exports.packs import kurigram, query
from tests.dashboard.exports.word_text import opened, rows_of, text_lines
from tests.queries.small_world import save
from tests.queries.test_open_matters import APRIL, JUNE, MAY, RULE, WORLD


def working_paper(pack: Pack) -> list[list[str]]:
    [(name, content)] = render(pack).items()
    assert name == f"{pack.stem}_next-meeting.docx"
    return rows_of(opened(content).tables[-1])


def test_it_has_the_columns_of_a_working_paper_the_meetings_own_left_blank(warehouse: Path) -> None:
    heading, *items = working_paper(make_pack(kurigram(warehouse, parts=())))
    assert heading == ["ক্রঃ নং", "গত সভার সিদ্ধান্ত", "বাস্তবায়নকারী", "অগ্রগতি", "আলোচনা/সিদ্ধান্ত"]
    # A row a decision: those of one item are numbered below its number.
    assert list(dict.fromkeys(cells[0].partition(".")[0] for cells in items)) == list("১২৩৪৫৬৭৮৯")
    assert {cells[4] for cells in items} == {""}


def test_every_open_decision_stands_in_it_with_how_it_stands_and_no_closed_one(pack: Pack) -> None:
    text = "\n".join(cells[1] for cells in working_paper(pack))
    found = query(pack.asked, "decision_followup")
    assert len(found) == 18
    for row in found:
        assert (row["text"] in text) == (row["status"] not in ("concluded", "repeated"))
    items = [item for item in drafts_of(pack)["5549"].items if item.decisions]
    standing = {decision.text: decision.state for item in items for decision in item.decisions}
    for row in found:
        if row["text"] in standing:
            assert status_words(row, pack.language) in standing[row["text"]]
            assert due_words(row, pack.language) in standing[row["text"]]


def test_it_holds_what_is_open_of_every_meeting_and_nothing_that_ended_a_row_each_beside_its_own_implementer(
    tmp_path: Path,
) -> None:
    with WORLD.open() as connection:
        connection.execute("insert into load values (timestamp '2016-12-31', 'made of this', 1, false)")
        connection.execute(
            "insert into decision_progress values (?, ?, 1, 'একটি পাওয়া গেছে।', false)", [f"{APRIL}/1/1", JUNE]
        )
        for no, words, text in ((1, "২১", "তালিকা আবার"), (1, "৩০", "অন্য সভার কথা"), (2, "৭", "তালিকা আবার")):
            details = json.dumps({"no": str(no), "words": words, "text": text}, ensure_ascii=False)
            connection.execute(
                "insert into warning select source_id, ?, 'item 1', ?, part from meeting where meeting_id = ?",
                ["decision_unsure", details, MAY],
            )
        save(connection, tmp_path)
    asked = kurigram(tmp_path, month=date(2016, 5, 1), as_of=date(2016, 6, 20), parts=())
    _, confirmation, *rows, other = working_paper(make_pack(asked))
    assert [(cells[0], cells[2]) for cells in rows] == [
        ("২", "uno"),
        ("৩", "office\nac"),
        ("৪", "ac"),
        ("৫", "dc"),
        ("৬", "uno"),
    ]
    for text, cells in zip(("তালিকা আবার", "হিসাব আবার", "ভিডিও", "মেলা", RULE), rows, strict=True):
        assert text in cells[1]
    # What a scan's reading is not sure of is the clerk's to compare, of that decision alone.
    [marked] = [cells[1] for cells in rows if "নিশ্চিতভাবে পড়া যায়নি" in cells[1]]
    assert "তালিকা আবার" in marked
    assert "২১" in marked
    assert "৩০" not in marked
    # Done in part, and what only a doubtful link took for the same, stand beside it; what was dropped does not.
    assert "একটি পাওয়া গেছে।" in rows[0][3]
    assert "খরচের হিসাব" in rows[1][3]
    assert say("next.earlier", "bn") in rows[3][1]
    assert say("next.standing", "bn") in rows[4][1]
    assert t("decision.standing", "bn") in rows[4][3]
    assert "ব্যানার" not in str([confirmation, rows, other])


def test_what_is_known_of_an_item_is_said_beside_it(warehouse: Path) -> None:
    items = {item.title: item for item in drafts_of(make_pack(kurigram(warehouse, parts=())))["5549"].items}
    meeting = items["উপজেলা ইনোভেশন টিম এর সভা সম্পর্কে আলোচনা"]
    assert meeting.known == (
        "উপজেলা টিমের সভা অনুষ্ঠিত: তথ্য নেই।",
        # Nobody is named as owing: the "no" is older than the due day.
        "কার্যবিবরণী প্রাপ্ত: ১/৯ · ১১.১%। শেষ দিনের আগে বলা “না”, এরপর কিছু জানা নেই: ৮টি উপজেলা।",
    )
    assert {decision.implementers for decision in meeting.decisions} == {
        ("উপজেলা ইনোভেশন অফিসার (সকল) কুড়িগ্রাম", "সহকারী কমিশনার (আইসিটি), কুড়িগ্রাম")
    }


def test_the_agenda_is_for_the_month_after_and_begins_with_confirming_the_minutes(warehouse: Path) -> None:
    pack = make_pack(kurigram(warehouse, parts=()))
    draft = drafts_of(pack)["5549"]
    assert "আগস্ট ২০১৬" in draft.title
    first, *_, last = draft.items
    assert first.title == say("next.confirmation", "bn")
    assert "০৫.৪৭.৪৯০০.০২৬.০৩.০০৯.১৬-২২৬" in first.introduction
    assert last.title == say("next.other", "bn")
    text = text_lines(opened(next(iter(render(pack).values()))))
    titles = [
        f"{say('letter.point', 'bn', number=n)}\t{item.title}" for n, item in zip("১২৩৪৫৬৭৮৯", draft.items, strict=True)
    ]
    assert [line for line in text if line in titles] == titles


def test_chair_time_and_venue_are_those_of_last_time_the_day_is_left_blank(warehouse: Path) -> None:
    pack = make_pack(kurigram(warehouse, parts=()))
    [head, *_] = opened(next(iter(render(pack).values()))).tables
    chair, day, time, venue = (cells[2] for cells in rows_of(head))
    assert "রফিকুল ইসলাম" in chair
    assert set(day) == {"."}
    assert time == "১১:০০"
    assert "অফিস কক্ষ" in venue


def test_a_month_without_a_meeting_says_so_and_lists_only_what_is_owed(warehouse: Path) -> None:
    pack = make_pack(kurigram(warehouse, month=date(2016, 8, 1), as_of=date(2016, 9, 5), parts=()))
    first, *rest = drafts_of(pack)["5549"].items
    assert first.introduction == say("next.no_meeting", "bn", month="আগস্ট ২০১৬")
    # The minutes of July are not owed on a "no" older than their due day.
    titles = ("next.topic.dialogue", "next.earlier", "next.standing", "next.other")
    assert [item.title for item in rest] == [say(title, "bn") for title in titles]


def test_a_division_gets_a_paper_for_each_of_its_districts(warehouse: Path) -> None:
    pack = make_pack(kurigram(warehouse, district=None, division="55", parts=()))
    files = render(pack)
    assert len(files) == 8
    own = text_lines(opened(files[f"{pack.stem}_next-meeting/5549.docx"]))
    assert own == text_lines(opened(next(iter(render(make_pack(kurigram(warehouse, parts=()))).values()))))


def test_hostile_words_come_through_as_words(hostile_pack: Pack) -> None:
    text = "\n".join(cells[1] for cells in working_paper(hostile_pack))
    assert "<script>alert(1)</script>" in text
    assert "\u202e" not in text


def test_of_what_was_said_for_years_the_latest_stands_beside_a_decision_and_how_much_there_was_before() -> None:
    said = [
        {"told_on": date(2016, month, 1), "told_by": "paper", "quote": f"q{month}", "doubtful": False}
        for month in (3, 4, 5)
    ]
    earlier, *latest = _latest(said, progress_words, "en")
    assert earlier.startswith("1 earlier remark ")
    assert [f"q{month}" in words for month, words in zip((4, 5), latest, strict=True)] == [True, True]
    assert len(list(_latest(said[:2], progress_words, "bn"))) == 2


def test_the_last_row_and_the_signature_stand_on_one_page(warehouse: Path) -> None:
    table = opened(next(iter(render(make_pack(kurigram(warehouse, parts=()))).values()))).tables[-1]
    assert all(each.paragraph_format.keep_with_next for cell in table.rows[-1].cells for each in cell.paragraphs)
