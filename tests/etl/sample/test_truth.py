"""What made-up papers say is what is read from them: the parser against the world that the papers were written from.

python -m pytest tests/etl/sample/test_truth.py -s     prints precision and recall, and each difference
"""

import sys
from collections import defaultdict
from dataclasses import dataclass, field

import pytest

from etl.minutes.parser import parse_file
from etl.records import Paper
from etl.sample.draft import SamplePaper
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


@dataclass
class Comparison:
    """Papers read, statements found in both, and what differs, by kind of difference."""

    papers: int = 0
    right: int = 0
    differences: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def share(self, difference: str) -> float:
        """Right statements as a share of these and of those that differ so."""
        return self.right / (self.right + len(self.differences[difference]))


@pytest.fixture(scope="module")
def comparison(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    folder = tmp_path_factory.mktemp("papers")
    made = Comparison()
    for world in (world_of(SAMPLE, code) for code in DISTRICTS):
        for place, draft in (found for year in YEARS for found in enumerate(papers_of(world, year))):
            if len(draft.code) == 4 or place % EVERY == 0:
                name, content = paper_file(SEED, draft)
                file = folder / name.replace("/", "-")
                file.write_bytes(content)
                compare(made, world, draft, parse_file(file), file.name)
    told = f"\n{made.papers} papers, {made.right} statements right: "
    told += f"precision {made.share('wrong'):.3f}, recall {made.share('missing'):.3f}\n"
    lines = (f"{kind}: {line}\n" for kind, found in made.differences.items() for line in found)
    sys.stdout.write(told + "".join(lines))
    return made


def compare(made: Comparison, world: World, draft: SamplePaper, read: Paper, name: str) -> None:
    made.papers += 1
    said = {(each.kind.value, each.upazila_code, each.month, each.value): each for each in draft.said}
    found = {(each.kind.value, each.upazila_code, each.month, each.value): each for each in read.statements}
    made.right += len(said.keys() & found.keys())
    made.differences["missing"] += [f"{name} {key}" for key in said.keys() - found.keys()]
    made.differences["wrong"] += [f"{name} {key}: {found[key].quote}" for key in found.keys() - said.keys()]
    for key in said.keys() & found.keys():
        meant, statement = said[key], found[key]
        if (meant.date and statement.date != meant.date) or (meant.count and statement.count != meant.count):
            made.differences["misread"].append(f"{name} {key}: {statement.date} {statement.count}, not {meant}")
    meeting, rule, of_district = read.meeting, rule_in(world.rules, draft.month), len(draft.code) == 4
    code = meeting.upazila_code or meeting.district_code
    rules = [(rule.held_day, 0), (rule.sent_day, rule.sent_offset)] if of_district else []
    both: dict[str, tuple[object, object]] = {
        "heads": ((code, meeting.held_on, meeting.issued_on), (draft.code, draft.held_on, draft.issued_on)),
        "decisions": ([len(item.decisions) for item in read.items], [len(item.decisions) for item in draft.items]),
        "rules": ([(each.day, each.month_offset) for each in read.deadlines], rules),
    }
    for kind, (is_read, is_meant) in both.items():
        if is_read != is_meant:
            made.differences[kind].append(f"{name}: {is_read}, not {is_meant}")


def test_what_the_papers_say_is_what_is_read(comparison: Comparison) -> None:
    assert comparison.right > 1500
    assert comparison.share("wrong") > 0.99
    assert comparison.share("missing") > 0.99
    assert len(comparison.differences["misread"]) < 0.01 * comparison.right


def test_team_days_decisions_and_standing_rules_are_read(comparison: Comparison) -> None:
    for kind in ("heads", "decisions", "rules"):
        assert len(comparison.differences[kind]) <= 0.01 * comparison.papers, kind
