"""New papers and registers: looked at first, with what would change; kept and loaded when a person confirms."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import streamlit as st

import etl
import queries
from dashboard.markup import as_text, render, visible
from dashboard.page.data.preview import changes_html, files_html
from dashboard.page.data.remove import file_digest, remove_file
from dashboard.view.acts import keep_uploads
from dashboard.view.answers import figure_rows
from dashboard.view.areas import district_names
from dashboard.view.dataset import data_dir, warehouse_dir
from dashboard.view.file_names import file_words
from dashboard.view.filters import Filters, page_link
from dashboard.view.links import minutes_link
from dashboard.view.uploads_on_disk import drop_uploads, path_of, prepare_uploads
from dashboard.windows.saving import ask_why_and_who, load_again
from dashboard.wording import t
from dashboard.words.display import month, number

_PREVIEW, _DONE, _TURN = "upload.preview", "upload.done", "upload.turn"
# Months and papers that are led to after a load.
MOST_LINKS = 6


def show_upload(filters: Filters, today: date) -> str:
    """The district, the files, what they would give and change, and the button that loads them; the district chosen."""
    language = filters.language
    if done := st.session_state.pop(_DONE, None):
        st.html(render("upload_done", **_done_words(done, filters)))
    names = district_names(filters)
    codes = list(names)
    district = st.selectbox(
        t("upload.district", language),
        codes,
        index=codes.index(filters.district) if filters.district in codes else 0,
        format_func=lambda code: visible(names[code]),
        help=t("upload.district.help", language),
        key="upload.district",
    )
    prepare_uploads()
    etl.get_preview_ready()
    # A new key after a load: the files chosen before are gone from the list.
    files = st.file_uploader(
        t("upload.files", language), accept_multiple_files=True, key=f"upload.files.{st.session_state.get(_TURN, 0)}"
    )
    uploads = [etl.Upload(file.name, path) for file in files if (path := path_of(file)) is not None]
    if uploads:
        replaced = _ask_replaced(filters)
        _show_preview(uploads, district, replaced, filters, today)
    return district


def _ask_replaced(filters: Filters) -> str | None:
    """The loaded file that the new ones take the place of, where there is one: to mend a wrong upload."""
    language = filters.language
    sources = figure_rows("sources", filters, division=None, district=None)
    # A file of several meetings has a row for each.
    loaded = [*dict.fromkeys(row["path"] for row in sources if row["sha256"] != "")]
    chosen: str | None = st.selectbox(
        t("upload.replaces", language),
        loaded,
        index=None,
        format_func=lambda path: visible(file_words(path, language)),
        placeholder=t("upload.replaces.none", language),
        help=t("upload.replaces.help", language),
        key=f"upload.replaces.{st.session_state.get(_TURN, 0)}",
    )
    return chosen


def _show_preview(
    uploads: Sequence[etl.Upload], district: str, replaced: str | None, filters: Filters, today: date
) -> None:
    """What the files would give and change, and the button that loads them."""
    language = filters.language
    data, warehouse = data_dir(filters.sample), warehouse_dir(filters.sample)
    # Key: what was brought (each upload lies at a path of its own), for which place, the folder and warehouse it is
    # compared with, the day of knowledge, who may see what.
    asked = (district, replaced, tuple(uploads), data, queries.current_file(warehouse), today, filters.scope)
    kept = st.session_state.get(_PREVIEW)
    if kept is None or kept[0] != asked:
        with st.spinner(t("upload.looking", language)):
            seen = etl.preview_in_child(
                uploads, district, data, warehouse, today, replaced=replaced, scope=filters.scope
            )
        kept = (asked, seen)
        st.session_state[_PREVIEW] = kept
    preview: etl.Preview = kept[1]
    st.html(files_html(preview, language))
    good = [each for each in preview.files if each.target is not None and each.present is None]
    if not good:
        st.info(t("upload.nothing_to_load", language))
        return
    with st.form("upload.confirm", border=False):
        why, who = ask_why_and_who(language) if replaced else ("", "")
        key = "upload.confirm.one" if len(good) == 1 else "upload.confirm"
        words = t(key, language, count=number(len(good), language))
        confirmed = st.form_submit_button(as_text(words), type="primary")
    if changes := changes_html(preview, language):
        st.html(changes)
    if confirmed:
        _load(good, replaced, why, who, filters)


def _done_words(good: Sequence[etl.Looked], filters: Filters) -> dict[str, Any]:
    """That files were loaded, with links to their months and papers, for templates/upload_done.html."""
    language, names = filters.language, district_names(filters)
    months = sorted({(min(each.places)[:4], each.month) for each in good if each.month and each.places})[:MOST_LINKS]
    several = len({district for district, _ in months}) > 1

    def seen(district: str, of_month: date) -> dict[str, str]:
        view = replace(filters.of_district(district), from_month=of_month, to_month=of_month)
        name = f"{names[district]}, {month(of_month, language)}" if several else month(of_month, language)
        return {"words": t("upload.see", language, month=name), "href": page_link("overview", view)}

    papers = [
        {"words": t("upload.read", language, name=each.name), "href": minutes_link(filters, meeting)}
        for each in good
        for meeting in each.meetings
    ]
    said = t("upload.done.one" if len(good) == 1 else "upload.done", language, count=number(len(good), language))
    return {"said": said, "links": [seen(*each) for each in months] + papers[:MOST_LINKS]}


def _load(good: Sequence[etl.Looked], replaced: str | None, why: str, who: str, filters: Filters) -> None:
    """Keep the files, write which one they replace, and load."""
    language = filters.language
    if replaced and not (why.strip() and who.strip()):
        st.error(t("correcting.failed.no_name" if why.strip() else "correcting.failed.no_reason", language))
        return
    try:
        kept = keep_uploads(good)
    except OSError as error:
        st.error(as_text(t("upload.cannot_keep", language, error=error.strerror or type(error).__name__)))
        return
    if replaced:
        digest = file_digest(replaced, filters)
        if not digest or not remove_file(replaced, digest, kept[0], why, who, filters):
            return
    st.session_state[_DONE] = tuple(good)
    st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1
    st.session_state.pop(_PREVIEW, None)
    drop_uploads()
    load_again(filters)
