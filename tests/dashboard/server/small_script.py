"""A page that says who looks at it, and has a file to download and one to upload."""

import streamlit as st

from dashboard.view.offered import OfferedFile, begin_offering, offer
from dashboard.view.viewer import NotSignedIn, viewer

try:
    account = viewer()
    begin_offering()
    st.text(f"account={account.name} role={account.role}")
    st.download_button("file", f"a file of {account.name}", f"{account.name}.txt", "text/plain")
    address = offer("file.txt", OfferedFile("ফাইল.txt", "text/plain", f"made for {account.name}".encode))
    st.text(f"offered={address}")
    st.file_uploader("upload")
except NotSignedIn:
    st.text("nobody")
