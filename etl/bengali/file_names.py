"""Names of files as they are stored and shown: phone numbers masked, as in the papers themselves."""

import re
from hashlib import sha256

from etl.bengali.phone_numbers import mask_phones

# 2016-07-554977.txt and the like, of which there are tens of thousands: year, month, day, place, some of a SHA-256.
_ORDINARY = re.compile(r"\D*(?:(?:19|20)\d\d-\d\d(?:-\d\d)?(?:-\d{4}|-\d{6})?(?:-[0-9a-f]{8})?\D*)?")


def masked_name(path: str) -> str:
    """A path with phone numbers masked; the same for a path that was masked before.

    A masked name ends with three letters of the SHA-256 of the real one, so that two names that differ in their
    numbers alone stay two, and each keeps its name when another comes. Too few to find the number by trying all.
    """
    if _ORDINARY.fullmatch(path):
        return path
    masked = mask_phones(path)
    if masked == path:
        return path
    return marked_name(masked, sha256(path.encode("utf-8", "replace")).hexdigest()[:3])


def marked_name(path: str, mark: str) -> str:
    """`path` with `~mark` before the ending of its last part."""
    folder, slash, name = path.rpartition("/")
    stem, dot, ending = name.rpartition(".")
    return f"{folder}{slash}{stem}~{mark}.{ending}" if dot else f"{folder}{slash}{name}~{mark}"
