"""What the last load left out: named above every page, so that nothing is missing from a figure in silence."""

import json
from collections.abc import Iterable
from functools import lru_cache

import streamlit as st

import etl
from dashboard.markup import as_text, render
from dashboard.view.answers import figure_rows
from dashboard.view.file_names import file_words, in_file_words
from dashboard.view.filters import Filters
from dashboard.wording import t
from dashboard.words.display import number
from dashboard.words.rows import Row

# The rest is counted: `python -m etl build` and `check` list all.
MOST_NAMED = 50


def show_left_out(filters: Filters) -> None:
    """A closed box that counts the files and rows left out and, opened, names each with the reason and the remedy."""
    language = filters.language
    rows = figure_rows("rejected", filters)
    if not rows:
        return
    with st.expander(
        as_text(t("app.left_out", language, count=number(len(rows), language))), icon=":material/warning:"
    ):
        sentences = [_named(row, language) for row in rows[:MOST_NAMED]]
        if len(rows) > MOST_NAMED:
            more = number(len(rows) - MOST_NAMED, language)
            sentences.append(t("app.left_out.more", language, count=more))
        st.html(render("sentences", title="", sentences=sentences))


def left_out_html(rows: Iterable[Row], language: str) -> str:
    """The files that did not load, then a part a file whose rows did not. `rows`: of queries/rejected.sql."""
    files: list[str] = []
    by_file: dict[str, list[str]] = {}
    for row in rows:
        if row["place"]:
            by_file.setdefault(row["path"], []).append(_why(row, language))
        else:
            files.append(_named(row, language))
    counts = {"files": len(files), "rows": sum(map(len, by_file.values())), "of_files": len(by_file)}
    caption = t("data.left_out", language, **{name: number(count, language) for name, count in counts.items()})
    parts = [(t("data.left_out.files", language, count=number(len(files), language)), files)] if files else []
    parts += [
        (t("data.left_out.rows", language, path=file_words(path, language), count=number(len(some), language)), some)
        for path, some in by_file.items()
    ]
    folded = [
        {"summary": summary, "html": render("sentences", title="", sentences=sentences)} for summary, sentences in parts
    ]
    return render("folded", caption=caption, parts=folded)


def _named(row: Row, language: str) -> str:
    return f"{file_words(row['path'], language)}: {_why(row, language)}"


def _why(row: Row, language: str) -> str:
    return etl.say_warning(row["code"], in_file_words(_read(row["details"]), language), row["place"], language)


# Key: the text; every page says the same sentences until the next load.
@lru_cache(maxsize=2 * MOST_NAMED)
def _read(details: str) -> dict[str, str]:
    return dict(json.loads(details))
