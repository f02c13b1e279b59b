"""The Data page's tables: files, gaps, corrections; from queries to words."""

from collections.abc import Callable, Mapping

from dashboard.accounts.rights import Right
from dashboard.page.data.remove import remove_link
from dashboard.page.data.template import offer_template
from dashboard.parts.tables import Column
from dashboard.view.acts import may_undo, viewer_may
from dashboard.view.areas import district_names
from dashboard.view.file_names import file_namer
from dashboard.view.filters import Filters, page_link
from dashboard.wording import t
from dashboard.words.corrections import PlaceNames, new_words, old_words, what_words
from dashboard.words.display import day, number
from dashboard.words.meetings import READERS
from dashboard.words.rows import Row


def source_columns(filters: Filters) -> list[Column]:
    """One row a file, from queries/sources.sql; a paper leads to its page."""
    language = filters.language

    def link(row: Row) -> str | None:
        return page_link("minutes", filters, meeting=row["meeting_id"]) if row["meeting_id"] else None

    def reader(row: Row) -> str:
        return t(f"reader.{row['reader']}", language) if row["reader"] in READERS else row["reader"]

    def gave(row: Row) -> str:
        if row["kind"] == "plan":
            key = "data.gave.plan" if row["plan_is_taken"] else "data.gave.other_plan"
            return t(key, language, rows=number(row["register_rows"] or 0, language))
        if row["kind"] == "register":
            return t("data.gave.register", language, rows=number(row["register_rows"] or 0, language))
        if row["meeting_id"] is None:
            return t("data.gave.nothing", language)
        counts = {name: number(row[name], language) for name in ("decisions", "statements")}
        return t("data.gave.paper", language, **counts)

    name_of = file_namer(language)
    return [
        Column("path", t("column.file", language), "path", words=lambda row: name_of(row["path"]), link=link),
        Column("kind", t("column.file_kind", language), words=lambda row: t(f"data.kind.{row['kind']}", language)),
        Column("month", t("column.month", language), "month"),
        Column("held_on", t("column.held_on", language), "day"),
        Column("statements", t("column.gave", language), words=gave),
        Column("warnings", t("column.warnings", language), "count"),
        Column("rows_left_out", t("column.rows_left_out", language), "count"),
        Column("reader", t("column.reader", language), words=reader),
        *([_remove_column(filters)] if viewer_may(Right.LEAVE_OUT) else []),
    ]


def _remove_column(filters: Filters) -> Column:
    return Column(
        "sha256",
        t("column.remove", filters.language),
        words=lambda row: t("removing.remove", filters.language) if row["sha256"] else "",
        link=lambda row: remove_link(filters, row["path"]) if row["sha256"] else None,
    )


def gap_columns(language: str, names: Mapping[str, str]) -> list[Column]:
    """One row a district and month without a paper, from queries/gaps.sql."""
    return [
        Column("district_code", t("column.district", language), words=lambda row: names.get(row["district_code"], "")),
        Column("month", t("column.month", language), "month"),
    ]


def unfilled_columns(filters: Filters) -> list[Column]:
    """One row a district and month, from queries/unfilled_registers.sql; each leads to its workbook."""
    language, names = filters.language, district_names(filters)

    def listed(row: Row) -> str:
        return t("data.listed", language, listed=number(row["listed"], language), all=number(row["upazilas"], language))

    return [
        *gap_columns(language, names),
        Column("listed", t("column.listed", language), words=listed),
        Column(
            "upazilas",
            t("upload.template", language),
            words=lambda _: t("upload.template_get", language),
            link=lambda row: offer_template(row["district_code"], row["month"], language),
        ),
    ]


def correction_columns(names: PlaceNames, language: str, undo: Callable[[Row], str | None]) -> list[Column]:
    """One row a line of corrections.csv, from queries/corrections.sql; `undo` gives the address that takes it back."""
    name_of = file_namer(language)
    return [
        Column("line_no", t("column.line_no", language), "count"),
        Column("file", t("column.file", language), "path", words=lambda row: name_of(row["file"])),
        Column("place", t("column.corrected", language), words=lambda row: what_words(row, names, language)),
        Column("old", t("column.old", language), words=lambda row: old_words(row, names, language)),
        Column("new", t("column.new", language), words=lambda row: new_words(row, names, language)),
        Column("why", t("column.why", language)),
        Column("who", t("column.who", language)),
        Column("made_on", t("column.made_on", language), "day"),
        Column("state", t("column.state", language), words=lambda row: t(f"correction.{row['state']}", language)),
        Column("undone_on", t("column.undo", language), words=lambda row: _undo_words(row, language), link=undo),
    ]


def undo_link(filters: Filters) -> Callable[[Row], str | None]:
    """The address that opens the window to take a correction back; None for one that cannot be."""

    def link(row: Row) -> str | None:
        if row["undone_on"] is not None or not may_undo(row["field"]):
            return None
        return page_link("data", filters, part="corrections", undo=str(row["line_no"]))

    return link


def _undo_words(row: Row, language: str) -> str:
    if row["undone_on"] is None:
        return t("correction.undo", language) if may_undo(row["field"]) else ""
    return t("correction.undone_on", language, day=day(row["undone_on"], language))
