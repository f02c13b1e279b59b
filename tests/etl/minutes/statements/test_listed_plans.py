"""Plans of dialogues from a list of places and their months."""

from etl.bengali.text import clean
from etl.minutes.records import Setting
from etl.minutes.statements.listed_plans import listed_plans
from etl.places.gazetteer import upazilas_of
from etl.records import AgendaItem

SETTING = Setting("5549", "2016-02", None, None, {u.code: u.name for u in upazilas_of("5549", "2016-02")})
LIST = "উলিপুর- মে, চিলমারী- জুন ও রাজারহাট- অক্টোবর।"


def plans(title: str, discussion: str) -> list[tuple[str, str]]:
    item = AgendaItem(1, clean(title), clean(discussion), ())
    return [(SETTING.upazilas[each.code], each.month) for each in listed_plans([item], SETTING)]


def test_each_place_of_a_list_has_its_month_of_the_plans_year() -> None:
    said = plans("২০১৬ সালের কর্মপরিকল্পনায় সোশ্যাল মিডিয়া সংলাপের মাস নির্ধারণ", LIST)
    assert said == [("উলিপুর", "2016-05"), ("চিলমারী", "2016-06"), ("রাজারহাট", "2016-10")]


def test_a_list_that_nothing_calls_planned_and_a_single_pair_plan_nothing() -> None:
    assert plans("সোশ্যাল মিডিয়া সংলাপ", LIST) == []
    assert plans("সোশ্যাল মিডিয়া সংলাপের পরিকল্পনা", "উলিপুর- মে।") == []
