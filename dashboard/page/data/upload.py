"""New papers and registers: looked at first, with what would change; kept and loaded when a person confirms."""

import io
import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import streamlit as st

import etl
import queries
from dashboard.markup import as_text, render, visible
from dashboard.page.data.remove import file_digest, remove_file
from dashboard.parts.drawn import heading_html
from dashboard.parts.tables import Column, html_table
from dashboard.view.acts import keep_uploads
from dashboard.view.answers import figure_rows
from dashboard.view.areas import district_names
from dashboard.view.dataset import data_dir, warehouse_dir
from dashboard.view.filters import Filters, written_month
from dashboard.view.uploads_on_disk import drop_uploads, path_of, prepare_uploads
from dashboard.windows.correct import ask_why_and_who, load_again
from dashboard.wording import LANGUAGES, t
from dashboard.words.display import day, month, number
from dashboard.words.rows import Row, plain
from dashboard.words.status import word
from queries.scope import Level

_PREVIEW, _DONE, _TURN = "upload.preview", "upload.done", "upload.turn"
MOST_SENTENCES = 30
MOST_CHANGES = 200


def show_upload(filters: Filters, today: date) -> None:
    """The district, the files, what they would give and change, and the button that loads them; then the template."""
    language = filters.language
    if done := st.session_state.pop(_DONE, None):
        st.success(as_text(done[language]))
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
    # It lists the upazilas of a whole district.
    if filters.scope.sees_whole(Level.DISTRICT):
        _show_template(district, filters)


def _ask_replaced(filters: Filters) -> str | None:
    """The loaded file that the new ones take the place of, where there is one: to mend a wrong upload."""
    language = filters.language
    sources = figure_rows("sources", filters, division=None, district=None)
    loaded = [row["path"] for row in sources if row["sha256"] != ""]
    chosen: str | None = st.selectbox(
        t("upload.replaces", language),
        loaded,
        index=None,
        format_func=lambda path: visible(path),
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
    for looked in preview.files:
        st.html(render("upload_file", **_file_words(looked, language)))
    _show_changes(preview, language)
    good = [each for each in preview.files if each.target is not None and each.present is None]
    if not good:
        st.info(t("upload.nothing_to_load", language))
        return
    with st.form("upload.confirm", border=False):
        why, who = ask_why_and_who(language) if replaced else ("", "")
        words = t("upload.confirm", language, count=number(len(good), language))
        confirmed = st.form_submit_button(as_text(words), type="primary")
    if confirmed:
        _load(good, replaced, why, who, filters)


def _file_words(looked: etl.Looked, language: str) -> dict[str, Any]:
    """One file for templates/upload_file.html."""
    if looked.target is None:
        verdict, mark = t("upload.cannot", language), "✗"
    elif looked.present is not None:
        verdict, mark = t("upload.present", language, path=looked.present), "="
    else:
        key = "upload.would_load.minutes" if looked.kind == "minutes" else "upload.would_load.register"
        verdict, mark = t(key, language, what=_counts(looked, language), target=looked.target), "✓"
    sentences = [t("upload.same_meeting", language, path=path) for path in looked.same_meeting]
    sentences += [etl.say_warning(r.code, json.loads(r.details), r.place, language) for r in looked.rejected]
    sentences += [etl.say_warning(r.code, json.loads(r.details), r.place, language) for r in looked.warnings]
    more = len(sentences) - MOST_SENTENCES
    if more > 0:
        sentences = [*sentences[:MOST_SENTENCES], t("upload.more_sentences", language, count=number(more, language))]
    return {"name": looked.name, "mark": mark, "verdict": verdict, "sentences": sentences}


def _counts(looked: etl.Looked, language: str) -> str:
    return ", ".join(
        t(f"upload.count.{table}", language, count=number(count, language)) for table, count in looked.counts.items()
    )


def _show_changes(preview: etl.Preview, language: str) -> None:
    """The months whose status, day or number would be another one."""
    changes = preview.changes.astype(object).where(preview.changes.notna(), None).to_dict("records")
    if not changes:
        if any(each.target and not each.present for each in preview.files):
            st.caption(t("upload.no_change", language))
        return
    columns = [
        Column("upazila_code", t("column.upazila", language), "place"),
        Column("kind", t("column.what", language), words=lambda row: t(f"measure.{row['kind']}", language)),
        Column("month", t("column.month", language), "month"),
        Column("before", t("column.before", language), words=lambda row: _state(row, "before", language)),
        Column("after", t("column.after", language), words=lambda row: _state(row, "after", language)),
    ]
    caption = t("upload.changes_caption", language, count=number(len(changes), language))
    if len(changes) > MOST_CHANGES:
        caption = f"{caption} · {t('upload.changes_shown', language, count=number(MOST_CHANGES, language))}"
    st.html(html_table([_plain(row) for row in changes[:MOST_CHANGES]], columns, caption, language))


def _plain(row: Mapping[Any, Any]) -> Row:
    return {str(name): plain(cell) for name, cell in row.items()}


def _state(row: Any, side: str, language: str) -> str:
    """The status, with its day and number where there are."""
    parts = [word(row["kind"], row[f"status_{side}"], language)]
    if row[f"event_on_{side}"] is not None:
        parts.append(day(row[f"event_on_{side}"], language))
    if row[f"counted_{side}"] is not None:
        parts.append(number(row[f"counted_{side}"], language))
    return " · ".join(parts)


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
    st.session_state[_DONE] = {code: t("upload.done", code, count=number(len(good), code)) for code in LANGUAGES}
    st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1
    st.session_state.pop(_PREVIEW, None)
    drop_uploads()
    load_again(filters)


def _show_template(district: str, filters: Filters) -> None:
    """The workbook to fill in, for the district and the view's last month."""
    language = filters.language
    st.html(heading_html(t("upload.template", language)))
    st.caption(
        as_text(
            t(
                "upload.template_note",
                language,
                district=district_names(filters)[district],
                month=month(filters.to_month, language),
            )
        )
    )
    st.download_button(
        t("upload.template_get", language),
        data=lambda: _template(district, written_month(filters.to_month), language),
        file_name=f"register_{district}_{written_month(filters.to_month)}.xlsx",
        mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        on_click="ignore",
        key="upload.template",
    )


def _template(district: str, month: str, language: str) -> bytes:
    file = io.BytesIO()
    etl.write_template(file, district, month, language)
    return file.getvalue()
