"""What an item about minutes that were read says of the upazilas whose minutes they are."""

from etl.minutes.head.head import Head
from etl.minutes.records import Setting
from etl.minutes.statements.paper_claims import claims_of_paper
from etl.places.gazetteer import upazilas_of
from etl.records import AgendaItem

KURIGRAM = Setting("5549", "2016-08", None, None, {each.code: each.name for each in upazilas_of("5549", "2016-08")})

HEAD = Head(None, None, "2016-08", None, None, None, None, None, ())


def _said(discussion: str) -> set[str]:
    item = AgendaItem(no=1, title=None, discussion=discussion, decisions=())
    claims, _ = claims_of_paper(HEAD, [], [], lambda table: False, [item], KURIGRAM)
    return {f"{KURIGRAM.upazilas[claim.code]} {claim.kind.value} {claim.value}" for claim in claims}


def test_meetings_told_by_minutes_that_were_read_are_said() -> None:
    text = "কার্যবিবরণী পাঠে দেখা যায়, উলিপুর উপজেলা টিমের সভা ০৪-০৮-২০১৬ তারিখে হয়েছে।"
    assert _said(text) == {"উলিপুর meeting_held True"}


def test_the_districts_own_minutes_say_nothing_of_upazilas() -> None:
    assert _said("গত সভার কার্যবিবরণী পাঠ করা হয় এবং সকল উপজেলায় প্রেরণ করা হয়েছে।") == set()
