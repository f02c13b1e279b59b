"""Every word of pages and exports is in both languages, once, with the same gaps; every key that code names exists."""

import ast
import re
import string
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

import dashboard.accounts.account as accounts
import dashboard.exports.wording as exports
from dashboard.accounts.activity import Act
from dashboard.page import PAGES
from dashboard.page.data.page import PARTS
from dashboard.page.overview.overdue import PAGE_OF
from dashboard.page.overview.page import ON_MAP
from dashboard.parts.headline import OPEN_DECISIONS
from dashboard.wording import CATALOGUE, HERE, LANGUAGES, t
from dashboard.words.status import DECISION_STATUSES, STATUSES
from etl.records import Role, StatementKind, Topic
from etl.rules.files import COLUMNS, SLOTS

DASHBOARD = HERE.parent
EXPORTS = DASHBOARD / "exports"
MEASURES = (*ON_MAP, OPEN_DECISIONS)
STAGES = ("received", "selected", "piloting", "implemented", "replicated", "dropped")
TASKS = ("readings", "ties", "gaps", "registers", "left_out")
BUILD_STEPS = ("waiting", "looking", "reading", "registers", "writing", "marts", "moving")


# Of each catalogue the function that says its words: its folder, and the folder whose code uses it.
CATALOGUES = {"t": (CATALOGUE, HERE, DASHBOARD), "say": (exports.CATALOGUE, EXPORTS / "wording", EXPORTS)}
by_catalogue = pytest.mark.parametrize("function", CATALOGUES)


def entries(function: str, language: str) -> list[tuple[str, str]]:
    """The keys and words of a catalogue's file."""
    text = (CATALOGUES[function][1] / f"{language}.po").read_text(encoding="utf-8")
    return re.findall(r'^msgid "(.+)"\nmsgstr "(.*)"$', text, re.M)


def gaps(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name is not None}


def literal_keys(function: str) -> set[tuple[str, str]]:
    """(file, key) of each call of the function whose key is written out."""
    found = set()
    for path in CATALOGUES[function][2].rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id == function
                and node.args
            ):
                found |= {(path.name, key) for key in _constants(node.args[0])}
    return found


def _constants(argument: ast.expr) -> set[str]:
    """The key, or both keys of `"a" if … else "b"`."""
    if isinstance(argument, ast.IfExp):
        return _constants(argument.body) | _constants(argument.orelse)
    return {argument.value} if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else set()


def cells_of_registers() -> set[str]:
    """The columns of registers that facts are told from."""
    facts = Path("queries/marts/21_register_fact.sql").read_text(encoding="utf-8")
    return set(re.findall(r"'(\w+)' as cell", facts))


@by_catalogue
def test_both_languages_have_the_same_keys_once_with_the_same_gaps(function: str) -> None:
    bn, en = (entries(function, language) for language in ("bn", "en"))
    for language, found in (("bn", bn), ("en", en)):
        assert [key for key, times in Counter(key for key, _ in found).items() if times > 1] == []
        assert {key for key, _ in found} == CATALOGUES[function][0].keys(language)
    assert dict(bn).keys() == dict(en).keys()
    assert {key for key, words in bn if gaps(words) != gaps(dict(en)[key])} == set()


@pytest.mark.parametrize("language", LANGUAGES)
@by_catalogue
def test_words_are_in_composed_form(function: str, language: str) -> None:
    assert [key for key, words in entries(function, language) if words != unicodedata.normalize("NFC", words)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_pages_have_no_spaces_at_their_ends(language: str) -> None:
    words = {key: CATALOGUE.say(key, language) for key in CATALOGUE.keys(language)}
    assert [key for key, said in words.items() if said != said.strip()] == []


def test_bengali_words_have_no_latin_digits() -> None:
    text = {key: re.sub(r"\{\w+\}", "", said) for key, said in entries("t", "bn")}
    # The boundaries' version is a name, and so is a file's.
    assert {key for key, said in text.items() if re.search(r"[0-9]", said.replace("v03", ""))} == set()


def test_bengali_words_of_exports_are_in_bengali() -> None:
    for key, words in entries("say", "bn"):
        if key not in ("ideas.span", "column.code.meaning"):
            assert re.search("[\u0964\u0980-\u09ff]", re.sub(r"\{\w+\}", "", words)), key


@by_catalogue
def test_keys_written_out_in_code_exist(function: str) -> None:
    found = literal_keys(function)
    assert len(found) > 100
    assert {pair for pair in found if pair[1] not in CATALOGUES[function][0].keys("bn")} == set()


@pytest.mark.parametrize(
    "key",
    [
        *(f"status.{kind}.{s}" for kind in StatementKind if kind != "dialogue_planned" for s in STATUSES),
        *(f"status.decision.{s}" for s in DECISION_STATUSES),
        *(f"activity.act.{act}" for act in Act),
        *(f"account.role.{role}" for role in accounts.Role),
        *(f"topic.{topic}" for topic in Topic),
        *(f"role.{role}" for role in Role),
        *(f"kind.{kind}" for kind in StatementKind),
        *(f"measure.{measure}" for measure in MEASURES),
        *(f"supply.{measure}" for measure in MEASURES),
        *(f"overview.map.kind.{kind}" for kind in ON_MAP),
        *(f"figure.map_{kind}" for kind in ON_MAP),
        *(f"overdue.{part}.{what}" for part in ("caption", "what") for what in PAGE_OF),
        *(f"page.{page.name}.title" for page in PAGES),
        *(f"app.building.{step}" for step in BUILD_STEPS),
        *(f"month{form}.{number}" for form in ("", ".short") for number in range(1, 13)),
        *(f"legend.{status}" for status in STATUSES),
        *(f"stage.{stage}" for stage in STAGES),
        *(f"register.column.{cell}" for cell in sorted(cells_of_registers())),
        *(f"filter.language.{language}" for language in LANGUAGES),
        *(f"correcting.ask.{kind}" for kind in StatementKind),
        *(f"correcting.failed.{column.code}" for columns in COLUMNS.values() for column in columns.values()),
        *(f"rules.slot.{slot}" for slot in SLOTS),
        *(f"tasks.{task}{none}" for task in TASKS for none in ("", ".none")),
        *(f"data.part.{part}" for part in PARTS),
    ],
)
def test_words_for_each_value_of_a_closed_set_exist(key: str) -> None:
    assert key in CATALOGUE.keys("bn")


def test_a_key_without_words_is_shown_as_itself() -> None:
    assert t("no.such.key", "bn") == "no.such.key"


def test_each_status_of_the_queries_has_a_look() -> None:
    files = {
        "monthly": ("marts/06_status.sql", "day/82_month_status.sql"),
        "decisions": ("day/60_known_decision.sql", "shared/50_decisions.sql"),
    }
    monthly, decisions = (
        "".join((Path("queries") / name).read_text(encoding="utf-8") for name in names) for names in files.values()
    )
    assert set(re.findall(r"(?:then|else) '(\w+)'", monthly)) == set(STATUSES)
    assert set(re.findall(r"(?:then|else|own_status,) '(\w+)'", decisions)) == set(DECISION_STATUSES)
