"""The log of who did what, for administrators: the newest first, a page at a time, and all of it as a file."""

import streamlit as st

import etl
from dashboard.accounts.activity import Activity, read_log
from dashboard.markup import as_text, visible
from dashboard.parts.download import show_downloads
from dashboard.parts.tables import Column, html_table
from dashboard.view.filters import Filters
from dashboard.wording import t
from dashboard.words.display import digits, number
from dashboard.words.rows import Row

LINES_A_PAGE = 50


def show_activity(filters: Filters) -> None:
    """The part of the page Data; who may see it has been asked."""
    language = filters.language
    lines, unread = read_log(etl.data_dir())
    if unread:
        st.warning(as_text(t("activity.unread", language, count=number(unread, language))))
    rows = activity_rows(lines, language)
    pages = max(1, -(-len(lines) // LINES_A_PAGE))
    page = 1
    if pages > 1:
        page = st.selectbox(
            t("activity.page", language),
            range(1, pages + 1),
            format_func=lambda one: visible(
                t("activity.page_of", language, page=number(one, language), pages=number(pages, language))
            ),
            key="data.activity.page",
            width=220,
        )
    columns = activity_columns(language)
    caption = t("activity.caption", language, count=number(len(lines), language))
    shown = rows[(page - 1) * LINES_A_PAGE : page * LINES_A_PAGE]
    st.html(html_table(shown, columns, caption, language, t("activity.none", language), compact=True))
    if lines:
        show_downloads(rows, columns, "activity", filters, key="data.activity")


def activity_rows(lines: list[Activity], language: str) -> list[Row]:
    """One row a line: at (UTC), act, account, address, about."""
    return [
        {
            "at": line.at.strftime("%Y-%m-%d %H:%M:%S"),
            "act": line.act,
            "account": line.account,
            "address": line.address,
            "about": " · ".join(
                f"{t(f'activity.about.{name}', language)}: {value}" for name, value in line.about.items()
            ),
        }
        for line in lines
    ]


def activity_columns(language: str) -> list[Column]:
    return [
        Column("at", t("activity.at", language), words=lambda row: digits(row["at"], language)),
        Column("act", t("activity.act", language), words=lambda row: t(f"activity.act.{row['act']}", language)),
        Column("account", t("activity.account", language)),
        Column("address", t("activity.address", language)),
        Column("about", t("activity.about", language)),
    ]
