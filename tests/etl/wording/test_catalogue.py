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
        path.read_text(encoding="utf-8")
        for folder in ("minutes", "plans", "readers")
        for path in (CODE / folder).glob("*.py")
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


def test_a_word_follows_its_number(tmp_path: Path) -> None:
    for language, said in (("en", "{count} {count:upazila is|upazilas are} late"), ("bn", "{count}টি উপজেলা")):
        (tmp_path / f"{language}.po").write_text(f'msgid "late"\nmsgstr "{said}"\n', encoding="utf-8")
    say = Catalogue(tmp_path).say
    assert [say("late", "en", count=count) for count in (1, "2", 0, "1,001")] == [
        "1 upazila is late",
        "2 upazilas are late",
        "0 upazilas are late",
        "1,001 upazilas are late",
    ]
    assert say("late", "en") == "… upazilas are late"
    assert say("late", "bn", count="1") == "১টি উপজেলা"


# Of these a sentence may have one.
COUNTED = "upazilas districts months days weeks files rows decisions dialogues ideas meetings papers statements items"


def test_no_english_sentence_has_a_number_before_a_noun_that_is_always_plural() -> None:
    catalogues = [*CODE.rglob("en.po"), *(CODE.parent / "dashboard").rglob("en.po")]
    assert len(catalogues) > 3
    nouns = COUNTED.replace(" ", "|")
    found = [
        (file.parent.name, key)
        for file in catalogues
        for key, said in sentences(file).items()
        if re.search(rf"\{{\w+\}}\*{{0,2}} (?:{nouns})\b", said)
    ]
    assert found == []
