"""Dialogues that only a decision plans: "ফুলছড়ি উপজেলায় মে মাসে সংলাপ আয়োজন করতে হবে"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from etl.minutes.claims.claims import read_claims
from etl.minutes.decisions.carried_over import says_so
from etl.minutes.records import Claim, Setting
from etl.records import AgendaItem, StatementKind, Topic


def decided_plans(items: Sequence[AgendaItem], claims: Sequence[Claim], setting: Setting) -> Iterator[Claim]:
    """Plans in decisions for upazilas that the paper names no other plan for.

    A new target for a dialogue that was planned before is that decision's due date, not a second plan.
    """
    planned = {claim.code for claim in claims if claim.kind is StatementKind.DIALOGUE_PLANNED}
    for item in items:
        for decision in item.decisions:
            if decision.topic is not Topic.DIALOGUE or says_so(decision.text):
                continue
            for claim in read_claims(decision.text, Topic.DIALOGUE, setting)[0]:
                if claim.kind is StatementKind.DIALOGUE_PLANNED and claim.code not in planned:
                    yield replace(claim, named=True, target=False, item_no=item.no)
