"""Who a person is to the dashboard: a name, a role, and the places that he may see."""

from dataclasses import dataclass
from enum import StrEnum

from queries.scope import COUNTRY, Scope


class Role(StrEnum):
    """What an account may do; each may do what those before may."""

    VIEWER = "viewer"
    # Uploads, corrects, changes deadlines and the letterhead.
    OFFICER = "officer"
    # Accounts, building the warehouse anew, leaving files out.
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True, slots=True)
class Account:
    """An account as every page sees it; `name` is what corrections and the log bear."""

    name: str
    role: Role
    scope: Scope


# On a machine of one's own, where nobody else is let in, no account is needed: the person may do and see everything.
ALONE = Account("", Role.ADMINISTRATOR, COUNTRY)
