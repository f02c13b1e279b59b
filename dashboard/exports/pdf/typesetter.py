"""Run Typst on a template of this folder; the content is passed as data and never becomes Typst source."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any, Literal

import typst

from dashboard.exports.pdf.text_layer import readable

HERE = Path(__file__).parent
# Static versions of dashboard/static/*.woff2 (weights 400 and 700), which Typst cannot read; licence beside them.
FONTS = HERE.parent / "fonts"
PIXELS_PER_INCH = 200.0


def to_pdf(content: Mapping[str, Any], made_on: date) -> bytes:
    """The PDF of the content of a pack (content.py), its words readable by programs. Raises typst.TypstError."""
    return readable(typeset("pack", content, "pdf", made_on))


def typeset(
    template: str, content: Mapping[str, Any], kind: Literal["pdf", "png"], made_on: date | None = None
) -> bytes:
    """TEMPLATE.typ of this folder with `content` (anything JSON holds); a png is of the first page.

    `made_on` is the day a PDF bears: the same content makes the same bytes. The machine's own fonts are not used, so
    that a page looks alike everywhere. Raises typst.TypstError.
    """
    compiler = typst.Compiler(
        HERE / f"{template}.typ",
        root=HERE,
        font_paths=_fonts(),
        sys_inputs={"content": json.dumps(content, ensure_ascii=False)},
    )
    made = compiler.compile(
        format=kind,
        ppi=PIXELS_PER_INCH,
        timestamp=datetime.combine(made_on, time(), UTC) if made_on else None,
        pdf_standards=["ua-1"] if kind == "pdf" else [],
    )
    first = made[0] if isinstance(made, list) else made
    return first if first is not None else b""


# No key: the fonts are files of the product and do not change while it runs.
@cache
def _fonts() -> typst.Fonts:
    """The product's fonts and Typst's own."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[FONTS])
