"""A page that says who looks at it, and has a file to download and one to upload."""

import streamlit as st

from dashboard.view.viewer import NotSignedIn, viewer

try:
    account = viewer()
    st.text(f"account={account.name} role={account.role}")
    st.download_button("file", f"a file of {account.name}", f"{account.name}.txt", "text/plain")
    st.file_uploader("upload")
except NotSignedIn:
    st.text("nobody")
