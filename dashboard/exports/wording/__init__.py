"""The words of what leaves the office: `bn.po` and `en.po` beside this file; words of the pages are theirs."""

from __future__ import annotations

from pathlib import Path

import etl

CATALOGUE = etl.Catalogue(Path(__file__).parent)


def say(key: str, language: str, **values: object) -> str:
    """The words of `key`, its gaps filled with `values`. KeyError where the catalogue lacks it."""
    return CATALOGUE.say(key, language, **values)
