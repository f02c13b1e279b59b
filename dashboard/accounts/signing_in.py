"""Signing in with name and password, or by an e-mail address that a provider vouches for; signing out."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from argon2 import PasswordHasher

from dashboard.accounts import sessions
from dashboard.accounts.activity import Act, record
from dashboard.accounts.book import by_email, entries, key_of
from dashboard.accounts.passwords import HASHER, fits


@dataclass(frozen=True, slots=True)
class Refused:
    """No session: which half was wrong is not said. `wait_seconds`: until the next try is taken."""

    wait_seconds: float = 0.0


def sign_in(
    data: Path, name: str, password: str, address: str, now: float, hasher: PasswordHasher = HASHER
) -> str | Refused:
    """The token of a new session, or why there is none. Raises CannotRead, Busy, OSError."""
    if wait := sessions.count_try(data, name, address, now):
        return Refused(wait)
    key = key_of(name)
    entry = entries(data).get(key)
    # Checked in any case: the time that an answer takes tells nothing of the name.
    good = fits(password, entry.password if entry else "", hasher)
    if entry is None or not good or not entry.is_usable(date.fromtimestamp(now)):
        # A name that is no account's may be a password typed into the wrong field: it is not written down.
        known = entry.name if entry else ""
        record(data, Act.SIGN_IN_FAILED, known, address)
        wait = sessions.next_wait(data, name, address, now)
        if wait:
            record(data, Act.LOCKED_OUT, known, address, seconds=round(wait))
        return Refused(wait)
    sessions.forget_try(data, name, address)
    record(data, Act.SIGNED_IN, entry.name, address)
    return sessions.begin(data, key, entry, now)


def sign_in_by_email(data: Path, email: str, address: str, now: float) -> str | Refused:
    """The same for an address that a provider has verified. Raises CannotRead, Busy, OSError."""
    key = by_email(data, email)
    entry = entries(data)[key] if key else None
    if key is None or entry is None or not entry.is_usable(date.fromtimestamp(now)):
        record(data, Act.SIGN_IN_FAILED, entry.name if entry else "", address)
        return Refused()
    record(data, Act.SIGNED_IN, entry.name, address)
    return sessions.begin(data, key, entry, now)


def sign_out(data: Path, token: str, address: str, now: float) -> None:
    """End the session of a token. Raises CannotRead, Busy, OSError."""
    digest = sessions.digest_of(token)
    if account := sessions.account_of(data, digest, now):
        record(data, Act.SIGNED_OUT, account.name, address)
    sessions.end(data, digest)
