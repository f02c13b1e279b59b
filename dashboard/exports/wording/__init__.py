"""The words of exported files: `bn.po` and `en.po` beside this file; the pages have a catalogue of their own."""

from pathlib import Path

import etl
from dashboard.wording import t

CATALOGUE = etl.Catalogue(Path(__file__).parent)


def say(key: str, language: str, **values: object) -> str:
    """The words of `key`, its gaps filled with `values`. KeyError where the catalogue lacks it."""
    return CATALOGUE.say(key, language, **values)


def title(key: str, language: str) -> str:
    """The title of a column, from this catalogue or (of a status) from that of the pages."""
    return say(key, language) if key in CATALOGUE.keys(language) else t(key, language)
