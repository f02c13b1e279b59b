"""A year's work plan as it is read: each form whole, compared with a golden file that a person has read."""

import json
from pathlib import Path

import pytest

from etl.minutes.parser import parse_file as parse_minutes
from etl.plans.parser import parse_content, parse_file
from etl.readers.document import NotReadable
from etl.records import Paper, TeamLevel, WorkPlan
from tests.etl.plans.plan_files import PLANS, contract, read, read_text

GOLDEN = sorted(PLANS.glob("*.parsed.json"))
PAPERS = Path(__file__).parents[1] / "papers"


def test_there_is_a_golden_file_for_every_plan() -> None:
    plans = {path.stem for path in PLANS.iterdir() if not path.name.endswith(".json")}
    assert plans
    assert plans == {path.name.removesuffix(".parsed.json") for path in GOLDEN}


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda path: path.name.removesuffix(".parsed.json"))
def test_the_whole_plan_is_as_a_person_has_read_it(golden: Path) -> None:
    name = golden.name.removesuffix(".parsed.json")
    (path,) = [each for each in PLANS.glob(f"{name}.*") if each != golden]
    assert contract(path) == json.loads(golden.read_text(encoding="utf-8"))


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda path: path.name)
def test_every_quote_stands_in_the_paper_as_it_is(golden: Path) -> None:
    (path,) = [each for each in PLANS.glob(f"{golden.name.removesuffix('.parsed.json')}.*") if each != golden]
    plan = read(path)
    quotes = [*(each.quote for each in plan.activities), *(each.quote for each in plan.dialogues)]
    assert quotes
    assert [quote for quote in quotes if quote not in plan.text] == []


HEAD = "উপজেলা নির্বাহী অফিসারের কার্যালয়\nউলিপুর, কুড়িগ্রাম\n"
ROWS = "ক্রম\tকার্যক্রম\tসময়\n১\tটিমের সভা\tমার্চ ২০১৬\n২\tসংলাপ আয়োজন\tমে ২০১৬\n"


@pytest.mark.parametrize(
    "title",
    [
        "বার্ষিক উদ্ভাবন কর্মপরিকল্পনা ২০১৬",
        "উপজেলা ইনোভেশন টিমের বার্ষিক কর্মপরিকল্পনা- ২০১৬",
        "উদ্ভাবনী কর্ম-পরিকল্পনা, ২০১৬ খ্রিঃ",
        "ইনোভেশন টিম\nবার্ষিক কর্ম পরিকল্পনা\n২০১৬",
        "Annual Innovation Work Plan 2016",
        "বার্ষিক উদ্ভাবন কর্মপরিকল্পনা ও মূল্যায়ন কাঠামো ২০১৬",
        "বার্ষিক দ্ভাবন কর্মপরিকল্পনা ২০১৬",
    ],
)
def test_a_plan_is_known_by_its_title(title: str) -> None:
    plan = read_text(f"{HEAD}{title}\n\n{ROWS}")
    assert (plan.level, plan.upazila_code, plan.plan_year) == (TeamLevel.UPAZILA, "554994", "2016")
    assert [(each.upazila_code, each.month) for each in plan.dialogues] == [("554994", "2016-05")]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        # What is missing, is said.
        (f"{HEAD}বার্ষিক উদ্ভাবন কর্মপরিকল্পনা ২০১৬\nপরে দেওয়া হবে।", "plan_without_rows"),
        (f"{HEAD}জাতীয় শুদ্ধাচার কৌশল কর্মপরিকল্পনা ২০১৬\n\n{ROWS}", "plan_of_another_field"),
        (f"মৎস্য অধিদপ্তর\nবার্ষিক উদ্ভাবন কর্মপরিকল্পনা ২০১৬\n\n{ROWS}", "plan_of_other_office"),
        # A letter about a plan is none, nor what came of one.
        (f"{HEAD}উদ্ভাবন কর্মপরিকল্পনা ২০১৬ এর বাস্তবায়ন অগ্রগতি\n\n{ROWS}", "seems_plan"),
        (f"{HEAD}বিষয়: বার্ষিক উদ্ভাবন কর্মপরিকল্পনা ২০১৬ প্রেরণ\nউপর্যুক্ত বিষয়ে পরিকল্পনা পাঠানো হলো।", "seems_plan"),
    ],
)
def test_what_is_no_plan_or_cannot_be_read_is_refused_with_the_reason(text: str, code: str) -> None:
    with pytest.raises(NotReadable) as refusal:
        parse_content(text.encode(), Path("paper.txt"))
    assert refusal.value.code == code


