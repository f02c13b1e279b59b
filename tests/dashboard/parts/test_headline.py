"""Sentences over a page's table."""

from dashboard.parts.headline import planless_words


def test_names_without_a_plan_are_said_as_they_are_written() -> None:
    """The page escapes them for Markdown, once."""
    rows = [{"upazila_en": "A$B$", "plan_known": False}, {"upazila_en": "Ulipur", "plan_known": True}]
    said = planless_words(rows, "plan_known", "plan.planless", "en")
    assert "A$B$" in said
    assert "Ulipur" not in said
