"""The coordination meeting's pack for a page: its contents, cached while its inputs stay the same, and its files."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from dashboard.exports.formats import FORMATS, Tell, render
from dashboard.exports.letters.records import LetterEntry
from dashboard.exports.letters.writing import entries_of
from dashboard.exports.pack.kept import keep
from dashboard.exports.pack.parts import PARTS, PackInputs, inputs_of, make_pack, make_shown
from dashboard.exports.pack.records import Pack, PackPart, PackTable
from dashboard.exports.pack.request import PackRequest
from dashboard.page.meeting.choice import PackChoice
from dashboard.view.dataset import data_dir, reader_dir
from dashboard.view.filters import Filters

# A division's pack takes a few MB of memory.
_MOST_PACKS = 8
# What is shown of it: some 100 KB.
_MOST_SHOWN = 64


@dataclass(frozen=True, slots=True)
class Made:
    """The files made. `by_format`: format to path to bytes; `failed`: a sentence for each format that failed,
    and for each that lacks something.

    `inputs`: what the pack was made from. `name`: of the ZIP, without ending. `is_kept`: the figures were kept.
    """

    asked: PackRequest
    inputs: PackInputs
    formats: tuple[str, ...]
    name: str
    by_format: dict[str, dict[str, bytes]]
    failed: tuple[str, ...]
    is_kept: bool

    @property
    def files(self) -> dict[str, bytes]:
        """All files, path to bytes."""
        return {path: content for files in self.by_format.values() for path, content in files.items()}

    def is_of(self, asked: PackRequest, formats: tuple[str, ...]) -> bool:
        """Whether the files are of what is asked now, of today's papers and letterhead (packs kept since aside)."""
        now = replace(inputs_of(asked), kept_packs=self.inputs.kept_packs)
        return (self.asked, self.inputs, self.formats) == (asked, now, formats)

    @property
    def single_files(self) -> list[tuple[str, str]]:
        """Format and path of the files offered singly; those in folders are only in the ZIP."""
        return [(name, path) for name, files in self.by_format.items() for path in files if "/" not in path]


def asked_of(filters: Filters) -> PackRequest:
    """The pack of the view: its district or division, its last month, all parts."""
    return PackRequest(
        warehouse=reader_dir(filters.sample, filters.scope),
        data=data_dir(filters.sample),
        month=filters.to_month,
        district=filters.district,
        division=filters.division,
        as_of=filters.as_of,
        language=filters.language,
    )


def of_choice(asked: PackRequest, choice: PackChoice) -> PackRequest:
    """`asked` with the parts and the letters' day that were chosen."""
    parts = None if choice.parts == tuple(PARTS) else choice.parts
    return replace(asked, parts=parts, letters_on=choice.letters_on)


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows of a pack: its return, what earlier packs reported differently, the list of its letters.

    `sample`: as of the pack.
    """

    sample: str | None
    the_return: PackPart
    reported: PackTable
    letters: tuple[LetterEntry, ...]


def shown(asked: PackRequest) -> Shown:
    """What the page shows of the pack. Raises queries.NoWarehouse, NoPlace, BadOffice."""
    return _shown(asked, inputs_of(asked))


# Key: as below.
@lru_cache(maxsize=_MOST_SHOWN)
def _shown(asked: PackRequest, inputs: PackInputs) -> Shown:
    pack = make_shown(asked)
    the_return = next(part for part in pack.parts if part.key == "return")
    return Shown(pack.sample, the_return, pack.table("changes_reported"), entries_of(asked))


def contents(asked: PackRequest) -> Pack:
    """The pack. Raises queries.NoWarehouse, NoPlace, BadOffice."""
    # The letters' day is in no figure.
    return replace(_contents(replace(asked, letters_on=None), inputs_of(asked)), asked=asked)


# The key is all that a pack depends on: what was asked for, and the files that make_pack reads.
@lru_cache(maxsize=_MOST_PACKS)
def _contents(asked: PackRequest, inputs: PackInputs) -> Pack:
    return make_pack(asked)


def make_files(asked: PackRequest, formats: Iterable[str], tell: Tell) -> Made:
    """The files of the formats; the pack's figures are kept, so that the next one can say what has changed."""
    names = tuple(name for name in FORMATS if name in set(formats))
    inputs = inputs_of(asked)
    pack = contents(asked)
    rendered = render(pack, names, tell)
    failed = (*rendered.failed.values(), *rendered.remarks)
    # Only the pack is compared with the one before.
    kept = asked.span is not None or _is_kept(pack)
    return Made(asked, inputs, names, pack.stem, rendered.files, failed, kept)


def _is_kept(pack: Pack) -> bool:
    """Keep the pack's figures; whether that was possible."""
    try:
        keep(pack)
    except OSError:
        return False
    return True
