"""Where the server may listen, and what it must not ask of the net; looked at before it answers anybody."""

import gc
import sys

from streamlit import config, net_util
from streamlit.web.server.server_util import get_url

import etl
from dashboard.accounts.alone import is_this_machine
from dashboard.accounts.book import entries
from dashboard.accounts.kept import CannotRead
from dashboard.wording import LANGUAGES, t


def prepare() -> None:
    """Say where the dashboard is; or why not, and end, where it would be open to others without accounts."""
    # Streamlit asks a host of Amazon for its address whenever a page of another origin comes along.
    net_util.get_external_ip = lambda: None
    # The gate knows Streamlit's addresses as they are: it does not stand before others.
    config.set_option("server.baseUrlPath", "")
    here = config.get_option("server.address")
    reason = why_not(here)
    address = get_url(here if here and here not in ("0.0.0.0", "::") else "localhost")
    for language in LANGUAGES:
        said = t(f"start.{reason}" if reason else "start.open", language, address=address)
        print(said, file=sys.stderr, flush=True)  # noqa: T201
    if reason:
        sys.exit(1)


def settle() -> None:
    """Import the pages before anybody asks for one, and collect garbage without what is there to stay."""
    import dashboard.page  # noqa: F401

    gc.collect()
    gc.freeze()


def why_not(address: str | None) -> str | None:
    """The sentence that says why a server may not listen on an address; None where it may."""
    try:
        shared = bool(entries(etl.data_dir()))
    except CannotRead:
        return "accounts_damaged"
    return None if shared or is_this_machine(address) else "no_accounts"
