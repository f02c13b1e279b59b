"""One form for Bengali text: what is shown (`clean`) and what is compared (`fold`)."""

import re
import unicodedata

from etl.bengali.wording import read_list, reference_cache

ZWNJ, ZWJ = "\u200c", "\u200d"
NUKTA, HASANTA = "\u09bc", "\u09cd"


def _translation() -> dict[int, str | None]:
    """What each odd character becomes: a space, a new line, or nothing (control, format, half of a surrogate pair)."""
    table: dict[int, str | None] = {}
    for code in (*range(0x10000), *range(0xE0000, 0xE0100)):
        # Faster to ask than its category; of what can be printed a space alone is odd.
        if chr(code).isprintable() and chr(code) != " ":
            continue
        match unicodedata.category(chr(code)):
            case "Zs":
                table[code] = " "
            case "Zl" | "Zp":
                table[code] = "\n"
            case "Cc" | "Cf" | "Cs":
                table[code] = None
    for kept in ("\t", "\n", ZWNJ, ZWJ):
        del table[ord(kept)]
    return table | {ord(line_end): "\n" for line_end in "\r\x0b\x0c\x85"}


_ODD_CHARACTERS = {chr(code): becomes or "" for code, becomes in _translation().items()}
_ODD = frozenset(_ODD_CHARACTERS)
# Not printable, but not odd either; \ue010 is what `etl.minutes.reading` parts paragraphs with.
_OFTEN = f"\n\t{ZWNJ}{ZWJ}\ue010"
_JOINERS = f"[{ZWNJ}{ZWJ}]"

# Each row: what is typed, the one form of it. Order matters.
_WITH_JOINERS: tuple[tuple[re.Pattern[str], str], ...] = (
    # khanda ta as it was typed before Unicode 4.1
    (re.compile(f"\u09a4{HASANTA}{ZWJ}"), "\u09ce"),
    # ra with ya-phala is another letter than ra over ya: its joiner stays, always the same one
    (re.compile(f"\u09b0{_JOINERS}+{HASANTA}{_JOINERS}*\u09af"), f"\u09b0\ue000{HASANTA}\u09af"),
    # a full ya after hasanta (উদ্‌যাপন) is another letter than ya-phala
    (re.compile(f"{HASANTA}{_JOINERS}*{ZWNJ}{_JOINERS}*\u09af"), f"{HASANTA}\ue001\u09af"),
    (re.compile(_JOINERS), ""),
    (re.compile("\ue000"), ZWJ),
    (re.compile("\ue001"), ZWNJ),
)
# a dot typed after the signs of a consonant belongs to the consonant; seen only before NFC joins signs
_LATE_NUKTA = re.compile(f"([\u09a1\u09a2\u09af\u09ac])([\u0981\u09be-{HASANTA}\u09d7]+){NUKTA}+")
_SIGNS = frozenset(map(chr, (0x0981, *range(0x09BE, 0x09CE), 0x09D7)))
# Each row: what any text to mend holds, what is mended, the one form of it.
_AFTER_NFC: tuple[tuple[str, re.Pattern[str], str], ...] = (
    (NUKTA * 2, re.compile(f"{NUKTA}{{2,}}"), NUKTA),
    (f"\u09ac{NUKTA}", re.compile(f"\u09ac{NUKTA}"), "\u09b0"),
    ("\u0985\u09be", re.compile("\u0985\u09be"), "\u0986"),
)
# NFC writes these in two characters, never in one.
_PARTED_LETTERS = tuple((chr(code), unicodedata.normalize("NFC", chr(code))) for code in (0x09DC, 0x09DD, 0x09DF))
# Characters that NFC may change; those of most papers it leaves alone, but for the pairs it joins or turns round.
_UNSTABLE = re.compile("[^\x00-\x7f\u0964\u0965\u0980-\u09db\u09e0-\u09fd\u200c\u200d‘’“”•–—…×√✓●▪\ue000-\ue0ff]")
_UNSTABLE_PAIRS = ("\u09c7\u09be", "\u09c7\u09d7", f"{HASANTA}{NUKTA}")


