"""Small papers, each of a kind that offices write: what a careful clerk reads in them stands beside them (.said.txt).

A line a statement: upazila, kind, month, yes or no, its day, `x` and its count. `warned CODE`: the paper must be warned
of; `refused CODE`: it must be refused.
"""

from pathlib import Path

import pytest

from etl.minutes.parser import parse_file
from etl.readers.document import NotReadable
from etl.records import Paper, Statement

PAPERS = sorted(
    path for path in (Path(__file__).parents[1] / "papers" / "kinds").glob("*.txt") if ".said" not in path.suffixes
)


def said(statement: Statement) -> str:
    words = [statement.upazila, statement.kind.value, statement.month, "yes" if statement.value else "no"]
    words += [str(statement.date)] if statement.date else []
    words += [f"x{statement.count}"] if statement.count is not None else []
    return " ".join(words)


def told(paper: Paper, warned: set[str]) -> set[str]:
    """What was read, and of the warnings those that are looked for."""
    warnings = {f"warned {each.code}" for each in paper.warnings}
    return {said(each) for each in paper.statements} | (warnings & warned)


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_a_paper_is_read_as_a_careful_clerk_reads_it(path: Path) -> None:
    expected = set(path.with_suffix(".said.txt").read_text(encoding="utf-8").splitlines())
    try:
        read = told(parse_file(path), {line for line in expected if line.startswith("warned ")})
    except NotReadable as refusal:
        read = {f"refused {refusal.code}"}
    assert read == expected


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_every_quote_stands_in_the_paper(path: Path) -> None:
    try:
        paper = parse_file(path)
    except NotReadable:
        return
    assert all(each.quote in paper.text for each in paper.statements)
