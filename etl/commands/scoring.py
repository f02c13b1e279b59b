"""How well papers are read: each compared with what a careful clerk reads in it (NAME.expected.json beside it)."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from etl.commands.contract import to_contract
from etl.plans.parser import parse_file
from etl.readers.document import NotReadable
from etl.records import AnyPaper, Paper, PlaceStatement, SeveralMeetings, Statement
from queries.json_file import read_json

_MEETING_FIELDS = (
    *("team_level", "district_code", "upazila_code", "month", "review_month"),
    *("held_on", "start_time", "memo_no", "issued_on"),
)

_OF_PLACE = ("kind", "upazila_code", "month", "to_month", "value", "date")


@dataclass(slots=True)
class Tally:
    """Counts of one field or kind: expected and found alike, expected but missing, found but not expected."""

    right: int = 0
    missing: int = 0
    extra: int = 0

    @property
    def precision(self) -> float | None:
        """Share of what was found that is right; None where nothing was found."""
        found = self.right + self.extra
        return self.right / found if found else None

    @property
    def recall(self) -> float | None:
        """Share of what was expected that was found; None where nothing was expected."""
        expected = self.right + self.missing
        return self.right / expected if expected else None


@dataclass(slots=True)
class Score:
    """What a folder of papers scored: a tally by field and kind of statement, and every difference in words."""

    papers: int = 0
    refused: int = 0
    doubtful: int = 0
    tallies: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    differences: list[str] = field(default_factory=list)


def score_folder(folder: Path) -> Score:
    """The score of every paper in `folder` that has a NAME.expected.json beside it, in the order of names."""
    score = Score()
    for expected_file in sorted(folder.glob("*.expected.json")):
        expected = read_json(expected_file)
        score_paper(folder / expected["file"], expected, score)
    return score


def score_paper(path: Path, expected: dict[str, Any], score: Score) -> None:
    """Add one file's comparison to `score`; of a file of several meetings `papers` holds what is expected of each."""
    wanted = expected.get("papers", [expected])
    try:
        found = papers_in(parse_file(path))
    except (NotReadable, OSError) as refusal:
        score.papers += len(wanted)
        score.refused += 1
        score.differences.append(f"{path.name}: not read ({getattr(refusal, 'code', refusal)})")
        for each in wanted:
            _miss(each, score)
        return
    if len(found) != len(wanted):
        score.differences.append(f"{path.name}: expected {len(wanted)} papers, found {len(found)}")
    for place, each in enumerate(wanted):
        score.papers += 1
        if place < len(found):
            _compare(_Comparison(path.name, found[place], each, score))
        else:
            _miss(each, score)


def papers_in(read: AnyPaper) -> tuple[Paper, ...]:
    """The minutes that a file holds; none where it is a work plan."""
    match read:
        case SeveralMeetings():
            return read.papers
        case Paper():
            return (read,)
        case _:
            return ()


def _miss(expected: dict[str, Any], score: Score) -> None:
    """Count all that is expected of a paper that was not read."""
    for name in (*(each["kind"] for each in expected["statements"]), *(f"meeting.{n}" for n in expected["meeting"])):
        score.tallies[name].missing += 1


def _compare(comparison: "_Comparison") -> None:
    comparison.meeting()
    comparison.items()
    comparison.statements()
    comparison.place_statements()
    comparison.privacy_and_warnings()
    comparison.score.doubtful += sum(statement.doubtful for statement in comparison.paper.statements)


