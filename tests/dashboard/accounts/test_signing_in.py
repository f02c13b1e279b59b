"""Signing in: who gets a session, how long it holds, and how long a name or an address that guesses has to wait."""

from datetime import date, datetime
from pathlib import Path

import pytest

from dashboard.accounts import sessions
from dashboard.accounts.account import Role
from dashboard.accounts.activity import read_log
from dashboard.accounts.book import Entry, add, change, remove
from dashboard.accounts.kept import CannotRead
from dashboard.accounts.passwords import hashed
from dashboard.accounts.sessions import FREE_TRIES, SESSION_SECONDS, account_of, digest_of
from dashboard.accounts.signing_in import Refused, sign_in, sign_in_by_email, sign_out
from queries.scope import Level
from tests.dashboard.accounts.conftest import CHEAP, PASSWORD

NOW = datetime(2026, 5, 1, 9).timestamp()
HERE = "192.168.1.20"


def session(office: Path, name: str = "Karim", now: float = NOW) -> str:
    token = sign_in(office, name, PASSWORD, HERE, now, CHEAP)
    assert isinstance(token, str)
    return digest_of(token)


def guess(office: Path, name: str = "Karim", address: str = HERE, now: float = NOW) -> Refused:
    refused = sign_in(office, name, "wrong", address, now, CHEAP)
    assert isinstance(refused, Refused)
    return refused


def acts(office: Path) -> list[tuple[str, str]]:
    return [(each.act, each.account) for each in read_log(office)[0]][::-1]


def test_name_and_password_give_a_session_of_the_account(office: Path) -> None:
    account = account_of(office, session(office, "  kARIM "), NOW)
    assert account is not None
    assert (account.name, account.role) == ("Karim", Role.OFFICER)


def test_a_composed_password_is_the_same_as_one_that_is_not(office: Path) -> None:
    # ড় as one letter, and as ড with its dot.
    change(office, "Karim", password=hashed("\u09dc কুড়িগ্রামের পথে", CHEAP))
    assert isinstance(sign_in(office, "Karim", "\u09a1\u09bc কুড়িগ্রামের পথে", HERE, NOW, CHEAP), str)


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("Karim", "wrong"),
        ("Karim", ""),
        ("Nobody", PASSWORD),
        ("Salma", PASSWORD),
        ("", ""),
        ("Karim", PASSWORD + "x" * 10**6),
    ],
)
def test_what_was_wrong_is_not_told(office: Path, name: str, password: str) -> None:
    assert sign_in(office, name, password, HERE, NOW, CHEAP) == Refused()


