"""ZIP files, and the packages of Office that are ZIP files, whose bytes depend on nothing but their content."""

import io
import zipfile
from collections.abc import Mapping

_DAY = (1980, 1, 1, 0, 0, 0)


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
