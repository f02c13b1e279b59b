"""Damage inside a PDF: numbers, names and streams of its objects, the operators of its pages."""

from __future__ import annotations

import io
import random
import re
from collections.abc import Callable
from functools import cache

import pikepdf

from tests.bench.fuzz.bytes_damaged import RAW

_NUMBER = re.compile(rb"-?\d+(?:\.\d+)?")
_ODD_NUMBERS = (
    b"0",
    b"-1",
    b"99999999",
    b"-99999999",
    b"1e400",
    b"0.0000001",
    b"4294967296",
    b"65536",
    b"3.4e38",
    b"--5",
)
_OPERATOR = re.compile(rb"(?<=[\s\]>)])(?:BT|ET|Tj|TJ|Tm|Td|Tf|cm|q|Q|re|l|m|S|f|Do|BDC|EMC|W n)(?=\s)")


@cache
def plain_pages(content: bytes, count: int, height: int) -> bytes:
    """The first pages of a PDF, of each the uppermost `height` points (less to read by OCR where it comes to that).

    Their streams are not packed, so that damage reaches what they say.
    """
    with pikepdf.open(io.BytesIO(content)) as whole, pikepdf.new() as one:
        one.add_pages_from(whole, range(count))
        for page in one.pages:
            left, bottom, right, top = map(float, page.mediabox)
            page.mediabox = pikepdf.Rectangle(left, max(bottom, top - height), right, top)
        one.remove_unreferenced_resources()
        saved = io.BytesIO()
        one.save(
            saved,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
        return saved.getvalue()


def damage_pdf(content: bytes, chance: random.Random) -> bytes:
    """The PDF (streams not packed) with odd numbers, operators exchanged, names exchanged, or bytes damaged."""
    for _ in range(chance.choice((1, 1, 4))):
        content = chance.choice((_odd_numbers, _other_operators, _other_names, _stream_gone, chance.choice(RAW)))(
            content or b"%PDF-1.7", chance
        )
    return content


def _odd_numbers(content: bytes, chance: random.Random) -> bytes:
    return _some(_NUMBER, content, chance, lambda: chance.choice(_ODD_NUMBERS))


def _other_operators(content: bytes, chance: random.Random) -> bytes:
    operators = [found[0] for found in _OPERATOR.finditer(content)] or [b"Q"]
    return _some(_OPERATOR, content, chance, lambda: chance.choice(operators))


def _other_names(content: bytes, chance: random.Random) -> bytes:
    names = re.compile(rb"/[A-Za-z]{2,30}")
    known = [found[0] for found in names.finditer(content)] or [b"/Kids"]
    return _some(names, content, chance, lambda: chance.choice(known))


def _stream_gone(content: bytes, chance: random.Random) -> bytes:
    """A stream emptied, or doubled."""
    streams = list(re.finditer(rb"stream\r?\n(.*?)endstream", content, re.DOTALL))
    if not streams:
        return content
    chosen = chance.choice(streams)
    inside = chance.choice((b"", chosen[1] * 3, chance.randbytes(200)))
    return content[: chosen.start(1)] + inside + content[chosen.end(1) :]


def _some(what: re.Pattern[bytes], content: bytes, chance: random.Random, other: Callable[[], bytes]) -> bytes:
    """The content with some of what the pattern finds exchanged."""
    found = list(what.finditer(content))
    chosen = sorted(chance.sample(found, min(len(found), chance.choice((1, 5, 60)))), key=lambda each: each.start())
    pieces, at = [], 0
    for each in chosen:
        pieces += [content[at : each.start()], other()]
        at = each.end()
    return b"".join([*pieces, content[at:]])
