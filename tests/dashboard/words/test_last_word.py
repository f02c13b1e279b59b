"""What a status says of the days that are known."""

from datetime import date

import pytest

from dashboard.charts.composition import composition_bar
from dashboard.words.last_word import latest_status, status_in_full, word_of

RECEIVED = {
    "status": "received",
    "is_overdue": False,
    "due_on": None,
    "stated_on": date(2016, 8, 1),
    "corrected": False,
}
DATED = RECEIVED | {"event_on": date(2016, 7, 5)}
UNDATED = RECEIVED | {"event_on": None}


@pytest.mark.parametrize(
    ("language", "dated", "undated", "both"),
    [
        ("en", "received (due day unknown)", "received (day unknown)", "received (day or due day unknown)"),
        ("bn", "প্রাপ্ত (শেষ দিন অজানা)", "প্রাপ্ত (তারিখ অজানা)", "প্রাপ্ত (তারিখ বা শেষ দিন অজানা)"),
    ],
)
def test_beside_a_known_day_the_due_day_is_said_to_be_unknown(
    language: str, dated: str, undated: str, both: str
) -> None:
    kind = "minutes_received"
    assert status_in_full(kind, DATED, language) == dated
    assert status_in_full(kind, UNDATED, language) == undated
    assert word_of(kind, "received", [DATED, UNDATED, DATED | {"status": "late"}], language) == both
    assert word_of(kind, "received", [DATED, {"status": "no_data"}], language) == dated
    counts = dict.fromkeys(("on_time", "late", "not_received", "not_due_yet", "no_data"), 0)
    month = counts | {"received": 2, "received_without_due_day": 2, "upazilas": 2}
    assert dated in composition_bar([month], kind, language)
    assert both in composition_bar([month | {"received_without_due_day": 1}], kind, language)


def test_a_dialogue_held_without_a_plan_and_ideas_of_no_campaign_have_no_due_day() -> None:
    held = RECEIVED | {"held_on": date(2016, 7, 5)}
    assert status_in_full("dialogue_held", held, "en") == "held (no plan was due)"
    latest = {f"latest_{name}": value for name, value in DATED.items()} | {"latest_counted_in": None}
    assert latest_status("idea_submitted", latest, "en") == "sent (due day unknown)"
    listed = latest | {"latest_counted_in": date(2016, 8, 1)}
    assert latest_status("idea_submitted", listed, "en") == "sent (for the call of August 2016)"
