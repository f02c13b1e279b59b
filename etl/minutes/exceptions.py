"""Exceptions named after what was said of all: "সকল উপজেলার পোর্টাল হালনাগাদ করা হয়েছে, শুধু বোদার করা হয়নি"."""

from __future__ import annotations

from etl.minutes.clauses import Clause
from etl.minutes.grammar import Quantifier, Reference
from etl.minutes.marks import Marks, within
from etl.minutes.records import Claim
from etl.records import StatementKind


def without_exceptions(said: list[Claim], claims: list[Claim], clause: Clause, marks: Marks) -> list[Claim]:
    """The claims `said` so far, without those by rule that `claims` name as exceptions."""
    named = {(each.kind, each.code, each.month): each for each in claims if not each.inferred}
    if not named or not any(each.inferred for each in said):
        return said
    excepts = any(each.meaning == Reference.BUT for each in within(marks.references, *clause.said))
    excepts = excepts or any(word.meaning == Quantifier.ONLY for word in clause.quantifiers)
    return [each for each in said if not (each.inferred and _excepted(each, named, excepts))]


def _excepted(claim: Claim, named: dict[tuple[StatementKind, str, str], Claim], excepts: bool) -> bool:
    """Whether a claim by rule is denied by one of `named`, in its own sentence or in one that makes exceptions."""
    other = named.get((claim.kind, claim.code, claim.month))
    return other is not None and other.value != claim.value and (excepts or other.quote == claim.quote)
