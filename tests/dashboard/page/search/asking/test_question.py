"""Questions as people ask them, in both languages, and what is understood of each; what is not is said."""

from datetime import date

import pytest

from dashboard.page.search.asking.places import NamedPlace, place_names
from dashboard.page.search.asking.question import NotUnderstood, Question, View, read_question

DIVISION = {"division_code": "55", "division_bn": "রংপুর", "division_en": "Rangpur"}
KURIGRAM = {"district_code": "5549", "district_bn": "কুড়িগ্রাম", "district_en": "Kurigram"}
DINAJPUR = {"district_code": "5527", "district_bn": "দিনাজপুর", "district_en": "Dinajpur"}
RANGPUR = {"district_code": "5585", "district_bn": "রংপুর", "district_en": "Rangpur"}
DHAKA = {"division_code": "30", "division_bn": "ঢাকা", "division_en": "Dhaka"}
MYMENSINGH = {"district_code": "3061", "district_bn": "ময়মনসিংহ", "district_en": "Mymensingh"}


def upazila(code: str, bn: str, en: str) -> dict[str, str]:
    return {"upazila_code": code, "upazila_bn": bn, "upazila_en": en}


NAMES = place_names(
    [
        DIVISION | KURIGRAM | upazila("554994", "উলিপুর", "Ulipur"),
        DIVISION | KURIGRAM | upazila("554961", "নাগেশ্বরী", "Nageshwari"),
        DIVISION | KURIGRAM | upazila("554977", "রাজারহাট", "Rajarhat"),
        DIVISION | KURIGRAM | upazila("554952", "কুড়িগ্রাম সদর", "Kurigram Sadar"),
        DIVISION | KURIGRAM | upazila("554918", "ফুলবাড়ী", "Phulbari"),
        DIVISION | DINAJPUR | upazila("552738", "ফুলবাড়ী", "Phulbari"),
        DIVISION | DINAJPUR | upazila("552717", "বিরল", "Birol"),
        DIVISION | RANGPUR | upazila("558576", "পীরগঞ্জ", "Pirganj"),
        DHAKA | MYMENSINGH | upazila("306100", "ঈশ্বরগঞ্জ", "Ishwarganj"),
    ]
)
VIEW = View(date(2016, 8, 1), "5549", "55")

