"""Text of papers and people on a page: in HTML from the files of `templates/`, in Streamlit's Markdown.

It is seen as it was written, and is never markup. Characters that nobody sees, or that turn the order of letters round,
are shown by their code.
"""

import re
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

FOLDER = Path(__file__).parent / "templates"

# Controls but tab and new line; marks of direction; tags. The joiners of Bengali stay.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
# An invisible character that parts words for no reader, but for the patterns that Streamlit looks for in text, where
# a backslash does not help: :emoji:, :material/icon:, :red[…], links without brackets, and arrows of two characters.
_WORD_JOINER = "\u2060"
_PATTERNS = re.compile(
    r":(?=[\w+-]+:|[a-z-]*\[|material|streamlit|//)|(?<=www)(?=\.)|(?<=[\w.])@(?=\w)"
    r"|(?:(?<=\s)|^)[<>~-](?=[>=-]+(?:\s|$))|(?:(?<=\s<)|(?<=^<))-(?=>(?:\s|$))",
    re.IGNORECASE,
)
_SPACES = re.compile(r"[ \t\n]+")
_MARKDOWN = re.compile(r"[\\`*$~\[\]]|<(?=[A-Za-z/!?])|&(?=#?\w+;)|(?<!\w)_|_(?!\w)")
# At the beginning of a paragraph: headings, lists, quotes, rules.
_AT_START = re.compile(r"^(?:#{1,6}(?=\s|$)|[-+>=]|\d{1,9}(?=[.)](?:\s|$)))")


# Key: none, as nothing but the fixed settings below goes in; a changed template is read again by Jinja.
@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(FOLDER, encoding="utf-8"),
        autoescape=True,
        finalize=_visible_value,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["visible"] = visible
    return environment


def render(template: str, **values: Any) -> str:
    """`templates/<template>.html` with `values`; paper and user text among them comes out as text, never as markup."""
    return _environment().get_template(f"{template}.html").render(values)


def _visible_value(value: Any) -> Any:
    return visible(value) if type(value) is str else value


def visible(words: str) -> str:
    """`words` with each unseen character as its code: ⟨U+202E⟩."""
    return words if words.isprintable() else _UNSEEN.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", words)


def as_text(words: str) -> str:
    """`words` for a place that reads Markdown: what is seen there is the words, on one line."""
    line = _SPACES.sub(" ", visible(words)).strip(" ")
    line = _PATTERNS.sub(lambda found: found[0] + _WORD_JOINER, line)
    line = _MARKDOWN.sub(lambda found: f"\\{found[0]}", line)
    return _AT_START.sub(_escaped_start, line)


def _escaped_start(found: re.Match[str]) -> str:
    return f"{found[0]}\\" if found[0].isdecimal() else f"\\{found[0]}"
