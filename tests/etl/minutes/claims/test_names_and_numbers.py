"""Names of places that are part of another word or name, numbers behind names, and thoughts that are no ideas."""

from etl.bengali.text import clean
from etl.minutes.claims.claims import read_claims
from etl.minutes.records import Setting
from etl.places.gazetteer import upazilas_of
from etl.records import Topic


def _said(district: str, topic: Topic, text: str) -> set[str]:
    names = {each.code: each.name for each in upazilas_of(district, "2016-08")}
    claims, _ = read_claims(clean(text), topic, Setting(district, "2016-08", None, None, names))
    told = ((claim, "yes" if claim.value else "no") for claim in claims)
    return {" ".join(filter(None, (names[c.code], value, str(c.count or "")))) for c, value in told}


def test_a_lake_that_bears_an_upazilas_name_is_not_the_upazila() -> None:
    text = "বরকল উপজেলায় কাপ্তাই হ্রদের পানি বাড়ায় এ মাসে সভা হয়নি। কাপ্তাই উপজেলায় সভা হয়েছে।"
    assert _said("2084", Topic.UPAZILA_MEETING, text) == {"বরকল no", "কাপ্তাই yes"}


def test_a_name_that_begins_like_hope_is_a_name() -> None:
    text = "তালা উপজেলার পোর্টাল হালনাগাদ করা হয়েছে, আশাশুনি উপজেলার পোর্টাল হালনাগাদ করা হয়নি।"
    assert _said("4087", Topic.PORTAL, text) == {"তালা yes", "আশাশুনি no"}
    assert _said("4087", Topic.PORTAL, "তালা উপজেলার পোর্টাল হালনাগাদ করা হয়েছে, আশা করা যায়।") == set()


def test_comillas_sadar_has_an_attribute_of_its_own() -> None:
    text = "আদর্শ সদর ও সদর দক্ষিণ উপজেলার কার্যবিবরণী পাওয়া গেছে।"
    assert _said("2019", Topic.UPAZILA_MEETING, text) == {"কুমিল্লা সদর yes", "সদর দক্ষিণ yes"}


def test_numbers_stand_behind_names_without_a_mark_under_a_heading_only() -> None:
    listed = "এ মাসে প্রাপ্ত আইডিয়া: উলিপুর ৫, চিলমারী ৩, রৌমারী ১।"
    assert _said("5549", Topic.IDEA, listed) == {"উলিপুর yes 5", "চিলমারী yes 3", "রৌমারী yes 1"}
    wanted = "আইডিয়ার লক্ষ্যমাত্রা: উলিপুর ৫, চিলমারী ৩, রৌমারী ১।"
    present = "সভায় উলিপুর ৫, চিলমারী ৩, রৌমারী ১ জন প্রতিনিধি উপস্থিত ছিলেন।"
    assert _said("5549", Topic.IDEA, wanted) == _said("5549", Topic.UPAZILA_MEETING, present) == set()


def test_the_ideas_of_offices_are_summed_up_by_the_paper_itself() -> None:
    text = "উলিপুর উপজেলা কৃষি অফিস ও মৎস্য অফিস হতে ১টি করে মোট ২টি আইডিয়া পাওয়া গেছে।"
    assert _said("5549", Topic.IDEA, text) == {"উলিপুর yes 2"}
    assert _said("5549", Topic.IDEA, "উলিপুর উপজেলা হতে ২টি, সর্বমোট ১৮টি আইডিয়া পাওয়া গেছে।") == {"উলিপুর yes 2"}


def test_a_thought_is_an_idea_where_it_is_counted_or_new() -> None:
    text = "উলিপুর উপজেলা ৩টি ধারণা পাঠিয়েছে। চিলমারী উপজেলা হতে কোনো ধারণা পাওয়া যায়নি।"
    assert _said("5549", Topic.IDEA, text) == {"উলিপুর yes 3", "চিলমারী no"}
    assert _said("5549", Topic.IDEA, "উলিপুর উপজেলার কাজ সম্পর্কে ধারণা পাওয়া গেছে।") == set()
    assert _said("5549", Topic.IDEA, "উলিপুর উপজেলার কাজ সম্পর্কে কোনো ধারণা পাওয়া যায়নি।") == set()


def test_a_year_of_a_notice_is_not_when_the_portal_was_seen() -> None:
    text = "উলিপুর উপজেলার পোর্টালে ২০১৪ সালের নোটিশ রয়েছে, এটি হালনাগাদ নয়।"
    assert _said("5549", Topic.PORTAL, text) == {"উলিপুর no"}


def test_a_get_together_is_a_dialogue_where_the_item_is_about_those_and_no_attribute_makes_it_another() -> None:
    told = "উলিপুর উপজেলায় ২১/০৭/২০১৬ তারিখে আড্ডা অনুষ্ঠিত হয়েছে।"
    assert _said("5549", Topic.DIALOGUE, told) == {"উলিপুর yes"}
    assert _said("5549", Topic.IDEA, told) == set()
    literary = "ভাষা দিবস উপলক্ষে উলিপুর উপজেলায় ২১/০৭/২০১৬ তারিখে সাহিত্য আড্ডা অনুষ্ঠিত হয়েছে।"
    assert _said("5549", Topic.DIALOGUE, literary) == set()
    named = "চিলমারী উপজেলায় “সোশ্যাল মিডিয়া আড্ডা” এ মাসে অনুষ্ঠিত হয়েছে। উলিপুর উপজেলার আড্ডা এ মাসে হয়নি।"
    assert _said("5549", Topic.OTHER, named) == {"চিলমারী yes", "উলিপুর no"}
