"""The coordination meeting's pack for a page: its contents, kept while the papers stay the same, and its files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

import queries
from dashboard.exports.formats import FORMATS, Tell, render
from dashboard.exports.pack import PARTS, Asked, Pack, make_pack
from dashboard.exports.pack.kept import keep
from dashboard.page.meeting.choice import Choice
from dashboard.view.dataset import warehouse_dir
from dashboard.view.filters import Filters

# A division's contents take up some MB.
_MOST_PACKS = 8
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Made:
    """What was made of what was asked. `by_format`: format to path to bytes; `failed`: sentences about the others.

    `name` is that of the whole, without an ending.
    """

    asked: Asked
    formats: tuple[str, ...]
    name: str
    by_format: dict[str, dict[str, bytes]]
    failed: tuple[str, ...]
    is_kept: bool

    @property
    def files(self) -> dict[str, bytes]:
        """All of them, path to bytes."""
        return {path: content for files in self.by_format.values() for path, content in files.items()}

    @property
    def single_files(self) -> list[tuple[str, str]]:
        """Format and path of those that stand by themselves; the many of a folder are in the ZIP alone."""
        return [(name, path) for name, files in self.by_format.items() for path in files if "/" not in path]


def asked_of(filters: Filters) -> Asked:
    """What a pack of the view is asked for: its district or division, its last month, all parts."""
    return Asked(
        warehouse=warehouse_dir(filters.sample).resolve(),
        month=filters.to_month,
        district=filters.district,
        division=filters.division,
        as_of=filters.as_of,
        language=filters.language,
    )


def of_choice(asked: Asked, choice: Choice) -> Asked:
    """With the parts and the letters' day that were chosen."""
    parts = None if choice.parts == tuple(PARTS) else choice.parts
    return replace(asked, parts=parts, letters_on=choice.letters_on)


def contents(asked: Asked) -> Pack:
    """The pack. Raises queries.NoWarehouse, NoPlace, BadOffice."""
    # The letters' day is in no figure.
    gathered = _contents(replace(asked, letters_on=None), str(queries.current_file(asked.warehouse)))
    return replace(gathered, asked=asked)


# The file's name is part of the key: after a load the contents are gathered anew.
@lru_cache(maxsize=_MOST_PACKS)
def _contents(asked: Asked, file: str) -> Pack:
    return make_pack(asked)


def make_files(asked: Asked, formats: Iterable[str], tell: Tell) -> Made:
    """The files of the formats; the pack's figures are kept, so that the next one can say what has changed.

    `tell` hears of each format before it is made: its name, how many are ready, of how many.
    """
    names = tuple(name for name in FORMATS if name in set(formats))
    pack = contents(asked)
    rendered = render(pack, names, tell)
    failed = tuple(rendered.failed.values())
    return Made(asked, names, pack.stem, rendered.files, failed, _is_kept(pack))


def _is_kept(pack: Pack) -> bool:
    """Keep the figures; whether that was possible. What was compared with earlier packs is compared anew."""
    try:
        keep(pack)
    except OSError:
        return False
    _contents.cache_clear()
    return True


def zipped(made: Made) -> bytes:
    """All files in one."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in made.files.items():
            archive.writestr(zipfile.ZipInfo(name, _ZIP_DAY), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
