"""Words of which the warehouse of a scope holds only that they are not shown: said so in the reader's language."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from dashboard.wording import t
from queries.scope import WITHHELD


def say_withheld(frame: pd.DataFrame, language: str) -> pd.DataFrame:
    """The frame, with a sentence wherever words are not shown."""
    for column in frame.select_dtypes(include=["object", "str"]):
        frame[column] = frame[column].map(lambda value: said(value, language), na_action="ignore")
    return frame


def said(value: Any, language: str) -> Any:
    """A value of a row, lists and records within it too."""
    if isinstance(value, str):
        return t("scope.withheld", language) if value == WITHHELD else value
    if isinstance(value, Mapping):
        return {key: said(each, language) for key, each in value.items()}
    if isinstance(value, Sequence):
        return [said(each, language) for each in value]
    return value