TOPICS = {"দুর্যোগ প্রস্তুতি বিষয়ে সোশ্যাল মিডিয়া সংলাপ": 1, "সংলাপের প্রস্তুতি সভা": 0, "সোশ্যাল মিডিয়া সংলাপ বিষয়ক প্রতিবেদন": 0}


@pytest.mark.parametrize(("activity", "planned"), TOPICS.items())
def test_what_a_dialogue_is_about_makes_it_no_other_thing(activity: str, planned: int) -> None:
    plan = read_text(f"{HEAD}বার্ষিক উদ্ভাবন কর্মপরিকল্পনা ২০১৬\n\n{ROWS.replace('সংলাপ আয়োজন', activity)}")
    assert len(plan.dialogues) == planned


def test_minutes_that_speak_of_a_plan_stay_minutes() -> None:
    minutes = sorted((PAPERS / "examples").glob("*.txt")) + sorted((PAPERS / "kinds").glob("*s.txt"))
    assert minutes
    for path in minutes:
        paper = parse_file(path)
        assert isinstance(paper, Paper)
        assert paper == parse_minutes(path)


def test_minutes_of_a_meeting_about_the_plan_are_no_plan() -> None:
    title = "বার্ষিক উদ্ভাবন কর্মপরিকল্পনা ২০১৬ প্রণয়ন বিষয়ে উপজেলা ইনোভেশন টিমের মার্চ ২০১৬ মাসের সভার কার্যবিবরণী"
    text = f"{HEAD}{title}\nসভার তারিখ: ১০-০৩-২০১৬\n\nক্রম\tআলোচনা\tসিদ্ধান্ত\tবাস্তবায়নে\n১\tপরিকল্পনা\tখসড়া করতে হবে\tইউএনও\n"
    assert isinstance(parse_content(text.encode(), Path("paper.txt")), Paper)


@pytest.mark.parametrize(
    ("headings", "year"),
    [
        ("| ক্রম | কার্যক্রম | ২০১৭ | | ২০১৮ |\n| | | জুলাই | অক্টোবর | এপ্রিল |", "2017-18"),
        ("| ক্রম | কার্যক্রম | ২০১৭ | | |\n| | | জুলাই | অক্টোবর | এপ্রিল |", "2017"),
    ],
)
def test_the_year_may_stand_in_the_headings(headings: str, year: str) -> None:
    plan = read_text(f"{HEAD}বার্ষিক উদ্ভাবন কর্মপরিকল্পনা\n\n{headings}\n| ১ | সংলাপ | | √ | |\n| ২ | সভা | √ | | |\n")
    assert (plan.plan_year, [each.month for each in plan.dialogues]) == (year, ["2017-10"])


def test_a_plan_without_year_or_place_says_so() -> None:
    plan = read_text(f"{HEAD}বার্ষিক উদ্ভাবন কর্মপরিকল্পনা\n\n{ROWS}")
    assert (plan.plan_year, [each.code for each in plan.warnings]) == (None, ["plan_year_unknown"])
    plan = read_text(f"উপজেলা নির্বাহী অফিসারের কার্যালয়\nবার্ষিক উদ্ভাবন কর্মপরিকল্পনা ২০১৬\n\n{ROWS}")
    assert (plan.upazila_code, [each.code for each in plan.warnings]) == (None, ["plan_place_unknown"])


