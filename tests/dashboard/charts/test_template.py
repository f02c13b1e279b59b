"""Colours of charts: words can be read on every status' tint, in the light theme and in the dark."""

import re

import pytest

from dashboard.charts.template import DARK_PAPER, tint
from dashboard.wording import HERE
from dashboard.words.status import DECISION_STATUSES, STATUSES, StatusStyle

THEME = (HERE.parent / "frame" / "theme.css").read_text(encoding="utf-8")
CONFIG = (HERE.parents[1] / ".streamlit" / "config.toml").read_text(encoding="utf-8")
# What people with weak eyes need (WCAG 2, AA).
ENOUGH = 4.5
# Words on what lies beneath them, as the style sheets have them.
PAIRS = [
    *((ink, under) for ink in ("ink", "quiet", "accent") for under in ("paper", "tint", "head")),
    *(("ink", under) for under in ("chosen", "told", "quoted", "marked", "asked")),
    ("warned", "paper"),
    ("made-up-ink", "made-up-tint"),
]


def themes(colour: str) -> tuple[str, str]:
    """The colour in the light theme and in the dark."""
    ((light, dark),) = re.findall(r"light-dark\((#\w+), (#\w+)\)", colour)
    return light, dark


def variable(name: str) -> tuple[str, str]:
    (value,) = re.findall(rf"--{name}: (light-dark\([^)]*\))", THEME)
    return themes(value)


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("style", [*STATUSES.values(), *DECISION_STATUSES.values()], ids=lambda style: style.mark)
@pytest.mark.parametrize("share", [0.5, 0.38])
def test_ink_can_be_read_on_the_tint_of_every_status(style: StatusStyle, share: float) -> None:
    tinted = themes(tint(style.colour, share))
    for ink, under in zip(variable("ink"), tinted, strict=True):
        assert contrast(ink, under) >= ENOUGH


@pytest.mark.parametrize(("ink", "under"), PAIRS)
def test_words_can_be_read_on_what_lies_beneath_in_both_themes(ink: str, under: str) -> None:
    for words, paper in zip(variable(ink), variable(under), strict=True):
        assert contrast(words, paper) >= ENOUGH


def test_streamlits_colours_and_ours_are_the_same() -> None:
    light, dark = re.findall(r'backgroundColor = "(#\w+)"', re.sub(r"secondaryB.*", "", CONFIG))
    assert (light, dark) == ("#FFFFFF", DARK_PAPER)
    assert variable("paper") == ("#FFF", DARK_PAPER)
    for name, ours in (("textColor", "ink"), ("primaryColor", "accent"), ("secondaryBackgroundColor", "tint")):
        assert tuple(re.findall(rf'{name} = "(#\w+)"', CONFIG)) == variable(ours)


def test_no_style_sheet_has_a_colour_of_one_theme_alone() -> None:
    sheets = sorted((HERE.parent / "frame").glob("*.css"))
    assert len(sheets) > 3
    found = [
        (sheet.name, line.strip())
        for sheet in sheets
        # A mask has no colour; paper is always light.
        for line in re.sub(
            r"light-dark\([^;]*?\);|mask-image: [^;]*;|@media print[\s\S]*?\n}", "", sheet.read_text("utf-8")
        ).splitlines()
        if re.search(r"#(?:[0-9A-Fa-f]{3}){1,2}\b|rgba?\(", line)
    ]
    assert found == []