@dataclass(slots=True)
class _Comparison:
    """One paper against what is expected of it."""

    name: str
    paper: Paper
    expected: dict[str, Any]
    score: Score

    def _check(self, field_name: str, expected: object, found: object, label: str = "") -> None:
        """Count one field. Days are expected as in JSON: 2016-07-26."""
        found = found.isoformat() if isinstance(found, date) else found
        tally = self.score.tallies[field_name]
        if expected == found:
            tally.right += 1
            return
        tally.missing += 1
        tally.extra += 1
        self.score.differences.append(f"{self.name}: {label or field_name}: expected {expected!r}, found {found!r}")

    def _differ(self, sign: str, words: str) -> None:
        self.score.differences.append(f"{self.name}: {sign} {words}")

    def meeting(self) -> None:
        expected = self.expected["meeting"]
        for name in _MEETING_FIELDS:
            if name in expected:
                self._check(f"meeting.{name}", expected[name], getattr(self.paper.meeting, name))
        if part := expected.get("chair_contains"):
            chair = self.paper.meeting.chair
            self._check("meeting.chair", part, part if part in (chair or "") else chair)

    def items(self) -> None:
        """Items, decisions by item, due dates and months, items carried over."""
        expected, items = self.expected, self.paper.items
        self._check("items", expected["items"], len(items))
        found = {str(item.no): len(item.decisions) for item in items}
        for no, count in expected["decisions_per_item"].items():
            self._check("decisions", count, found.get(no), f"decisions of item {no}")
        due = {f"{item.no}.{each.no}": each for item in items for each in item.decisions}
        for place, day in expected.get("due_dates", {}).items():
            self._check("due_on", day, due[place].due_on if place in due else None, f"due_on of {place}")
        for place, month in expected.get("due_months", {}).items():
            self._check("due_month", month, due[place].due_month if place in due else None, f"due_month of {place}")
        self._check_carried_over({item.no for item in items if any(each.carried_over for each in item.decisions)})

    def _check_carried_over(self, found: set[int]) -> None:
        expected = set(self.expected["carried_over_items"])
        found = found - (set(self.expected.get("carried_over_open", [])) - expected)
        tally = self.score.tallies["carried_over"]
        tally.right += len(expected & found)
        tally.missing += len(expected - found)
        tally.extra += len(found - expected)
        for sign, items in (("-", expected - found), ("+", found - expected)):
            for item in sorted(items):
                self._differ(sign, f"carried_over item {item}")

    def statements(self) -> None:
        found = {_key(each): each for each in self.paper.statements}
        expected = {(e["kind"], e["upazila_code"], e["month"], e["value"]): e for e in self.expected["statements"]}
        either = {tuple(each) for each in self.expected.get("open", [])}
        for key, wanted in expected.items():
            tally = self.score.tallies[key[0]]
            if key not in found:
                tally.missing += 1
                self._differ("-", _words(key))
                continue
            tally.right += 1
            if wanted.get("date"):
                self._check("statement.date", wanted["date"], found[key].date, f"date of {_words(key)}")
            if wanted.get("count") is not None:
                self._check("statement.count", wanted["count"], found[key].count, f"count of {_words(key)}")
        for key, statement in found.items():
            if key not in expected and key not in either:
                self.score.tallies[key[0]].extra += 1
                self._differ("+", f"{_words(key)} “{statement.quote}”")

    def place_statements(self) -> None:
        """What is said of trainings and tour days, where the expected file says what a clerk reads of them."""
        if "place_statements" not in self.expected:
            return
        expected = {tuple(each.get(name) for name in _OF_PLACE) for each in self.expected["place_statements"]}
        found = {_place_key(each) for each in self.paper.place_statements}
        for sign, keys in (("-", expected - found), ("+", found - expected), ("", expected & found)):
            for key in sorted(keys, key=str):
                tally = self.score.tallies[f"place.{key[0]}"]
                tally.missing += sign == "-"
                tally.extra += sign == "+"
                tally.right += not sign
                if sign:
                    self._differ(sign, f"place {' '.join(map(str, key))}")

    def privacy_and_warnings(self) -> None:
        """Phone digits anywhere in the output; a contradiction that was not warned of."""
        output = json.dumps(to_contract(self.paper), ensure_ascii=False) + self.paper.text
        for digits in self.expected.get("must_not_contain", []):
            self._check("phones", None, digits if digits in output else None)
        if self.expected.get("warnings_expected"):
            self._check("warnings", True, bool(self.paper.warnings))


def _key(statement: Statement) -> tuple[str, str, str, bool]:
    return statement.kind.value, statement.upazila_code, statement.month, statement.value


def _place_key(statement: PlaceStatement) -> tuple[object, ...]:
    day = statement.date.isoformat() if statement.date else None
    return (
        *(statement.kind.value, statement.upazila_code, statement.month, statement.to_month),
        *(statement.value, day),
    )


def _words(key: tuple[str, str, str, bool]) -> str:
    kind, code, month, value = key
    return f"{kind} {code} {month} {'true' if value else 'false'}"


def score_lines(score: Score) -> Iterator[str]:
    """The score as lines to print: differences, then a table of precision and recall, then the totals."""
    yield from score.differences
    if score.differences:
        yield ""
    yield f"{'field or kind':<28}{'right':>7}{'missing':>9}{'extra':>7}{'precision':>11}{'recall':>8}"
    for name, tally in sorted(score.tallies.items()):
        shares = f"{_share(tally.precision):>11}{_share(tally.recall):>8}"
        yield f"{name:<28}{tally.right:>7}{tally.missing:>9}{tally.extra:>7}{shares}"
    yield ""
    counted = f"{score.papers} papers, {score.refused} not read, {len(score.differences)} differences"
    yield f"{counted}, {score.doubtful} doubtful statements"


def _share(share: float | None) -> str:
    return "-" if share is None else f"{share:.3f}"
