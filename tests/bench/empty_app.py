"""The floor: an empty Streamlit page with the dashboard's district filter."""

import streamlit as st

from tests.bench.districts import district_names

st.title("ড্যাশবোর্ড")
chosen = st.selectbox("জেলা", district_names(), key="district")
st.write(f"বাছাই: {chosen}")
