"""Who is signed in, and how often a name or an address has tried: accounts/sessions.json of the data folder.

A session is a random token: the browser's cookie has it, the file its SHA-256.
"""

import secrets
from datetime import date
from hashlib import sha256
from ipaddress import IPv6Address, ip_address
from pathlib import Path

from pydantic import BaseModel

from dashboard.accounts.account import Account
from dashboard.accounts.book import Entry, entries, key_of
from dashboard.accounts.kept import KeptFile

# What the gate tells the script: the digest of the session's token. Nobody else can send it.
SESSION_HEADER = "x-dashboard-session"
SESSION_SECONDS = 12 * 3600
# How many tries are free; then each waits twice as long as the one before. Colleagues may share an address.
FREE_TRIES = {"account": 5, "address": 20}
FIRST_WAIT_SECONDS, LONGEST_WAIT_SECONDS, FORGOTTEN_SECONDS = 30, 3600, 24 * 3600
MOST_TRIES_KEPT = 5000


class Session(BaseModel, frozen=True):
    """`account`: its key; `stamp`: the account's own when it signed in; `until`: seconds since 1970."""

    account: str
    stamp: str
    until: float


class Tries(BaseModel, frozen=True):
    """How often it was tried since it last went well, and when last."""

    count: int
    last: float


class Sessions(BaseModel):
    """Sessions by the SHA-256 of their tokens; tries by what tried."""

    sessions: dict[str, Session] = {}
    tries: dict[str, Tries] = {}


SESSIONS = KeptFile("sessions.json", Sessions)


def digest_of(token: str) -> str:
    return sha256(token.encode("utf-8", "surrogateescape")).hexdigest()


def begin(data: Path, key: str, entry: Entry, now: float) -> str:
    """Begin a session of an account; its token. Raises CannotRead, Busy, OSError."""
    token = secrets.token_urlsafe(32)
    with SESSIONS.changed(data) as kept:
        kept.sessions = {digest: each for digest, each in kept.sessions.items() if each.until > now}
        kept.sessions[digest_of(token)] = Session(account=key, stamp=entry.stamp, until=now + SESSION_SECONDS)
    return token


def end(data: Path, digest: str) -> None:
    """End one session. Raises CannotRead, Busy, OSError."""
    with SESSIONS.changed(data) as kept:
        kept.sessions.pop(digest, None)


def account_of(data: Path, digest: str | None, now: float) -> Account | None:
    """The account of a session that holds: not ended, not over, its account neither changed nor expired.

    Raises CannotRead.
    """
    session = SESSIONS.read(data).sessions.get(digest or "")
    if session is None or session.until <= now:
        return None
    entry = entries(data).get(session.account)
    if entry is None or entry.stamp != session.stamp or not entry.is_usable(date.fromtimestamp(now)):
        return None
    return entry.account()


def count_try(data: Path, name: str, address: str, now: float) -> float:
    """Count a try to sign in before it is checked, so that many at once are all counted. 0, or seconds to wait.

    A try that has to wait is not counted. Raises CannotRead, Busy, OSError.
    """
    with SESSIONS.changed(data) as kept:
        kept.tries = _remembered(kept.tries, now)
        asked = _tried(name, address)
        wait = max(_wait(kept.tries.get(key), kind, now) for kind, key in asked.items())
        if wait <= 0:
            for key in asked.values():
                before = kept.tries.get(key)
                kept.tries[key] = Tries(count=before.count + 1 if before else 1, last=now)
        return max(wait, 0.0)


def next_wait(data: Path, name: str, address: str, now: float) -> float:
    """Seconds until the next try would be taken. Raises CannotRead."""
    tries = SESSIONS.read(data).tries
    return max(0.0, *(_wait(tries.get(key), kind, now) for kind, key in _tried(name, address).items()))


def forget_try(data: Path, name: str, address: str) -> None:
    """Forget a name's tries, as one went well; the address keeps those of others. Raises CannotRead, Busy, OSError."""
    with SESSIONS.changed(data) as kept:
        asked = _tried(name, address)
        kept.tries.pop(asked["account"], None)
        if before := kept.tries.get(asked["address"]):
            kept.tries[asked["address"]] = before.model_copy(update={"count": before.count - 1})


def _wait(tries: Tries | None, kind: str, now: float) -> float:
    """Seconds to wait; none where the clock was set back behind the last try."""
    over = tries.count - FREE_TRIES[kind] if tries else -1
    if tries is None or over < 0:
        return 0.0
    wait = min(FIRST_WAIT_SECONDS * 2.0 ** min(over, 20), LONGEST_WAIT_SECONDS)
    return min(tries.last + wait - now, LONGEST_WAIT_SECONDS)


def _remembered(tries: dict[str, Tries], now: float) -> dict[str, Tries]:
    fresh = [(key, each) for key, each in tries.items() if now - each.last < FORGOTTEN_SECONDS]
    fresh.sort(key=lambda pair: pair[1].last)
    return dict(fresh[-MOST_TRIES_KEPT:])


def _tried(name: str, address: str) -> dict[str, str]:
    """What is counted. Hashed: people type their passwords into the field of the name."""
    return {"account": f"account {digest_of(key_of(name))[:20]}", "address": f"address {_network(address)}"}


def _network(address: str) -> str:
    """An address; of IPv6 the network, whose owner has as many addresses as he wants."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, IPv6Address):
        return str(parsed.ipv4_mapped or parsed.exploded[:19])
    return str(parsed)
