"""The product's gate around a page that costs nothing, for hostile requests; PROVIDER names a provider."""

import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[2]))

import streamlit as st  # noqa: E402
from streamlit.runtime.secrets import SecretsValue  # noqa: E402

from dashboard.server import MIDDLEWARE, ROUTES  # noqa: E402
from dashboard.server.start import prepare  # noqa: E402
from tests.dashboard.server.provider import SECRET  # noqa: E402

prepare()
provider = os.environ.get("PROVIDER", "")
auth: dict[str, SecretsValue] = {
    "redirect_uri": f"http://127.0.0.1:{st.get_option('server.port')}/oauth2callback",
    "cookie_secret": SECRET,
    "client_id": "dashboard",
    "client_secret": "of the tests",
    "server_metadata_url": f"{provider}/.well-known/openid-configuration",
}
app = st.App(HERE / "small_script.py", routes=ROUTES, middleware=MIDDLEWARE, secrets={"auth": auth} if provider else {})
