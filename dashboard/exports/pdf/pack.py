"""The pack as a PDF on A4: tagged for screen readers (PDF/UA), the same content makes the same bytes."""

from __future__ import annotations

from collections.abc import Callable

from dashboard.exports.pack import Pack
from dashboard.exports.pdf.content import content_of
from dashboard.exports.pdf.document import begin_pdf, to_pdf


def render(pack: Pack) -> dict[str, bytes]:
    """One PDF: forwarding page, parts with their tables and charts, definitions, references."""
    return {f"{pack.stem}.pdf": to_pdf(content_of(pack), pack.asked.as_of)}


def begin(pack: Pack) -> Callable[[], dict[str, bytes]]:
    """The same, made beside other work: it takes as long as all other formats together."""
    made = begin_pdf(content_of(pack), pack.asked.as_of)
    return lambda: {f"{pack.stem}.pdf": made()}
