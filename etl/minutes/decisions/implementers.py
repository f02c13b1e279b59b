"""Who must carry decisions out: the implementers' cell → roles and upazilas, paired with the decisions."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from etl.bengali.spelling import plain
from etl.bengali.wording import read_list, reference_cache
from etl.bengali.words import WORD_STARTS
from etl.minutes.decisions.cell_persons import AND, DISTRICT_POSTS, Person, persons
from etl.minutes.decisions.posts import Kind, except_words, heads, outside_brackets, post_words, role_of
from etl.minutes.decisions.shares import split_shares
from etl.minutes.items.numbered import NumberedPart
from etl.minutes.phrases import phrase_list, trie_pattern
from etl.minutes.records import Finding, Setting
from etl.places.districts import find_districts
from etl.places.upazilas import find_upazilas
from etl.records import Implementer, Role

_SENTENCE = re.compile(r"(?:হবে|হলো|হল|করবেন|করবে|করেন|হয়)\s*[।.]?\s*$")
_GAP_IN_NAMES = re.compile(r"[\s,/ও()–-]*(?:সকল)?[\s,/()–-]*")
_AROUND = " ।.,\"'“”-–—\n"
_LONG = 60


def pair_implementers(
    cell: str, decisions: Sequence[NumberedPart], above: tuple[Implementer, ...], setting: Setting
) -> tuple[list[tuple[Implementer, ...]], list[Finding]]:
    """For each decision its implementers.

    Paired by printed number only where the numbers are the same on both sides and no place contradicts; else all of
    them belong to each, but for posts of other upazilas than those it names. "ঐ" repeats `above`.
    """
    words = cell.strip(_AROUND)
    if words in _same_as_above() or not words:
        return [above if words else () for _ in decisions], []
    parts = split_shares(cell)
    findings: list[Finding] = []
    read: list[tuple[Implementer, ...]] = []
    for part in parts:
        read.append(read_implementers(part.text, setting, findings, read[-1] if read else above))
    paired = _by_number(parts, read, decisions)
    if paired and not any(_contradicts(d.text, who, setting) for d, who in zip(decisions, paired, strict=True)):
        return paired, findings
    everyone = tuple(dict.fromkeys(each for who in read for each in who))
    return [_of_named_places(decision.text, everyone, setting) for decision in decisions], findings


def _of_named_places(decision: str, everyone: tuple[Implementer, ...], setting: Setting) -> tuple[Implementer, ...]:
    """Of who carries out an item's decisions those of one that names its upazilas: no UNO answers for another's.

    All of them where one of the upazilas has no post of its own among them, or the decision is about all.
    """
    named = {place.upazila_code for place in find_upazilas(decision, setting.district_code)}
    own = {code for each in everyone if (codes := set(each.upazila_codes)) <= named for code in codes}
    if not named or own != named or _of_all().search(plain(decision)):
        return everyone
    return tuple(each for each in everyone if set(each.upazila_codes) <= named)


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


def read_implementers(
    text: str, setting: Setting, findings: list[Finding], above: tuple[Implementer, ...] = ()
) -> tuple[Implementer, ...]:
    """The implementers in one part of a cell; `above` are repeated by "ঐ".

    Decision text repeated in it is left out, with a finding.
    """
    office = _Office(setting.district_code, setting.team_upazila, tuple(setting.upazilas))
    implementers, kept = _implementers(text, office)
    if kept is not None:
        findings.append(Finding("implementer_repeats_decision", {"words": kept}))
    same = _same_as_above()
    return tuple(
        dict.fromkeys(one for each in implementers for one in (above if each.text.strip(_AROUND) in same else (each,)))
    )


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
    found = list(persons(text, office.district_code))
    kept = None
    if found and found[0].first.kind is Kind.POST and len(text) > _LONG and _SENTENCE.search(text):
        text = kept = text[: _names_end(text, _post_end(text, found[0]), office.district_code)]
        found = list(persons(text, office.district_code))
    implementers = [_implementer(person, text, office) for person in found]
    return tuple(_with_shared_places(implementers, found)), kept


def _implementer(person: Person, text: str, office: _Office) -> Implementer:
    words = text[person.start : person.end]
    role = person.first.role
    if person.first.last_words & {"chair", "member"} and person.last is not person.first:
        role = role_of(plain(words), outside_brackets(words)) or role
    if role is Role.ADC and "chair" in person.first.last_words and office.team_upazila:
        role = Role.UNO
    return Implementer(role, _codes(words, role, office), _tidy(words))


def _with_shared_places(implementers: list[Implementer], found: list[Person]) -> Iterator[Implementer]:
    """The implementers; a post of upazilas that names no place shares those of the next, joined to it by "and"."""
    for at, each in enumerate(implementers):
        following = at + 1
        if not each.upazila_codes and _is_of_upazilas(each.text, each.role) and following < len(implementers):
            after = implementers[following]
            if found[following].first.joined in AND and _is_of_upazilas(after.text, after.role):
                each = Implementer(each.role, after.upazila_codes, each.text)
        yield each


def _post_end(text: str, person: Person) -> int:
    """Where the first post of a cell ends."""
    spelled = plain(text[: person.first.end])
    ends = [*(each.end for each in phrase_list("roles").find(spelled)), *(each.end for each in heads(spelled))]
    return min(end for end in ends if end > person.start)


def _tidy(words: str) -> str:
    words = re.sub(r"\s+", " ", words.strip())
    return re.sub(r"(?:[\s,;।]|(?<=\s)(?:ও|এবং)$)+$", "", words).strip(" ,;।")


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

    Those named, or all but those named before "ব্যতীত"; all for "(সকল)" of an upazila post; none for a district post.
    """
    if role in DISTRICT_POSTS:
        return ()
    spelled = plain(words)
    named = tuple(dict.fromkeys(place.upazila_code for place in find_upazilas(words, office.district_code)))
    if named:
        return tuple(each for each in office.upazilas if each not in named) if except_words().search(spelled) else named
    if not _is_of_upazilas(words, role):
        return ()
    if office.team_upazila:
        return (office.team_upazila,)
    return office.upazilas if _every().search(spelled) else ()


def _is_of_upazilas(words: str, role: Role) -> bool:
    """Whether each upazila has such a post."""
    spelled = plain(words)
    of_district = role in DISTRICT_POSTS or post_words("upazila_post").search(spelled) is None
    return role is Role.UNO or "উপজেলা" in spelled or not of_district


@reference_cache()
def _of_all() -> re.Pattern[str]:
    """A word for all, from its beginning on: in পলাশবাড়ী, as it is folded, stands সব."""
    return re.compile(rf"{WORD_STARTS}(?:{_every().pattern})")


@reference_cache()
def _every() -> re.Pattern[str]:
    """Words for all, also as an ending (অফিসারগণ)."""
    return re.compile(trie_pattern([row["words"] for row in read_list("every")]))
