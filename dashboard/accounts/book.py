"""The accounts of an office, kept in accounts/accounts.json of the data folder."""

import secrets
import unicodedata
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from pydantic import BaseModel, Field

import etl
from dashboard.accounts.account import Account, Role
from dashboard.accounts.kept import KeptFile
from queries.scope import COUNTRY, Level, Scope

_LEVELS = {2: Level.DIVISION, 4: Level.DISTRICT, 6: Level.UPAZILA}
_MOST_CHARACTERS = 60


class CannotChange(Exception):
    """The accounts stay as they are; `code` names the sentence under accounts.failed."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Entry(BaseModel, frozen=True):
    """An account as kept. `password`: its argon2 hash, "" where it signs in by OpenID Connect with `email`.

    `stamp`: what its sessions were begun with; another one ends them all. `expires`: the last day it may be used.
    """

    name: str
    role: Role
    level: Level
    code: str = ""
    expires: date | None = None
    password: str = ""
    email: str = ""
    stamp: str = Field(default_factory=lambda: secrets.token_hex(8))

    def account(self) -> Account:
        return Account(self.name, self.role, Scope(self.level, self.code))

    def is_usable(self, today: date) -> bool:
        return self.expires is None or today <= self.expires


class Book(BaseModel):
    """All accounts, by `key_of` their names."""

    accounts: dict[str, Entry] = {}


BOOK = KeptFile("accounts.json", Book)


def key_of(name: str) -> str:
    """What two spellings of one name share: neither case, space nor the way a letter is composed tells them apart."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def entries(data: Path) -> Mapping[str, Entry]:
    """All accounts by their keys. Raises CannotRead."""
    return BOOK.read(data).accounts


def by_email(data: Path, email: str) -> str | None:
    """The key of the account that signs in by OpenID Connect with this address."""
    wanted = email.strip().casefold()
    return next((key for key, entry in entries(data).items() if entry.email and entry.email == wanted), None)


def add(data: Path, entry: Entry) -> None:
    """Add an account. Raises CannotChange, CannotRead, Busy, OSError."""
    key = key_of(entry.name)
    if not key or len(entry.name) > _MOST_CHARACTERS or not entry.name.isprintable():
        raise CannotChange("bad_name")
    with BOOK.changed(data) as book:
        if key in book.accounts:
            raise CannotChange("name_taken")
        if entry.email and any(each.email == entry.email for each in book.accounts.values()):
            raise CannotChange("email_taken")
        _keep_an_administrator(book.accounts | {key: entry})
        book.accounts[key] = entry


def change(data: Path, name: str, **values: object) -> Entry:
    """Change fields of an account and end its sessions; the account as it is now. Raises as `add`."""
    with BOOK.changed(data) as book:
        entry = _found(book, name)
        changed = entry.model_copy(update={**values, "stamp": secrets.token_hex(8)})
        _keep_an_administrator(book.accounts | {key_of(name): changed})
        book.accounts[key_of(name)] = changed
    return changed


def remove(data: Path, name: str) -> Entry:
    """Remove an account; what it was. Raises as `add`."""
    with BOOK.changed(data) as book:
        entry = _found(book, name)
        del book.accounts[key_of(name)]
        _keep_an_administrator(book.accounts)
    return entry


def scope_of(data: Path, code: str) -> Scope:
    """The scope of a place's BBS code, the country without one. Raises CannotChange where there is no such place."""
    if not code:
        return COUNTRY
    try:
        lines = etl.open_table(etl.reference_file(data, "upazilas.csv")).lines()
    except etl.BadTable:
        lines = []
    upazilas = {line.get("upazila_code", "") for _, line in lines}
    # A code begins with that of the place above it.
    if len(code) not in _LEVELS or code not in {upazila[: len(code)] for upazila in upazilas}:
        raise CannotChange("no_place")
    return Scope(_LEVELS[len(code)], code)


def _found(book: Book, name: str) -> Entry:
    entry = book.accounts.get(key_of(name))
    if entry is None:
        raise CannotChange("no_account")
    return entry


def _keep_an_administrator(accounts: Mapping[str, Entry]) -> None:
    """Where there are accounts, one is an administrator's: else nobody could see the log or read everything anew."""
    if accounts and not any(entry.role is Role.ADMINISTRATOR for entry in accounts.values()):
        raise CannotChange("no_administrator")
