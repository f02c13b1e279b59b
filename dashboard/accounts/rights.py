"""What each role may do; asked by the pages before they offer it and by what writes before it writes."""

from enum import StrEnum

from dashboard.accounts.account import Account, Role
from queries.scope import COUNTRY


class Right(StrEnum):
    """Something that changes what others see, or shows what not everybody should."""

    UPLOAD = "upload"
    CORRECT = "correct"
    MAKE_SAMPLE = "make_sample"
    SAVE_VIEW = "save_view"
    REBUILD = "rebuild"
    LEAVE_OUT = "leave_out"
    SEE_LOG = "see_log"
    SEE_PATHS = "see_paths"
    SET_RULES = "set_rules"


_ROLES = list(Role)
_LEAST_ROLE = {
    Right.UPLOAD: Role.OFFICER,
    Right.CORRECT: Role.OFFICER,
    Right.MAKE_SAMPLE: Role.OFFICER,
    Right.SAVE_VIEW: Role.OFFICER,
    Right.REBUILD: Role.ADMINISTRATOR,
    Right.LEAVE_OUT: Role.ADMINISTRATOR,
    Right.SEE_LOG: Role.ADMINISTRATOR,
    Right.SEE_PATHS: Role.ADMINISTRATOR,
    Right.SET_RULES: Role.OFFICER,
}
# What is of every place: the log names files, places and persons of all of them.
_OF_THE_COUNTRY = {Right.REBUILD, Right.SEE_LOG}


class NotAllowed(Exception):
    """The account has no right to do this."""


def may(account: Account, right: Right) -> bool:
    sees_enough = account.scope == COUNTRY or right not in _OF_THE_COUNTRY
    return sees_enough and _ROLES.index(account.role) >= _ROLES.index(_LEAST_ROLE[right])
