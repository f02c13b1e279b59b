"""A page whose head, or whole paper, stands in a table that only lays it out is read as any other."""

from pathlib import Path

import pytest

from etl.minutes.parser import parse_content

HEAD = """<h3>উপজেলা নির্বাহী অফিসারের কার্যালয়, বোদা, পঞ্চগড়</h3>
<h3>উপজেলা ইনোভেশন টিমের মে ২০১৭ মাসের সভার কার্যবিবরণী</h3>
<p>সভার তারিখঃ ১৬ মে ২০১৭ খ্রিঃ</p><p>সভার স্থানঃ সভাকক্ষ</p>"""
ITEMS = """<table><tr><td>নং</td><td>আলোচ্য বিষয়</td><td>সিদ্ধান্ত</td><td>বাস্তবায়নকারী</td></tr>
<tr><td>১</td><td>পোর্টাল নিয়ে আলোচনা হয়।</td><td>ছবি বদলাতে হবে।</td><td>সহকারী প্রোগ্রামার</td></tr></table>"""
LAYOUTS = {
    "the head in a cell": f"<table><tr><td>{HEAD}</td></tr></table>{ITEMS}",
    "the head beside a seal": f"<table><tr><td><img src=x></td><td>{HEAD}</td></tr></table>{ITEMS}",
    "all in a cell": f"<table><tr><td>{HEAD}{ITEMS}</td></tr></table>",
    "all beside a menu": f"<table><tr><td>হোম<br>যোগাযোগ</td><td>{HEAD}{ITEMS}</td></tr></table>",
    "head and items a row each": f"<table><tr><td>{HEAD}</td></tr><tr><td>{ITEMS}</td></tr></table>",
    "no table but that of the items": HEAD + ITEMS,
}


@pytest.mark.parametrize("body", LAYOUTS.values(), ids=LAYOUTS)
def test_the_head_and_the_items_are_found_however_the_page_is_laid_out(body: str) -> None:
    page = f"<html><head><meta charset='utf-8'></head><body><div>মেনু নির্বাচন করুন</div>{body}</body></html>"
    paper = parse_content(page.encode(), Path("page.html"))
    assert (paper.meeting.upazila, str(paper.meeting.held_on), paper.meeting.venue) == ("বোদা", "2017-05-16", "সভাকক্ষ")
    assert [len(item.decisions) for item in paper.items] == [1]
