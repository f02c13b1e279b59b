"""Words of the field that a paper misspells, found by likeness: কার্যবিরণী is কার্যবিবরণী, অনুষ্টিত is অনুষ্ঠিত.

What the lists of wording name is looked for in a paper in its right spelling; so the paper is read with such words put
right, and what is kept of it has them as they are printed. A word that differs in more than what writers vary freely is
unsure: what rests on it is doubtful. The bound of likeness was learnt from a dictionary of 110,000 words: without
`ordinary_words.csv` it takes 136 of them for words of the field, with it none.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import partial
from typing import Any, NamedTuple, TypeVar, cast

from rapidfuzz.distance import OSA, Levenshtein

from etl.bengali.spelling import plain, without_optional
from etl.bengali.text import clean, fold_word
from etl.bengali.wording import read_list, reference_cache
from etl.bengali.words import WORD, stems
from etl.minutes.reading import paper_text
from etl.minutes.records import Finding
from etl.places.spelling import is_place_word
from etl.readers.document import Block, Cell, Document, Table, UnsureWord

# The lists whose words are looked for as they are spelt there.
OF_THE_FIELD = (
    "acts",
    "carried_out",
    "closings",
    "endings",
    "head_labels",
    "headers",
    "meeting_words",
    "objects",
    "predicates",
    "prose_labels",
    "quantifiers",
    "roles",
    "status_columns",
    "team_words",
    "topics",
)
# Others whose words are known, and are no misspelling of those.
KNOWN_TOO = (
    "attendance_words",
    "before_upazila",
    "before_verb",
    "carried_over",
    "decision_words",
    "due_phrases",
    "every",
    "letterheads",
    "listed_labels",
    "main_verbs",
    "months",
    "number_words",
    "ordinary_words",
    "plain_words",
    "posts",
    "references",
    "register_examples",
    "status_values",
    "time_limits",
    "time_words",
    "weekdays",
)
# In folded letters. Shorter words resemble too many others.
_SHORTEST = 5
_SHORTEST_LIKE = 6
_ANY_OTHER_LETTER = 10
_A_LETTER_MORE_OR_LESS = 8
_HASANTA = "\u09cd"
_BEFORE, _BEHIND = re.compile(r"\S+[^\S\n]*$"), re.compile(r"[^\S\n]*\S+")
_WITHOUT_JOINERS = dict.fromkeys(map(ord, "\u200c\u200d"))
# Letters that are taken for one another, by ear, by eye or by the finger.
_ALIKE = ("টঠ", "তথ", "দধ", "বভ", "চছ", "কখ", "গঘ", "পফ", "জঝয", "ডঢর", "ািুেোৈৌৃ", "ঙং", "বধ", "নত", "সশ")

T = TypeVar("T")


class Meant(NamedTuple):
    """The right spelling of a printed word; `sure` where they differ only in what writers vary freely."""

    word: str
    sure: bool


@dataclass(frozen=True, slots=True)
class _Known:
    """The words of the field, folded → as listed; all words that are known; folded words less a letter → whole."""

    of_field: dict[str, str]
    spelt: frozenset[str]
    folded: frozenset[str]
    shortened: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Changed:
    """A paragraph as it is read; the places in it that were put right, and what is printed there."""

    read: str
    places: tuple[tuple[int, int, str], ...]

    def printed(self, start: int, end: int) -> str:
        """The part `start:end` of what is read, as it is printed."""
        parts, at = [], start
        for first, last, words in self.places:
            if start <= first and last <= end:
                parts += [self.read[at:first], words]
                at = last
        return "".join([*parts, self.read[at:end]])


@dataclass(frozen=True, slots=True)
class PutRight:
    """A document to be read, its misspelt words put right, and what was printed: the whole text as it is read and as it
    is printed, and the paragraphs that differ."""

    document: Document
    findings: tuple[Finding, ...]
    changed: tuple[Changed, ...]
    read: str
    printed: str

    def as_printed(self, record: T) -> T:
        """The record with each text in it as the paper has it."""
        return cast("T", _with_texts(record, self._printed)) if self.changed else record

    def _printed(self, text: str) -> str:
        if text == self.read:
            return self.printed
        # What stands so somewhere else in the paper may be from there.
        if text in self.printed:
            return text
        for each in self.changed:
            if (at := each.read.find(text)) >= 0:
                return each.printed(at, at + len(text))
        printed = dict(pair for each in self.changed for pair in _lines_of(each))
        longest_first = sorted(printed, key=len, reverse=True)
        return re.sub("|".join(map(re.escape, longest_first)), lambda found: printed[found[0]], text)


def _lines_of(changed: Changed) -> Iterator[tuple[str, str]]:
    """The paragraph and its lines that were put right, as read and as printed; the longest first."""
    ends = [(0, len(changed.read)), *((line.start(), line.end()) for line in re.finditer(r"[^\n]+", changed.read))]
    for start, end in ends:
        read, printed = changed.read[start:end], changed.printed(start, end)
        if read != printed:
            yield read, printed
            yield read.replace("\n", " "), printed.replace("\n", " ")


def put_right(document: Document) -> PutRight:
    """The document with misspelt words of the field put right; those that may be other words are unsure."""
    printed = paper_text(document)
    # Most papers have none, and to look at each word of theirs once is far faster than at each paragraph.
    if not any(map(_holds_misspelt, set(printed.split()))):
        return PutRight(document, (), (), "", "")
    changed: list[Changed] = []
    block = partial(_block, changed=changed)
    blocks = tuple(map(block, document.blocks))
    unsure: list[UnsureWord] = []
    told: dict[str, str] = {}
    for each in changed:
        for start, end, word in each.places:
            meant, context = word_meant(word), _context(each.read, start, end)
            # A word alone, a heading as a rule, cannot be told from the same word where it is spelt right.
            if meant is not None and not meant.sure and context not in printed:
                unsure.append(UnsureWord(meant.word, 0, context))
                told[word] = meant.word
    findings = tuple(Finding("word_misspelt", {"printed": one, "meant": meant}) for one, meant in told.items())
    right = replace(document, blocks=blocks, unsure=(*document.unsure, *unsure))
    return PutRight(right, findings, tuple(changed), paper_text(right), printed)


def _context(text: str, start: int, end: int) -> str:
    """The word at `start:end` with what stands before and behind it: the same word elsewhere may be spelt right."""
    before, after = _BEFORE.search(text, 0, start), _BEHIND.match(text, end)
    return text[before.start() if before else start : after.end() if after else end]


@reference_cache(200_000)
def _holds_misspelt(piece: str) -> bool:
    return any(map(word_meant, WORD.findall(piece)))


def _block(block: Block, changed: list[Changed]) -> Block:
    if isinstance(block, str):
        return _paragraph(block, changed)
    return Table(tuple(tuple(_cell(cell, changed) for cell in row) for row in block.rows))


def _cell(cell: Cell, changed: list[Changed]) -> Cell:
    paragraphs = tuple(_paragraph(each, changed) for each in cell.paragraphs)
    return cell if paragraphs == cell.paragraphs else Cell(paragraphs, cell.continues)


def _paragraph(text: str, changed: list[Changed]) -> str:
    parts, places = [], []
    at = length = 0
    for word in WORD.finditer(text):
        meant = word_meant(word[0])
        if meant is None:
            continue
        before = text[at : word.start()]
        places.append((length + len(before), length + len(before) + len(meant.word), word[0]))
        parts += [before, meant.word]
        at, length = word.end(), places[-1][1]
    if not places:
        return text
    read = "".join([*parts, text[at:]])
    changed.append(Changed(read, tuple(places)))
    return read


@reference_cache(200_000)
def word_meant(word: str) -> Meant | None:
    """The word of the field that a printed word misspells; None where it is none, or spelt as the lists have it."""
    # Many write it for a colon.
    visarga = word[len(word.rstrip("ঃ")) :]
    bare = word.removesuffix(visarga)
    whole = without_scars(bare)
    found = (_like(whole) if not _is_spelt_right(whole) else None) or Meant(whole, sure=True)
    return None if plain(found.word) == plain(bare) or not whole else Meant(found.word + visarga, found.sure)


def _is_spelt_right(word: str) -> bool:
    return any(stem in _known().spelt for stem in stems(_spelling(word))) or word.isascii()


def _like(word: str) -> Meant | None:
    """The word of the field that `word`, not spelt as any that is known, is like, with the ending that it bears."""
    key = fold_word(word)
    if len(key) < _SHORTEST or is_place_word(word):
        return None
    known = _known()
    endings = {stem: key[len(stem) :] for stem in stems(key, shortest=_SHORTEST)}
    for stem, ending in endings.items():
        if stem in known.of_field:
            return Meant(known.of_field[stem] + ending, sure=True)
    if any(stem in known.folded for stem in endings):
        return None
    # A slip in what may be an ending is another ending.
    own = min(map(len, endings), default=0)
    for stem, ending in endings.items():
        if alike := [each for each in _candidates(stem) if is_likely(stem, each, own)]:
            # A word that may be several is the one that is as long, then any: it is unsure all the same.
            best = min(alike, key=lambda each: (abs(len(each) - len(stem)), each))
            return Meant(known.of_field[best] + ending, sure=False)
    return None


def _candidates(key: str) -> set[str]:
    shortened = _known().shortened
    return {word for short in _shortened(key) for word in shortened.get(short, ())}


def is_likely(written: str, known: str, own: int) -> bool:
    """Whether one slip makes the folded word `known` into `written`: of a kind that people make, and within its stem.

    `own`: how many letters of `written` are certainly no ending.
    """
    if len(known) < _SHORTEST_LIKE or OSA.distance(written, known) != 1:
        return False
    first, *more = Levenshtein.opcodes(known, written)
    slip = first if first.tag != "equal" else more[0]
    if sum(each.tag != "equal" for each in (first, *more)) > 1:
        return len(known) >= _A_LETTER_MORE_OR_LESS
    kind, at, to = slip.tag, slip.src_start, slip.dest_start
    # At the end it is another form of the word, at the beginning another word.
    if at >= len(known) - 1 or min(at, to) == 0 or to >= own:
        return False
    if kind == "replace":
        pair = {known[at], written[to]}
        return len(known) >= _ANY_OTHER_LETTER or any(pair <= set(alike) for alike in _ALIKE)
    slipped = known[at] if kind == "delete" else written[to]
    return len(known) >= _A_LETTER_MORE_OR_LESS or slipped == _HASANTA


@reference_cache()
def _known() -> _Known:
    of_field = dict[str, str]()
    for word in _words_of(OF_THE_FIELD):
        if len(fold_word(word)) >= _SHORTEST:
            of_field.setdefault(fold_word(word), word)
    words = {*_words_of(OF_THE_FIELD), *_words_of(KNOWN_TOO)}
    shortened = dict[str, set[str]]()
    for key in of_field:
        for short in _shortened(key):
            shortened.setdefault(short, set()).add(key)
    return _Known(
        of_field,
        frozenset(map(_spelling, words)),
        frozenset(map(fold_word, words)),
        {short: tuple(sorted(keys)) for short, keys in shortened.items()},
    )


def _words_of(lists: Iterable[str]) -> Iterator[str]:
    """The Bengali words of all columns of these lists but notes."""
    for name in lists:
        for row in read_list(name):
            for column, cell in row.items():
                if column != "note":
                    yield from (word for word in WORD.findall(clean(cell)) if not word.isascii())


def _shortened(key: str) -> set[str]:
    """The word, and without each one of its letters."""
    return {key, *(key[:at] + key[at + 1 :] for at in range(len(key)))}


def _spelling(word: str) -> str:
    """The word as the lists' patterns compare it."""
    return without_optional(plain(word))


@reference_cache()
def _scars() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(rf"(?<![{row['not_after'] or '-'}]){row['first']}([িেৈ]?){row['scar']}"), rf"{row['meant']}\1")
        for row in read_list("converter_scars")
    )


def without_scars(word: str) -> str:
    """The word without joiners, and without what converters of the old fonts leave in it (`converter_scars.csv`)."""
    word = word.translate(_WITHOUT_JOINERS)
    for scar, meant in _scars():
        word = scar.sub(meant, word)
    return word


def _with_texts(value: Any, change: Callable[[str], str]) -> Any:
    """A record with every text in it changed: in tuples, dicts and dataclasses too."""
    if type(value) is str:
        return change(value)
    if type(value) is tuple:
        return tuple(_with_texts(each, change) for each in value)
    if isinstance(value, dict):
        return {key: _with_texts(each, change) for key, each in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{each.name: _with_texts(getattr(value, each.name), change) for each in fields(value)})
    return value
