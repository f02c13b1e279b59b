"""The template that letters are made of: the office's own, where it can be used; else the program's."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from dashboard.exports.pack.letterhead import own_letter_template
from dashboard.exports.pack.records import Pack
from dashboard.exports.word.letter_template import BadTemplate, open_template
from dashboard.exports.word.letter_values import Values
from dashboard.exports.word.text import Element
from dashboard.exports.wording import say

_SHIPPED = Path(__file__).parent
# Gaps without which a letter says too little, or hides that a person must check it.
_MUST_SHOW = ("sample", "subject", "opening", "closing", "recipient", "recipient_check")
_TABLES: Mapping[str, tuple[str, ...]] = {
    "owed": ("upazila", "owed", "since", "told", "decided", "check"),
    "sent": ("upazila", "sent", "came", "check"),
}
_DAY = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """A template by its content. `complaint`: why the office's own is not used, "" where it is, or there is none."""

    content: bytes
    complaint: str = ""


def template_of(pack: Pack) -> TemplateFile:
    """The template of the pack's letters."""
    shipped, own = _SHIPPED / f"letter_{pack.language}.docx", own_letter_template(pack.asked, bool(pack.sample))
    if own is None:
        return TemplateFile(shipped.read_bytes())
    try:
        content = own.read_bytes()
        check(content, pack.language)
    except OSError as error:
        reason = error.strerror or type(error).__name__
    except BadTemplate as bad:
        reason = why(bad, pack.language)
    else:
        return TemplateFile(content)
    told = say("letter_template.not_used", pack.language, file=own, reason=reason, shipped=shipped)
    return TemplateFile(shipped.read_bytes(), told)


def why(bad: BadTemplate, language: str) -> str:
    """Where the template is wrong, and how."""
    said = say(f"letter_template.{bad.code}", language, detail=bad.detail)
    return f"{said} {say('letter_template.near', language, near=bad.near)}" if bad.near else said


# Key: the content, all that is checked, and the language of its letters.
@lru_cache(maxsize=8)
def check(content: bytes, language: str) -> None:
    """Fill it with a letter that has everything, and with one that has nothing. Raises BadTemplate."""
    template = open_template(content, "-", _DAY, language)
    for key in _TABLES:
        shown = _words(template.filled(_whole_letter(key)).values())
        wanted = [*_MUST_SHOW, "points.text", "points.check", *(f"{key}.{column}" for column in _TABLES[key])]
        missing = [name for name in wanted if _mark(name) not in shown]
        if missing:
            raise BadTemplate("lacks", detail=", ".join(missing))
    template.filled(_bare_letter())


def _words(texts: Iterable[Element]) -> str:
    return " ".join("".join(map(str, text.itertext())) for text in texts)


def _mark(name: str) -> str:
    return f"[{name}]"


def _whole_letter(table: str) -> Values:
    """A made-up letter in which each gap is filled with its own name; `table` names the one it has."""
    lines = ("heading", "section", "dates", "sources", "signature", "contact")
    words = (*_MUST_SHOW, "kind", "points_opening", "recipient_place", "table_alt")
    rows = {key: [{name: _mark(f"{key}.{name}") for name in ("serial", *_TABLES[key])}] for key in _TABLES}
    return {
        **{name: [_mark(name)] * 2 for name in lines},
        **{name: _mark(name) for name in words},
        **{key: rows[key] if key == table else [] for key in _TABLES},
        "points": [{name: _mark(f"points.{name}") for name in ("number", "text", "check")}] * 2,
        "copies": [{name: _mark(f"copies.{name}") for name in ("number", "name")}] * 2,
    }


def _bare_letter() -> Values:
    """A letter whose lists are empty and whose words are none."""
    return {name: [] if isinstance(value, list) else "" for name, value in _whole_letter("owed").items()}
