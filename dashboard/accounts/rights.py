"""What each role may do; asked by the pages before they offer it and by what writes before it writes."""

from enum import StrEnum

from dashboard.accounts.account import Account, Role


class Right(StrEnum):
    """Something that changes what others see, or shows what not everybody should."""

    UPLOAD = "upload"
    CORRECT = "correct"
    MAKE_SAMPLE = "make_sample"
    REBUILD = "rebuild"
    LEAVE_OUT = "leave_out"
    SEE_LOG = "see_log"


_ROLES = list(Role)
_LEAST_ROLE = {
    Right.UPLOAD: Role.OFFICER,
    Right.CORRECT: Role.OFFICER,
    Right.MAKE_SAMPLE: Role.OFFICER,
    Right.REBUILD: Role.ADMINISTRATOR,
    Right.LEAVE_OUT: Role.ADMINISTRATOR,
    Right.SEE_LOG: Role.ADMINISTRATOR,
}


class NotAllowed(Exception):
    """The account has no right to do this."""


def may(account: Account, right: Right) -> bool:
    return _ROLES.index(account.role) >= _ROLES.index(_LEAST_ROLE[right])
