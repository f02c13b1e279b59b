"""The SHA-256 of a file."""

from hashlib import file_digest
from pathlib import Path

from etl.files.regular import open_regular


def file_sha256(file: Path) -> str:
    """The SHA-256 of the bytes of `file`. Raises OSError."""
    with open_regular(file) as stream:
        return file_digest(stream, "sha256").hexdigest()