# What is asked; subject, stance, months (`2016-07`, `2016-06..2016-08`), place (both "" where the view's), in a row.
QUESTIONS = [
    ("কোন উপজেলা তিন মাস পাঠায়নি?", "minutes", "missing", "", "", 3),
    ("কোন উপজেলা ৩ মাস ধরে পাঠায়নি?", "minutes", "missing", "", "", 3),
    ("which upazilas have not sent for three months?", "minutes", "missing", "", "", 3),
    ("Which upazilas did not send for 2 months", "minutes", "missing", "", "", 2),
    ("টানা দুই মাস সভা হয়নি কোন উপজেলায়?", "meetings", "missing", "", "", 2),
    ("কারা কার্যবিবরণী পাঠায়নি?", "minutes", "missing", "", "", None),
    ("কারা কার্যবিবরনি পাঠায় নি", "minutes", "missing", "", "", None),
    ("আগস্ট ২০১৬ কে পাঠায়নি", "minutes", "missing", "2016-08", "", None),
    ("কারা এখনও পাঠায় নাই?", "minutes", "missing", "", "", None),
    ("who has not sent August?", "minutes", "missing", "2016-08", "", None),
    ("which upazilas did not yet send?", "minutes", "missing", "", "", None),
    ("গত মাসে কারা পাঠায়নি?", "minutes", "missing", "2016-07", "", None),
    ("এই মাসে কয়টি উপজেলা কার্যবিবরণী পাঠিয়েছে?", "minutes", "done", "2016-08", "", None),
    ("how many upazilas sent their minutes this month?", "minutes", "done", "2016-08", "", None),
    ("কারা দেরিতে পাঠিয়েছে?", "minutes", "late", "", "", None),
    ("which upazilas were late in July 2016?", "minutes", "late", "2016-07", "", None),
    ("কুড়িগ্রামে সময়মতো কত কার্যবিবরণী এসেছে?", "minutes", "on_time", "", "5549", None),
    ("who sent on time last month?", "minutes", "on_time", "2016-07", "", None),
    ("did Rajarhat send its minutes in June?", "minutes", "done", "2016-06", "554977", None),
    ("২০১৫ সালে রাজারহাটের কার্যবিবরণী কত?", "minutes", None, "2015-01..2015-12", "554977", None),
    ("রংপুর বিভাগে কারা পাঠায়নি?", "minutes", "missing", "", "55", None),
    ("রংপুরে কারা পাঠায়নি?", "minutes", "missing", "", "5585", None),
    ("বিরলের প্রতিবেদন কয়টি?", "minutes", None, "", "552717", None),
    ("জুলাই মাসে কোন কোন উপজেলা সভা করেনি?", "meetings", "missing", "2016-07", "", None),
    ("জুন থেকে আগস্ট ২০১৬ কারা সভা করেনি?", "meetings", "missing", "2016-06..2016-08", "", None),
    ("কয়টি সভা হয়েছে গত তিন মাসে?", "meetings", "done", "2016-06..2016-08", "", None),
    ("which meetings were not held in the last 6 months?", "meetings", "missing", "2016-03..2016-08", "", None),
    ("how many meetings were held this year?", "meetings", "done", "2016-01..2016-08", "", None),
    ("নাগেশরীর সংলাপ হয়েছে কি?", "dialogues", "done", "", "554961", None),
    ("কারা সোশ্যাল মিডিয়া সংলাপ করেনি?", "dialogues", "missing", "", "", None),
    ("which upazilas have not held their dialogue?", "dialogues", "missing", "", "", None),
    ("how many dialogues were held last year?", "dialogues", "done", "2015-01..2015-12", "", None),
    ("গত মাসে উলিপুরের আইডিয়া কত?", "ideas", None, "2016-07", "554994", None),
    ("how many ideas did Ulipur send last month?", "ideas", "done", "2016-07", "554994", None),
    ("এই বছর উলিপর কত আইডিয়া পাঠিয়েছে?", "ideas", "done", "2016-01..2016-08", "554994", None),
    ("কারা আইডিয়া দেয়নি", "ideas", "missing", "", "", None),
    ("ফুলবাড়ীর আইডিয়া কত?", "ideas", None, "", "554918", None),
    ("দিনাজপুর জেলার ফুলবাড়ী উপজেলার আইডিয়া কত?", "ideas", None, "", "552738", None),
    ("ideas of Kurigram Sadar, how many?", "ideas", None, "", "554952", None),
    ("অনিষ্পন্ন সিদ্ধান্ত কয়টি?", "decisions", "open", "", "", None),
    ("সভার কোন সিদ্ধান্তগুলো মেয়াদোত্তীর্ণ?", "decisions", "overdue", "", "", None),
    ("কয়টি সিদ্ধান্ত বকেয়া?", "decisions", "overdue", "", "", None),
    ("how many decisions are overdue?", "decisions", "overdue", "", "", None),
    ("which decisions of Ulipur are still open?", "decisions", "open", "", "554994", None),
    ("উলিপুরের কাছে কয়টি সিদ্ধান্ত বাকি?", "decisions", "open", "", "554994", None),
    ("কয়টি সংলাপ বাকি?", "dialogues", "missing", "", "", None),
    ("কার কার্যবিবরণী বাকি?", "minutes", "missing", "", "", None),
    ("কর্মপরিকল্পনার কোন কাজের সময় পেরিয়েছে?", "plan", "missing", "", "", None),
    ("গত বছর জুলাই মাসে কারা পাঠায়নি?", "minutes", "missing", "2015-07", "", None),
    ("how many meetings since January?", "meetings", None, "2016-01..2016-08", "", None),
    ("মে মাস থেকে কারা সভা করেনি?", "meetings", "missing", "2016-05..2016-08", "", None),
    ("মে মাসে উলিপুর থেকে কয়টি আইডিয়া এসেছে?", "ideas", "done", "2016-05", "554994", None),
    ("reporting rate of Dinajpur?", "minutes", None, "", "5527", None),
    ("কোন উপজেলার পোর্টাল হালনাগাদ নয়?", "portals", "missing", "", "", None),
    ("টিমের তালিকা হালনাগাদ হয়নি কোথায়?", "lists", "missing", "", "", None),
    ("how many trainings were held?", "trainings", "done", "", "", None),
    ("কর্মপরিকল্পনার কত কার্যক্রম সম্পন্ন?", "plan", "done", "", "", None),
    ("how many activities of the work plan are done?", "plan", "done", "", "", None),
    ("সবচেয়ে পিছিয়ে কে?", "minutes", "behind", "", "", None),
    ("কে পিছিয়ে আছে?", "minutes", "behind", "", "", None),
    ("কোন উপজেলা সবচেয়ে পিছিয়ে আছে?", "minutes", "behind", "", "", None),
    ("কুড়িগ্রাম জেলার কোন উপজেলা পিছিয়ে পড়েছে?", "minutes", "behind", "", "5549", None),
    ("who falls behind in Rangpur division?", "minutes", "behind", "", "55", None),
    ("who is worst?", "minutes", "behind", "", "", None),
    ("who is furthest behind with minutes in Rangpur district?", "minutes", "behind", "", "5585", None),
    ("কোন অফিস আইডিয়া দেয়নি?", "offices", "missing", "", "", None),
    ("কোন কোন দপ্তরের আইডিয়া বাকি?", "offices", "missing", "", "", None),
    ("গত মাসে উলিপুরের কয়টি অফিস আইডিয়া পাঠিয়েছে?", "offices", "done", "2016-07", "554994", None),
    ("which offices have sent no idea?", "offices", "missing", "", "", None),
    ("which offices did not send?", "offices", "missing", "", "", None),
    ("কোন ইনোভেটর বদলি হয়েছেন, জানানো হয়নি?", "moves", "untold", "", "", None),
    ("কার বদলির কথা জানানো হয় নাই?", "moves", "untold", "", "", None),
    ("কোন আইডিয়ার উদ্ভাবক বদলি হয়েছেন?", "moves", None, "", "", None),
    ("which innovators were transferred and not reported?", "moves", "untold", "", "", None),
    ("which innovators of Ulipur have moved without telling?", "moves", "untold", "", "554994", None),
    ("which transfers of innovators were not yet reported?", "moves", "untold", "", "", None),
    ("which transfers were reported?", "moves", "told", "", "", None),
    ("উলিপুরের কর্মপরিকল্পনার নম্বর কত?", "scores", None, "", "554994", None),
    ("কার নম্বর সবচেয়ে কম?", "scores", "behind", "", "", None),
    ("কর্মপরিকল্পনায় সর্বোচ্চ নম্বর কার?", "scores", "ahead", "", "", None),
    ("who has the lowest score?", "scores", "behind", "", "", None),
    ("what is the work plan score of Ulipur in July?", "scores", None, "2016-07", "554994", None),
    ("কোন প্রশিক্ষণ মেয়াদোত্তীর্ণ?", "trainings", "overdue", "", "", None),
    ("কোন প্রশিক্ষণ বকেয়া?", "trainings", "overdue", "", "", None),
    ("উলিপুরের প্রশিক্ষণ কবে থেকে বাকি?", "trainings", "overdue", "", "554994", None),
    ("which trainings are overdue?", "trainings", "overdue", "", "", None),
    ("which upazilas held no training?", "trainings", "missing", "", "", None),
    ("কোন টিমে পদ শূন্য?", "posts", "vacant", "", "", None),
    ("উলিপুরের টিমে কয়টি শূন্য পদ আছে?", "posts", "vacant", "", "554994", None),
    ("which teams have vacant posts?", "posts", "vacant", "", "", None),
    ("lowest reporting rate?", "minutes", "behind", "", "", None),
    ("which upazilas are without report?", "minutes", "missing", "", "", None),
    # Without a word that asks: a verb is enough.
    ("furthest behind", "minutes", "behind", "", "", None),
    ("সভা হয়নি", "meetings", "missing", "", "", None),
]


