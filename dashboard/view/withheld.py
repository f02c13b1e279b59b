"""Words of which the warehouse of a scope holds only that they are not shown: said so in the reader's language."""

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.wording import t
from queries.scope import WITHHELD


def said(value: Any, language: str) -> Any:
    """A value of a row, lists and records within it too."""
    if isinstance(value, str):
        return t("scope.withheld", language) if value == WITHHELD else value
    if isinstance(value, Mapping):
        return {key: said(each, language) for key, each in value.items()}
    if isinstance(value, Sequence):
        return [said(each, language) for each in value]
    return value
