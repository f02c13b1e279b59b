"""The floor: an empty Streamlit page with the dashboard's filter of places."""

import streamlit as st

from tests.bench.places import districts, divisions

labels = {place.code: place.label for place in (*districts(), *divisions())}
st.session_state.setdefault("area", st.query_params.get("area", next(iter(labels))))
st.title("ড্যাশবোর্ড")
chosen = st.selectbox("জেলা", list(labels), format_func=labels.__getitem__, key="area")
st.write(f"বাছাই: {labels[chosen]}")
