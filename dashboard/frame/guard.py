"""What a reader sees when something breaks: a sentence in their language. What broke is in the server's log."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

import queries
from dashboard.accounts.kept import CannotRead
from dashboard.accounts.rights import NotAllowed
from dashboard.view.events import log_trouble
from dashboard.view.viewer import NotSignedIn
from dashboard.wording import t

_log = logging.getLogger(__name__)


@contextmanager
def guarded(language: str) -> Iterator[None]:
    """Turn an error of what runs inside into a sentence on the page. Streamlit's own signals (stop, rerun) pass."""
    try:
        yield
    except queries.NoWarehouse:
        log_trouble("no_warehouse")
        st.error(t("app.no_warehouse", language, reason=t("app.unknown_reason", language)))
    except NotSignedIn:
        st.error(t("sign_in.gone", language))
    except NotAllowed:
        st.error(t("rights.refused", language))
    except CannotRead:
        st.error(t("gate.accounts_damaged", language))
    except Exception:
        _log.exception("a page failed")
        st.error(t("app.error", language))
