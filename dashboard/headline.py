"""The first figure of a page: so many of so many, the rate, and a word on it."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.display import count, rate
from dashboard.markup import render
from dashboard.wording import t


@dataclass(frozen=True, slots=True)
class Headline:
    """What is measured, its count and rate (null where nothing is expected), a word on it, where the words stand."""

    title: str
    done: int | None
    expected: int | None
    rate: float | None
    note: str
    href: str | None


def headline_html(headline: Headline, language: str) -> str:
    """The headline as HTML: big figures, or "no data" in words where nothing is expected."""
    known = bool(headline.expected)
    return render(
        "headline",
        title=headline.title,
        figure=count(headline.done, headline.expected, language),
        share=rate(headline.rate, language) if known else "",
        note=headline.note,
        href=headline.href,
        words=t("headline.evidence", language),
    )
