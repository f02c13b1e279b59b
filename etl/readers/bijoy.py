"""Convert legacy Bijoy text (SutonnyMJ) to Unicode: Latin characters in visual order that its fonts draw as Bengali.

The table is `bijoy.csv`, the fonts are in `bijoy_fonts.csv`. Why our own: of the 72 Bijoy paragraphs of a known pair
of papers, PyPI's bijoytounicode gets 70, bnconverter 57, unicodeconverter 52 and bijoy2unicode 31 right.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from itertools import groupby
from unicodedata import normalize

from etl.bengali.wording import read_list, reference_cache

# One letter for each kind of glyph, so that a word's kinds can be matched as a word.
_KINDS = {
    "letter": "L",
    "half": "H",  # joins what follows
    "below": "P",  # joins what stands before
    "vowel_before": "E",  # drawn before the cluster it is spoken after
    "vowel": "K",
    "reph": "R",  # drawn after the cluster it is spoken before
    "mark": "M",
    "hasanta": "V",
    "sign": "-",
}
# Vowel signs that no cluster follows are taken all at once: one by one, a long row of them would take for ever.
_SYLLABLE = re.compile(
    "(?P<before>E*)(?P<core>(?:H*[LP]|H+)(?:P|VH*[LP])*)(?P<after>[RKMP]*)|(?P<other>E+|.)", re.DOTALL
)
_VOWEL_LETTERS = "ABCDEFGHIJ"
_SYMBOL_FONT = re.compile("[\uf020-\uf0ff]")
_SPACES = re.compile(r"(\s+)")
_NO_CHARACTER = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))


@dataclass(frozen=True, slots=True)
class _Table:
    """The glyph table: a pattern with a group for each row, and each row's kind and text by the group's number."""

    pattern: re.Pattern[str]
    kinds: tuple[str, ...]
    texts: tuple[str, ...]


@reference_cache(1000)
def is_bijoy_font(name: str) -> bool:
    """Whether a font of this name draws Latin characters as Bengali. SutonnyMJ does, SutonnyOMJ is Unicode."""
    name = name.strip().casefold()
    return next(
        (row["encoding"] == "bijoy" for row in read_list("bijoy_fonts") if fnmatchcase(name, row["font"])), False
    )


def to_unicode(text: str) -> str:
    """Bijoy text as Unicode. Bengali characters, spaces and line breaks in it stay as they are.

    A cluster and its vowel sign must not be split over two calls: give joined runs.
    """
    if _SYMBOL_FONT.search(text):
        text = _SYMBOL_FONT.sub(_plain_character, text)
    return "".join(map(_word, _SPACES.split(text)))


def convert_stretches(pieces: Iterable[tuple[bool, str]]) -> list[str]:
    """The texts of pieces, those marked as Bijoy in Unicode; as many as there are pieces.

    Bijoy pieces that follow one another are converted as one, because a cluster may be split between them; the result
    takes the place of the first, the others become "".
    """
    texts: list[str] = []
    for bijoy, stretch in groupby(pieces, key=lambda piece: piece[0]):
        some = [text for _, text in stretch]
        joined = "".join(some)
        converted = to_unicode(joined) if bijoy else joined
        texts += some if converted == joined else [converted, *[""] * (len(some) - 1)]
    return texts


def _plain_character(found: re.Match[str]) -> str:
    """A character of a symbol font (U+F0xx) as the Windows-1252 character of the same byte."""
    return bytes([ord(found[0]) - 0xF000]).decode("cp1252", "ignore")


# Papers repeat the same few thousand words.
@reference_cache(100_000)
def _word(word: str) -> str:
    """One word or stretch of spaces."""
    if not word or word.isspace():
        return word
    table = _glyphs()
    kinds, texts = [], []
    for found in table.pattern.finditer(word.translate(_NO_CHARACTER)):
        row = found.lastindex
        kinds.append(table.kinds[row - 1] if row else "-")
        texts.append(table.texts[row - 1] if row else found[0])
    syllables = (_syllable(found, texts) for found in _SYLLABLE.finditer("".join(kinds)))
    return normalize("NFC", "".join(syllables))


def _syllable(found: re.Match[str], texts: list[str]) -> str:
    """The characters of one syllable in spoken order: reph, cluster, vowel sign, marks."""
    if found["other"]:
        return "".join(texts[slice(*found.span())])
    before, core = (texts[slice(*found.span(name))] for name in ("before", "core"))
    after = list(zip(found["after"], texts[slice(*found.span("after"))], strict=True))
    core += _of_kind(after, "P")
    cluster = _joined("".join(core))
    reph = "র্" if _of_kind(after, "R") else ""
    vowel = "".join([*before[-1:], *_of_kind(after, "K")])
    return reph + cluster + vowel + "".join(_of_kind(after, "M"))


def _of_kind(glyphs: list[tuple[str, str]], kind: str) -> list[str]:
    return [text for each, text in glyphs if each == kind]


def _joined(cluster: str) -> str:
    """A cluster with one hasanta between two letters; র with a ya-phala kept apart from reph over য."""
    cluster = cluster.replace("্্", "্")
    return "র\u200d" + cluster[1:] if cluster.startswith("র্য") else cluster


@reference_cache()
def _glyphs() -> _Table:
    rows = read_list("bijoy")
    of_kind = {kind: {row["bijoy"] for row in rows if row["kind"] == kind} for kind in _KINDS}
    consonants = of_kind["letter"] - set(_VOWEL_LETTERS) | of_kind["below"] | of_kind["reph"]
    glyphs = {row["bijoy"] for row in rows if row["kind"] != "sign"}
    classes = {"consonant": _class(consonants), "glyph": _class(glyphs)}
    alternatives = []
    for row in rows:
        after, before = (classes.get(row[side], row[side] and _class(set(row[side]))) for side in ("after", "before"))
        pattern = re.escape(row["bijoy"])
        pattern = f"(?<={after}){pattern}" if after else pattern
        alternatives.append(f"({pattern}(?={before}))" if before else f"({pattern})")
    return _Table(
        re.compile("|".join(alternatives) + "|.", re.DOTALL),
        tuple(_KINDS[row["kind"]] for row in rows),
        tuple(row["unicode"] for row in rows),
    )


def _class(characters: set[str]) -> str:
    return "[" + "".join(sorted(map(re.escape, (each for each in characters if len(each) == 1)))) + "]"
