"""Who looks at the page."""

from dashboard.accounts.account import ALONE, Account


def viewer() -> Account:
    """The account of this run."""
    return ALONE