def test_a_row_that_goes_on_over_the_page_is_one_row_and_the_head_printed_again_none() -> None:
    heading = "ক্রম\tকার্যক্রম\tসময়\tদায়িত্বে\n"
    rows = "১\tউদ্ভাবনী ধারণা\tমার্চ ২০১৬\tউপজেলা নির্বাহী\n\tবাছাই ও অনুমোদন\t\tঅফিসার\n"
    rows = f"{heading}{rows}{heading}২\tপ্রতিবেদন প্রেরণ\tজুন ২০১৬\tসদস্য সচিব\n"
    plan = read_text(f"{HEAD}বার্ষিক উদ্ভাবন কর্মপরিকল্পনা ২০১৬\n\n{rows}")
    assert [(each.no, each.text, each.responsible) for each in plan.activities] == [
        ("1", "উদ্ভাবনী ধারণা বাছাই ও অনুমোদন", "উপজেলা নির্বাহী অফিসার"),
        ("2", "প্রতিবেদন প্রেরণ", "সদস্য সচিব"),
    ]


def test_a_districts_row_gives_each_upazila_its_month() -> None:
    head = "জেলা প্রশাসকের কার্যালয়, কুড়িগ্রাম\nজেলা ইনোভেশন টিমের বার্ষিক কর্মপরিকল্পনা ২০১৬\n\nক্রম\tকার্যক্রম\tসময়\n"
    rows = [
        "১\tসোশ্যাল মিডিয়া সংলাপ\tউলিপুর – মে, চিলমারী ও রাজারহাট – জুন",
        "২\tউপজেলায় সংলাপ\tজুলাই: নাগেশ্বরী; আগস্ট: রৌমারী",
        "৩\tজেলা পর্যায়ে সংলাপ\tসেপ্টেম্বর",
    ]
    plan = read_text(head + "\n".join(rows))
    assert [(each.upazila_code, each.month) for each in plan.dialogues] == [
        ("554909", "2016-06"),
        ("554961", "2016-07"),
        ("554977", "2016-06"),
        ("554979", "2016-08"),
        ("554994", "2016-05"),
    ]


def test_columns_headed_by_upazilas_hold_the_time_of_each() -> None:
    head = "জেলা প্রশাসকের কার্যালয়, কুড়িগ্রাম\nজেলা ইনোভেশন টিমের বার্ষিক কর্মপরিকল্পনা ২০১৭-১৮\n\n"
    rows = ["ক্রম\tকার্যক্রম\tরৌমারী\tউলিপুর\tচিলমারী", "১\tসোশ্যাল মিডিয়া সংলাপ\tআগস্ট\t-\tফেব্রুয়ারি ২০১৮", "২\tশোকেসিং\tমে\tমে\tমে"]
    plan = read_text(head + "\n".join(rows))
    assert [(each.upazila_code, each.month) for each in plan.dialogues] == [
        ("554909", "2018-02"),
        ("554979", "2017-08"),
    ]
    assert [each.planned_month for each in plan.activities] == ["2018-02", "2018-05"]


def test_a_time_that_stands_under_the_beginning_alone_is_when_a_dialogue_or_each_of_a_list_is_planned() -> None:
    head = f"{HEAD}বার্ষিক উদ্ভাবন কর্মপরিকল্পনা ২০১৬\n\nক্রম | কার্যক্রম | শুরু | শেষ\n"
    plan = read_text(f"{head}১ | সংলাপ | নভেম্বর |\n২ | প্রতিবেদন | ৩০ জুন ও ৩১ ডিসেম্বর |\n৩ | পাইলটিং | জুন |\n")
    assert [(str(each.start), str(each.planned_on or each.planned_month)) for each in plan.activities] == [
        ("None", "2016-11"),
        ("None", "2016-12-31"),
        ("2016-06", "None"),
    ]
    assert [each.month for each in plan.dialogues] == ["2016-11"]


def test_all_upazilas_of_a_district_plan_their_dialogues_together() -> None:
    head = "জেলা প্রশাসকের কার্যালয়, কুড়িগ্রাম\nজেলা ইনোভেশন টিমের বার্ষিক কর্মপরিকল্পনা ২০১৬\n\nক্রম\tকার্যক্রম\tসময়\n"
    plan = read_text(f"{head}১\tসকল উপজেলায় সোশ্যাল মিডিয়া সংলাপ\tমে ২০১৬\n২\tসভা\tজুন ২০১৬\n")
    assert len(plan.dialogues) == 9