def months_of(written: str) -> tuple[date, date]:
    if not written:
        return VIEW.month, VIEW.month
    first, _, last = written.partition("..")
    return date.fromisoformat(f"{first}-01"), date.fromisoformat(f"{last or first}-01")


@pytest.mark.parametrize(("text", "subject", "stance", "months", "place", "in_a_row"), QUESTIONS)
def test_a_question_is_understood(
    text: str, subject: str, stance: str | None, months: str, place: str, in_a_row: int | None
) -> None:
    read = read_question(text, NAMES, VIEW)
    assert isinstance(read, Question), read
    assert (read.subject, read.stance, read.in_a_row) == (subject, stance, in_a_row)
    assert (read.first, read.last) == months_of(months)
    assert (read.place.code if read.place else "") == place


@pytest.mark.parametrize(
    ("text", "reason", "about"),
    [
        ("আবহাওয়া কেমন?", "words", "আবহাওয়া"),
        ("who is the best officer?", "words", "best, officer"),
        ("বৈশাখ মাসে কারা পাঠায়নি?", "words", "বৈশাখ"),
        ("সভা হয়েছে কিন্তু কার্যবিবরণী পাঠায়নি কারা?", "words", "কিন্তু"),
        ("কোন উপজেলা?", "subject", ""),
        ("আইডিয়া ও সংলাপ কত?", "subject", ""),
        ("which minutes were not on time?", "stance", "minutes"),
        ("which ideas are overdue?", "stance", "ideas"),
        ("চলমান আইডিয়া কয়টি?", "stance", "ideas"),
        ("পোর্টাল নিয়ে কোন সিদ্ধান্ত?", "words", "নিয়ে"),
        ("জেলা টিমের সভা কবে?", "words", "জেলা টিমের"),
        ("সারা দেশে কারা পাঠায়নি?", "words", "সারা দেশে"),
        ("who has sent every month?", "words", "every month"),
        ("who never sent minutes?", "words", "never"),
        ("কোন বিভাগ পিছিয়ে?", "division", ""),
        ("who is furthest behind with ideas?", "stance", "ideas"),
        ("who is not behind?", "stance", "minutes"),
        ("কোন অফিস সভা করেনি?", "subject", ""),
        ("which offices did not send minutes?", "subject", ""),
        ("কোন অফিসে হয়নি?", "subject", ""),
        ("বদলি হয়নি কে?", "stance", "moves"),
        ("কোন ইনোভেটর আইডিয়া দিয়েছেন?", "stance", "ideas"),
        ("ইনোভেটর কে?", "subject", ""),
        ("which score is overdue?", "stance", "scores"),
        ("কে সবচেয়ে কম আইডিয়া দিয়েছে?", "stance", "ideas"),
        ("কয়টি কার্যবিবরণী ৫০০ মাসে?", "months", ""),
        ("উলিপুর ও রাজারহাটের আইডিয়া কত?", "place", "উলিপুর, রাজারহাটের"),
    ],
)
def test_what_is_not_understood_is_said(text: str, reason: str, about: str) -> None:
    read = read_question(text, NAMES, VIEW)
    assert isinstance(read, NotUnderstood), read
    assert (read.reason, read.about) == (reason, about)


