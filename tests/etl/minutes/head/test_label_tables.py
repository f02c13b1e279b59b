"""A head in a table: labels left, their values right."""

from etl.bengali.text import clean
from etl.minutes.head.head import lines_of, read_head
from etl.readers.document import Cell, Table


def row(label: str, *value: str) -> tuple[Cell, ...]:
    return (Cell((clean(label),)), Cell(tuple(map(clean, value))))


def test_a_value_of_several_paragraphs_is_read_whole() -> None:
    chair = row("সভাপতি", "জনাব মোঃ হাবিবুল করিম", "অতিরিক্ত জেলা প্রশাসক (সার্বিক), শেরপুর")
    head = read_head(lines_of([Table((chair, row("সভার তারিখ", "২৫/০৬/২০১৭", "রবিবার"), row("স্থান", "সভাকক্ষ")))]))
    assert head.chair == clean("জনাব মোঃ হাবিবুল করিম অতিরিক্ত জেলা প্রশাসক (সার্বিক), শেরপুর")
    assert (f"{head.held_on}", head.venue) == ("2017-06-25", clean("সভাকক্ষ"))


def test_a_row_of_other_words_keeps_its_paragraphs() -> None:
    other = row("উপজেলা নির্বাহী অফিসার", "শ্রীবরদী", "নকলা")
    assert lines_of([Table((other,))]) == ["\n".join(cell.text for cell in other)]
