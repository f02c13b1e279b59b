"""Sentences over a page's table."""

import pandas as pd

from dashboard.parts.headline import planless_words


def test_names_without_a_plan_are_said_as_they_are_written() -> None:
    """The page escapes them for Markdown, once."""
    frame = pd.DataFrame({"upazila_en": ["A$B$", "Ulipur"], "plan_known": [False, True]})
    said = planless_words(frame, "plan_known", "plan.planless", "en")
    assert "A$B$" in said
    assert "Ulipur" not in said
