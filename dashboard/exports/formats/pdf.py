"""The pack as a PDF on A4: tagged for screen readers (PDF/UA), the same content makes the same bytes."""

from __future__ import annotations

from dashboard.exports.pack import Pack
from dashboard.exports.typeset.content import content_of
from dashboard.exports.typeset.text_layer import readable
from dashboard.exports.typeset.typesetter import typeset


def render(pack: Pack) -> dict[str, bytes]:
    """One PDF: forwarding page, parts with their tables and charts, definitions, references."""
    return {f"{pack.stem}.pdf": readable(typeset("pack", content_of(pack), "pdf", pack.asked.as_of))}
