"""A paper as the JSON object of the parser's contract."""

from collections.abc import Iterable
from typing import Any

from etl.records import AnyPaper, Paper, PaperWarning, SeveralMeetings, WorkPlan
from etl.wording.sentences import say_place, say_warning
from etl.workers.parsed_cache import papers_as_json

# Of a paper, but no part of the contract: what the warehouse alone holds.
_OURS = {"text": True, "earlier": True, "part": True}


def contract_of_file(read: AnyPaper, language: str) -> dict[str, Any] | list[dict[str, Any]]:
    """What a file holds as the contract's object; of a file of several meetings the list of theirs."""
    if isinstance(read, SeveralMeetings):
        return [to_contract(paper, language) for paper in read.papers]
    return to_contract(read, language)


def to_contract(paper: Paper | WorkPlan, language: str = "bn") -> dict[str, Any]:
    """The contract's object: every key always there, dates ISO, warnings and places in `language` ("bn" or "en")."""
    if isinstance(paper, WorkPlan):
        return _plan(paper, language)
    found: dict[str, Any] = papers_as_json().dump_python(paper, mode="json", exclude=_OURS)
    for item in found["items"]:
        for decision in item["decisions"]:
            del decision["topic"]
    found["warnings"] = _warnings(paper.warnings, language)
    return found


def _plan(plan: WorkPlan, language: str) -> dict[str, Any]:
    """A work plan. A dialogue's activity is its place in the plan, for the warehouse."""
    found: dict[str, Any] = papers_as_json().dump_python(plan, mode="json", exclude={"text": True, "warnings": True})
    source = found.pop("source")
    for dialogue in found["dialogues"]:
        del dialogue["activity"]
    return {"source": source, "plan": found, "warnings": _warnings(plan.warnings, language)}


def _warnings(warnings: Iterable[PaperWarning], language: str) -> list[dict[str, str]]:
    return [
        {
            "code": warning.code,
            "message": say_warning(warning.code, warning.values, "", language),
            "where": say_place(warning.where, language),
        }
        for warning in warnings
    ]
