"""Words that Streamlit says in English alone, put into the language of the page by a style sheet."""

import streamlit as st

from dashboard.view.uploads_on_disk import VISITOR_MEGABYTES
from dashboard.wording import LANGUAGES, t
from dashboard.words.display import number


def streamlit_words_css() -> str:
    """For each language the words that streamlit_words.css shows, as variables (`--words-choose`).

    From the catalogue; the size of a file from .streamlit/config.toml.
    """
    return "\n".join(f'html[lang="{language}"] {{ {_variables(language)} }}' for language in LANGUAGES)


def _variables(language: str) -> str:
    sizes = {
        "megabytes": number(st.get_option("server.maxUploadSize"), language),
        "together": number(VISITOR_MEGABYTES, language),
    }
    words = {
        "choose": t("upload.choose", language),
        "limit": t("upload.limit", language, **sizes),
        "too-large": t("upload.too_large", language, **sizes),
        "select-all": t("filter.select_all", language),
        "no-results": t("filter.no_results", language),
    }
    return " ".join(f'--words-{name}: "{said}";' for name, said in words.items())
