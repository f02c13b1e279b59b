"""Sentences in both languages."""

import re
from pathlib import Path

import pytest

from etl.wording.catalogue import Catalogue, sentences

WORDING = Path(__file__).parents[3] / "etl" / "wording"
CODE = Path(__file__).parents[3] / "etl"


def gaps(sentence: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", sentence))


def test_both_languages_have_the_same_keys_with_the_same_gaps() -> None:
    bengali, english = sentences(WORDING / "bn.po"), sentences(WORDING / "en.po")
    assert bengali.keys() == english.keys()
    assert {key for key in bengali if gaps(bengali[key]) != gaps(english[key])} == set()


def test_every_warning_and_refusal_in_the_parser_has_its_sentence() -> None:
    code = "".join(
        path.read_text(encoding="utf-8") for folder in ("minutes", "readers") for path in (CODE / folder).glob("*.py")
    )
    warnings = set(re.findall(r'(?:Finding|Warning)\(\s*"(\w+)"', code))
    refusals = set(re.findall(r'NotReadable\(\s*"(\w+)"', code))
    keys = Catalogue(WORDING).keys("bn")
    assert warnings
    assert refusals
    assert {f"warning.{each}" for each in warnings} | {f"refusal.{each}" for each in refusals} <= keys


def test_gaps_are_filled_and_a_missing_value_shows_an_ellipsis() -> None:
    say = Catalogue(WORDING).say
    assert "৯" in say("warning.item_number_repaired", "bn", printed="১", no="৯")
    assert "…" in say("warning.item_number_repaired", "en", printed="1")


def test_a_missing_key_raises_key_error() -> None:
    with pytest.raises(KeyError):
        Catalogue(WORDING).say("warning.no_such_thing", "bn")
