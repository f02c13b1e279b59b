"""What tests of accounts share: hashes that cost nothing, and an office with one account of each role."""

from datetime import date
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from dashboard.accounts.account import Role
from dashboard.accounts.book import Entry, add
from dashboard.accounts.passwords import hashed
from queries.scope import Level

CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
PASSWORD = "নদীর ওপারে বৃষ্টি"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A data folder with an administrator (Rahim), an officer (Karim), a viewer whose account ended in 2020 (Salma)."""
    for name, role, expires in (
        ("Rahim", Role.ADMINISTRATOR, None),
        ("Karim", Role.OFFICER, None),
        ("Salma", Role.VIEWER, date(2020, 1, 31)),
    ):
        kept = hashed(PASSWORD, CHEAP)
        add(tmp_path, Entry(name=name, role=role, level=Level.COUNTRY, expires=expires, password=kept))
    return tmp_path
