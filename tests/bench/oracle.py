"""Compare the product's figures with the oracle's over many made-up offices: `python -m tests.bench.oracle`.

Prints the seed, histories, figures compared and differences; of each kind of difference the first office that shows it
is kept under tests/oracle/cases/.
"""

import argparse
import json
import sys
import time
from dataclasses import fields, is_dataclass
from pathlib import Path
from random import Random, randrange
from typing import Any

from tests.oracle.comparing import Comparison, Difference, compare
from tests.oracle.history import to_json
from tests.oracle.offices import make_office, make_questions

AT_ONCE = 60
# Months and days asked of each load, and after how many kinds of difference no more offices are made.
QUESTIONS, MOST = 4, 1000
CASES = Path(__file__).parents[1] / "oracle" / "cases"


def main() -> int:
    options = _options()
    found = Comparison()
    told: dict[tuple[str, ...], Difference] = {}
    started = time.monotonic()
    say(f"seed {options.seed}")
    for start in range(0, options.histories, AT_ONCE):
        numbers = range(start, min(start + AT_ONCE, options.histories))
        offices = [make_office(Random(f"{options.seed}/{number}")) for number in numbers]
        compare(offices, make_questions(Random(f"{options.seed}/{start}"), QUESTIONS), found)
        for difference in found.differences:
            told.setdefault(difference.kind, difference)
        say(f"{time.monotonic() - started:6.0f} s: {summary(found)}")
        if len(told) > MOST:
            break
    for line in found.misread[:20]:
        say(line)
    for number, difference in enumerate(told.values()):
        _keep(difference, CASES / f"{options.seed}-{number}-{difference.query.split()[0]}.json")
        say(f"{difference}\n    of {described(difference.office)}")
    say(f"seed {options.seed}: {summary(found)}")
    return 1 if found.differences or found.misread else 0


def say(line: object) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def summary(found: Comparison) -> str:
    return (
        f"{found.offices:,} histories, {found.figures:,} figures compared, {len(found.differences):,} differences,"
        f" {len(found.misread)} misread"
    )


def described(record: Any) -> str:
    """A record by the fields that are not as usual."""
    if isinstance(record, tuple):
        return f"[{', '.join(map(described, record))}]"
    if not is_dataclass(record):
        return str(record)
    told = {each.name: getattr(record, each.name) for each in fields(record)}
    usual = {each.name: each.default for each in fields(record)}
    said = [f"{name}={described(value)}" for name, value in told.items() if value != usual[name]]
    return f"{type(record).__name__}({', '.join(said)})"


def _keep(difference: Difference, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    case = {"told": str(difference), "asked": to_json(tuple(difference.asked)), "office": to_json(difference.office)}
    path.write_text(json.dumps(case, ensure_ascii=False, indent=1), encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.oracle", description=__doc__)
    parser.add_argument("--histories", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=randrange(1_000_000))
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
