"""Where the server may listen, and what it must not ask of the net; looked at before it answers anybody."""

import sys

from streamlit import config, net_util

import etl
from dashboard.accounts.alone import is_this_machine
from dashboard.accounts.book import entries
from dashboard.accounts.kept import CannotRead
from dashboard.wording import LANGUAGES, t


def prepare() -> None:
    """Stop the program, with a sentence, where it would be open to others without accounts."""
    # Streamlit asks a host of Amazon for its address whenever a page of another origin comes along.
    net_util.get_external_ip = lambda: None
    reason = why_not(config.get_option("server.address"))
    if reason:
        for language in LANGUAGES:
            print(t(f"start.{reason}", language), file=sys.stderr)  # noqa: T201
        sys.exit(1)


def why_not(address: str | None) -> str | None:
    """The sentence that says why a server may not listen on an address; None where it may."""
    try:
        shared = bool(entries(etl.data_dir()))
    except CannotRead:
        return "accounts_damaged"
    return None if shared or is_this_machine(address) else "no_accounts"
