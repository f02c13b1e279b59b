"""Figures that a new version of the program counts differently, and by which rule."""

from datetime import datetime

import streamlit as st

import etl
from dashboard.markup import as_text
from dashboard.parts.download import show_downloads
from dashboard.parts.list_part import part_of
from dashboard.parts.tables import Column, html_table
from dashboard.view.areas import district_names
from dashboard.view.dataset import warehouse_dir
from dashboard.view.filters import Filters
from dashboard.view.viewer import viewer
from dashboard.wording import t
from dashboard.words.display import day, digits, number
from dashboard.words.rows import Row
from queries.scope import Level

MOST_ROWS = 50


def show_recounted(filters: Filters) -> None:
    """A closed box with what the last change of versions changed; nothing where there was none."""
    language = filters.language
    found = etl.recounted(warehouse_dir(filters.sample))
    # Figures of whole districts: not for who may see a part of one.
    if found is None or viewer().scope.level is Level.UPAZILA:
        return
    names = district_names(filters)
    changes = [each for each in found.changes if each.district_code in names]
    key = "not_compared" if not found.compared else "some" if changes else "none"
    on = day(datetime.fromisoformat(found.at), language)
    with st.expander(as_text(t(f"recounted.{key}", language, day=on, count=number(len(changes), language)))):
        if found.papers_changed:
            st.caption(t("recounted.papers", language))
        if changes:
            rows = _rows(changes, found, language, names)
            columns = [Column(name, t(f"recounted.column.{name}", language)) for name in rows[0]]
            shown = part_of(rows, "data.recounted", language, MOST_ROWS)
            st.html(html_table(shown, columns, t("recounted.caption", language), language))
            show_downloads(rows, columns, "recounted", filters, key="data.recounted")


def _rows(changes: list[etl.FigureChange], found: etl.Recounted, language: str, names: dict[str, str]) -> list[Row]:
    """One row a figure that differs, in words; the rules of its figure that are new, or that the cause is unknown."""
    rules = [rule for rule in etl.rule_changes() if rule["id"] in found.rules]

    def row(change: etl.FigureChange) -> Row:
        said = [rule[language] for rule in rules if rule["figure"] == change.figure]
        return {
            "figure": t(f"recounted.figure.{change.figure}", language),
            "district": names[change.district_code],
            "month": digits(change.month, language),
            "before": digits(change.before or "—", language),
            "after": digits(change.after or "—", language),
            "rule": " ".join(said) or t("recounted.unknown", language),
        }

    return [row(change) for change in changes]
