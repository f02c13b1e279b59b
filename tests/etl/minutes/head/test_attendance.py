"""Who was present."""

import pytest

from etl.bengali.text import clean
from etl.minutes.head.attendance import read_attendance


@pytest.mark.parametrize("heading", ["উপস্থিতিঃ", "উপস্থিত সদস্যবৃন্দের তালিকা", "পরিশিষ্ট-ক"])
def test_a_numbered_list_below_its_heading_names_those_present(heading: str) -> None:
    blocks = [clean(line) for line in (heading, "১। জনাব আবদুল মতিন, সহকারী প্রোগ্রামার", "২। বেগম শিরিন, সদস্য")]
    assert [(each.name, each.post) for each in read_attendance(blocks)] == [
        (clean("জনাব আবদুল মতিন"), clean("সহকারী প্রোগ্রামার")),
        (clean("বেগম শিরিন"), clean("সদস্য")),
    ]


def test_the_number_of_a_part_is_nobody() -> None:
    assert read_attendance([clean("সদস্যদের উপস্থিতি নিশ্চিত করার বিষয়ে আলোচনা হয়।"), "২.২", "২.৩ আলোচনা"]) == ()
