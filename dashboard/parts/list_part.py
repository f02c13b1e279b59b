"""A long list is shown in parts, so that the page stays light; how many there are is said, each part can be had."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeVar

import streamlit as st

from dashboard.markup import as_text, visible
from dashboard.parts.drawn import on_paper_html
from dashboard.wording import t
from dashboard.words.display import number

MOST_ROWS = 20
T = TypeVar("T")


def part_of(rows: Sequence[T], name: str, language: str, most: int | None = None, in_file: bool = True) -> Sequence[T]:
    """The rows to show, as `choose_part` says; `most`: MOST_ROWS where it is None."""
    return rows[choose_part(len(rows), name, language, most or MOST_ROWS, in_file=in_file)]


def asked_part(name: str) -> tuple[int, int]:
    """Of a list whose rows are asked for part by part: how many stand before the part chosen last, how many it has.

    Beyond the end of a list that has become shorter there are no rows; then `choose_part` goes back to the first part.
    """
    return st.session_state.get(f"part.{name}", 0) * MOST_ROWS, MOST_ROWS


def choose_part(
    count: int,
    name: str,
    language: str,
    most: int,
    ends: Callable[[int], str] | None = None,
    width: int = 260,
    in_file: bool = True,
) -> slice:
    """Which of `count` rows to show: all of them, or the part that is chosen where there are more than `most`.

    `name` is unique on the page. `ends` names a row: the first and the last of each part are named by it.
    On paper a sentence says which part it is and where the rest is: `in_file`, in the list's file too.
    """
    parts, key = -(-count // most), f"part.{name}"
    if parts <= 1:
        return slice(0, count)
    if st.session_state.get(key, 0) not in range(parts):
        st.session_state[key] = 0

    labels = _numbers(count, most, language)

    def label(part: int) -> str:
        first, last = part * most, min((part + 1) * most, count) - 1
        return f"{labels[part]}: {ends(first)} – {ends(last)}" if ends else labels[part]

    title = t("part.shown", language, count=number(count, language))
    part = st.selectbox(
        as_text(title), range(parts), format_func=lambda part: visible(label(part)), key=key, width=width
    )
    where = "file" if in_file else "page"
    told = {"part": labels[part], "count": number(count, language)}
    st.html(on_paper_html([t(f"on_paper.part.{where}", language, **told)]))
    return slice(part * most, (part + 1) * most)


# Key: all that the labels are made of; a division's decisions have a thousand parts.
@lru_cache(maxsize=64)
def _numbers(count: int, most: int, language: str) -> list[str]:
    firsts = range(0, count, most)
    ends = ((first + 1, min(first + most, count)) for first in firsts)
    return [f"{number(first, language)}–{number(last, language)}" for first, last in ends]
