"""Put the pieces of an implementers' cell together: each post or office with what belongs to it."""

from collections.abc import Iterator
from typing import NamedTuple

from etl.bengali.spelling import plain
from etl.minutes.decisions.posts import Kind, Piece, except_words, pieces, post_words
from etl.records import Role

AND = ("ও", "এবং", "/", "&", "আর")
DISTRICT_POSTS = (Role.DIVISIONAL_COMMISSIONER, Role.DC, Role.ADC, Role.AC)
_HAVE_OFFICES = (Role.AC, Role.OFFICE, Role.OTHER, Role.FOCAL_POINT)


class Person(NamedTuple):
    """One implementer's words, from `start` to `end`, and what is told of it so far."""

    first: Piece
    last: Piece
    start: int
    end: int

    def with_more(self, piece: Piece) -> "Person":
        return self._replace(last=piece, end=piece.end)


def persons(text: str, district_code: str) -> Iterator[Person]:
    """The implementers of a cell: each post or office with the address, places and other words that belong to it."""
    all_pieces = pieces(text, district_code)
    person: Person | None = None
    waiting: int | None = None
    for at, piece in enumerate(all_pieces):
        if at + 1 < len(all_pieces) and _begins_next(at, all_pieces, person, text):
            waiting = piece.start if waiting is None else waiting
        elif person and waiting is None and _belongs_to(piece, person, text):
            person = person.with_more(piece)
        else:
            if person:
                yield person
            person = Person(piece, piece, piece.start if waiting is None else waiting, piece.end)
            waiting = None
    if person:
        yield person


def _words(piece: Piece, text: str) -> str:
    return plain(text[piece.start : piece.end])


def _begins_next(at: int, all_pieces: list[Piece], person: Person | None, text: str) -> bool:
    """Whether a piece is the beginning of the next post.

    "সাঘাটা | ও ফুলছড়ি ব্যতীত অন্যান্য উপজেলা নির্বাহী অফিসার", "উপজেলা স্বাস্থ্য | ও পরিবার পরিকল্পনা কর্মকর্তা", "জেলা | ও উপজেলা
    পর্যায়ের কর্মকর্তা".
    """
    piece, following = all_pieces[at], all_pieces[at + 1]
    words, after = _words(piece, text), _words(following, text)
    if post_words("level").fullmatch(words.strip()):
        return following.joined in AND
    if piece.kind is Kind.PLACE and piece.named:
        post = next((each for each in all_pieces[at + 1 :] if each.kind is not Kind.PLACE or not each.named), None)
        if post is None or post.kind is not Kind.POST or post.role in DISTRICT_POSTS:
            return False
        return person is None or (post.leads and except_words().search(_words(post, text)) is not None)
    if piece.kind is Kind.WORDS:
        anew = following.role is not Role.OFFICE or post_words("level").match(after.lstrip())
        return following.kind is Kind.POST and following.joined in AND and not anew
    return person is None and following.joined in AND and following.left_out


def _belongs_to(piece: Piece, person: Person, text: str) -> bool:
    """Whether a piece goes on with the person before it: places, an address, the department of a bare post."""
    words = _words(piece, text).lstrip()
    first, anew = person.first, post_words("new").match(words) is not None
    if piece.kind is Kind.PLACE:
        apart = first.role in DISTRICT_POSTS or first.kind is not Kind.POST
        if not piece.named:
            return piece.joined not in AND and not words.startswith("সংস্লিস্ট")
        return piece.joined not in AND or not apart or person.last.named
    if first.last_words == piece.last_words == {"person"}:
        return not person.last.named
    if first.last_words & {"chair", "member"} and piece.joined == ",":
        return piece.role is Role.TEAM or piece.kind is Kind.BODY
    if piece.kind is Kind.POST or anew:
        return False
    completes = first.bare and person.last is first
    goes_on = piece.joined in AND and person.last.kind is Kind.WORDS
    if piece.kind is Kind.BODY:
        is_address = not piece.last_words or "কার্যালয" in words
        if first.role in _HAVE_OFFICES and first.kind is Kind.POST:
            of_it = completes or is_address or not post_words("level").match(words)
            return goes_on or (piece.joined not in AND and of_it)
        return is_address and piece.joined not in AND
    return completes or piece.joined == "," or goes_on or (piece.joined in AND and person.last.kind is Kind.BODY)
