"""Whole papers: the July 2016 paper field by field, the example papers, invented ones, and what is refused."""

import json
import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from etl.bengali.digits import to_ascii
from etl.commands.contract import to_contract
from etl.commands.scoring import Score, score_paper
from etl.minutes.parser import parse_content, parse_file
from etl.readers.document import NotReadable
from etl.records import Paper, Role, StatementKind
from etl.wording.catalogue import Catalogue
from tests.bench.fuzz.damage import packed

PAPERS = Path(__file__).parents[1] / "papers"
EXAMPLES = PAPERS / "examples"
INVENTED = PAPERS / "invented"
KURIGRAM = Path(__file__).parents[3] / "data" / "minutes" / "kurigram" / "2016-07.txt"
PHONE = re.compile(r"(?<!\d)(?:\+?88)?01[3-9]\d{2}[ -]?\d{6}(?!\d)|(?<![\d.-])0[3-9]\d{2}-\d{5}(?![\d/.])")
WORDING = Path(__file__).parents[3] / "etl" / "wording"


@pytest.fixture(scope="module")
def july() -> Paper:
    return parse_file(KURIGRAM)


def test_the_july_2016_paper_gives_the_whole_contract(july: Paper) -> None:
    expected = json.loads((PAPERS / "kurigram-2016-07.parsed.json").read_text(encoding="utf-8"))
    found = to_contract(july)
    assert found["source"].keys() == {"path", "sha256", "reader", "encoding"}
    assert found == expected | {"source": found["source"]}


def test_the_masked_and_the_original_paper_read_the_same(july: Paper) -> None:
    original = re.sub("×", "৭", KURIGRAM.read_text(encoding="utf-8"))
    paper = parse_content(original.encode("utf-8"), KURIGRAM)
    assert paper.text == july.text
    assert paper.attendance == july.attendance
    assert paper.statements == july.statements


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(july: Paper) -> None:
    content = KURIGRAM.read_text(encoding="utf-8").replace("\n", "\r\n").encode("utf-8-sig")
    assert parse_content(content, KURIGRAM).statements == july.statements


# Read by OCR, of which another version of Tesseract may read a word otherwise.
SCANS = ("gaibandha-2017-03-scan", "taraganj-2020-02-broken")


def score_of(names: Iterable[str]) -> Score:
    score = Score()
    for name in names:
        expected = json.loads((EXAMPLES / f"{name}.expected.json").read_text(encoding="utf-8"))
        score_paper(EXAMPLES / expected["file"], expected, score)
    return score


def test_every_example_paper_is_read_as_a_careful_clerk_reads_it() -> None:
    names = {path.name.removesuffix(".expected.json") for path in EXAMPLES.glob("*.expected.json")}
    score = score_of(sorted(names - set(SCANS)))
    assert score.papers == 18
    assert score.differences == []


@pytest.mark.parametrize("name", SCANS)
def test_a_scan_is_read_nearly_as_well_and_says_where_it_is_unsure(name: str) -> None:
    score = score_of([name])
    kinds = [tally for kind, tally in score.tallies.items() if kind in set(StatementKind)]
    assert score.refused == 0
    assert kinds
    assert [2 * t.right / (2 * t.right + t.missing + t.extra) >= 0.9 for t in kinds] == [True] * len(kinds)


@pytest.mark.parametrize("name", SCANS)
def test_what_a_scan_says_beyond_doubt_is_right(name: str) -> None:
    expected = json.loads((EXAMPLES / f"{name}.expected.json").read_text(encoding="utf-8"))
    right = {(e["kind"], e["upazila_code"], e["month"], e["value"]) for e in expected["statements"]}
    right |= {tuple(each) for each in expected.get("open", [])}
    paper = parse_file(EXAMPLES / expected["file"])
    assert paper.source.reader == "ocr"
    sure = {(s.kind.value, s.upazila_code, s.month, s.value) for s in paper.statements if not s.doubtful}
    assert sure
    assert sure - right == set()


ALL_PAPERS = [KURIGRAM, *sorted(path for path in EXAMPLES.iterdir() if path.suffix != ".json")]


@pytest.mark.parametrize("path", ALL_PAPERS, ids=lambda path: path.name)
def test_every_quote_stands_in_the_papers_text(path: Path) -> None:
    paper = parse_file(path)
    assert [each.quote for each in paper.statements if each.quote not in paper.text] == []


