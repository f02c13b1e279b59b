"""The pages' style sheet has the colours of the one list of statuses, and none of its own."""

import pytest

from dashboard.frame.status_css import status_css
from dashboard.wording import HERE
from dashboard.words.status import STATUSES, StatusStyle

SHEETS = sorted((HERE.parent / "frame").glob("*.css"))


def test_each_status_has_its_colour_and_its_line() -> None:
    css = status_css()
    for name, style in STATUSES.items():
        assert f"--{name}: {style.colour};" in css
        assert f".status-{name} {{ --status-colour: {style.line};" in css


@pytest.mark.parametrize("style", [style for style in STATUSES.values() if not style.dashed], ids=lambda it: it.colour)
def test_no_style_sheet_repeats_a_status_colour(style: StatusStyle) -> None:
    assert SHEETS
    assert not [sheet.name for sheet in SHEETS if style.colour.lower() in sheet.read_text(encoding="utf-8").lower()]
