"""The SHA-256 of a file."""

from hashlib import file_digest
from pathlib import Path


def file_sha256(file: Path) -> str:
    """The SHA-256 of the bytes of `file`. Raises OSError."""
    with file.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()
