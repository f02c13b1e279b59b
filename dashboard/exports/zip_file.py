"""ZIP files, and the packages of Office that are ZIP files, whose bytes depend on nothing but their content."""

import io
import time
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import SimpleNamespace
from unittest.mock import patch

_DAY = (1980, 1, 1, 0, 0, 0)


@contextmanager
def whatever_the_clock() -> Iterator[None]:
    """Let what writes ZIPs write them on one day: they take the clock's, and a ZIP knows the years 1980-2107 alone."""
    one_day = SimpleNamespace(time=time.time, localtime=lambda seconds=None: time.struct_time((*_DAY, 1, 1, 0)))
    with patch.object(zipfile, "time", one_day):
        yield


def zip_members(package: bytes) -> dict[str, bytes]:
    """Each file of a ZIP by its path, in order."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def to_zip(files: Mapping[str, bytes]) -> bytes:
    """The files (path to content) as a ZIP; every entry bears the same day."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, _DAY), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()
