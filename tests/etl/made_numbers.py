"""Two hundred ways in which a phone number stands in a paper, all made up, and how to look for them in any bytes."""

from collections.abc import Callable, Iterator
from itertools import cycle, islice

from etl.bengali.digits import to_bengali

HOW_MANY = 200
# Numbers that nobody has: no operator uses these digits one after the other.
_MOBILES = ("01712340987", "01998760432", "01312987650", "01609871234", "01555109876", "01876501239")
_LAND_LINES = (("0581", "62437"), ("0561", "52089"), ("0521", "63871"), ("05826", "75123"), ("02", "55087643"))
_BETWEEN = ("", "-", " ", ".", "/", " - ", "–", "\u00a0", "\u200b", "\u2011", "_", ")", "\u202f")
_WORDS = ("মোবাইলঃ ", "মোবাইল নং- ", "ফোন: ", "দূরালাপনী: ", "দুরালাপনী নং ", "টেলিফোন (অফিস) ", "Cell: ", "Tel. ", "Phone No ")
_CUTS = ("-\n", "\n", "\t", " | ", "\n\n")


def _mixed(number: str) -> str:
    """Every second digit in Bengali."""
    return "".join(to_bengali(digit) if place % 2 else digit for place, digit in enumerate(number))


_DIGITS: tuple[Callable[[str], str], ...] = (str, to_bengali, _mixed)


def _mobiles() -> Iterator[str]:
    """In one piece and parted after three, five, seven digits, with and without the country's code."""
    for number, between in zip(cycle(_MOBILES), _BETWEEN, strict=False):
        yield number[:5] + between + number[5:]
        yield number[:3] + between + number[3:7] + between + number[7:]
    for number, code in zip(cycle(_MOBILES), ("+88", "+880-", "+880 ", "0088", "880", "(+88) ", "+88 "), strict=False):
        yield code + (number[1:] if code.startswith(("+880", "880")) else number)
    yield from (f"O{number[1:5]}-{number[5:]}" for number in _MOBILES)
    yield from (f"{number[:3]} {number[3:5]} {number[5:7]} {number[7:9]} {number[9:]}" for number in _MOBILES)
    yield from (" ".join(number) for number in _MOBILES)
    yield from (f"{number[:5]},{number[5:8]},{number[8:]}" for number in _MOBILES)


def _land_lines() -> Iterator[str]:
    for area, local in _LAND_LINES:
        yield from (area + between + local for between in ("-", "", " – ", ".", "/"))
        yield from (f"({area}) {local}", f"+880 {area[1:]} {local}", f"+88-{area}-{local}", f"00880{area[1:]}{local}")


def _cut() -> Iterator[str]:
    """Over lines, cells of a text's table, paragraphs."""
    for number, cut in zip(cycle(_MOBILES), _CUTS, strict=False):
        yield number[:5] + cut + number[5:]
        yield number[:7] + cut + number[7:]
    yield from (f"{area}-\n{local}" for area, local in _LAND_LINES)


def _after_words() -> Iterator[str]:
    for number, word, land in zip(cycle(_MOBILES), _WORDS, cycle(_LAND_LINES), strict=False):
        yield word + number[1:]
        yield word + land[1]
        yield f"{word}{land[0]} {land[1]}"
        yield f"{word}{number[:6]}\n{number[6:]}"


def _joined() -> Iterator[str]:
    for one, other, mark in zip(cycle(_MOBILES), _MOBILES[1:], ("/", ", ", " / ", " ও ", "; "), strict=False):
        yield one + mark + other
        yield f"{one[:5]}-{one[5:]}{mark}{other[:5]}-{other[5:]}"
        yield f"0581-62437{mark}{one}"
        yield f"0581-62437{mark}62438"


def made_numbers() -> list[str]:
    """The shapes, each in the digits whose turn it is."""
    shapes = [*_mobiles(), *_land_lines(), *_cut(), *_after_words(), *_joined()]
    written = [digits(shape) for shape, digits in zip(shapes, cycle(_DIGITS), strict=False)]
    more = (digits(shape) for shape, digits in zip(shapes, islice(cycle(_DIGITS), 1, None), strict=False))
    return [*written, *islice(more, HOW_MANY - len(written))]
