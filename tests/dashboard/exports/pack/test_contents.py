"""What the pack of July 2016 says, figure by figure, and that it is what the queries behind the pages say."""

import re
from datetime import date
from pathlib import Path

import pytest

from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.parts import PARTS, NoPlace, make_pack
from dashboard.exports.pack.records import Pack
from dashboard.exports.pack.references import reference_mark
from dashboard.exports.pack.request import PackRequest
from etl.bengali.month_counting import months_later
from etl.files.folders import PRODUCT
from queries import NoWarehouse
from tests.dashboard.exports.packs import JULY, cells, kurigram, query, shown

AUGUST_2015 = date(2015, 8, 1)


def test_the_return_is_the_table_offices_know(warehouse: Path) -> None:
    table = make_pack(kurigram(warehouse)).table("return")
    assert [column.title for column in table.columns] == [
        "ক্রঃ নং",
        "উপজেলার নাম",
        "সভার তারিখ",
        "কার্যবিবরণী প্রাপ্তির তারিখ",
        "আইডিয়া (গৃহীত)",
        "বাস্তবায়িত",
        "চলমান",
        "মন্তব্য",
    ]
    nothing = "তথ্য নেই"
    assert shown(table.rows[0]) == [
        *("১", "ভুরুঙ্গামারী", nothing, "পাওয়া যায়নি", nothing, nothing, nothing),
        # The "no" is of 26 July, two days before the due day.
        "কার্যবিবরণী: ২৬-০৭-২০১৬ পর্যন্ত পাওয়া যায়নি; শেষ দিন ২৮-০৭-২০১৬; এরপর কিছু জানা নেই, অনুমিত, নাম ধরে বলা নয়",
    ]
    assert shown(table.rows[6]) == ["৭", "রাজারহাট", nothing, "প্রাপ্ত (তারিখ অজানা)", nothing, nothing, nothing, ""]
    assert table.total is not None
    assert shown(table.total) == ["", "মোট", nothing, "১/৯ · ১১.১%", nothing, nothing, nothing, ""]


def test_what_no_paper_says_is_never_a_zero(pack: Pack) -> None:
    for row in pack.table("return").all_rows:
        assert [cell.value for cell in row.cells[4:7]] == [None] * 3
    by_month = pack.table("meeting_held_months")
    assert {cell.value for cell in by_month.column_cells("reporting_rate")} == {None}


def test_every_part_is_there_in_its_order_with_words_in_the_packs_language(pack: Pack) -> None:
    assert [part.key for part in pack.parts] == list(PARTS)
    bengali = re.compile("[\u0980-\u09ff]")
    assert bool(bengali.search(pack.title)) == (pack.language == "bn")
    numbers = [cell.shown for *_, cell in cells(pack) if isinstance(cell.value, int | float)]
    assert not any(re.search("[0-9]" if pack.language == "bn" else "[০-৯]", words) for words in numbers)


def test_keys_of_tables_rows_and_references_are_whole(pack: Pack) -> None:
    keys = [table.key for table in pack.tables()]
    assert len(set(keys)) == len(keys)
    assert [reference.number for reference in pack.references] == list(range(1, len(pack.references) + 1))
    cited = {number for *_, cell in cells(pack) for number in cell.references}
    cited |= {n for part in pack.parts for sentence in part.sentences for n in sentence.references}
    assert cited == {reference.number for reference in pack.references}


def test_a_figure_leads_to_the_sentence_that_says_it(warehouse: Path) -> None:
    pack = make_pack(kurigram(warehouse, "en"))
    rajarhat = pack.table("return").rows[6].cells[3]
    [number] = rajarhat.references
    reference = pack.references[number - 1]
    assert (reference.path, reference.where) == ("minutes/kurigram/2016-07.txt", "item 3")
    assert "শুধুমাত্র রাজারহাট উপজেলার" in reference.quote
    assert reference.said_on == date(2016, 7, 26)


def test_what_a_source_says_of_an_upazila_has_a_reference_and_what_none_says_has_none(pack: Pack) -> None:
    for row in pack.table("return").rows:
        meeting, minutes = row.cells[2], row.cells[3]
        assert (meeting.code, meeting.references) == ("no_data", ())
        assert minutes.code in ("received", "not_received")
        assert len(minutes.references) == 1


@pytest.mark.parametrize("kind", ["minutes_received", "meeting_held"])
def test_reporting_figures_equal_the_pages(pack: Pack, kind: str) -> None:
    asked = pack.asked
    for table_key, name in ((f"{kind}_months", "reporting_totals"), (f"{kind}_upazilas", "reporting_rates")):
        found = query(asked, name, AUGUST_2015, kind=kind)
        table = pack.table(table_key)
        numbers = [column.key for column in table.columns if column.kind in ("count", "rate")]
        for key in numbers:
            assert [cell.value for cell in table.column_cells(key)] == [row[key] for row in found], key


def test_dialogues_ideas_and_decisions_equal_the_pages(pack: Pack) -> None:
    asked = pack.asked
    plans = query(asked, "dialogue_plans")
    assert [cell.code for cell in pack.table("dialogues").column_cells("dialogue_status")] == [
        r["status"] for r in plans
    ]
    assert [c.value for c in pack.table("dialogues").column_cells("months_overdue")] == [
        r["months_overdue"] for r in plans
    ]
    ideas = query(asked, "idea_submissions", date(2016, 1, 1))
    assert [cell.value for cell in pack.table("ideas_upazilas").column_cells("ideas_received")] == [
        row["ideas_received"] for row in ideas
    ]
    followed = [row for row in query(asked, "decision_followup") if row["status"] != "concluded"]
    texts = pack.table("decisions_open").column_cells("decision_text")
    assert sorted(str(cell.value) for cell in texts) == sorted(row["text"] for row in followed)
    total = pack.table("decisions_roles").total
    assert total is not None
    counts = query(asked, "decision_counts")
    assert total.cells[1].value == sum(row["decisions"] for row in counts)
    assert total.cells[2].value == sum(row["open_decisions"] for row in counts)


