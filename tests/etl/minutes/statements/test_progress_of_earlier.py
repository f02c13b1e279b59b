"""A table with an earlier decision, its progress and this meeting's decision: of which upazila the progress is."""

from etl.bengali.text import clean
from etl.minutes.items.table_items import TableItems
from etl.minutes.records import Setting
from etl.minutes.statements.progress import progress_claims
from etl.places.gazetteer import upazilas_of
from etl.readers.document import Cell, Table

KURIGRAM = Setting("5549", "2016-08", None, None, {each.code: each.name for each in upazilas_of("5549", "2016-08")})


def row(*cells: str) -> tuple[Cell, ...]:
    return tuple(Cell((clean(each),)) for each in cells)


def test_progress_is_of_the_upazila_that_the_earlier_decision_names() -> None:
    tables = TableItems()
    head = row("ক্রমিক", "গত সভার সিদ্ধান্ত", "অগ্রগতি", "আজকের সভার সিদ্ধান্ত", "বাস্তবায়নকারী")
    told = row(
        "১",
        "উলিপুর উপজেলা জুলাই/২০১৬ মাসে সোশ্যাল মিডিয়া সংলাপ আয়োজন করবে।",
        "সংলাপটি ২১ জুলাই ২০১৬ তারিখে অনুষ্ঠিত হয়েছে।",
        "পরবর্তী সংলাপ অক্টোবর/২০১৬ মাসে চিলমারী উপজেলায় আয়োজন করতে হবে।",
        "উপজেলা নির্বাহী অফিসার, চিলমারী",
    )
    assert tables.take(Table((head, told)))
    said = {
        (KURIGRAM.upazilas[each.code], each.kind.value, f"{each.date}")
        for each in progress_claims(tables.items, KURIGRAM)
    }
    held = {each for each in said if each[1] == "dialogue_held"}
    assert held == {(clean("উলিপুর"), "dialogue_held", "2016-07-21")}
