"""Every word of what leaves the office exists in both languages, once, with the same gaps; every key exists."""

from __future__ import annotations

import ast
import re
import string
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

import dashboard.exports.wording as wording
from dashboard.exports.formats import FORMATS
from dashboard.exports.pack.records import Pack
from dashboard.exports.wording import CATALOGUE
from dashboard.wording import LANGUAGES

HERE = Path(wording.__file__).parent
EXPORTS = HERE.parent


def entries(language: str) -> dict[str, str]:
    text = (HERE / f"{language}.po").read_text(encoding="utf-8")
    return dict(re.findall(r'^msgid "(.+)"\nmsgstr "(.*)"$', text, re.M))


def gaps(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_both_languages_have_the_same_keys_once_with_the_same_gaps() -> None:
    bn, en = entries("bn"), entries("en")
    assert bn.keys() == en.keys() == CATALOGUE.keys("bn") == CATALOGUE.keys("en")
    assert {key: gaps(bn[key]) for key in bn} == {key: gaps(en[key]) for key in en}
    keys = re.findall(r'^msgid "(.+)"$', (HERE / "bn.po").read_text(encoding="utf-8"), re.M)
    assert [key for key, times in Counter(keys).items() if times > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_in_their_language(language: str) -> None:
    for key, sentence in entries(language).items():
        assert unicodedata.is_normalized("NFC", sentence)
        letters = re.sub(r"\{\w+\}", "", sentence)
        if language == "bn" and key not in ("ideas.span", "column.code.meaning"):
            assert re.search("[\u0964\u0980-\u09ff]", letters), key


def test_every_key_that_the_code_writes_out_exists() -> None:
    written = set()
    for path in EXPORTS.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
                key = node.args[0]
                if isinstance(key, ast.Constant):
                    written.add(key.value)
    assert len(written) > 100
    assert written - CATALOGUE.keys("bn") == set()


def test_every_table_has_a_sheet_name_that_excel_takes_and_no_other_has(pack: Pack) -> None:
    keys = [*(table.key for table in pack.tables()), "summary", "definitions", "references"]
    names = [CATALOGUE.say(f"sheet.{key}", pack.language) for key in keys]
    assert len({name.lower() for name in names}) == len(names)
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\'") for name in names)


def test_formats_are_modules_of_their_own() -> None:
    code = (EXPORTS / "formats.py").read_text(encoding="utf-8")
    modules = set(re.findall(r"from dashboard\.exports\.([\w.]+) import render", code))
    assert len(modules) == len(FORMATS)
    assert all((EXPORTS / f"{module.replace('.', '/')}.py").is_file() for module in modules)
