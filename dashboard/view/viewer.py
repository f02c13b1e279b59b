"""Who looks at the page."""

import time

import streamlit as st

import etl
from dashboard.accounts.account import ALONE, Account
from dashboard.accounts.alone import is_this_machine
from dashboard.accounts.book import entries
from dashboard.accounts.sessions import SESSION_HEADER, account_of


class NotSignedIn(Exception):
    """There are accounts, and this run is nobody's."""


def viewer() -> Account:
    """The account of this run, as it is now: role, scope and expiry are looked up each time.

    Raises NotSignedIn where the sign-in holds no longer or the gate was passed by, CannotRead.
    """
    data = etl.data_dir()
    if not entries(data):
        if not is_this_machine(st.get_option("server.address")):
            raise NotSignedIn
        return ALONE
    account = account_of(data, st.context.headers.get(SESSION_HEADER), time.time())
    if account is None:
        raise NotSignedIn
    return account


def viewer_address() -> str:
    """Where the viewer's browser is, as the log says it."""
    return str(st.context.ip_address or "127.0.0.1")
