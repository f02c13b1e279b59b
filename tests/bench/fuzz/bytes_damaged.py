"""Damage that knows nothing of what a file is: bits, ends, pieces, lines, letters."""

from __future__ import annotations

import random
from collections.abc import Callable

Damage = Callable[[bytes, random.Random], bytes]


def flip(content: bytes, chance: random.Random) -> bytes:
    """Some bits turned."""
    damaged = bytearray(content)
    for _ in range(chance.choice((1, 10, 200))):
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    return bytes(damaged)


def cut(content: bytes, chance: random.Random) -> bytes:
    """The first part only, as after a broken download."""
    return content[: chance.randrange(len(content))]


def swap(content: bytes, chance: random.Random) -> bytes:
    """Three pieces in another order."""
    a, b = sorted(chance.randrange(len(content)) for _ in range(2))
    return content[b:] + content[a:b] + content[:a]


def repeat_lines(content: bytes, chance: random.Random) -> bytes:
    """Some of the lines, in any order, some of them many times."""
    lines = content.split(b"\n")
    chance.shuffle(lines)
    return b"\n".join(line * chance.choice((1, 1, 1, 2, 30)) for line in lines[: chance.randint(1, len(lines))])


def swap_letters(content: bytes, chance: random.Random) -> bytes:
    """Letters exchanged; still UTF-8, so that the damage reaches the parser."""
    letters = list(content.decode("utf-8", "replace"))
    for _ in range(chance.choice((5, 50, 500))):
        a, b = chance.randrange(len(letters)), chance.randrange(len(letters))
        letters[a], letters[b] = letters[b], letters[a]
    return "".join(letters).encode()


# What readers and rules take apart: numbers too large, signs that open and never close, words of the field without end.
_ODD_WORDS = (
    "৯" * 40, "-1", "9" * 400, "০০/০০/০০০০", "৩১-০২-২০১৬", "২০১৬" * 20, "১)" * 30, "ঐ", "সকল", "ব্যতীত", "উপজেলা",
    "সদর", "(" * 200, "[" * 200, "।" * 200, "ঃ-", "\u200d\u200c" * 50, "\u0000", "\ufeff", "\u202e", "\ud7ff",
    "্" * 100, "়" * 100, "সিদ্ধান্ত", "কার্যবিবরণী", "০১৭১২৩৪৫৬৭৮", "মাসের মধ্যে", "পাওয়া যায়নি", "<td colspan=999999>",
    "&#x110000;", "wbe©vnx Awdmvi",
)  # fmt: skip


def odd_words(content: bytes, chance: random.Random) -> bytes:
    """Odd words put between others, some of them very often."""
    words = content.decode("utf-8", "replace").split(" ")
    for _ in range(chance.choice((1, 5, 40))):
        words.insert(chance.randrange(len(words) + 1), chance.choice(_ODD_WORDS) * chance.choice((1, 1, 1, 20, 300)))
    return " ".join(words).encode("utf-8", "surrogatepass")


def odd_word(chance: random.Random) -> str:
    """A word that a value may be exchanged for."""
    return chance.choice(_ODD_WORDS)


def other_encoding(content: bytes, chance: random.Random) -> bytes:
    """The text in another encoding, or in two."""
    text = content.decode("utf-8", "replace")
    name = chance.choice(("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig", "utf-7"))
    encoded = text.encode(name, "replace")
    return encoded if chance.random() < 0.7 else content[: len(content) // 2] + encoded[len(encoded) // 2 :]


RAW: tuple[Damage, ...] = (flip, cut, swap)
TEXT: tuple[Damage, ...] = (flip, cut, swap, repeat_lines, swap_letters, odd_words, odd_words, other_encoding)
