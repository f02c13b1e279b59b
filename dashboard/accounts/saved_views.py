"""Views that people saved by name, kept in accounts/views.json of the data folder: a page and its parameters."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from pydantic import BaseModel, Field

from dashboard.accounts.account import Account, Role
from dashboard.accounts.book import key_of
from dashboard.accounts.kept import KeptFile
from etl.bengali.phone_numbers import mask_phones
from etl.bengali.text import clean

MOST_VIEWS, MOST_CHARACTERS = 60, 60


class CannotSave(Exception):
    """Nothing was changed; `code` names the sentence under views.failed."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class SavedView(BaseModel, frozen=True):
    """A view as kept. `page`: its path in the URL; `parameters`: of the URL, as they were; `place`: the BBS code of
    what it shows; `who` saved it ("" on a machine without accounts that gave no name), when.
    """

    name: str
    page: str = Field(pattern=r"^[a-z]*$")
    parameters: Mapping[str, str]
    place: str
    who: str
    saved_on: date


class Views(BaseModel):
    """All saved views, by `key_of` their names."""

    views: dict[str, SavedView] = {}


FILE = KeptFile("views.json", Views)


def views_for(data: Path, account: Account) -> list[SavedView]:
    """The views of places that the account sees, by name. Raises CannotRead."""
    seen = (view for view in FILE.read(data).views.values() if account.scope.has_place(view.place))
    return sorted(seen, key=lambda view: key_of(view.name))


def may_drop(account: Account, view: SavedView) -> bool:
    """Whose view it is, and an administrator."""
    return account.role is Role.ADMINISTRATOR or (account.name != "" and account.name == view.who)


def save(data: Path, account: Account, view: SavedView) -> SavedView:
    """Keep a view; one of the same name is replaced where the account may drop it. The view as kept.

    Raises CannotSave, CannotRead, Busy, OSError.
    """
    kept = view.model_copy(update={"name": _named(view.name), "who": _named(view.who)[:MOST_CHARACTERS]})
    key = key_of(kept.name)
    if not key or not kept.name.isprintable():
        raise CannotSave("no_name")
    if len(kept.name) > MOST_CHARACTERS:
        raise CannotSave("too_long")
    with FILE.changed(data) as content:
        there = content.views.get(key)
        if there is not None and not may_drop(account, there):
            raise CannotSave("name_taken")
        if there is None and len(content.views) >= MOST_VIEWS:
            raise CannotSave("too_many")
        content.views[key] = kept
    return kept


def drop(data: Path, account: Account, name: str) -> None:
    """Take a view off the list. Raises CannotSave, CannotRead, Busy, OSError."""
    with FILE.changed(data) as content:
        view = content.views.get(key_of(name))
        if view is None or not may_drop(account, view):
            raise CannotSave("no_view")
        del content.views[key_of(name)]


def _named(name: str) -> str:
    return mask_phones(" ".join(clean(name).split()))
