"""Words that Streamlit says in English alone, put into the language of the page by a style sheet."""

import streamlit as st

from dashboard.markup import render
from dashboard.view.uploads_on_disk import VISITOR_MEGABYTES
from dashboard.wording import t
from dashboard.words.display import number


def streamlit_words_html(language: str) -> str:
    """The style sheet; the words come from the catalogue, the size of a file from .streamlit/config.toml."""
    sizes = {
        "megabytes": number(st.get_option("server.maxUploadSize"), language),
        "together": number(VISITOR_MEGABYTES, language),
    }
    return render(
        "streamlit_words",
        choose=t("upload.choose", language),
        limit=t("upload.limit", language, **sizes),
        too_large=t("upload.too_large", language, **sizes),
        select_all=t("filter.select_all", language),
        no_results=t("filter.no_results", language),
    )