def test_measures_beside_last_months_equal_the_overviews(pack: Pack) -> None:
    table = pack.table("changes_measures")
    overview = query(pack.asked, "overview")
    assert [row.cells[0].code for row in table.rows] == [row["measure"] for row in overview]
    for column in table.columns[1:]:
        # Where nothing is known to be due, "none done" is no figure.
        whole = f"expected{'_before' if column.key.endswith('_before') else ''}"
        known = [row[column.key] if row[whole] or column.key == whole else None for row in overview]
        assert [cell.value for cell in table.column_cells(column.key)] == known


def test_ideas_that_no_source_counts_are_nowhere_said_to_be_none(warehouse: Path) -> None:
    table = make_pack(kurigram(warehouse, "en")).table("changes_measures")
    [ideas] = [row for row in table.rows if row.cells[0].code == "idea_submitted"]
    assert [cell.shown for cell in ideas.cells[1:4]] == ["no data", "0", "no data"]


def test_charts_draw_the_figures_of_their_table(pack: Pack) -> None:
    charts = [chart for part in pack.parts for chart in part.charts]
    assert {chart.kind for chart in charts} == {"composition", "line"}
    for chart in charts:
        table = pack.table(chart.table)
        assert chart.categories == tuple(cell.shown for cell in table.column_cells(chart.category))
        for series in chart.series:
            assert series.values == tuple(cell.value for cell in table.column_cells(series.column))
        assert chart.alt


def test_what_is_unknown_is_listed_with_why(warehouse: Path) -> None:
    table = make_pack(kurigram(warehouse, "en")).table("unknown_what")
    assert [(row.cells[0].shown, row.cells[2].value) for row in table.rows] == [
        ("Upazila team's meeting", 9),
        ("Ideas sent", 9),
        ("Planned dialogues", 6),
    ]
    assert "not counted as 0" in table.rows[0].cells[3].shown


def test_only_the_parts_asked_for_are_made(warehouse: Path) -> None:
    pack = make_pack(kurigram(warehouse, parts=("return", "unknown")))
    assert [part.key for part in pack.parts] == ["return", "unknown"]


def test_a_division_has_its_districts_with_the_upazilas_under_each(hostile_warehouse: Path) -> None:
    asked = PackRequest(hostile_warehouse, PRODUCT / "data", JULY, None, "55", date(2016, 12, 31), "en")
    for key in ("return", "minutes_received_upazilas", "ideas_upazilas"):
        roles = [row.role for row in make_pack(asked).table(key).rows]
        assert roles == ["group", "row", "row", "sum", "group", "row", "row", "row", "sum"], key


def test_a_place_or_a_warehouse_that_is_not_there_is_said(warehouse: Path, tmp_path: Path) -> None:
    with pytest.raises(NoPlace):
        make_pack(kurigram(warehouse, district="9999"))
    with pytest.raises(NoWarehouse):
        make_pack(kurigram(tmp_path))


def test_the_same_papers_give_the_same_pack(warehouse: Path) -> None:
    assert make_pack(kurigram(warehouse)) == make_pack(kurigram(warehouse))


@pytest.mark.parametrize(
    ("months", "expected"), [(-1, "2016-06-01"), (-7, "2015-12-01"), (6, "2017-01-01"), (0, "2016-07-01")]
)
def test_months_are_counted_over_the_new_year(months: int, expected: str) -> None:
    assert months_later(JULY, months).isoformat() == expected


def test_deadlines_ahead_are_those_of_the_rules_and_the_papers(warehouse: Path) -> None:
    pack = make_pack(kurigram(warehouse, "en", as_of=date(2016, 7, 31)))
    assert [(d.day.isoformat(), d.title) for d in pack.deadlines][:4] == [
        ("2016-07-31", "Decisions due: Kurigram, 2"),
        ("2016-08-10", "Upazila teams' meetings due: Kurigram, August 2016"),
        ("2016-08-28", "Minutes due: Kurigram, August 2016"),
        ("2016-08-31", "Decisions due: Kurigram, 1"),
    ]


@pytest.mark.parametrize(
    ("numbers", "mark"), [((), ""), ((1,), "[১]"), ((1, 2), "[১, ২]"), ((1, 3, 4, 5, 9, 10), "[১, ৩–৫, ৯, ১০]")]
)
def test_marks_draw_runs_of_numbers_together(numbers: tuple[int, ...], mark: str) -> None:
    assert reference_mark(numbers, "bn") == mark


def test_many_sources_share_one_number_that_has_every_one(warehouse: Path) -> None:
    data = PackData(kurigram(warehouse, "en"))
    facts = [
        {"path": f"minutes/a/{n}.txt", "meeting_id": "m", "item_no": 1, "quote": "q", "known_on": JULY}
        for n in range(20)
    ]
    facts += [{"path": "r.xlsx", "sheet": "S", "row_no": n, "quote": "", "known_on": JULY} for n in (2, 3, 4, 9)]
    assert data.citations.cite(facts) == (1,)
    assert data.citations.cite(reversed(facts)) == (1,)
    [reference] = data.citations.all()
    assert (reference.path, reference.where) == ("21 sources", "minutes/a: 20 papers; r.xlsx")
    assert reference.sources[-1].where == "sheet “S”, rows 2–4, 9"
