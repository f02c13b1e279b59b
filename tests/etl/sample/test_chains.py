"""Decisions that nobody carries out return from month to month in other words, and end in words that say so."""

from collections import defaultdict
from itertools import pairwise

from etl.sample.district_paper import district_draft
from etl.sample.draft import SamplePaper
from etl.sample.months import month_no
from etl.sample.world import Sample, world_of

TWO_YEARS = Sample(5, month_no(2017, 1), month_no(2018, 12))


def drafts() -> list[SamplePaper]:
    world = world_of(TWO_YEARS, "5549")
    return [district_draft(world, now.month) for now in world.months]


def chains() -> dict[str, list[tuple[int, str]]]:
    """Meeting and text of each decision of a chain."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for meeting, draft in enumerate(drafts()):
        for item in draft.items:
            for decision in item.decisions:
                if decision.chain:
                    found[decision.chain].append((meeting, decision.text))
    return found


def test_a_matter_returns_month_after_month_with_slight_rewording() -> None:
    matters = [told for chain, told in chains().items() if chain.startswith("matter/")]
    assert any(len(told) >= 4 for told in matters)
    for told in matters:
        assert all(after == before + 1 for (before, _), (after, _) in pairwise(told))
    assert any(len({text for _, text in told}) >= 3 for told in matters)


def test_a_closed_matter_is_told_as_done_and_not_decided_again() -> None:
    told = chains()
    closed = [(meeting, chain) for meeting, draft in enumerate(drafts()) for chain in draft.closes]
    assert closed
    for meeting, chain in closed:
        assert all(at < meeting for at, _ in told.get(chain, ())), chain
    words = " ".join(drafts()[closed[0][0]].items[-1].discussion + drafts()[closed[0][0]].items[1].discussion)
    assert "সম্পন্ন হয়েছে" in words or "বাস্তবায়িত হয়েছে" in words
