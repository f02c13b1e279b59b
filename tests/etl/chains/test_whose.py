"""For whom something is held, to whom a letter goes, in whose office it is done."""

import time

import pytest

from etl.bengali.spelling import plain
from etl.bengali.text import clean
from etl.chains.whose import read_whose


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("কৃষি কর্মকর্তাদের জন্য প্রশিক্ষণ আয়োজন করতে হবে।", "persons"),
        ("বিভাগীয় কমিশনার মহোদয়ের কার্যালয়ে সভা হয়েছে।", "office"),
        ("সিভিল সার্জনকে পত্র দিতে হবে।", "written to"),
        ("পার্শ্ববর্তী জেলায় মেলা হয়েছে।", "elsewhere"),
    ],
)
def test_each_is_read_of_a_sentence(text: str, kind: str) -> None:
    assert read_whose(plain(clean(text))).keys() == {kind}


@pytest.mark.parametrize("piece", [" ", "ক", "কমিশনার মহোদয়ের ", "কৃষক ও ", "কর্মকর্তাকে "])
def test_a_long_text_takes_no_longer_than_its_length(piece: str) -> None:
    # What was blanked in a text are long runs of spaces.
    text = plain(clean("কমিশনার") + piece * (20_000 // len(piece)) + clean("কার্যালয়ে"))
    before = time.process_time()
    read_whose(text)
    assert time.process_time() - before < 1