def test_a_plan_that_only_lists_dialogues_by_upazila_is_the_districts() -> None:
    head = "জেলা প্রশাসকের কার্যালয়, রংপুর\nজেলা ও উপজেলা পর্যায়ের উদ্ভাবন কর্মপরিকল্পনা ২০১৮-১৯\n\nসংলাপের সময়সূচি\n"
    rows = [
        "ক্রম\tউপজেলা\tবিষয়\tতারিখ\tদায়িত্ব",
        "১\tমিঠাপুকুর\tমাদক\tঅক্টোবর, ২০১৮\tইউএনও",
        # The cell of the upazila is merged over both of its dialogues.
        "\t\tস্বাস্থ্য\tমার্চ, ২০১৯\tইউএনও",
        "২\tঅজানাপুর\tশিক্ষা\t২০-০১-২০১৯\tইউএনও",
    ]
    plan = read_text(head + "\n".join(rows) + "\n\nঅনুলিপি: উপজেলা নির্বাহী অফিসার, কাউনিয়া\n")
    assert (plan.level, plan.district_code, plan.upazila_code) == (TeamLevel.DISTRICT, "5585", None)
    assert [(each.upazila_code, each.month) for each in plan.dialogues] == [
        ("558558", "2018-10"),
        ("558558", "2019-03"),
    ]
    assert [(each.code, each.values["words"]) for each in plan.warnings] == [("plan_upazila_unknown", "অজানাপুর")]


@pytest.mark.parametrize(
    ("heading", "table"),
    [
        ("সংলাপের সূচি", "ক্রম\tইউনিয়ন\tতারিখ\tবিষয়\n১\tধরণীবাড়ী\t১৪/০৩/২০১৬\tনদী ভাঙন\n২\tবজরা\tসেপ্টেম্বর\tশিক্ষা\n"),
        ("", "ক্রম\tসংলাপের বিষয়\tসময়\tদায়িত্ব\n১\tনদী ভাঙন\tমার্চ\tইউএনও\n২\tশিক্ষা\tসেপ্টেম্বর\tইউএনও\n"),
    ],
    ids=["by union", "by topic"],
)
def test_a_table_of_a_teams_own_dialogues_gives_each_its_month(heading: str, table: str) -> None:
    rows = ROWS.replace("সংলাপ আয়োজন\tমে ২০১৬", "সংলাপ আয়োজন\tসূচি মোতাবেক")
    plan = read_text(f"{HEAD}বার্ষিক উদ্ভাবন কর্মপরিকল্পনা ২০১৬\n\n{rows}\n{heading}\n\n{table}")
    assert len(plan.activities) == 2
    assert [(each.upazila_code, each.month) for each in plan.dialogues] == [
        ("554994", "2016-03"),
        ("554994", "2016-09"),
    ]
    assert [each.code for each in plan.warnings] == ["plan_time_not_read"]


@pytest.mark.parametrize(
    ("activity", "time"),
    [
        ("সংলাপ আয়োজন", "১ম: মার্চ<br>২য়: আগস্ট"),
        ("সংলাপ (১ম) ও (২য়)", "মার্চ<br>আগস্ট"),
        ("সংলাপ<br>ক) মাদক<br>খ) শিক্ষা", "<br>মার্চ<br>আগস্ট"),
    ],
)
def test_two_dialogues_of_one_row_have_a_month_each(activity: str, time: str) -> None:
    rows = f"<tr><td>ক্রম</td><td>কার্যক্রম</td><td>সময়</td></tr><tr><td>১</td><td>{activity}</td><td>{time}</td></tr>"
    page = f"<p>{HEAD}উদ্ভাবন কর্মপরিকল্পনা ২০১৬</p><table>{rows}</table>".replace("\n", "<br>")
    plan = parse_content(page.encode(), Path("plan.html"))
    assert isinstance(plan, WorkPlan)
    assert [each.month for each in plan.dialogues] == ["2016-03", "2016-08"]


