"""The formats of a workbook's cells, in the pack's language."""

import unicodedata
from collections.abc import Iterable
from typing import Any

from dashboard.exports.pack.records import PackCell
from dashboard.exports.table.sheet import ColumnKind
from dashboard.exports.table.xlsx_file import FONTS, FORMATS
from queries.cells import looks_like_formula

_LINES = {"border": 1, "border_color": "#BFBFBF"}
_ROLES: dict[str, dict[str, Any]] = {
    "row": {},
    "group": {"bold": True, "bg_color": "#F3F6F9"},
    "sum": {"bold": True},
    "total": {"bold": True, "top": 2, "bg_color": "#E8EEF4"},
}


# The height of a line of 11 points, in points.
LINE_HEIGHT = 16


def height(texts: Iterable[tuple[str, int]]) -> int:
    """A row's height in points from its texts and the widths of their cells: LibreOffice does not compute it."""
    return LINE_HEIGHT * max((_lines(text, width) for text, width in texts), default=1)


def _lines(text: str, width: int) -> int:
    return sum(1 + max(0, sum(map(_has_width, line)) - 1) // max(width - 2, 1) for line in text.split("\n"))


def _has_width(letter: str) -> bool:
    return unicodedata.category(letter) not in ("Mn", "Cf", "Cc")


class Styles:
    """Formats of one workbook, each made once."""

    def __init__(self, workbook: Any, language: str) -> None:
        self._workbook, self._language = workbook, language
        self._made: dict[tuple[tuple[str, Any], ...], Any] = {}
        self.title = self.of(bold=True, font_size=14)
        self.words = self.of()
        self.strong = self.of(bold=True)
        self.wrapped = self.of(text_wrap=True)
        self.centred = self.of(bold=True, align="center")
        self.heading = self.of(bold=True, text_wrap=True, align="center", bg_color="#E8EEF4", **_LINES)

    def of(self, **options: Any) -> Any:
        """A format with these options added to the workbook's."""
        key = tuple(sorted(options.items()))
        if key not in self._made:
            base = {"font_name": FONTS[self._language], "font_size": 11, "valign": "top"}
            self._made[key] = self._workbook.add_format({**base, **options})
        return self._made[key]

    def cell(self, kind: ColumnKind, role: str, cell: PackCell | None = None) -> Any:
        """The format of a table's cell; text that looks like a formula is marked as text."""
        options: dict[str, Any] = {**_LINES, **_ROLES[role]}
        if cell is None or isinstance(cell.value, str | None):
            quoted = {"quote_prefix": True} if cell and looks_like_formula(cell.shown) else {}
            aligned = {"indent": 1} if kind == "text" else {"align": "center"}
            return self.of(text_wrap=True, **options, **aligned, **quoted)
        return self.of(num_format=FORMATS[self._language][kind], align="right", indent=1, **options)

    def line(self, text: str, wrapped: bool = False) -> Any:
        """The format of words outside a table."""
        if looks_like_formula(text):
            return self.of(quote_prefix=True, text_wrap=wrapped)
        return self.wrapped if wrapped else self.words
