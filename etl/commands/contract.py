"""A Paper as the JSON object of the parser's contract."""

from typing import Any

from etl.records import Paper
from etl.wording.sentences import say_place, say_warning
from etl.workers.parsed_cache import papers_as_json


def to_contract(paper: Paper, language: str = "bn") -> dict[str, Any]:
    """The contract's object: every key always there, dates ISO, warnings and places in `language` ("bn" or "en")."""
    # The rows of earlier decisions are ours, for the warehouse, as are the topics.
    found: dict[str, Any] = papers_as_json().dump_python(paper, mode="json", exclude={"text": True, "earlier": True})
    for item in found["items"]:
        for decision in item["decisions"]:
            del decision["topic"]
    found["warnings"] = [
        {
            "code": warning.code,
            "message": say_warning(warning.code, warning.values, "", language),
            "where": say_place(warning.where, language),
        }
        for warning in paper.warnings
    ]
    return found
