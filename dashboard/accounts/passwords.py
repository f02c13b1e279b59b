"""Passwords as argon2 hashes; a check takes as long for a name that is not known."""

import unicodedata
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

LEAST_CHARACTERS, MOST_CHARACTERS = 10, 200
HASHER = PasswordHasher()


def is_acceptable(password: str) -> bool:
    """Whether a new password is long enough to withstand guessing at the speed that lock-out leaves."""
    return LEAST_CHARACTERS <= len(_composed(password)) <= MOST_CHARACTERS


def hashed(password: str, hasher: PasswordHasher = HASHER) -> str:
    return hasher.hash(_composed(password))


def fits(password: str, kept: str, hasher: PasswordHasher = HASHER) -> bool:
    """Whether the password is that of the hash `kept`; "" is nobody's, and is checked no faster."""
    try:
        return hasher.verify(kept or _nobody_s(hasher), _composed(password)[: MOST_CHARACTERS + 1]) and bool(kept)
    except (VerificationError, InvalidHashError):
        return False


# Key: the hasher, whose costs the hash bears.
@cache
def _nobody_s(hasher: PasswordHasher) -> str:
    return hasher.hash("nobody's")


def _composed(password: str) -> str:
    """Bengali letters come composed or not, by the keyboard."""
    return unicodedata.normalize("NFC", password)
