"""The fields that ask who must carry a decision out: posts, and the upazilas of those that have one."""

from collections.abc import Sequence

import streamlit as st

import etl
from dashboard.markup import visible
from dashboard.view.answers import figure_rows
from dashboard.view.filters import Filters
from dashboard.wording import t
from dashboard.words.rows import Row

# Posts of an upazila; the others cover none.
_OF_UPAZILAS = (etl.Role.UNO, etl.Role.FOCAL_POINT, etl.Role.TEAM)


def ask_implementers(decision_id: str, district_code: str, filters: Filters) -> tuple[str, str]:
    """Who was read and who is chosen, as corrections.csv writes them."""
    language = filters.language
    rows = figure_rows("decision_implementers", filters, decision_id=decision_id)
    roles = [row["role"] for row in rows]
    chosen = st.multiselect(
        t("recording.field.implementers", language),
        [role.value for role in etl.Role],
        default=list(dict.fromkeys(roles)),
        format_func=lambda role: t(f"role.{role}", language),
    )
    places = [row for row in figure_rows("places", filters) if row["district_code"] == district_code]
    names: dict[str, str] = {row["upazila_code"]: row[f"upazila_{language}"] for row in places}
    read = list(dict.fromkeys(code for row in rows for code in row["upazila_codes"] if code in names))
    codes = st.multiselect(
        t("recording.field.places", language),
        [*names],
        default=read,
        format_func=lambda code: visible(names[code]),
    )
    return _written(rows), _written(_changed(rows, chosen, None if codes == read else codes))


def _written(rows: Sequence[Row]) -> str:
    return etl.written_implementers((row["role"], row["upazila_codes"], row["text"]) for row in rows)


def _changed(rows: Sequence[Row], roles: Sequence[str], codes: Sequence[str] | None) -> list[Row]:
    """Those that were read and still stand, then new ones, in the papers' Bengali.

    `codes`: the upazilas, where they are others than read.
    """
    kept = [row for row in rows if row["role"] in roles]
    new = [
        {"role": role, "upazila_codes": [], "text": t(f"role.{role}", "bn")}
        for role in roles
        if role not in {row["role"] for row in rows}
    ]
    everyone = [*kept, *new]
    if codes is None:
        return everyone
    return [row | {"upazila_codes": codes if row["role"] in _OF_UPAZILAS else []} for row in everyone]
