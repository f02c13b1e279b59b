"""The window of a row: of a register, of a plan's paper, or what a paper says of a training or a tour day.

`correct_row=` in the URL names it. What is changed in its cells is saved as corrections; the paper stays as it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import streamlit as st

import etl
from dashboard.accounts.rights import Right
from dashboard.markup import as_text, render
from dashboard.view.acts import viewer_may
from dashboard.view.answers import figure_rows
from dashboard.view.areas import upazila_names
from dashboard.view.filters import Filters
from dashboard.view.row_link import PARAMETER
from dashboard.windows.ask_cells import Answers, CellForm
from dashboard.windows.row_card import row_card
from dashboard.windows.saving import Change, ask_why_and_who, save_changes, seen_otherwise, show_correction_window
from dashboard.wording import t
from dashboard.words.corrected_rows import PLACE_STATEMENT, cells_of, row_title, row_values, written_of
from dashboard.words.rows import Row
from queries.scope import Level

YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class _Said:
    """What the window was told; `not_said`: that the paper does not say it. `saved`: a button was pressed."""

    answers: Answers
    why: str
    who: str
    saved: bool
    not_said: bool


def show_correcting_row(filters: Filters) -> None:
    """Open the window where the URL asks for it. script.py calls it once."""
    show_correction_window(
        PARAMETER,
        t("correcting.row.unknown", filters.language),
        lambda key: figure_rows("one_row", filters, row_key=key),
        lambda row: _show_form(row, filters),
        filters.language,
    )


def _show_form(row: Row, filters: Filters) -> None:
    """The row as it was read, each cell as it should be, why and who; saved, the papers are loaded again with it."""
    language, names = filters.language, upazila_names(filters)
    may = viewer_may(Right.CORRECT)
    st.html(render("evidence", cards=[row_card(row, names, filters, with_cells=not may)], notes=[]))
    if not may:
        st.info(t("rights.look_only", language))
        return
    written = written_of(row)
    changed_meanwhile = seen_otherwise(PARAMETER, (row["row_key"], row["register"], *written.items()))
    if changed_meanwhile:
        st.warning(as_text(t("correcting.changed_meanwhile", language, said=row_title(row, language))))
    with st.form("correcting_row", border=False, enter_to_submit=False):
        said = _ask(row, written, names, filters)
    if not said.saved or changed_meanwhile:
        return
    if said.answers.wrong and not said.not_said:
        st.error(as_text(t("correcting.row.wrong", language, titles=", ".join(said.answers.wrong))))
        return
    changes = [("said", YES, NO)] if said.not_said else _changes(row, written, said.answers.cells)
    save_changes(row["path"], _place_of(row), changes, said.why, said.who, filters, PARAMETER)


def _ask(row: Row, written: Mapping[str, str], names: Mapping[str, str], filters: Filters) -> _Said:
    language = filters.language
    answers = CellForm(row["register"], _asked(row, filters), written, _places(row, names, filters), language).ask()
    why, who = ask_why_and_who(language)
    with st.container(horizontal=True):
        saved = st.form_submit_button(t("correcting.save", language), type="primary")
        not_said = row["register"] == PLACE_STATEMENT and st.form_submit_button(
            t("correcting.value.not_said", language), key="correcting.not_said"
        )
    return _Said(answers, why, who, saved or not_said, not_said)


def _asked(row: Row, filters: Filters) -> Mapping[str, etl.Cell]:
    """The cells of the row; who sees an upazila alone makes none of its rows the district's own."""
    cells = cells_of(row)
    if filters.scope.sees_whole(Level.DISTRICT) or "upazila_code" not in cells:
        return cells
    return {**cells, "upazila_code": replace(cells["upazila_code"], required=True)}


def _places(row: Row, names: Mapping[str, str], filters: Filters) -> dict[str, str]:
    """The upazilas that the row can be of: of its district, those that the reader sees."""
    district, scope = row["district_code"], filters.scope
    return {code: name for code, name in names.items() if code.startswith(district) and scope.has_place(code)}


def _changes(row: Row, written: Mapping[str, str], answers: Mapping[str, str]) -> list[Change]:
    """What was answered otherwise; whoever looks at a doubtful reading and saves it has confirmed what is left."""
    confirmed: list[Change] = [("doubtful", YES, NO)] if row["doubtful"] else []
    return [*confirmed, *((field, written[field], new) for field, new in answers.items())]


def _place_of(row: Row) -> str:
    """How corrections.csv names the row, or what the paper says."""
    if row["register"] != PLACE_STATEMENT:
        return etl.row_place(row["sheet"], int(row["row_no"]))
    values = row_values(row)
    code = row["upazila_code"] or row["district_code"]
    return etl.place_statement_place(values["kind"], code, values["month"][:7], values["day"] or "", int(row["part"]))
