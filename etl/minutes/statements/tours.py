"""Days of the Deputy Commissioner's tour programme: "১২/০৮/২০১৬ তারিখে উলিপুর উপজেলা ভ্রমণ করবেন"."""

from collections.abc import Iterator, Sequence

from etl.bengali.dates import find_dates
from etl.bengali.spelling import plain
from etl.minutes.phrases import phrase_list
from etl.minutes.records import Setting
from etl.minutes.sentences.clauses import sentences
from etl.places.upazilas import find_upazilas
from etl.records import AgendaItem, PlaceKind, PlaceStatement


def tour_statements(items: Sequence[AgendaItem], setting: Setting) -> Iterator[PlaceStatement]:
    """The tour days that discussions and decisions name with their upazila, each once."""
    seen = set()
    for item in items:
        for text in (item.discussion or "", *(decision.text for decision in item.decisions)):
            for each in _of_text(text, item.no, setting):
                if (each.upazila_code, each.date) not in seen:
                    seen.add((each.upazila_code, each.date))
                    yield each


def _of_text(text: str, item_no: int, setting: Setting) -> Iterator[PlaceStatement]:
    words = phrase_list("tour_words")
    if words.first(plain(text)) is None:
        return
    for start, end in sentences(text):
        sentence = text[start:end]
        if words.first(plain(sentence)) is None:
            continue
        places = [
            (each.upazila_code, each.doubtful) for each in find_upazilas(sentence, setting.district_code, setting.month)
        ]
        days = [each.day for each in find_dates(sentence)]
        if len(places) == 1:
            places *= len(days)
        # One day for several upazilas, or more days than places, says not who is toured when.
        if len(places) != len(days):
            continue
        for (code, doubtful), day in zip(places, days, strict=True):
            yield PlaceStatement(
                kind=PlaceKind.TOUR_PLANNED,
                district_code=setting.district_code,
                upazila_code=code,
                month=f"{day:%Y-%m}",
                to_month=None,
                value=True,
                date=day,
                topic=None,
                doubtful=doubtful,
                item_no=item_no,
                quote=sentence.strip(),
            )