@pytest.mark.parametrize(
    ("row", "codes"),
    [
        ("১\tসংলাপ\t২টি\tঅক্টোবর হতে ডিসেম্বর", ["plan_dialogues_without_months"]),
        ("১\t২টি সংলাপ\t১০০%\tঅক্টোবর", ["plan_dialogues_without_months"]),
        ("১\tসংলাপ\t\t", ["plan_dialogue_without_month"]),
        ("১\tসংলাপ\t২টি\tঅক্টোবর ও ডিসেম্বর", []),
        ("১\tসংলাপ\t৫০টি মন্তব্য\tঅক্টোবর", []),
    ],
)
def test_more_dialogues_than_months_are_said(row: str, codes: list[str]) -> None:
    head = f"{HEAD}উদ্ভাবন কর্মপরিকল্পনা ২০১৬\n\nক্রম\tকার্যক্রম\tলক্ষ্যমাত্রা\tসময়\n"
    assert [each.code for each in read_text(f"{head}{row}\n২\tসভা\t১টি\tমে\n").warnings] == codes


def test_topics_of_a_plan_that_speaks_of_no_dialogues_are_its_activities() -> None:
    plan = read_text(f"{HEAD}উদ্ভাবন কর্মপরিকল্পনা ২০১৬\n\n{ROWS.replace('কার্যক্রম', 'বিষয়')}")
    assert [each.text for each in plan.activities] == ["টিমের সভা", "সংলাপ আয়োজন"]


def test_dialogues_stand_under_headings_parted_further_and_under_quarters() -> None:
    rows = """<tr><td rowspan=2>উপজেলা</td><td colspan=2>সংলাপের তারিখ</td></tr><tr><td>১ম</td><td>২য়</td></tr>
      <tr><td>আদিতমারী</td><td>১০/১০/২০১৯</td><td>এপ্রিল ২০২০</td></tr>
      <tr><td>হাতীবান্ধা</td><td>নভেম্বর</td><td>-</td></tr>"""
    quarters = """<tr><th>উপজেলা</th><th>জুলাই-সেপ্টেম্বর</th><th>অক্টোবর-ডিসেম্বর</th></tr>
      <tr><td>পাটগ্রাম</td><td>১৫ আগস্ট</td><td>√</td></tr>"""
    title = "জেলা ইনোভেশন টিম, লালমনিরহাট</p><p>বার্ষিক উদ্ভাবন কর্মপরিকল্পনা ২০১৯-২০ (উপজেলাভিত্তিক সংলাপ)"
    page = f"<html><body><p>{title}</p><table>{rows}</table><p>সংলাপ</p><table>{quarters}</table></body></html>"
    plan = parse_content(page.encode(), Path("plan.html"))
    assert isinstance(plan, WorkPlan)
    assert [(each.upazila_code, each.month) for each in plan.dialogues] == [
        ("555202", "2019-10"),
        ("555202", "2020-04"),
        ("555233", "2019-11"),
        ("555270", "2019-08"),
        ("555270", "2019-12"),
    ]


def test_a_list_that_a_web_page_numbers_itself_is_read_line_by_line() -> None:
    items = ["টিম পুনর্গঠন (জানুয়ারি মাসের মধ্যে)", "সংলাপ – ১৫ মার্চ এবং ২০ সেপ্টেম্বর।", "প্রতি মাসের ৫ তারিখে সভা।"]
    lines = "".join(f"<li>{item}</li>" for item in items)
    page = f"<html><body><p>উপজেলা ইনোভেশন টিম, ফুলছড়ি, গাইবান্ধা</p><p>কর্মপরিকল্পনা ২০১৭</p><ol>{lines}</ol></body></html>"
    plan = parse_content(page.encode(), Path("plan.html"))
    assert isinstance(plan, WorkPlan)
    assert [(each.text, each.quote) for each in plan.activities[:2]] == [(items[0], items[0]), ("সংলাপ", items[1])]
    assert [each.month for each in plan.dialogues] == ["2017-03", "2017-09"]


def test_a_table_of_something_else_in_a_plan_is_listed_as_not_read() -> None:
    other = "নাম\tপদবি\tদপ্তর\nরহিম\tসভাপতি\tউপজেলা\nকরিম\tসদস্য\tকৃষি\n"
    plan = read_text(f"{HEAD}বার্ষিক উদ্ভাবন কর্মপরিকল্পনা ২০১৬\n\n{ROWS}\nসদস্যদের তালিকা\n{other}")
    assert [each.code for each in plan.warnings] == ["table_not_read"]
