"""What each role may do."""

from dashboard.accounts.account import ALONE, Account, Role
from dashboard.accounts.alone import is_this_machine
from dashboard.accounts.rights import Right, may
from queries.scope import COUNTRY, Level, Scope

OF_OFFICERS = {Right.UPLOAD, Right.CORRECT, Right.MAKE_SAMPLE, Right.SET_RULES, Right.SAVE_VIEW}


def test_each_role_may_do_what_those_before_may_and_its_own() -> None:
    rights = {role: {right for right in Right if may(Account("x", role, COUNTRY), right)} for role in Role}
    assert rights == {Role.VIEWER: set(), Role.OFFICER: OF_OFFICERS, Role.ADMINISTRATOR: set(Right)}
    assert all(may(ALONE, right) for right in Right)


def test_what_is_of_every_place_is_for_who_sees_the_whole_country() -> None:
    of_kurigram = Account("x", Role.ADMINISTRATOR, Scope(Level.DISTRICT, "5549"))
    assert {right for right in Right if not may(of_kurigram, right)} == {Right.REBUILD, Right.SEE_LOG}


def test_this_machine_is_the_loopback_and_no_name_that_only_looks_like_it() -> None:
    for name in ("localhost", "LOCALHOST.", "127.0.0.1", "127.8.9.1", "::1", "::ffff:127.0.0.1"):
        assert is_this_machine(name), name
    assert not is_this_machine(None)
    for name in ("", "0.0.0.0", "::", "192.168.1.2", "localhost.example.com", "127.0.0.1.nip.io", "office-pc"):
        assert not is_this_machine(name), name
