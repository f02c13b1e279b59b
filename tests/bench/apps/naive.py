"""The Overview written naively: a query and new frames at each rerun, plotly.express, st.dataframe.

The same filter, figures, map and tables as dashboard/page/overview/page.py, from the same warehouse.
"""

import json
import os
from datetime import date
from pathlib import Path

import plotly.express as px
import streamlit as st

import queries
from tests.bench.places import DISTRICTS, districts, divisions

st.set_page_config(layout="wide")
st.title("ড্যাশবোর্ড")
labels = {place.code: place.label for place in (*districts(), *divisions())}
st.session_state.setdefault("area", st.query_params.get("area", next(iter(labels))))
chosen = st.selectbox("জেলা", list(labels), format_func=labels.__getitem__, key="area")
month = date.fromisoformat(os.environ["BENCH_MONTH"])
asked = {
    "district" if len(chosen) == 4 else "division": chosen,
    "from_month": month,
    "to_month": month,
    "as_of": date.today(),
    "kind": "minutes_received",
}

warehouse = queries.connect(Path(os.environ["WAREHOUSE_DIR"]))
overview = queries.run("overview", asked, warehouse)
statuses = queries.run("upazila_months", asked, warehouse)
overdue = queries.run("overdue", asked, warehouse)

for column, measure in zip(st.columns(len(overview)), overview.itertuples(), strict=True):
    column.metric(str(measure.measure), f"{measure.done}/{measure.expected}", str(measure.rate))
boundaries = json.loads((DISTRICTS.parent / "boundaries.geojson").read_text(encoding="utf-8"))
st.plotly_chart(
    px.choropleth_map(
        statuses,
        geojson=boundaries,
        locations="upazila_code",
        featureidkey="properties.upazila_code",
        color="status",
        hover_name="upazila_bn",
        map_style="white-bg",
        zoom=8,
        center={"lat": 25.8, "lon": 89.6},
    )
)
st.plotly_chart(px.histogram(statuses, x="status", color="status"))
st.dataframe(statuses)
st.dataframe(overdue)
