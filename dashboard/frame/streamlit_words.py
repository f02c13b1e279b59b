"""Words that Streamlit says in English alone, and ours in their place: streamlit_words.js puts them on the page."""

import json

import streamlit as st

from dashboard.view.uploads_on_disk import VISITOR_MEGABYTES
from dashboard.wording import LANGUAGES, t
from dashboard.words.display import number

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_UPLOAD, _DATE = "[data-testid^='stFileUploader']", "[data-testid='stDateInputFieldsScroller'] *"
# Where (a selector) Streamlit says what, and the key of our words; what stands in braces is kept.
_SAID = (
    ("a", "Skip to main content", "streamlit.skip"),
    ("input", "Choose an option", "streamlit.choose"),
    ("button", "Open", "streamlit.open"),
    ("button", "Close", "streamlit.close"),
    ("button", "Dismiss", "streamlit.close"),
    ("button", "Clear all", "streamlit.clear"),
    ("button", "Clear value", "streamlit.clear"),
    ("button", "Clear date", "streamlit.clear"),
    ("button", "Clear entry", "streamlit.clear"),
    ("button", "Remove {name}", "streamlit.remove"),
    ("button", "Help for {name}", "streamlit.help"),
    ("[data-testid='stMultiSelectTagsContainer'] *", "Selected values", "streamlit.selected"),
    ("div", "{count} options available.", "streamlit.options"),
    ("div", "1 option available.", "streamlit.options.one"),
    ("div", "{name}, selected.", "streamlit.option_selected"),
    ("[role='option'] *", "Select all", "filter.select_all"),
    ("[role='option'] *", "No results", "filter.no_results"),
    (_DATE, "day, {name}", "streamlit.day_of"),
    (_DATE, "month, {name}", "streamlit.month_of"),
    (_DATE, "year, {name}", "streamlit.year_of"),
    (_DATE, "Empty", "streamlit.empty"),
    (_DATE, "dd", "streamlit.dd"),
    (_DATE, "mm", "streamlit.mm"),
    (_DATE, "yyyy", "streamlit.yyyy"),
    (_DATE, "{number}", "streamlit.number"),
    ("button", "Choose date", "streamlit.choose_date"),
    ("[role='dialog']", "Choose date, {month}", "streamlit.choose_date_in"),
    ("[role='dialog'] *", "Choose date, {month}", "streamlit.choose_date_in"),
    ("[role='dialog'] *", "Use arrow keys to navigate dates. Enter to select. Escape to close.", "streamlit.calendar"),
    ("[role='dialog'] button", "month", "streamlit.month"),
    ("[role='dialog'] button", "year", "streamlit.year"),
    ("[role='dialog'] button", "Previous month", "streamlit.month_before"),
    ("[role='dialog'] button", "Next month", "streamlit.month_after"),
    ("[role='dialog'] *", "Today, {day}", "streamlit.today"),
    ("[role='dialog'] *", "{day} selected", "streamlit.day_selected"),
    ("[data-testid='InputInstructions'] *", "Press Enter to apply", "streamlit.enter"),
    ("[data-testid='InputInstructions'] *", "Press Enter to submit form", "streamlit.enter"),
    ("[data-testid='InputInstructions'] *", "Press {control}+Enter to apply", "streamlit.enter_with"),
    ("[data-testid='InputInstructions'] *", "Press {control}+Enter to submit form", "streamlit.enter_with"),
    ("[data-testid='InputInstructions'] *", "{count}/{most}", "streamlit.letters"),
    (_UPLOAD, "file upload", "upload.choose"),
    (f"{_UPLOAD} *", "Upload", "upload.choose"),
    (f"{_UPLOAD} *", "{size} per file", "upload.limit"),
    ("[data-testid='stStatusWidget'] *", "Running...", "streamlit.running"),
    ("[data-testid='stStatusWidget'] *", "Stop", "streamlit.stop"),
    ("[role='dialog'] *", "Connection error", "streamlit.no_connection"),
    (
        "[role='dialog'] *",
        "Streamlit server is not responding. Are you connected to the internet?",
        "streamlit.no_answer",
    ),
    ("[role='dialog'] *", "Connection timed out.", "streamlit.no_answer"),
    ("[role='dialog'] *", "Page not found", "streamlit.no_page"),
    (
        "[role='dialog'] *",
        "The page that you have requested does not seem to exist. Running the app's main page.",
        "streamlit.no_page_said",
    ),
    (
        "[role='dialog'] *",
        "You have requested page /{name}, but no corresponding file was found in the app's pages/ directory. "
        "Running the app's main page.",
        "streamlit.no_page_said",
    ),
)


def streamlit_words_js() -> str:
    """`const STREAMLIT_WORDS`: for each language rows of a selector, Streamlit's words and ours.

    Ours are from the catalogue; the size of a file is from .streamlit/config.toml.
    """
    table = {language: _rows(language) for language in LANGUAGES}
    return f"const STREAMLIT_WORDS = {json.dumps(table, ensure_ascii=False)};\n"


def streamlit_words_css() -> str:
    """For each language the words that streamlit_words.css adds to Streamlit's, as variables (`--words-too-large`)."""
    return "\n".join(
        f'html[lang="{language}"] {{ --words-too-large: "{t("upload.too_large", language, **_sizes(language))}"; }}'
        for language in LANGUAGES
    )


def _rows(language: str) -> list[tuple[str, str, str]]:
    kept = {name: f"{{{name}}}" for name in ("name", "count", "most", "control", "month", "day", "number")}
    rows = [(where, theirs, t(key, language, **kept | _sizes(language))) for where, theirs, key in _SAID]
    for no, theirs in enumerate(MONTHS, start=1):
        month = t(f"month.{no}", language)
        said = t("streamlit.selected_day", language, day="{day}", month=month, year="{year}")
        rows.append((_DATE, f"{{no}} – {theirs}", f"{{no}} – {month}"))
        rows.append(("div", f"Selected Date: {theirs} {{day}}, {{year}}", said))
    return rows


def _sizes(language: str) -> dict[str, str]:
    return {
        "megabytes": number(st.get_option("server.maxUploadSize"), language),
        "together": number(VISITOR_MEGABYTES, language),
    }
