"""Measure how well repeated decisions are known, on pairs judged by hand: `python -m tests.bench.chains`.

Precision: of the pairs linked, how many are one decision. Recall: of the pairs that are, how many are linked. The
thresholds of etl/chains/likeness.py were chosen on the tuning half alone.
"""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from etl.chains.likeness import Likeness, compare
from etl.chains.matter import matter_of
from tests.bench.measuring import show

PAIRS = Path(__file__).parents[1] / "etl" / "chains" / "pairs.csv"


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair of decisions: whether a person says that the later repeats the earlier, and what the program says."""

    half: str
    same: bool
    earlier: str
    later: str
    link: Likeness | None


class Score(NamedTuple):
    """How many pairs are one decision, how many are linked, and the shares of these that are both."""

    same: int
    linked: int
    precision: float
    recall: float


def judged_pairs() -> Iterator[Judged]:
    """The pairs of pairs.csv, compared."""
    with PAIRS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            earlier, later = (matter_of(row[side], row["district_code"]) for side in ("earlier", "later"))
            link = compare(earlier, later, {}, carried_over=row["carried_over"] == "yes")
            yield Judged(row["half"], row["same"] == "yes", row["earlier"], row["later"], link)


def score(pairs: Sequence[Judged], *, doubtful: bool | None = None) -> Score:
    """The score of all links, or of the doubtful or the sure ones alone."""
    linked = [pair for pair in pairs if pair.link and doubtful in (None, pair.link.doubtful)]
    same, right = sum(pair.same for pair in pairs), sum(pair.same for pair in linked)
    return Score(same, len(linked), right / len(linked) if linked else 1.0, right / same if same else 1.0)


def main() -> None:
    """Print the scores, and each pair that is judged wrongly."""
    pairs, rows = [*judged_pairs()], []
    for half in ("tuning", "held_out"):
        chosen = [pair for pair in pairs if pair.half == half]
        for name, doubtful in (("all", None), ("sure", False), ("doubtful", True)):
            found = score(chosen, doubtful=doubtful)
            shares = (f"{found.precision:.3f}", f"{found.recall:.3f}")
            rows.append((half, name, len(chosen), found.same, found.linked, *shares))
    wrong = (
        f"{pair.half}: {'missed' if pair.same else 'wrong'} {pair.link}\n    {pair.earlier}\n    {pair.later}"
        for pair in pairs
        if bool(pair.link) != pair.same
    )
    show(("half", "links", "pairs", "of one chain", "linked", "precision", "recall"), rows, *wrong)


if __name__ == "__main__":
    main()