@pytest.mark.parametrize("path", ALL_PAPERS, ids=lambda path: path.name)
def test_no_phone_number_leaves_the_reader(path: Path) -> None:
    paper = parse_file(path)
    found = {name: part for name, part in to_contract(paper).items() if name != "source"}
    assert PHONE.findall(to_ascii(json.dumps(found, ensure_ascii=False) + paper.text)) == []


@pytest.mark.parametrize("path", ALL_PAPERS, ids=lambda path: path.name)
def test_reading_a_paper_twice_gives_the_same(path: Path) -> None:
    assert parse_file(path) == parse_file(path)


def invented(name: str) -> Paper:
    return parse_file(INVENTED / f"{name}.txt")


def statements(paper: Paper) -> set[tuple[str, str, str, bool]]:
    return {(each.kind.value, each.upazila, each.month, each.value) for each in paper.statements}


def test_an_upazilas_own_minutes_tell_of_itself_and_never_of_receipt() -> None:
    paper = invented("upazila-dimla-2019-02")
    assert (paper.meeting.team_level, paper.meeting.upazila_code) == ("upazila", "557312")
    assert paper.meeting.start_time == "10:30"
    assert statements(paper) == {
        ("meeting_held", "ডিমলা", "2019-02", True),
        ("dialogue_held", "ডিমলা", "2019-02", True),
        ("idea_submitted", "ডিমলা", "2019-02", True),
        ("roster_updated", "ডিমলা", "2019-02", True),
        ("portal_updated", "ডিমলা", "2019-02", False),
    }
    held = next(each for each in paper.statements if each.kind is StatementKind.MEETING_HELD)
    assert held.date == date(2019, 2, 12)


def test_a_table_of_six_columns_with_a_time_limit_and_a_repeated_implementer() -> None:
    paper = invented("six-columns-lalmonirhat-2017-09")
    assert [len(item.decisions) for item in paper.items] == [1, 2, 2, 1, 1]
    dialogue = paper.items[2].decisions
    assert (dialogue[0].due_month, dialogue[1].due_on) == ("2017-10", date(2017, 10, 30))
    assert [each.implementers[0].upazila_codes for each in dialogue] == [("555239",), ("555233",)]
    assert paper.items[4].decisions[0].implementers == paper.items[3].decisions[0].implementers
    assert paper.items[3].decisions[0].implementers[0].role is Role.ADC
    assert [(rule.kind.value, rule.day, rule.month_offset) for rule in paper.deadlines] == [
        ("meeting_held", 8, 0),
        ("minutes_received", 3, 1),
    ]
    assert paper.meeting.memo_no == "05.47.5200.012.06.004.17-71"


def test_a_table_of_three_columns_and_a_status_table_with_a_wrong_total() -> None:
    paper = invented("three-columns-rangpur-2018-11")
    assert [item.title for item in paper.items] == ["কার্যবিবরণী নিশ্চিতকরণ", "উপজেলা টিমের সভা", "প্রশিক্ষণ"]
    assert {warning.code for warning in paper.warnings} == {"calendars_disagree", "total_disagrees"}
    table = {each for each in statements(paper) if each[0] in ("dialogue_planned", "portal_updated", "idea_submitted")}
    assert table == {
        ("idea_submitted", "রংপুর সদর", "2018-11", True),
        ("idea_submitted", "গংগাচড়া", "2018-11", False),
        ("idea_submitted", "বদরগঞ্জ", "2018-11", True),
        ("portal_updated", "রংপুর সদর", "2018-11", True),
        ("portal_updated", "গংগাচড়া", "2018-11", False),
        ("portal_updated", "বদরগঞ্জ", "2018-11", False),
        ("dialogue_planned", "রংপুর সদর", "2018-12", True),
        ("dialogue_planned", "গংগাচড়া", "2018-10", True),
        ("dialogue_planned", "বদরগঞ্জ", "2019-01", True),
    }


def test_prose_with_numbered_headings_and_a_head_in_one_sentence() -> None:
    paper = invented("numbered-prose-nilphamari-2019-02")
    assert [len(item.decisions) for item in paper.items] == [1, 2, 1]
    assert paper.meeting.held_on == date(2019, 2, 26)
    assert paper.meeting.start_time == "10:00"
    assert "শাহীনুর আলম" in (paper.meeting.chair or "")
    assert paper.items[1].decisions[1].implementers[0].role is Role.AC


