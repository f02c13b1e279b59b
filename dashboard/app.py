"""The dashboard: python -m streamlit run dashboard/app.py. The server around the script that draws a page."""

import sys
from pathlib import Path

# Streamlit puts this file's folder on the path; our packages are named from the folder above it.
HERE = Path(__file__).resolve().parent
sys.path[:] = [str(HERE.parent), *(entry for entry in sys.path if entry not in (str(HERE), str(HERE.parent)))]

import streamlit as st  # noqa: E402

from dashboard.server import MIDDLEWARE, ROUTES  # noqa: E402
from dashboard.server.log import set_up_logging  # noqa: E402
from dashboard.server.start import prepare, settle  # noqa: E402
from dashboard.view.events import log_event  # noqa: E402

prepare()
set_up_logging()
log_event("started", python=sys.version.split()[0], streamlit=st.__version__)
settle()
app = st.App(HERE / "script.py", routes=ROUTES, middleware=MIDDLEWARE)
