"""The words of made-up papers: lists and sentences under `wording/`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random

from etl.bengali.wording import read_list

WORDING = Path(__file__).parent / "wording"


def word_list(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `wording/NAME.csv`."""
    return read_list(name, WORDING)


@cache
def words(name: str, column: str) -> tuple[str, ...]:
    """One column of `wording/NAME.csv`."""
    return tuple(row[column] for row in word_list(name))


@cache
def sentences() -> dict[str, tuple[str, ...]]:
    """The ways to say each thing, by key."""
    ways: dict[str, list[str]] = {}
    for row in word_list("sentences"):
        ways.setdefault(row["key"], []).append(row["text"])
    return {key: tuple(each) for key, each in ways.items()}


def sentence(chances: Random, key: str, **gaps: object) -> str:
    """One of the ways to say `key`, its gaps filled. KeyError where the list has no such key."""
    return chances.choice(sentences()[key]).format_map(gaps)


@cache
def roles() -> dict[str, str]:
    """Who carries a decision out, by role; gaps: {u}, {district}."""
    return {row["role"]: row["text"] for row in word_list("roles")}


def one_idea(chances: Random) -> str:
    """The title of an idea: for whom, and what."""
    whom = [row["words"] for row in word_list("ideas") if row["part"] == "for"]
    what = [row["words"] for row in word_list("ideas") if row["part"] == "what"]
    return f"{chances.choice(whom)} জন্য {chances.choice(what)}"


def listed(names: list[str]) -> str:
    """রাজারহাট, উলিপুর ও নাগেশ্বরী."""
    return " ও ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""


def joined(parts: list[str]) -> str:
    """The same of longer parts: …, … এবং …."""
    return " এবং ".join(filter(None, (", ".join(parts[:-1]), parts[-1]))) if parts else ""
