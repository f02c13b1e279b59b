"""Every word the dashboard shows: `bn.po` and `en.po` beside this file, under keys that name their place."""

import logging
from pathlib import Path

import etl

HERE = Path(__file__).parent
LANGUAGES = tuple(language.value for language in etl.Language)
CATALOGUE = etl.Catalogue(HERE)

_log = logging.getLogger(__name__)


def t(key: str, language: str, **values: object) -> str:
    """The words of `key`, gaps filled; a key that the catalogue lacks is shown as itself and logged."""
    try:
        return CATALOGUE.say(key, language, **values)
    except KeyError:
        said = f"no words for {key} in {language}.po"
        _log.warning(said, extra={"event": "no_words", "fields": {"key": key, "language": language}})
        return key