def clean(text: str) -> str:
    """The form that everything downstream works on and shows; no word is changed.

    NFC (ড় ঢ় য় as letter + nukta), every other way to type a letter made one, joiners dropped except where they change
    the letter shown (র‍্য, উদ্‌যাপন), odd spaces to a space, line ends to a new line, control and format characters
    dropped. Tabs and new lines stay.
    """
    text = text.replace("\r\n", "\n").replace("\ue000", "").replace("\ue001", "")
    # Most papers hold nothing odd, and looking first is far faster than mending each text.
    if not _without(text, _OFTEN).isprintable():
        for odd in _ODD.intersection(text):
            text = text.replace(odd, _ODD_CHARACTERS[odd])
    if ZWNJ in text or ZWJ in text:
        for typed, one_form in _WITH_JOINERS:
            text = typed.sub(one_form, text)
    if not _SIGNS.isdisjoint(part[-1:] for part in text.split(NUKTA)[:-1]):
        text = _LATE_NUKTA.sub(rf"\1{NUKTA}\2", text)
    text = _nfc(text)
    for hint, typed, one_form in _AFTER_NFC:
        if hint in text:
            text = typed.sub(one_form, text)
    return text


def _without(text: str, characters: str) -> str:
    for character in characters:
        text = text.replace(character, "")
    return text


def _nfc(text: str) -> str:
    """`unicodedata.normalize("NFC", text)`, without looking at each letter where none can change."""
    for joined, parted in _PARTED_LETTERS:
        text = text.replace(joined, parted)
    if _UNSTABLE.search(text) is None and not any(pair in text for pair in _UNSTABLE_PAIRS):
        return text
    return unicodedata.normalize("NFC", text)


_NOT_IN_KEY = re.compile("[^a-z0-9\u0981\u0982\u0985-\u09b9\u09bc\u09be-\u09e3\u09f0\u09f1]")
_BENGALI_DIGITS = str.maketrans("০১২৩৪৫৬৭৮৯", "0123456789")
_LAST_HASANTA = re.compile(f"{HASANTA}(?![\u0995-\u09b9])")  # সম্যক্ is সম্যক, হঠাত্ is হঠাৎ
_DOUBLED_LETTER = re.compile(f"(.)(?:{HASANTA}\\1)+")
_DOUBLED_SIGN = re.compile("([\u09be-\u09cd\u09d7])\\1+")


@reference_cache()
def _spelling() -> tuple[re.Pattern[str], dict[str, str]]:
    """The free variants of `spelling.csv` as one pattern, longest first, and what each becomes."""
    merged = {clean(row["written"]): clean(row["key"]) for row in read_list("spelling")}
    longest_first = sorted(merged, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))), merged


def fold(text: str) -> str:
    """A key for comparing: two spellings of one word give the same key. Not for showing.

    Digits in ASCII, Latin letters small, free spelling variants (`spelling.csv`) merged, doubled letters single;
    spaces, punctuation and letters of other scripts are dropped. `fold(fold(text)) == fold(text)`.
    """
    key = clean(text)
    if HASANTA in key:
        key = _LAST_HASANTA.sub("", key)
    letters = key.translate(_BENGALI_DIGITS).casefold()
    key = _NOT_IN_KEY.sub("", letters)
    # what was dropped may have stood between two halves of one vowel sign
    changed = key != letters
    pattern, merged = _spelling()
    while True:
        folded = pattern.sub(lambda found: merged[found[0]], key)
        if HASANTA in folded:
            folded = _DOUBLED_LETTER.sub(r"\1", folded)
        folded = _DOUBLED_SIGN.sub(r"\1", folded)
        if changed or folded != key:
            folded, changed = clean(folded), False
        if folded == key:
            return key
        key = folded


@reference_cache(200_000)
def fold_word(word: str) -> str:
    """`fold` for single words, remembered: papers repeat the same few thousand words."""
    return fold(word)


@reference_cache(10_000)
def _first_letter(beginning: str) -> str:
    return fold(beginning + "ক")[:1]


def first_letter(word: str) -> str:
    """The first letter of `fold(word)`, for less: the words looked for begin with few of them."""
    return _first_letter(word[:2])
