"""Views saved by name: replaced and dropped by whose they are, seen by who sees the place, text and nothing else."""

from datetime import date
from pathlib import Path

import pytest

from dashboard.accounts import saved_views
from dashboard.accounts.account import ALONE, Account, Role
from dashboard.accounts.kept import CannotRead
from dashboard.accounts.saved_views import MOST_CHARACTERS, CannotSave, SavedView, drop, save, views_for
from queries.scope import COUNTRY, Level, Scope

KARIM, SALMA = (Account(name, Role.OFFICER, COUNTRY) for name in ("Karim", "Salma"))
RAHIM = Account("Rahim", Role.ADMINISTRATOR, COUNTRY)


def view(name: str, who: str = "Karim", place: str = "5549") -> SavedView:
    shown = {"district": place, "month": "2016-07"}
    return SavedView(name=name, page="reporting", parameters=shown, place=place, who=who, saved_on=date(2016, 9, 1))


def names(data: Path, account: Account = ALONE) -> list[str]:
    return [each.name for each in views_for(data, account)]


def test_a_view_is_kept_under_its_name_and_replaced_by_whose_it_is(tmp_path: Path) -> None:
    save(tmp_path, KARIM, view("সভার আগে"))
    save(tmp_path, KARIM, view("সভার  আগে ", place="5585"))
    assert [each.place for each in views_for(tmp_path, ALONE)] == ["5585"]
    with pytest.raises(CannotSave, match="name_taken"):
        save(tmp_path, SALMA, view("সভার আগে", who="Salma"))
    save(tmp_path, RAHIM, view("সভার আগে", who="Rahim"))
    assert [each.who for each in views_for(tmp_path, ALONE)] == ["Rahim"]


def test_only_whose_it_is_and_an_administrator_drop_a_view(tmp_path: Path) -> None:
    save(tmp_path, KARIM, view("a"))
    save(tmp_path, KARIM, view("b"))
    with pytest.raises(CannotSave, match="no_view"):
        drop(tmp_path, SALMA, "a")
    drop(tmp_path, KARIM, "A")
    drop(tmp_path, RAHIM, "b")
    assert names(tmp_path) == []


def test_a_reader_of_a_district_sees_the_views_of_it_alone(tmp_path: Path) -> None:
    for name, place in (("kurigram", "5549"), ("ulipur", "554994"), ("rangpur", "5585"), ("division", "55")):
        save(tmp_path, ALONE, view(name, place=place))
    of_kurigram = Account("x", Role.VIEWER, Scope(Level.DISTRICT, "5549"))
    assert names(tmp_path, of_kurigram) == ["kurigram", "ulipur"]


@pytest.mark.parametrize("name", ["../../etc/passwd", "<script>", "a/b", "C:\\x"])
def test_a_name_is_text_and_no_path(tmp_path: Path, name: str) -> None:
    save(tmp_path, ALONE, view(name))
    assert names(tmp_path) == [name]
    kept = sorted(path.name for path in tmp_path.rglob("*") if path.is_file() and path.suffix == ".json")
    assert kept == ["views.json"]


def test_a_name_is_short_printable_and_without_phone_numbers(tmp_path: Path) -> None:
    with pytest.raises(CannotSave, match="too_long"):
        save(tmp_path, ALONE, view("x" * (MOST_CHARACTERS + 1)))
    save(tmp_path, ALONE, view("x" * MOST_CHARACTERS))
    save(tmp_path, ALONE, view("call 01711-123456"))
    assert all(len(name) <= MOST_CHARACTERS and "123456" not in name for name in names(tmp_path))
    for bad in ("", "  "):
        with pytest.raises(CannotSave, match="no_name"):
            save(tmp_path, ALONE, view(bad))


def test_there_is_an_end_to_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saved_views, "MOST_VIEWS", 2)
    save(tmp_path, ALONE, view("a"))
    save(tmp_path, ALONE, view("b"))
    with pytest.raises(CannotSave, match="too_many"):
        save(tmp_path, ALONE, view("c"))


def test_a_file_that_is_not_what_was_written_is_not_written_over(tmp_path: Path) -> None:
    save(tmp_path, ALONE, view("a"))
    saved_views.FILE.path(tmp_path).write_text('{"views": {"a": {"page": "../x"}}}')
    with pytest.raises(CannotRead):
        save(tmp_path, ALONE, view("b"))
