"""Every query and mart as a file: its header, its letters, its parameters."""

import re
import unicodedata
from pathlib import Path

import pytest

from queries import UnknownQuery, query_names, run
from queries.runner import HERE, query_parameters, query_text
from tests.queries.small_world import World, ask

FILES = sorted(HERE.rglob("*.sql"))


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
