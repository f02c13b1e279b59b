"""A Paper as the JSON object of the parser's contract."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Any

from etl.records import AgendaItem, Decision, Paper, PaperWarning
from etl.wording.sentences import say_place, say_warning


def to_contract(paper: Paper, language: str = "bn") -> dict[str, Any]:
    """The contract's object.

    Every key always there, dates ISO, the warnings' sentences and places in `language` ("bn" or "en").
    """
    return {
        "source": _plain(paper.source),
        "meeting": _plain(paper.meeting),
        "items": [_item(item) for item in paper.items],
        "statements": [_plain(statement) for statement in paper.statements],
        "deadlines": [_plain(rule) for rule in paper.deadlines],
        "attendance": [_plain(person) for person in paper.attendance],
        "warnings": [_warning(warning, language) for warning in paper.warnings],
    }


def _item(item: AgendaItem) -> dict[str, Any]:
    return {
        "no": item.no,
        "title": item.title,
        "discussion": item.discussion,
        "decisions": [_decision(decision) for decision in item.decisions],
    }


def _decision(decision: Decision) -> dict[str, Any]:
    """Without the topic: that is ours, for the warehouse."""
    return {name: value for name, value in _plain(decision).items() if name != "topic"}


def _warning(warning: PaperWarning, language: str) -> dict[str, Any]:
    return {
        "code": warning.code,
        "message": say_warning(warning.code, warning.values, "", language),
        "where": say_place(warning.where, language),
    }


def _plain(record: Any) -> dict[str, Any]:
    """A record's fields as JSON knows them."""
    return {field.name: _value(getattr(record, field.name)) for field in fields(record)}


def _value(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_value(each) for each in value]
    return _plain(value) if hasattr(value, "__dataclass_fields__") else value
