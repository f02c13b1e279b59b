"""The example plans, and the records that a person has read in them, as JSON beside each."""

import json
from pathlib import Path
from typing import Any

from etl.commands.contract import to_contract
from etl.plans.parser import parse_content, parse_file
from etl.records import WorkPlan

PLANS = Path(__file__).parents[1] / "papers" / "plans"


def read(path: Path) -> WorkPlan:
    """The plan in a file."""
    plan = parse_file(path)
    assert isinstance(plan, WorkPlan)
    return plan


def read_text(text: str) -> WorkPlan:
    """The plan in a text."""
    plan = parse_content(text.encode(), Path("plan.txt"))
    assert isinstance(plan, WorkPlan)
    return plan


def contract(path: Path) -> dict[str, Any]:
    """A plan as `python -m etl parse` prints it, but for its source: golden files do not name folders."""
    found: dict[str, Any] = json.loads(json.dumps(to_contract(read(path), "en"), ensure_ascii=False))
    del found["source"]
    return found
