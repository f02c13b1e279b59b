"""Files that hold the minutes of several meetings: each is read as if it lay alone; what is one paper stays one."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.commands.contract import contract_of_file
from etl.minutes.parser import parse_file as parse_one
from etl.plans.parser import parse_content, parse_file
from etl.records import AnyPaper, Paper, SeveralMeetings
from tests.etl.readers.made_word import cell, docx, paragraph, table

PAPERS = Path(__file__).parents[1] / "papers"
SEVERAL = PAPERS / "several"
GOLDEN = sorted(SEVERAL.glob("*.parsed.json"))
PRODUCT = Path(__file__).parents[3]
# Papers of many districts, forms and heads: letterheads or none, labels or prose, the memo above, below or missing.
ALONE = [
    PRODUCT / "data" / "minutes" / "kurigram" / "2016-07.txt",
    *sorted((PAPERS / "examples").glob("*.txt")),
    *(path for path in sorted((PAPERS / "invented").glob("*-*-*.txt"))),
]


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda path: path.name.removesuffix(".parsed.json"))
def test_a_file_of_several_meetings_gives_the_contract_of_each(golden: Path) -> None:
    assert len(GOLDEN) > 2
    (path,) = [each for each in SEVERAL.glob(f"{golden.name.removesuffix('.parsed.json')}.*") if each != golden]
    found = contract_of_file(parse_file(path), "bn")
    assert isinstance(found, list)
    sources = [each.pop("source") for each in found]
    assert found == json.loads(golden.read_text(encoding="utf-8"))
    assert [each["sha256"] for each in sources] == [sources[0]["sha256"]] * len(found)


def as_alone(paper: Paper) -> Paper:
    """The paper without what tells where it lay."""
    return replace(paper, source=None, part=1, text=paper.text.strip())  # type: ignore[arg-type]


@given(st.lists(st.sampled_from(ALONE), min_size=2, max_size=3, unique=True), st.sampled_from(["\n", "\n\n-----\n"]))
def test_papers_joined_are_read_as_each_alone(paths: list[Path], between: str) -> None:
    texts = [path.read_text(encoding="utf-8-sig") for path in paths]
    read = parse_content(between.join(texts).encode(), Path("x.txt"))
    assert isinstance(read, SeveralMeetings)
    assert [paper.part for paper in read.papers] == [*range(1, len(paths) + 1)]
    for found, path in zip(read.papers, paths, strict=True):
        expected = as_alone(parse_one(path))
        ruled_off = as_alone(replace(found, text=found.text.strip("\n-")))
        assert ruled_off == expected


GOVERNMENT = "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার\nজেলা প্রশাসকের কার্যালয়, কুড়িগ্রাম\n"
AUGUST = (
    "জেলা ইনোভেশন টিমের আগস্ট/২০১৬ মাসের সভার কার্যবিবরণী\n"
    "সভাপতি: জনাব রহিম, অতিরিক্ত জেলা প্রশাসক (আইসিটি), কুড়িগ্রাম\nসভার তারিখ: ২৮/০৮/২০১৬\nসময়: সকাল ১১.০০\n"
    "ক্রঃ নং\tআলোচনা\tসিদ্ধান্ত\tবাস্তবায়ন\n১\tউলিপুর উপজেলা হতে কার্যবিবরণী পাওয়া গেছে।\tধন্যবাদ।\tইউএনও, উলিপুর\n"
)
MEMO = "স্মারক নং ০৫.৪৭.৪৯০০.০২৬.০৩.০০৯.১৬-{no}\tতারিখঃ ০১/০৯/২০১৬\n"
SEPTEMBER = AUGUST.replace("আগস্ট", "সেপ্টেম্বর").replace("২৮/০৮", "২৫/০৯").replace("পাওয়া গেছে", "পাওয়া যায়নি")
SIGNATURE = "(রহিম)\nঅতিরিক্ত জেলা প্রশাসক\nজেলা প্রশাসকের কার্যালয়\nকুড়িগ্রাম\n"
UPAZILA = "উলিপুর উপজেলা ইনোভেশন টিমের আগস্ট/২০১৬ মাসের সভার কার্যবিবরণী"


def read(text: str) -> AnyPaper:
    return parse_content(text.encode(), Path("x.txt"))


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        pytest.param(AUGUST + SEPTEMBER, ["2016-08-28 None", "2016-09-25 None"], id="without letterheads"),
        pytest.param(
            AUGUST + MEMO.format(no=1) + SEPTEMBER + MEMO.format(no=2),
            ["2016-08-28 1", "2016-09-25 2"],
            id="each memo below its paper",
        ),
        pytest.param(
            GOVERNMENT + MEMO.format(no=1) + AUGUST + SIGNATURE + GOVERNMENT + MEMO.format(no=2) + SEPTEMBER,
            ["2016-08-28 1", "2016-09-25 2"],
            id="each memo below its letterhead",
        ),
        pytest.param(
            AUGUST + SEPTEMBER + AUGUST.replace("২০১৬", "২০১৭"),
            ["2016-08-28 None", "2016-09-25 None", "2017-08-28 None"],
            id="three",
        ),
        pytest.param(
            AUGUST + AUGUST.replace("জেলা ইনোভেশন", "উলিপুর উপজেলা ইনোভেশন"),
            ["2016-08-28 None", "2016-08-28 None"],
            id="two teams on one day",
        ),
        pytest.param(
            "জেলা ইনোভেশন টিমের মাসিক সভারসমূহের কার্যবিবরণী\n" + AUGUST + SEPTEMBER,
            ["2016-08-28 None", "2016-09-25 None"],
            id="below a title of the whole file",
        ),
        pytest.param(
            AUGUST + "সংশোধিত\n" + AUGUST.replace("পাওয়া গেছে", "পাওয়া যায়নি"),
            ["2016-08-28 None", "2016-08-28 None"],
            id="a corrected copy",
        ),
    ],
)
def test_a_file_is_cut_where_another_paper_begins(text: str, meetings: list[str]) -> None:
    found = read(text)
    assert isinstance(found, SeveralMeetings)
    memos = [(paper.meeting.memo_no or "None").rpartition("-")[2] for paper in found.papers]
    assert [f"{paper.meeting.held_on} {memo}" for paper, memo in zip(found.papers, memos, strict=True)] == meetings


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{UPAZILA.replace('উলিপুর উপজেলা', 'জেলা')}\n{AUGUST}", id="the title also on the cover"),
        pytest.param(AUGUST + "\n".join(AUGUST.split("\n")[:4]), id="the head again on the last page, without items"),
        pytest.param(
            AUGUST + "২\tগত সভার কার্যবিবরণী\tজেলা ইনোভেশন টিমের জুলাই/২০১৬ মাসের সভার কার্যবিবরণী\tপঠিত হয়\n",
            id="the last minutes as an item",
        ),
        pytest.param(
            AUGUST + "জেলা ইনোভেশন টিমের জুলাই/২০১৬ মাসের সভার কার্যবিবরণী\n"
            "গত ২৬/০৭/২০১৬ তারিখে জনাব করিম, অতিরিক্ত জেলা প্রশাসক মহোদয়ের সভাপতিত্বে অনুষ্ঠিত সভার কার্যবিবরণী পাঠ করে শোনানো হয়।\n",
            id="the last minutes with their chair",
        ),
        pytest.param(
            GOVERNMENT + MEMO.format(no=9) + "বিষয়: আগস্ট মাসের সভার কার্যবিবরণী প্রেরণ।\n" + GOVERNMENT + AUGUST,
            id="a forwarding letter",
        ),
        pytest.param(AUGUST + "পরিশিষ্ট-ক\nউপস্থিত সদস্যবৃন্দের তালিকা\nতারিখ: ২৫/০৯/২০১৬\n", id="an annex of another day"),
    ],
)
def test_what_is_one_paper_stays_one(text: str) -> None:
    paper = read(text)
    assert isinstance(paper, Paper)
    assert str(paper.meeting.held_on) == "2016-08-28"


def test_a_part_that_is_refused_is_named_and_the_others_are_read() -> None:
    other = SEPTEMBER.replace("জেলা ইনোভেশন টিমের", "ভূমি মন্ত্রণালয়ের ইনোভেশন টিমের")
    found = read(AUGUST + other + AUGUST.replace("২০১৬", "২০১৭"))
    assert isinstance(found, SeveralMeetings)
    assert [paper.part for paper in found.papers] == [1, 3]
    assert [(part.part, part.code) for part in found.refused] == [(2, "other_office")]


def test_the_head_of_a_further_paper_may_stand_in_a_table_of_a_word_file() -> None:
    def paper(month: str, day: str) -> str:
        title = paragraph(f"জেলা ইনোভেশন টিমের {month} ২০১৬ মাসের সভার কার্যবিবরণী, কুড়িগ্রাম")
        head = [("সভাপতি", "জনাব রহিম, অতিরিক্ত জেলা প্রশাসক"), ("সভার তারিখ", day), ("সময়", "সকাল ১১.০০")]
        labels = table(*(cell(paragraph(label)) + cell(paragraph(value)) for label, value in head))
        rows = (("ক্রঃ নং", "আলোচনা", "সিদ্ধান্ত"), ("১", "উলিপুর হতে কার্যবিবরণী পাওয়া গেছে।", "ধন্যবাদ।"))
        return title + labels + table(*("".join(cell(paragraph(words)) for words in row) for row in rows))

    found = parse_content(docx(paper("আগস্ট", "২৮/০৮/২০১৬") + paper("সেপ্টেম্বর", "২৫/০৯/২০১৬")), Path("x.docx"))
    assert isinstance(found, SeveralMeetings)
    assert [(str(each.meeting.held_on), len(each.items)) for each in found.papers] == [
        ("2016-08-28", 1),
        ("2016-09-25", 1),
    ]
