"""Make the offices that show differences as small as they can be: many smaller ones are tried in each load."""

from collections.abc import Generator, Sequence
from dataclasses import replace
from typing import Any

from tests.oracle.comparing import Difference, compare
from tests.oracle.history import Office

Part = tuple[Any, ...]
AT_ONCE = 50


def smallest(differences: Sequence[Difference]) -> list[Difference]:
    """Each with the smallest office that shows the same kind of difference: no part of it can be taken away."""
    found = list(differences)
    searches = {number: _search(difference.office) for number, difference in enumerate(found)}
    tries = {number: next(search, []) for number, search in searches.items()}
    while any(tries.values()):
        tried = _try(found, tries)
        for number in list(tries):
            smaller = tried.get(number)
            if smaller is not None:
                found[number] = smaller[1]
            try:
                tries[number] = searches[number].send(smaller[0] if smaller else None)
            except StopIteration:
                del tries[number]
    return found


def _search(office: Office) -> Generator[list[Office], int | None, None]:
    """Smaller and smaller offices to try; what is sent is which of those yielded shows the difference still."""
    parts, pieces = _parts(office), 2
    while len(parts) > 1:
        pieces = min(pieces, len(parts))
        size = -(-len(parts) // pieces)
        rests = [parts[:start] + parts[start + size :] for start in range(0, len(parts), size)]
        differs = yield [only(office, rest) for rest in rests]
        if differs is not None:
            parts = rests[differs]
            pieces = max(pieces - 1, 2)
        elif pieces == len(parts):
            return
        else:
            pieces *= 4


def _try(found: list[Difference], tries: dict[int, list[Office]]) -> dict[int, tuple[int, Difference]]:
    """By difference, the first of its offices that shows it still, with how it does."""
    offices = [(number, at, office) for number, some in tries.items() for at, office in enumerate(some)]
    shown: dict[int, tuple[int, Difference]] = {}
    for start in range(0, len(offices), AT_ONCE):
        some = [each for each in offices[start : start + AT_ONCE] if each[0] not in shown]
        asked = {found[number].asked for number, _, _ in some}
        result = compare([office for _, _, office in some], sorted(asked))
        for number, at, office in some:
            for each in result.differences:
                same = each.kind == found[number].kind and each.asked == found[number].asked
                if each.office is office and same and number not in shown:
                    shown[number] = at, each
    return shown


def _parts(office: Office) -> list[Part]:
    """What can be taken away, by name and place."""
    names = ("deadlines", "created", "renamed", "rows", "papers", "corrections")
    parts: list[Part] = [(name, at) for name in names for at in range(len(getattr(office, name)))]
    says = [("says", at, no) for at, paper in enumerate(office.papers) for no in range(len(paper.says))]
    decides = [("decides", at, no) for at, paper in enumerate(office.papers) for no in range(len(paper.decides))]
    return parts + says + decides


def only(office: Office, parts: list[Part]) -> Office:
    """The office with those parts alone; a correction goes with its row, a sentence with its paper."""
    kept = set(parts)
    rows = [at for at in range(len(office.rows)) if ("rows", at) in kept]
    papers = []
    for at, paper in enumerate(office.papers):
        if ("papers", at) in kept:
            says = tuple(said for no, said in enumerate(paper.says) if ("says", at, no) in kept)
            decides = tuple(each for no, each in enumerate(paper.decides) if ("decides", at, no) in kept)
            papers.append(replace(paper, says=says, decides=decides))
    return replace(
        office,
        rows=tuple(office.rows[at] for at in rows),
        papers=tuple(papers),
        corrections=tuple(
            replace(each, row=rows.index(each.row))
            for at, each in enumerate(office.corrections)
            if ("corrections", at) in kept and each.row in rows
        ),
        deadlines=tuple(each for at, each in enumerate(office.deadlines) if ("deadlines", at) in kept),
        created=tuple(each for at, each in enumerate(office.created) if ("created", at) in kept),
        renamed=tuple(each for at, each in enumerate(office.renamed) if ("renamed", at) in kept),
    )