@pytest.mark.parametrize(
    "text",
    [
        "পোর্টাল হালনাগাদ",
        "পিছিয়ে পড়া জনগোষ্ঠী",
        "সোশ্যাল মিডিয়া সংলাপ",
        "উলিপুর",
        "facebook",
        "July 2016",
        "৩",
        "স্মারক নম্বর",
        "বদলি",
        "উপজেলা কৃষি অফিস",
    ],
)
def test_words_to_search_for_are_no_question(text: str) -> None:
    assert read_question(text, NAMES, VIEW) is None


def test_of_places_of_one_name_those_near_the_view_are_meant_and_else_all_are_named() -> None:
    far = read_question("ফুলবাড়ীর আইডিয়া কত?", NAMES, View(VIEW.month, None, "30"))
    assert isinstance(far, NotUnderstood)
    assert {place.code for place in far.places} == {"554918", "552738"}
    assert (far.reason, far.about) == ("place", "ফুলবাড়ীর")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("কোন জেলা সবচেয়ে পিছিয়ে?", ""),
        ("which district has the lowest score?", ""),
        ("কোন জেলার নম্বর সবচেয়ে কম?", ""),
        ("which district is worst?", ""),
        ("রংপুর বিভাগের কোন জেলা সবচেয়ে পিছিয়ে?", "55"),
        ("which district of Rangpur division is furthest behind?", "55"),
    ],
)
def test_districts_are_compared_where_they_are_asked_for(text: str, place: str) -> None:
    read = read_question(text, NAMES, VIEW)
    assert isinstance(read, Question), read
    assert (read.stance, read.of_districts, read.everywhere) == ("behind", True, True)
    assert (read.place.code if read.place else "") == place


@pytest.mark.parametrize("text", ["কুড়িগ্রাম জেলায় কে পিছিয়ে?", "কোন উপজেলা পিছিয়ে?", "কোন জেলা পাঠায়নি?"])
def test_districts_are_not_compared_else(text: str) -> None:
    read = read_question(text, NAMES, VIEW)
    assert isinstance(read, Question), read
    assert not read.of_districts


def test_a_month_without_its_year_is_the_last_one_up_to_the_view() -> None:
    read = read_question("ডিসেম্বর মাসে কারা পাঠায়নি?", NAMES, VIEW)
    assert isinstance(read, Question)
    assert (read.first, read.place) == (date(2015, 12, 1), None)


def test_places_are_known_by_their_names_in_both_languages() -> None:
    place = NamedPlace("upazila", "554994", "5549", "55")
    for text in ("উলিপুরে সভা হয়েছে?", "did Ulipur hold a meeting?"):
        read = read_question(text, NAMES, VIEW)
        assert isinstance(read, Question)
        assert read.place == place
    assert place_names([], ["upazila"]) == {}
