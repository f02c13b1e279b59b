"""Every query and mart as a file: its header, its letters, its parameters."""

import re
import unicodedata
from pathlib import Path

import pytest

from queries import UnknownQuery, query_names, run
from queries.known_day import DAY_FILES, table_of
from queries.runner import HERE, MACRO, query_parameters, query_text
from tests.queries.small_world import World, ask

FILES = sorted(HERE.rglob("*.sql"))
# Asked of one part in memory, laid down for one day; and whether there is a day at all.
OF_ANY_DAY = {"dialogues_of", "health"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_is_in_composed_letters_and_begins_with_what_it_answers(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert text.startswith("-- ")
    assert "\r" not in text
    assert len(text.splitlines()) <= 300


@pytest.mark.parametrize("name", query_names())
def test_a_querys_header_names_its_parameters_and_no_others(name: str) -> None:
    header = "".join(line for line in query_text(name).splitlines() if line.startswith("--"))
    assert set(re.findall(r"\$([a-z_]+)", header)) == set(query_parameters(name))


@pytest.mark.parametrize("name", query_names())
def test_a_query_runs_on_an_empty_office_and_claims_nothing(name: str) -> None:
    rows = ask(World(), name, kind="minutes_received" if name == "evidence" else None)
    rates = [row[column] for row in rows for column in row if column.endswith("rate")]
    assert set(rates) <= {None}


def test_a_name_that_is_no_query_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(UnknownQuery, match="reporting_rates"):
        run("../schema", {}, World().open())
    with pytest.raises(UnknownQuery):
        run("schema", {}, World().open())


def test_a_query_that_reads_what_was_known_on_a_day_names_the_day() -> None:
    # Without $as_of it would be answered as of the load's day, whatever day is asked for.
    reading = of_a_day()
    asked = {name for name in query_names() if names_any(without_comments(query_text(name)), reading)}
    assert len(asked) > 50
    assert {name for name in asked if "as_of" not in query_parameters(name)} == OF_ANY_DAY


def of_a_day() -> set[str]:
    """The tables of day/, and the macros of shared/ that read them, by themselves or through each other."""
    shared = "".join(without_comments(path.read_text(encoding="utf-8")) for path in sorted(HERE.glob("shared/*.sql")))
    _, *parts = MACRO.split(shared)
    texts = dict(zip(parts[::2], parts[1::2], strict=True))
    reading = {table_of(path) for path in DAY_FILES}
    while more := {macro for macro, text in texts.items() if macro not in reading and names_any(text, reading)}:
        reading |= more
    return reading


def without_comments(text: str) -> str:
    return re.sub("--.*", "", text)


def names_any(text: str, names: set[str]) -> bool:
    return not names.isdisjoint(re.findall(r"\w+", text))
