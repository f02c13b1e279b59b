"""Who must carry decisions out: the implementers' cell → roles and upazilas, paired with the decisions."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from etl.bengali.spelling import plain
from etl.bengali.wording import read_list, reference_cache
from etl.minutes.numbered import NumberedPart, split_numbered
from etl.minutes.phrases import Phrase, phrase_list, trie_pattern
from etl.minutes.records import Finding, Setting
from etl.places.finding import find_districts, find_upazilas
from etl.records import Implementer, Role

_CONNECTIVE = re.compile(r"(?:[,;\n।/]|(?<!\S)(?:ও|এবং)(?!\S))\s*")
_SENTENCE = re.compile(r"(?:হবে|হলো|হল|করবেন|করবে|করেন|হয়)\s*[।.]?\s*$")
_GAP_IN_NAMES = re.compile(r"[\s,/ও()–-]*(?:সকল)?[\s,/()–-]*")
_AROUND = " ।.,\"'“”-–—\n"
_LONG = 60


def pair_implementers(
    cell: str, decisions: Sequence[NumberedPart], above: tuple[Implementer, ...], setting: Setting
) -> tuple[list[tuple[Implementer, ...]], list[Finding]]:
    """For each decision its implementers.

    Paired by printed number only where the numbers are the same on both sides and no place contradicts; else all of
    them belong to each. "ঐ" repeats `above`.
    """
    words = cell.strip(_AROUND)
    if words in _same_as_above() or not words:
        return [above if words else () for _ in decisions], []
    parts = split_numbered(cell)
    findings: list[Finding] = []
    read = [read_implementers(part.text, setting, findings) for part in parts]
    paired = _by_number(parts, read, decisions)
    if paired and not any(_contradicts(d.text, who, setting) for d, who in zip(decisions, paired, strict=True)):
        return paired, findings
    everyone = tuple(dict.fromkeys(each for who in read for each in who))
    return [everyone for _ in decisions], findings


@reference_cache()
def _same_as_above() -> frozenset[str]:
    """Words that repeat the cell above (ঐ)."""
    return frozenset(row["words"].strip(_AROUND) for row in read_list("status_values") if row["meaning"] == "same")


def _by_number(
    parts: Sequence[NumberedPart], read: list[tuple[Implementer, ...]], decisions: Sequence[NumberedPart]
) -> list[tuple[Implementer, ...]] | None:
    if not parts or any(not part.numbers for part in parts):
        return None
    numbers = [decision.numbers or (place,) for place, decision in enumerate(decisions, start=1)]
    if {n for part in parts for n in part.numbers} != {n for own in numbers for n in own}:
        return None
    return [
        tuple(each for part, who in zip(parts, read, strict=True) if set(part.numbers) & set(own) for each in who)
        for own in numbers
    ]


def _contradicts(decision: str, implementers: tuple[Implementer, ...], setting: Setting) -> bool:
    """Whether a decision names upazilas and its implementers name only others."""
    named = {place.upazila_code for place in find_upazilas(decision, setting.district_code)}
    given = {code for each in implementers for code in each.upazila_codes}
    return bool(named and given and not named & given)


def read_implementers(text: str, setting: Setting, findings: list[Finding]) -> tuple[Implementer, ...]:
    """The implementers in one part of a cell. Decision text repeated in it is left out, with a finding."""
    office = _Office(setting.district_code, setting.team_upazila, tuple(setting.upazilas))
    implementers, kept = _implementers(text, office)
    if kept is not None:
        findings.append(Finding("implementer_repeats_decision", {"words": kept}))
    return implementers


class _Office(NamedTuple):
    """What must be known of a paper to understand who is meant: its district, the team's upazila, all upazilas."""

    district_code: str
    team_upazila: str | None
    upazilas: tuple[str, ...]


@reference_cache(4_000)
def _implementers(text: str, office: _Office) -> tuple[tuple[Implementer, ...], str | None]:
    """The implementers, and what is left of a text that repeats a decision (None of others).

    Remembered: an office writes the same few cells into each month's paper.
    """
    roles = _roles(text)
    if not roles:
        words = text.strip(" \n।,;")
        return ((Implementer(Role.OTHER, _codes(text, Role.OTHER, office), words),) if words else ()), None
    kept = None
    if len(text) > _LONG and _SENTENCE.search(text):
        text = kept = text[: _names_end(text, roles[0].end, office.district_code)]
        roles = [role for role in roles if role.end <= len(text)]
    implementers = []
    start = 0
    for place, role in enumerate(roles):
        end = _cut(text, role.end, roles[place + 1].start) if place + 1 < len(roles) else len(text)
        kind = Role.OFFICE if role.meaning == "address" else Role(role.meaning)
        words = text[start:end]
        implementers.append(Implementer(kind, _codes(words, kind, office), _tidy(words)))
        start = end
    return tuple(implementers), kept


def _tidy(words: str) -> str:
    words = _CONNECTIVE.sub("", words, count=1) if _CONNECTIVE.match(words) else words
    words = re.sub(r"(?:\s|,|;|।|(?<=\s)(?:ও|এবং)$)+$", "", words.replace("\n", " ").strip())
    return words.strip(" ,;।")


def _roles(text: str) -> list[Phrase]:
    """The roles named in `text`; an office's address after a role is no role of its own."""
    roles = list(phrase_list("roles").find(plain(text)))
    persons = [role for role in roles if role.meaning != "address"]
    return persons or roles


def _cut(text: str, start: int, end: int) -> int:
    """Where one implementer ends and the next begins: after the last connective between two roles."""
    connectives = list(_CONNECTIVE.finditer(text, start, end))
    return connectives[-1].start() if connectives else end


def _names_end(text: str, start: int, district_code: str) -> int:
    """Where the list of places after a role ends."""
    end = start
    districts = [place.span for place in find_districts(text)]
    spans = sorted([*districts, *(place.span for place in find_upazilas(text, district_code))])
    for span in spans:
        if span[0] >= start and _GAP_IN_NAMES.fullmatch(text, end, span[0]):
            end = span[1]
    return end


def _codes(words: str, role: Role, office: _Office) -> tuple[str, ...]:
    """Upazilas that an implementer covers.

    Those named, all for "(সকল)" of an upazila post, none for a district post.
    """
    if role in (Role.DIVISIONAL_COMMISSIONER, Role.DC, Role.ADC, Role.AC):
        return ()
    named = tuple(dict.fromkeys(place.upazila_code for place in find_upazilas(words, office.district_code)))
    if named:
        return named
    spelled = plain(words)
    of_upazilas = role is Role.UNO or "উপজেলা" in spelled
    if not of_upazilas:
        return ()
    if office.team_upazila:
        return (office.team_upazila,)
    return office.upazilas if _every().search(spelled) else ()


@reference_cache()
def _every() -> re.Pattern[str]:
    """Words for all, also as an ending (অফিসারগণ)."""
    return re.compile(trie_pattern([row["words"] for row in read_list("every")]))
