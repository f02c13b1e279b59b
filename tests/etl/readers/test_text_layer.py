"""Which text layers of a PDF are sound."""

import pytest

from etl.readers.text_layer import is_sound
from tests.etl.readers.printed_words import set_lines

SOUND = ["জেলা ইনোভেশন টিমের সভার কার্যবিবরণী ২৬/০৭/২০১৬", "‘নাগরিক সেবায় উদ্ভাবন’ (One Office One Idea) • ৫০%"]


@pytest.mark.parametrize(
    ("lines", "sound"),
    [
        (SOUND, True),
        ([*SOUND, "িদনাজপুর"], True),
        (["িদনাজӅর িজলা িসʺাˉ", "সভার কাযিবিববরণী", "িটেমর মািসক সভা"], False),
        (["†Rjv cÖkvmK", "‡Kvb mfvi Kvh©weeiYx", "†`qv nj wm×všÍ"], False),
        (["\ue001\ue002\ue003 \ue004\ue005", "\ue006\ue007 \ue008"], False),
        ([*SOUND, "\ufffd প্রথম"], True),
        ([*SOUND, "\ufffdণপ্রজাতন্ত্রী", "স্বা\ufffdত সদস্য\ufffdণ"], False),
        (["Minutes of the meeting"], True),
        ([], True),
    ],
    ids=[
        "sound",
        "one slip",
        "visual order",
        "legacy codes",
        "private letters",
        "one mark without letter",
        "a glyph without letter",
        "english",
        "empty",
    ],
)
def test_a_text_layer_is_sound_where_it_says_what_can_be_written(lines: list[str], sound: bool) -> None:
    assert is_sound(set_lines(lines)) is sound