def test_discussion_and_decision_in_one_column_and_a_month_under_discussion() -> None:
    paper = invented("together-dinajpur-2017-03")
    assert (paper.meeting.month, paper.meeting.review_month) == ("2017-03", "2017-02")
    assert [(item.title, len(item.decisions)) for item in paper.items] == [
        ("সভার কার্যবিবরণী অনুমোদন", 1),
        ("উপজেলা টিমের সভা", 2),
        ("বিবিধ", 1),
    ]
    assert statements(paper) == {
        ("minutes_received", "বিরামপুর", "2017-02", True),
        ("minutes_received", "হাকিমপুর", "2017-02", True),
        ("minutes_received", "ঘোড়াঘাট", "2017-02", True),
        ("meeting_held", "বীরগঞ্জ", "2017-02", True),
        ("minutes_received", "বীরগঞ্জ", "2017-02", False),
        ("meeting_held", "ফুলবাড়ী", "2017-03", True),
    }


def test_dates_that_disagree_are_given_as_printed_with_warnings() -> None:
    paper = invented("three-dates-gaibandha-2021-10")
    assert (paper.meeting.month, paper.meeting.held_on) == ("2021-10", date(2022, 8, 1))
    assert {warning.code for warning in paper.warnings} == {
        "memo_geo_contradicts",
        "month_and_day_disagree",
        "issued_long_after",
        "calendars_disagree",
        "broken_date",
    }


STRANGE = """জেলা প্রশাসকের কার্যালয়, কুড়িগ্রাম
জেলা ইনোভেশন টিমের জুলাই/২০১৬ মাসের সভার কার্যবিবরণী
সভার তারিখ : ২৬/০৭/২০১৬, রবিবার
ক্রঃ নং\tআলোচনা\tসিদ্ধান্ত\tবাস্তবায়নকারী
১\tসভাঃ জলঢাকা উপজেলা হতে কার্যবিবরণী পাওয়া যায়নি।\t\tসকল

ইউনিয়ন\tউদ্যোক্তা
বেলগাছা\tক
হলোখানা\tখ
"""


def test_what_is_not_understood_is_warned_of_with_its_words() -> None:
    paper = parse_content(STRANGE.encode(), Path("strange.txt"))
    warned = {warning.code: warning.values for warning in paper.warnings}
    assert warned.keys() == {"weekday_disagrees", "upazila_unknown", "item_without_decision", "table_not_read"}
    assert warned["upazila_unknown"]["name"] == "জলঢাকা"
    assert paper.statements == ()


REFUSED = [
    ("letter.txt", (INVENTED / "letter.txt").read_bytes(), "seems_notice"),
    ("committee.txt", (INVENTED / "other-committee.txt").read_bytes(), "other_committee"),
    ("empty.txt", b"", "empty"),
    ("blank.docx", b"\xef\xbb\xbf \r\n", "empty"),
    ("binary.txt", bytes(range(256)), "not_text"),
    ("paper.pdf", b"%PDF-1.7 ...", "pdf_damaged"),
    ("scan.jpg", b"\xff\xd8\xff\xe0", "picture_damaged"),
    ("cut.docx", packed([("word/document.xml", b"x")])[:60], "damaged"),
    ("book.xlsx", packed([("xl/workbook.xml", b"x")]), "spreadsheet"),
    ("slides.pptx", packed([("ppt/presentation.xml", b"x")]), "not_word"),
    ("broken.docx", packed([("word/document.xml", b"x")]), "damaged"),
    ("song.mp3", b"ID3....", "unsupported"),
]


@pytest.mark.parametrize(("name", "content", "code"), REFUSED, ids=[each[0] for each in REFUSED])
def test_what_is_no_paper_of_ours_is_refused_with_a_sentence(name: str, content: bytes, code: str) -> None:
    with pytest.raises(NotReadable) as refusal:
        parse_content(content, Path(name))
    assert refusal.value.code == code
    for language in ("bn", "en"):
        sentence = Catalogue(WORDING).say(f"refusal.{code}", language, **refusal.value.values)
        assert sentence
        assert "…" not in sentence
