"""Streamlit reads Markdown in nearly every text: only the catalogue's own words go there, all else as `as_text`."""

import ast
from collections.abc import Iterator

import pytest

from dashboard.markup import as_text, render, visible
from etl.files.folders import PRODUCT

DASHBOARD = PRODUCT / "dashboard"
# Calls whose first argument (or the keyword beside) is read as Markdown, and whose `help` is.
FIRST = dict.fromkeys(
    (
        *("markdown", "caption", "subheader", "header", "title", "error", "warning", "info", "success", "toast"),
        *("text_input", "text_area", "date_input", "number_input", "time_input", "file_uploader", "slider", "feedback"),
        *("button", "download_button", "link_button", "form_submit_button", "checkbox", "toggle", "radio", "selectbox"),
        *("multiselect", "pills", "segmented_control", "expander", "popover", "dialog", "status", "metric", "spinner"),
        *("tabs", "badge", "exception", "chat_message"),
    ),
    0,
) | {"progress": 1}
KEYWORDS = ("label", "body", "title", "text", "help")
# Their options are read as Markdown too.
OF_OPTIONS = ("radio", "pills", "segmented_control")
# These show whatever they are given, in ways of their own.
NEVER = ("write", "write_stream", "latex", "help", "json", "dataframe", "table", "data_editor", "iframe")


def calls() -> Iterator[tuple[str, ast.Call, str]]:
    """Every call of a method in files that speak Streamlit: where, the call, the method's name."""
    for file in sorted(DASHBOARD.rglob("*.py")):
        code = file.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(code)) if "import streamlit" in code else ():
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and not is_log(node.func):
                yield f"{file.relative_to(PRODUCT).as_posix()}:{node.lineno}", node, node.func.attr


def is_log(method: ast.Attribute) -> bool:
    return ast.unparse(method.value) == "_log"


def is_streamlit(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name) and call.func.value.id == "st"


def texts_of(call: ast.Call, name: str) -> Iterator[ast.expr]:
    """The arguments of a call that are read as Markdown."""
    at = FIRST[name]
    yield from call.args[at : at + 1]
    for keyword in call.keywords:
        if keyword.arg in KEYWORDS:
            yield keyword.value
        if keyword.arg == "format_func" and name in OF_OPTIONS:
            yield keyword.value.body if isinstance(keyword.value, ast.Lambda) else keyword.value


def is_safe(text: ast.expr) -> bool:
    """Whether an expression can only be words of the catalogue, or what `as_text` made of others."""
    match text:
        case ast.Constant(value=None):
            return True
        case ast.IfExp():
            return is_safe(text.body) and is_safe(text.orelse)
        case ast.List():
            return all(map(is_safe, text.elts))
        case ast.Call(func=ast.Name(id="as_text")):
            return True
        case ast.Call(func=ast.Name(id="t")):
            return all(keyword.arg is not None and is_safe(keyword.value) for keyword in text.keywords)
    return False


def test_no_text_reaches_streamlits_markdown_but_the_catalogues_and_what_is_shown_as_text() -> None:
    looked_at = [(where, call, name) for where, call, name in calls() if name in FIRST]
    assert len(looked_at) > 100
    unsafe = [
        f"{where}: {name}({ast.unparse(text)})"
        for where, call, name in looked_at
        for text in texts_of(call, name)
        if not is_safe(text)
    ]
    assert unsafe == []


def test_what_streamlit_shows_as_it_is_has_no_unseen_characters() -> None:
    texts = [(where, ast.unparse(text)) for where, call, name in calls() for text in plain_texts_of(call, name)]
    assert len(texts) > 10
    assert [f"{where}: {text}" for where, text in texts if not text.startswith(("visible(", "t("))] == []


def plain_texts_of(call: ast.Call, name: str) -> Iterator[ast.expr]:
    """Arguments that are shown as they are: of `st.text`, options of boxes, what a chart tells a screen reader."""
    if name == "text":
        yield from call.args[:1]
    for keyword in call.keywords:
        if keyword.arg == "format_func" and name in ("selectbox", "multiselect"):
            yield keyword.value.body if isinstance(keyword.value, ast.Lambda) else keyword.value
        if keyword.arg == "alt":
            yield keyword.value


def test_streamlits_other_ways_to_show_things_are_not_used() -> None:
    assert [f"{where}: st.{name}" for where, call, name in calls() if is_streamlit(call) and name in NEVER] == []


def test_no_code_takes_text_for_markup() -> None:
    files = list(DASHBOARD.rglob("*.py"))
    assert files
    trusted = ("Markup(", "unsafe_allow_html", "autoescape=False")
    assert [file.name for file in files if any(word in file.read_text(encoding="utf-8") for word in trusted)] == []


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("কারণ (ঐচ্ছিক): ২০১৬-০৭, ১.৫%", "কারণ (ঐচ্ছিক): ২০১৬-০৭, ১.৫%"),
        ("![ছবি](http://h/x.png)", "!\\[ছবি\\](http:\u2060//h/x.png)"),
        ("<img src=x> a < b &lt;", "\\<img src=x> a < b \\&lt;"),
        ("$x$ `y` *z* ~~w~~", "\\$x\\$ \\`y\\` \\*z\\* \\~\\~w\\~\\~"),
        ("file_name _x_", "file_name \\_x\\_"),
        (":smile: :red[x] :material/home:", ":\u2060smile: :\u2060red\\[x\\] :\u2060material/home:"),
        ("www.a.org a@b.org", "www\u2060.a.org a@\u2060b.org"),
        ("# ক", "\\# ক"),
        ("1. ক", "1\\. ক"),
        ("- ক", "\\- ক"),
        ("    ক\n\nখ", "ক খ"),
        ("ক\u202eখ\x07", "ক⟨U+202E⟩খ⟨U+0007⟩"),
        ("র\u200d্যাব", "র\u200d্যাব"),
    ],
)
def test_text_in_markdown_is_escaped_where_it_would_be_more_than_text(words: str, written: str) -> None:
    assert as_text(words) == written


def test_text_in_html_is_escaped_and_what_is_not_seen_is_told() -> None:
    assert "&lt;b&gt;⟨U+202E⟩" in render("sentences", title="", sentences=["<b>\u202e"])
    assert visible("ক্ষ\u200cন") == "ক্ষ\u200cন"
