"""The pack as PowerPoint slides with native charts; a slide's notes say where its figures come from."""

from __future__ import annotations

from dashboard.exports.pack import Pack
from dashboard.exports.slides.deck import to_pptx


def render(pack: Pack) -> dict[str, bytes]:
    """One PPTX: a title, and a slide each on rates, trend, dialogues, ideas, decisions, changes, what is unknown."""
    return {f"{pack.stem}.pptx": to_pptx(pack)}