def test_an_unknown_name_takes_the_work_of_a_known_one(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    checked: list[str] = []
    verify = type(CHEAP).verify

    def counted(self: object, kept: str, password: str) -> bool:
        checked.append(kept.rsplit("$", 2)[0])
        return verify(CHEAP, kept, password)

    monkeypatch.setattr(type(CHEAP), "verify", counted)
    guess(office, "Karim")
    guess(office, "Nobody")
    assert len(checked) == 2
    assert checked[0] == checked[1]


def test_a_session_ends_by_the_clock_by_signing_out_and_by_every_change_of_its_account(office: Path) -> None:
    digest = session(office)
    assert account_of(office, digest, NOW + SESSION_SECONDS - 1)
    assert account_of(office, digest, NOW + SESSION_SECONDS) is None

    token = sign_in(office, "Karim", PASSWORD, HERE, NOW, CHEAP)
    assert isinstance(token, str)
    sign_out(office, token, HERE, NOW)
    assert account_of(office, digest_of(token), NOW) is None
    assert account_of(office, digest, NOW)

    change(office, "Karim")
    assert account_of(office, digest, NOW) is None
    digest = session(office)
    change(office, "Karim", role=Role.VIEWER)
    assert account_of(office, digest, NOW) is None
    digest = session(office)
    again = remove(office, "Karim")
    assert account_of(office, digest, NOW) is None
    add(office, Entry(name=again.name, role=again.role, level=Level.COUNTRY, password=again.password))
    assert account_of(office, digest, NOW) is None


def test_a_session_ends_with_the_last_day_of_its_account(office: Path) -> None:
    change(office, "Karim", expires=date(2026, 5, 1))
    digest = session(office)
    assert account_of(office, digest, datetime(2026, 5, 1, 20).timestamp())
    change(office, "Rahim", expires=date(2026, 4, 30))
    assert sign_in(office, "Rahim", PASSWORD, HERE, NOW, CHEAP) == Refused()


@pytest.mark.parametrize("digest", [None, "", "x", digest_of(""), digest_of("guess")])
def test_nobody_s_token_is_nobody(office: Path, digest: str | None) -> None:
    session(office)
    assert account_of(office, digest, NOW) is None


def test_a_damaged_list_lets_nobody_in(office: Path) -> None:
    digest = session(office)
    (office / "accounts" / "accounts.json").write_text('{"accounts": {"karim": {"name"', encoding="utf-8")
    with pytest.raises(CannotRead):
        account_of(office, digest, NOW)
    with pytest.raises(CannotRead):
        change(office, "Karim", role=Role.ADMINISTRATOR)


def test_a_guesser_waits_longer_each_time_and_the_right_password_waits_too(office: Path) -> None:
    waits = [guess(office).wait_seconds for _ in range(FREE_TRIES["account"])]
    assert waits == [0, 0, 0, 0, 30]
    right = sign_in(office, "Karim", PASSWORD, HERE, NOW + 29, CHEAP)
    assert isinstance(right, Refused)
    assert right.wait_seconds == pytest.approx(1)
    now, seen = NOW + 30, []
    for _ in range(9):
        wait = guess(office, now=now).wait_seconds
        seen.append(wait)
        now += wait
    assert seen == [60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]
    assert isinstance(sign_in(office, "Karim", PASSWORD, HERE, now, CHEAP), str)
    assert guess(office, now=now).wait_seconds == 0


def test_names_that_do_not_exist_are_locked_like_those_that_do(office: Path) -> None:
    for name in ("Karim", "Nobody"):
        waits = [guess(office, name).wait_seconds for _ in range(6)]
        assert waits == [0, 0, 0, 0, 30, 30]


def test_an_address_that_tries_many_names_waits_and_others_do_not(office: Path) -> None:
    waits = [guess(office, f"name {n}").wait_seconds for n in range(FREE_TRIES["address"])]
    assert waits[-2:] == [0, 30]
    assert isinstance(sign_in(office, "Karim", PASSWORD, HERE, NOW, CHEAP), Refused)
    assert isinstance(sign_in(office, "Karim", PASSWORD, "192.168.1.21", NOW, CHEAP), str)


def test_an_owner_of_an_ipv6_network_is_one_address(office: Path) -> None:
    for n in range(FREE_TRIES["address"]):
        guess(office, f"name {n}", f"2001:db8:1:2:{n:x}::1")
    assert guess(office, "another", "2001:db8:1:2:ffff::9").wait_seconds == 30
    assert guess(office, "another", "2001:db8:1:3::9").wait_seconds == 0


def test_colleagues_behind_one_address_who_sign_in_rightly_are_never_locked(office: Path) -> None:
    for _ in range(2 * FREE_TRIES["address"]):
        session(office)


def test_what_was_tried_is_kept_over_a_restart_without_what_was_typed(office: Path) -> None:
    guess(office, "my secret password")
    kept = (office / "accounts" / "sessions.json").read_text(encoding="utf-8")
    assert "secret" not in kept + (office / "activity.jsonl").read_text(encoding="utf-8")
    assert len(sessions.SESSIONS.read(office).tries) == 2


def test_each_sign_in_and_each_that_failed_is_in_the_log(office: Path) -> None:
    for _ in range(FREE_TRIES["account"]):
        guess(office)
    guess(office, "Nobody")
    token = sign_in(office, "Rahim", PASSWORD, HERE, NOW, CHEAP)
    assert isinstance(token, str)
    sign_out(office, token, HERE, NOW)
    failed = [("sign_in_failed", "Karim")] * 5
    assert acts(office) == [
        *failed,
        ("locked_out", "Karim"),
        ("sign_in_failed", ""),
        ("signed_in", "Rahim"),
        ("signed_out", "Rahim"),
    ]
    assert {each.address for each in read_log(office)[0]} == {HERE}


def test_an_address_that_a_provider_vouches_for_signs_in_who_is_listed(office: Path) -> None:
    add(office, Entry(name="Nadia", role=Role.VIEWER, level=Level.COUNTRY, email="nadia@example.gov.bd"))
    token = sign_in_by_email(office, "Nadia@Example.gov.bd", HERE, NOW)
    assert isinstance(token, str)
    account = account_of(office, digest_of(token), NOW)
    assert account is not None
    assert account.name == "Nadia"
    assert sign_in_by_email(office, "other@example.gov.bd", HERE, NOW) == Refused()
    # Accounts with a password have no address: an empty one is nobody's.
    assert sign_in_by_email(office, "", HERE, NOW) == Refused()
    assert sign_in(office, "Nadia", "", HERE, NOW, CHEAP) == Refused()
