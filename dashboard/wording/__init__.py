"""Every word the dashboard shows: `bn.po` and `en.po` beside this file, under keys that name their place."""

from __future__ import annotations

import logging
from pathlib import Path

import etl

HERE = Path(__file__).parent
# The first is the one a page opens in.
LANGUAGES = ("bn", "en")
CATALOGUE = etl.Catalogue(HERE)

_log = logging.getLogger(__name__)


def t(key: str, language: str, **values: object) -> str:
    """The words of `key`, its gaps filled with `values`.

    A key that the catalogue lacks is shown as itself and logged: a page with one odd word is better than no page.
    """
    try:
        return CATALOGUE.say(key, language, **values)
    except KeyError:
        _log.warning("no words for %s in %s.po", key, language)
        return key
