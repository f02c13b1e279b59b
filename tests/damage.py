"""Ways in which a warehouse file is damaged."""

import random
import struct
from collections.abc import Callable
from pathlib import Path

GARBAGE = 100_000
# DuckDB's file: the checksum of the rest of the first 4096 bytes, "DUCK", the number of the storage's version.
HEADER, VERSION_AT, NO_SUCH_VERSION = 4096, 12, 12345


def garbage_at(share: float) -> Callable[[Path], None]:
    """Random bytes from `share` of the file's length on, its length unchanged."""

    def damage(file: Path) -> None:
        content = bytearray(file.read_bytes())
        start = int(share * (len(content) - GARBAGE))
        content[start : start + GARBAGE] = random.Random(2016).randbytes(GARBAGE)
        file.write_bytes(content)

    return damage


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def empty(file: Path) -> None:
    file.write_bytes(b"")


def text(file: Path) -> None:
    file.write_bytes(b"not a database" * 1000)


def of_another_version(file: Path) -> None:
    """The file as DuckDB of another storage version would have written it."""
    content = bytearray(file.read_bytes())
    struct.pack_into("<Q", content, VERSION_AT, NO_SUCH_VERSION)
    struct.pack_into("<Q", content, 0, _checksum(content[8:HEADER]))
    file.write_bytes(content)


def _checksum(block: bytearray) -> int:
    """DuckDB's own."""
    result = 5381
    for (word,) in struct.iter_unpack("<Q", block):
        result ^= word * 0xBF58476D1CE4E5B9 & 0xFFFFFFFFFFFFFFFF
    return result


DAMAGES: dict[str, Callable[[Path], None]] = {
    "garbage at the beginning": garbage_at(0.0),
    "garbage in the middle": garbage_at(0.5),
    "garbage at the end": garbage_at(1.0),
    "cut": cut,
    "empty": empty,
    "text": text,
    "another version": of_another_version,
}
