"""What made-up papers say is what is read from them: the parser against the world that the papers were written from.

python -m pytest tests/etl/sample/test_truth.py -s     prints precision and recall, and each difference
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from etl.minutes.parser import parse_file
from etl.records import Paper
from etl.sample.draft import Draft
from etl.sample.filing import paper_file, papers_of
from etl.sample.months import month_no
from etl.sample.rules import rule_in
from etl.sample.world import Sample, World, chosen_districts, world_of

SEED = 11
SAMPLE = Sample(SEED, month_no(2015, 1), month_no(2024, 12))
# Every ninth district, of these two years: shapes and manners change from district to district and every three years.
DISTRICTS = chosen_districts(64)[::9]
YEARS = (2016, 2021)
EVERY = 9

Key = tuple[str, str, str, bool]


@dataclass
class Comparison:
    """Papers read, statements found in both, and what differs."""

    papers: int = 0
    right: int = 0
    missing: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    misread: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    decisions: list[str] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / (self.right + len(self.wrong))

    @property
    def recall(self) -> float:
        return self.right / (self.right + len(self.missing))


def some_papers() -> Iterator[tuple[World, Draft]]:
    for code in DISTRICTS:
        world = world_of(SAMPLE, code)
        for year in YEARS:
            for place, paper in enumerate(papers_of(world, year)):
                if len(paper.code) == 4 or place % EVERY == 0:
                    yield world, paper


@pytest.fixture(scope="module")
def comparison(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    folder = tmp_path_factory.mktemp("papers")
    made = Comparison()
    for world, paper in some_papers():
        name, content = paper_file(SEED, paper)
        file = folder / name.replace("/", "-")
        file.write_bytes(content)
        compare(made, world, paper, parse_file(file), file)
    differences = made.missing + made.wrong + made.misread + made.heads + made.decisions + made.rules
    told = (
        f"{made.papers} papers, {made.right} statements right, {len(made.missing)} missing, {len(made.wrong)} wrong: "
        f"precision {made.precision:.3f}, recall {made.recall:.3f}; days or counts misread: {len(made.misread)}"
    )
    sys.stdout.write("\n".join(["", told, *differences, ""]))
    return made


def compare(made: Comparison, world: World, paper: Draft, read: Paper, file: Path) -> None:
    made.papers += 1
    said: dict[Key, object] = {}
    found = {(s.kind.value, s.upazila_code, s.month, s.value): s for s in read.statements}
    for each in paper.said:
        key = (each.kind.value, each.upazila_code, each.month, each.value)
        said[key] = each
        statement = found.get(key)
        if statement is None:
            made.missing.append(f"- {file.name} {key}")
            continue
        made.right += 1
        if (each.date and statement.date != each.date) or (each.count and statement.count != each.count):
            made.misread.append(
                f"~ {file.name} {key}: {statement.date} {statement.count}, not {each.date} {each.count}"
            )
    made.wrong += [f"+ {file.name} {key}: {found[key].quote}" for key in found.keys() - said.keys()]
    meeting = read.meeting
    team = meeting.upazila_code or meeting.district_code
    if (team, meeting.held_on, meeting.issued_on) != (paper.code, paper.held_on, paper.issued_on):
        made.heads.append(f"{file.name}: {meeting}")
    if [len(item.decisions) for item in read.items] != [len(item.decisions) for item in paper.items]:
        made.decisions.append(f"{file.name}: {[len(item.decisions) for item in read.items]}")
    rule = rule_in(world.rules, paper.month)
    wanted = [(rule.held_day, 0), (rule.sent_day, rule.sent_offset)] if len(paper.code) == 4 else []
    if [(each.day, each.month_offset) for each in read.deadlines] != wanted:
        made.rules.append(f"{file.name}: {read.deadlines}, not {wanted}")


def test_what_the_papers_say_is_what_is_read(comparison: Comparison) -> None:
    assert comparison.right > 1500
    assert comparison.precision > 0.99
    assert comparison.recall > 0.99
    assert len(comparison.misread) < 0.01 * comparison.right


def test_team_days_decisions_and_standing_rules_are_read(comparison: Comparison) -> None:
    allowed = 0.01 * comparison.papers
    assert len(comparison.heads) <= allowed
    assert len(comparison.decisions) <= allowed
    assert len(comparison.rules) <= allowed
