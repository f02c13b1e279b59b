"""Find the posts and offices in an implementers' cell, by the last word of a post and what stands around it."""

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from etl.bengali.spelling import plain
from etl.bengali.wording import read_list, reference_cache
from etl.minutes.phrases import Phrase, phrase_list, trie_pattern
from etl.places.districts import find_districts
from etl.places.gazetteer import districts
from etl.places.upazilas import find_upazilas
from etl.records import Role

_CONNECTIVE = re.compile(r"(?:[,;\n।/&]|(?<!\S)(?:ও|এবং|আর)(?!\S)|(?<=[\u0980-\u09e5])সহ(?=\s))\s*")
_TOKEN = re.compile(r"[\u0980-\u09e5]+(?:-[\u0980-\u09e5]+)*|[a-z]+")
_GENITIVE = r"(?:গন|বৃন্দ|সমুহ)?(?:েদের|দের|ের|র)"
_OTHER_ENDING = r"(?:গন|বৃন্দ|সমুহ|দ্বয\u09bc?|কে|গনকে|বৃন্দকে|টি|সকল)?"


class Kind(StrEnum):
    """What a piece of a cell is: a post, an office or its address, places, or other words."""

    POST = "post"
    BODY = "body"
    PLACE = "place"
    WORDS = "words"


class Piece(NamedTuple):
    """A piece of a cell between two connectives, with the one before it (`joined`); `role` of a post or office.

    `bare`: a post of which nothing but its rank is said (উপপরিচালক), so that what follows completes it. `named`: it
    names a place; `leads`: before its post. `left_out`: whoever stands first in it is left out ("সিভিল সার্জন ব্যতীত …").
    """

    kind: Kind
    start: int
    end: int
    joined: str
    role: Role = Role.OTHER
    bare: bool = False
    named: bool = False
    leads: bool = False
    left_out: bool = False
    last_words: frozenset[str] = frozenset()


class LastWord(NamedTuple):
    """The last word of a post (`kind` of `posts.csv`) and where it stands."""

    kind: str
    start: int
    end: int


@reference_cache()
def post_words(kind: str) -> re.Pattern[str]:
    """Any of the words of one kind in `posts.csv`, from a word's beginning on."""
    rows = [row["words"] for row in read_list("posts") if row["kind"] == kind]
    return re.compile(rf"(?<![\u0980-\u09e5])(?:{trie_pattern(rows)})(?![\u0980-\u09e5])")


@reference_cache()
def _head() -> re.Pattern[str]:
    """A word that ends in the last word of a post."""
    kinds = ("office", "other", "person", "chair", "member", "body", "committee")
    choices = (
        f"(?P<{kind}>{trie_pattern([row['words'] for row in read_list('posts') if row['kind'] == kind])})"
        for kind in kinds
    )
    return re.compile(rf"[\u0980-\u09e5-]*?(?:{'|'.join(choices)})(?:(?P<genitive>{_GENITIVE})|{_OTHER_ENDING})")


@reference_cache()
def division() -> re.Pattern[str]:
    """A division of the country (রংপুর বিভাগ), which is a place, where other বিভাগ are offices."""
    names = trie_pattern(sorted({plain(each.division) for each in districts()}))
    return re.compile(rf"(?<![\u0980-\u09e5])(?:{names})\s+বিভাগ(?![\u0980-\u09e5])")


@reference_cache()
def except_words() -> re.Pattern[str]:
    """Words for "except"."""
    rows = [row["words"] for row in read_list("quantifiers") if row["quantifier"] == "except"]
    return re.compile(rf"(?<![\u0980-\u09e5])(?:{trie_pattern(rows)})")


def depths(text: str) -> list[int]:
    """How many brackets are open at each character; one that is never closed ends with its line."""
    found = []
    depth = 0
    for place, letter in enumerate(text):
        line_end = text.find("\n", place)
        if letter == "\n":
            depth = 0
        if letter in "([" and any(each in text[place : line_end if line_end >= 0 else len(text)] for each in ")]"):
            depth += 1
        found.append(depth)
        if letter in ")]":
            depth = max(0, depth - 1)
    return found


def heads(spelled: str) -> list[LastWord]:
    """The last words of posts and offices in `spelled`, without those that only say whose the next is (genitive)."""
    found = []
    divisions = [each.end() for each in division().finditer(spelled)]
    for token in _TOKEN.finditer(spelled):
        word = _head().fullmatch(token[0])
        if word and not word["genitive"] and token.end() not in divisions:
            kind = next(name for name, words in word.groupdict().items() if words and name != "genitive")
            found.append(LastWord(kind, *token.span()))
    return found


def outside_brackets(text: str) -> str:
    """`text` in one spelling, with spaces for what stands in brackets."""
    return "".join(" " if deep else letter for letter, deep in zip(plain(text), depths(text), strict=True))


