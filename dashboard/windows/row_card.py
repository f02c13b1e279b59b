"""The card of a row of a register, or of what a paper says of a training or a tour day: as it was read."""

from collections.abc import Mapping

from dashboard.view.file_names import file_words
from dashboard.view.filters import Filters
from dashboard.view.links import minutes_link
from dashboard.windows.evidence_cards import Card, source_words
from dashboard.wording import t
from dashboard.words.corrected_rows import cell_title, cell_words, cells_of, row_title, written_of
from dashboard.words.display import place
from dashboard.words.facts import register_words
from dashboard.words.rows import Row


def row_card(row: Row, names: Mapping[str, str], filters: Filters, *, with_cells: bool) -> Card:
    """A row of queries/one_row.sql for templates/evidence.html; `with_cells`: each cell that holds anything."""
    language, said_in = filters.language, row["meeting_id"]
    names_of_marks = [name for name in ("doubtful", "corrected") if row[name]]
    return {
        "said": row_title(row, language),
        "marks": [t(f"fact.mark.{name}", language) for name in names_of_marks],
        "places": place(row, language) if row["upazila_code"] else t("place.own", language),
        "quote": row["quote"] or "",
        "reason": _cells(row, names, language) if with_cells else "",
        "source": _source(row, language),
        "href": minutes_link(filters, said_in) if said_in else None,
        "link": t("evidence.open_minutes", language),
        "corrections": [],
    }


def _source(row: Row, language: str) -> str:
    if row["meeting_id"]:
        item = None if row["item_no"] is None else int(row["item_no"])
        return source_words(row["known_on"], row["path"], language, item)
    # A row of a plan's paper has its words.
    where = "" if row["source_kind"] == "plan" else register_words(row, language)
    return " · ".join(filter(None, (file_words(row["path"], language), where)))


def _cells(row: Row, names: Mapping[str, str], language: str) -> str:
    cells, written = cells_of(row), written_of(row)
    told = (
        f"{cell_title(row['register'], field, language)}: {cell_words(cell.kind, written[field], names, language)}"
        for field, cell in cells.items()
        if written[field] and not field.endswith(("_undated", "_denied"))
    )
    return " · ".join(told)
