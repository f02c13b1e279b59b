"""Make an office that shows a difference as small as it can be: many smaller ones are tried in each load."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.oracle.comparing import Comparison, Difference, compare
from tests.oracle.history import Office

Part = tuple[Any, ...]
AT_ONCE = 30


def smallest(difference: Difference) -> Difference:
    """The same kind of difference, of an office from which no part can be taken away."""
    parts, pieces = _parts(difference.office), 2
    found = difference
    while len(parts) > 1:
        pieces = min(pieces, len(parts))
        size = -(-len(parts) // pieces)
        rests = [parts[:start] + parts[start + size :] for start in range(0, len(parts), size)]
        smaller = _first_that_differs(difference, rests)
        if smaller is not None:
            parts, found = smaller
            pieces = max(pieces - 1, 2)
        elif pieces == len(parts):
            break
        else:
            pieces *= 4
    return found


def _first_that_differs(difference: Difference, tried: list[list[Part]]) -> tuple[list[Part], Difference] | None:
    for start in range(0, len(tried), AT_ONCE):
        some = tried[start : start + AT_ONCE]
        offices = [only(difference.office, parts) for parts in some]
        result: Comparison = compare(offices, [difference.asked])
        for parts, office in zip(some, offices, strict=True):
            for each in result.differences:
                if each.office is office and each.kind == difference.kind:
                    return parts, each
    return None


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