def pieces(text: str, district_code: str) -> list[Piece]:
    """The pieces of `text`, in order. What stands in brackets belongs to the piece before it."""
    depth, spelled, outside = depths(text), plain(text), outside_brackets(text)
    places = [place.span[0] for place in find_upazilas(text, district_code)]
    places += [district.span[0] for district in find_districts(text)]
    places += [each.start() for each in division().finditer(spelled)]
    found = []
    start, joined = 0, ""
    for connective in [*(each for each in _CONNECTIVE.finditer(text) if not depth[each.start()]), None]:
        end = connective.start() if connective else len(text)
        for low, high in _run_together(outside, start, end):
            if text[low:high].strip():
                own_places = [place - low for place in places if low <= place < high]
                words = _Words(spelled[low:high], outside[low:high])
                found.append(_piece(words, low, joined if low == start else "\n", own_places))
        if connective:
            start, joined = connective.end(), connective[0].strip() or "\n"
    return found


def _run_together(outside: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Posts written with nothing between them: "উপজেলা নির্বাহী অফিসার (সকল) সহকারী কমিশনার (আইসিটি)"."""
    begin = start
    own = heads(outside[start:end])
    for one, following in pairwise(own):
        gap = outside[start + one.end : start + following.end]
        level = post_words("level").match(gap.lstrip())
        if level and one.kind != "body" and not except_words().search(gap):
            cut = start + one.end + len(gap) - len(gap.lstrip())
            yield begin, cut
            begin = cut
    yield begin, end


class _Words(NamedTuple):
    """The words of a piece, and the same with spaces for what stands in brackets."""

    whole: str
    outside: str


def _piece(piece: _Words, start: int, joined: str, places: list[int]) -> Piece:
    """The piece that begins at `start`; `places`: where in it places are named."""
    words = piece.outside
    left_out = except_words().search(words)
    after = left_out.end() if left_out and heads(words[left_out.end() :]) else 0
    told = words[after:]
    own = heads(told)
    role = role_of(piece.whole[after:], told)
    end, named = start + len(words), bool(places)
    if role is None:
        vague = not post_words("vague").sub("", except_words().sub("", words)).strip(" -।.:ঃ,;")
        return Piece(Kind.PLACE if named or vague else Kind.WORDS, start, end, joined, named=named)
    last_words = frozenset(each.kind for each in own)
    body = last_words == {"committee"} or (role is Role.OFFICE and _is_body(own))
    return Piece(
        Kind.BODY if body else Kind.POST,
        start,
        end,
        joined,
        role,
        bare=_is_bare(told, own),
        named=named,
        leads=bool(places) and bool(own) and min(places) < after + own[0].start,
        left_out=bool(after) and bool(heads(words[: after or 0])),
        last_words=last_words,
    )


def _is_body(own: list[LastWord]) -> bool:
    """Whether an office itself is named, or its address, and nobody of it."""
    return not own or own[-1].kind == "body"


def _is_bare(words: str, own: list[LastWord]) -> bool:
    """Whether nothing is said of a post but its rank and last word."""
    if not own or own[-1].kind in ("body", "committee"):
        return False
    before = [each[0] for each in _TOKEN.finditer(words[: own[-1].start])]
    return all(post_words("title").fullmatch(each) or post_words("level").fullmatch(each) for each in before)


def role_of(words: str, outside: str) -> Role | None:
    """The role of the post or office in `words` (`outside`: without brackets); None where there is neither."""
    own = heads(outside)
    known = [each for each in phrase_list("roles").find(words) if outside[each.start] != " "]
    by_name = [each for each in known if not _is_genitive(words, each)]
    persons = [each for each in by_name if each.meaning not in _NO_PERSONS]
    kinds = {each.kind for each in own}
    in_team = "টিম" in words
    if persons:
        return Role(persons[-1].meaning)
    if "chair" in kinds:
        return _role_of_chair(words, in_team, kinds)
    if any(each.meaning == "team" for each in by_name) or ("member" in kinds and in_team):
        return Role.TEAM
    if own and own[-1].kind != "body":
        return _role_of_head(words, own[-1], by_name)
    return Role.OFFICE if own or known else Role.OTHER if "member" in kinds else None


_NO_PERSONS = ("address", "office", "team")


def _is_genitive(words: str, phrase: Phrase) -> bool:
    """Whether a phrase only says whose the next is: "আইসিটি শাখার সহকারী কমিশনার"."""
    return re.match(r"(?:ের|র|\s*এর)(?![\u0980-\u09e5])", words[phrase.end :]) is not None


def _role_of_chair(words: str, in_team: bool, kinds: set[str]) -> Role:
    """Who chairs the innovation team: the ADC in a district, the UNO in an upazila; another body: anybody."""
    if not in_team and kinds & {"committee", "body"}:
        return Role.OTHER
    return Role.UNO if "উপজেলা" in words else Role.ADC


def _role_of_head(words: str, head: LastWord, by_name: list[Phrase]) -> Role:
    """A post of a line department is its office's; where nothing says of which (সংশ্লিষ্ট কর্মকর্তা) it is anybody's."""
    if head.kind != "office":
        return Role.OTHER
    before = post_words("vague").sub("", re.sub(r"পর্যায\u09bc?ের", "", words[: head.start])).strip(" ,-")
    vague = words[head.start : head.end].startswith(("অফিসার", "কর্মকর্তা")) and not before
    return Role.OTHER if vague and not by_name else Role.OFFICE
