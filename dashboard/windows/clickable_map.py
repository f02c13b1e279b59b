"""The map of upazilas on a page: each place is a link that opens its evidence, by mouse, finger and keys."""

from datetime import date
from pathlib import Path

import streamlit as st

from dashboard.charts.map import Map
from dashboard.markup import visible
from dashboard.view.filters import Filters
from dashboard.view.links import evidence_link
from dashboard.view.sample_mark import mark_of, marked_alt

# The file's name holds a part of its checksum: a browser keeps it for ever.
(SCRIPT,) = (Path(__file__).parents[1] / "static").glob("clickable_map.*.js")
# Sent at each change, so it is no more than the address of what draws. In the page's own tree (no shadow), so that its
# style sheets (frame/figures.css), paper and tests see the map.
_draw = st.components.v2.component(
    "upazila_map",
    html='<figure class="upazila-map"></figure>',
    js=f"""
const drawing = new URL("app/static/{SCRIPT.name}", document.baseURI);
export default async (component) => (await import(drawing)).default(component);
""",
    isolate_styles=False,
)
# Stands in the link where a place's code goes; it is written the same in an address.
_CODE = "CODE"


def clickable_map(drawn: Map, key: str, kind: str, filters: Filters, month: date | None = None) -> None:
    """Draw the map; each upazila leads to its evidence of `kind`, of `month` or of the view's months."""
    data = {
        **drawn.drawing,
        "alt": visible(marked_alt(drawn.alt, filters)),
        "mark": mark_of(filters),
        "link": evidence_link(filters, kind, _CODE, month),
    }
    _draw(key=key, data=data)
