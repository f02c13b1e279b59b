"""Which papers are shown: the office's own, or the made-up ones of a sample. Each has its folder and its warehouse."""

from __future__ import annotations

import sys
from pathlib import Path

import etl

# The URL's parameter and its one value; without it the office's own papers are shown.
PARAMETER, SAMPLE = "data", "sample"
_CHOSEN = "office.sample"


def choose_office(sample: bool) -> None:
    """Show the sample's papers from here on, or the office's own. app.py calls it at the beginning of each run."""
    import streamlit as st

    st.session_state[_CHOSEN] = sample


def is_sample_chosen() -> bool:
    """Whether this session looks at the sample's papers."""
    # A command has no session, and does not wait half a second for Streamlit to be loaded.
    if "streamlit" not in sys.modules:
        return False
    import streamlit as st
    from streamlit.runtime.scriptrunner import get_script_run_ctx

    return get_script_run_ctx() is not None and bool(st.session_state.get(_CHOSEN))


def data_dir() -> Path:
    """The folder of the papers shown."""
    return sample_folder() / "papers" if is_sample_chosen() else etl.data_dir()


def warehouse_dir() -> Path:
    """The folder of the warehouse shown."""
    return sample_folder() / "warehouse" if is_sample_chosen() else etl.warehouse_dir()


def sample_folder() -> Path:
    """Where the sample lies: beside the office's warehouse, derived like it, never among the office's papers."""
    return etl.warehouse_dir() / SAMPLE
