"""A year of a district's papers written into their folders, a few of them lost, doubled, corrected or broken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from functools import cache
from pathlib import Path
from random import Random

from etl.places.gazetteer import district_by_code, upazila_by_code, upazilas_of
from etl.sample.chance import random_for
from etl.sample.district_paper import district_draft
from etl.sample.draft import Draft
from etl.sample.layout import laid_out, slips_of, with_slips
from etl.sample.manner import Manner, manner_of
from etl.sample.months import iso
from etl.sample.office_files import as_text, as_word
from etl.sample.upazila_paper import upazila_draft
from etl.sample.world import World

CORRECTED = "{title} (সংশোধিত)"


class Mishap(StrEnum):
    """What can become of a paper as a whole."""

    LOST = "lost"
    COPIED = "copied"
    CORRECTED = "corrected"
    CONTRADICTORY = "contradictory"
    BROKEN = "broken"


# How often each befalls a paper: a district's, an upazila's.
CHANCES = {
    Mishap.LOST: (0.02, 0.01),
    Mishap.COPIED: (0.015, 0.005),
    Mishap.CORRECTED: (0.015, 0.005),
    Mishap.CONTRADICTORY: (0.015, 0.005),
    Mishap.BROKEN: (0.004, 0.001),
}


@dataclass(frozen=True, slots=True)
class PaperFile:
    """A paper to write: the team's code (of a district or an upazila), its draft, and how it is typed."""

    seed: int
    team_code: str
    month: int
    draft: Draft
    manner: Manner

    @property
    def is_districts(self) -> bool:
        return len(self.team_code) == 4

    @property
    def stem(self) -> str:
        """Its name under `minutes/`, without the ending."""
        return f"{folder_of(self.team_code)}/{iso(self.month)}"


@cache
def slug(name: str) -> str:
    """A folder's name: Cox's Bazar → coxs-bazar."""
    kept = "".join(letter if letter.isalnum() else " " for letter in name.lower().replace("'", ""))
    return "-".join(kept.split())


@cache
def folder_of(code: str) -> str:
    """The folder of a district's papers, or of an upazila's within it; with the code where two share a name."""
    district = district_by_code(code)
    assert district is not None
    if len(code) == 4:
        return slug(district.name_en)
    place = upazila_by_code(code)
    assert place is not None
    shared = sum(slug(each.name_en) == slug(place.name_en) for each in upazilas_of(code[:4])) > 1
    return f"{slug(district.name_en)}/{slug(place.name_en)}{f'-{code}' if shared else ''}"


def papers_of(world: World, year: int) -> Iterator[PaperFile]:
    """The year's papers: the district's, and those of the upazilas whose minutes were sent."""
    seed = world.sample.seed
    for now in world.months:
        if now.month // 12 != year:
            continue
        drafts = [(world.district.code, district_draft(world, now.month))]
        drafts += [(team.place.code, upazila_draft(world, team)) for team in now.teams if team.received_on]
        for code, draft in drafts:
            yield PaperFile(seed, code, now.month, draft, manner_of(seed, code, now.month))


def file_year(folder: Path, world: World, year: int, sure: frozenset[Mishap]) -> Counter[str]:
    """Write the year's papers under `folder`/minutes. `sure`: mishaps that befall one district paper each, besides
    those that chance brings. What was written, counted: paper, and each mishap."""
    seed = world.sample.seed
    months = random_for(seed, "sure", world.district.code, year).sample(range(1, 12), len(Mishap))
    certain = {year * 12 + month: each for month, each in zip(months, Mishap, strict=True) if each in sure}
    counts: Counter[str] = Counter()
    for paper in papers_of(world, year):
        chances = random_for(seed, "file", paper.team_code, paper.month)
        sure_here = certain.get(paper.month) if paper.is_districts else None
        mishap = sure_here or _mishap(chances, paper)
        if mishap:
            counts[mishap.value] += 1
        for name, content in _files(paper, mishap):
            path = folder / "minutes" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            counts["paper"] += 1
    return counts


def _mishap(chances: Random, paper: PaperFile) -> Mishap | None:
    drawn = chances.random()
    for mishap, (of_district, of_upazila) in CHANCES.items():
        drawn -= of_district if paper.is_districts else of_upazila
        if drawn < 0:
            return mishap
    return None


def _files(paper: PaperFile, mishap: Mishap | None) -> Iterator[tuple[str, bytes]]:
    """The files of a paper, by name: none where it is lost, two where it was copied or corrected."""
    name = f"{paper.stem}{ending(paper.manner)}"
    match mishap:
        case Mishap.LOST:
            return
        case Mishap.COPIED:
            yield name, typed(paper, paper.draft)
            other = replace(paper.manner, as_word=not paper.manner.as_word)
            yield f"{paper.stem}-copy{ending(other)}", typed(replace(paper, manner=other), paper.draft)
        case Mishap.CORRECTED:
            # An item was forgotten at first.
            yield name, typed(paper, replace(paper.draft, items=paper.draft.items[:-1]))
            title = CORRECTED.format(title=paper.draft.title)
            yield f"{paper.stem}-corrected{ending(paper.manner)}", typed(paper, replace(paper.draft, title=title))
        case Mishap.CONTRADICTORY:
            # The clerk took last year's memo line as a model and left its year.
            wrong = replace(paper.draft, issued_on=paper.draft.issued_on - timedelta(days=365))
            yield name, typed(paper, wrong)
        case Mishap.BROKEN:
            yield name, broken(typed(paper, paper.draft), paper.manner)
        case None:
            yield name, typed(paper, paper.draft)


def ending(manner: Manner) -> str:
    """The ending of the office's files."""
    return ".docx" if manner.as_word else ".txt"


def typed(paper: PaperFile, draft: Draft) -> bytes:
    """The paper as its office's typist leaves it; a second copy has the same slips."""
    chances = random_for(paper.seed, "slips", paper.team_code, paper.month)
    slips = slips_of(chances)
    blocks = with_slips(laid_out(draft, paper.manner, slips), slips, chances)
    return as_word(blocks) if paper.manner.as_word else as_text(blocks)


def broken(content: bytes, manner: Manner) -> bytes:
    """A file cut off by a full disk (Word), or overwritten with nothing (text)."""
    half = content[: len(content) // 2]
    return half if manner.as_word else half + bytes(512)
