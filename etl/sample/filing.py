"""A year of a district's papers written into their folders, a few of them lost, doubled, corrected or broken."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from enum import StrEnum
from functools import cache
from pathlib import Path

from etl.places.gazetteer import district_by_code, upazila_by_code, upazilas_of
from etl.sample.chance import random_for
from etl.sample.district_paper import district_draft
from etl.sample.draft import SamplePaper
from etl.sample.layout import typed
from etl.sample.months import iso
from etl.sample.office_files import as_text, as_word
from etl.sample.upazila_paper import upazila_draft
from etl.sample.world import World, chosen_districts


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


# Key: the name, which is all that it is made from.
@cache
def slug(name: str) -> str:
    """A folder's name: Cox's Bazar → coxs-bazar."""
    kept = "".join(letter if letter.isalnum() else " " for letter in name.lower().replace("'", ""))
    return "-".join(kept.split())


@cache
def folder_of(code: str) -> str:
    """The folder of a district's papers, or of an upazila's within it; with the code where two share a name."""
    district, place = district_by_code(code[:4]), upazila_by_code(code)
    assert district is not None
    if place is None:
        return slug(district.name_en)
    shared = sum(slug(each.name_en) == slug(place.name_en) for each in upazilas_of(code[:4])) > 1
    return f"{slug(district.name_en)}/{slug(place.name_en)}{f'-{code}' if shared else ''}"


def papers_of(world: World, year: int) -> Iterator[SamplePaper]:
    """The year's papers: the district's, and those of the upazilas whose minutes were sent."""
    for now in world.months:
        if now.month // 12 == year:
            yield district_draft(world, now.month)
            yield from (upazila_draft(world, team) for team in now.teams if team.received_on)


def file_year(folder: Path, world: World, year: int) -> Counter[str]:
    """Write the year's papers under `folder`/minutes. What was written, counted: paper, and each mishap.

    In the last year of the sample's first district each mishap befalls one of the district's papers for certain.
    """
    seed, code = world.sample.seed, world.district.code
    certain: dict[int, Mishap] = {}
    if (code, year) == (chosen_districts(1)[0], world.sample.last // 12):
        months = random_for(seed, "sure", code, year).sample(range(1, 12), len(Mishap))
        certain = {year * 12 + month: mishap for month, mishap in zip(months, Mishap, strict=True)}
    counts: Counter[str] = Counter()
    for draft in papers_of(world, year):
        mishap = (certain.get(draft.month) if draft.code == code else None) or _mishap(seed, draft)
        if mishap:
            counts[mishap.value] += 1
        for name, content in _files(seed, draft, mishap):
            path = folder / "minutes" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            counts["paper"] += 1
    return counts


def _mishap(seed: int, draft: SamplePaper) -> Mishap | None:
    drawn = random_for(seed, "file", draft.code, draft.month).random()
    for mishap, (of_district, of_upazila) in CHANCES.items():
        drawn -= of_district if len(draft.code) == 4 else of_upazila
        if drawn < 0:
            return mishap
    return None


def _files(seed: int, draft: SamplePaper, mishap: Mishap | None) -> Iterator[tuple[str, bytes]]:
    """The files of a paper, by name: none where it is lost, two where it was copied or corrected."""
    word = draft.manner.as_word
    whole = paper_file(seed, draft)
    match mishap:
        case Mishap.LOST:
            return
        case Mishap.COPIED:
            yield whole
            yield paper_file(seed, draft, "-copy", as_word_file=not word)
        case Mishap.CORRECTED:
            # An item was forgotten at first.
            yield paper_file(seed, replace(draft, items=draft.items[:-1]))
            yield paper_file(seed, replace(draft, title=f"{draft.title} (সংশোধিত)"), "-corrected")
        case Mishap.CONTRADICTORY:
            # The clerk took last year's memo line as a model and left its year.
            yield paper_file(seed, replace(draft, issued_on=draft.issued_on - timedelta(days=365)))
        case Mishap.BROKEN:
            # Cut off by a full disk (Word), or overwritten with nothing (text).
            name, content = whole
            yield name, content[: len(content) // 2] + (b"" if word else bytes(512))
        case None:
            yield whole


def paper_file(seed: int, draft: SamplePaper, mark: str = "", *, as_word_file: bool | None = None) -> tuple[str, bytes]:
    """Name under `minutes/` and bytes of a paper as its office's typist leaves it; each copy has the same slips.

    `mark` is added to the name; `as_word_file`: a Word file or a text file, by default as the office writes.
    """
    word = draft.manner.as_word if as_word_file is None else as_word_file
    blocks = typed(draft, random_for(seed, "slips", draft.code, draft.month))
    name = f"{folder_of(draft.code)}/{iso(draft.month)}{mark}{'.docx' if word else '.txt'}"
    return name, as_word(blocks) if word else as_text(blocks)
