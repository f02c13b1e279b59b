"""Merge claims into statements, one for each kind, upazila, month and value, and report contradictions."""

from collections.abc import Iterable, Iterator, Sequence

from etl.minutes.records import Claim, Setting
from etl.records import PaperWarning, Statement, StatementKind

StatementKey = tuple[StatementKind, str, str, bool]


def merge(claims: Iterable[Claim], text: str, setting: Setting) -> tuple[tuple[Statement, ...], list[PaperWarning]]:
    """Statements in the order of the paper, each with its most explicit quote, and the contradictions among them."""
    claims = list(claims)
    planned = {claim.code for claim in claims if claim.kind is StatementKind.DIALOGUE_PLANNED and not claim.target}
    by_key: dict[StatementKey, list[Claim]] = {}
    for claim in claims:
        if claim.target and claim.code in planned:
            continue
        if setting.team_upazila and claim.kind is StatementKind.MINUTES_RECEIVED:
            continue
        by_key.setdefault((claim.kind, claim.code, claim.month, claim.value), []).append(claim)
    by_key, warnings = _settle(by_key, setting)
    return tuple(_statement(many, text, setting) for many in by_key.values()), warnings


def _settle(
    by_key: dict[StatementKey, list[Claim]], setting: Setting
) -> tuple[dict[StatementKey, list[Claim]], list[PaperWarning]]:
    """Resolve claims that say both yes and no.

    A later correction wins; explicit words win over what "only X" implies; otherwise both stay, with a warning.
    """
    warnings = []
    kept = dict(by_key)
    for key, yes in by_key.items():
        kind, code, month, value = key
        no = by_key.get((kind, code, month, False))
        if not value or no is None:
            continue
        loser = _loser(yes, no)
        if loser is not None:
            del kept[kind, code, month, loser]
        values = {"kind": kind.value, "upazila": setting.upazilas.get(code, code), "month": month}
        if loser is None or not (all(c.weak for c in (yes if loser else no))):
            code_of_warning = "statements_contradict" if loser is None else "statement_corrected"
            warnings.append(PaperWarning(code_of_warning, _where(no[0]), values))
    warnings.extend(_ideas_that_disagree(kept, setting))
    warnings.extend(_days_that_disagree(kept, setting))
    return kept, warnings


def _ideas_that_disagree(by_key: dict[StatementKey, list[Claim]], setting: Setting) -> Iterator[PaperWarning]:
    """Where a paper gives two numbers for one thing and corrects neither; the most explicit one is kept."""
    for (_, code, month, _), many in by_key.items():
        counts = {claim.count for claim in many if claim.count is not None}
        if len(counts) > 1 and not any(claim.correction for claim in many):
            said = ", ".join(map(str, sorted(counts)))
            values = {"upazila": setting.upazilas.get(code, code), "month": month, "counts": said}
            yield PaperWarning("ideas_disagree", _where(many[0]), values)


def _days_that_disagree(by_key: dict[StatementKey, list[Claim]], setting: Setting) -> Iterator[PaperWarning]:
    """Where a paper names two days of one meeting, dialogue or receipt; the most explicit one is kept."""
    for (_, code, month, _), many in by_key.items():
        days = sorted({claim.date for claim in many if claim.date is not None})
        if len(days) > 1 and not any(claim.correction for claim in many):
            values = {"upazila": setting.upazilas.get(code, code), "month": month, "days": ", ".join(map(str, days))}
            yield PaperWarning("days_disagree", _where(many[0]), values)


def _loser(yes: Sequence[Claim], no: Sequence[Claim]) -> bool | None:
    """The value that gives way; None where both stay."""
    if all(claim.weak for claim in no):
        return False
    if all(claim.weak for claim in yes):
        return True
    corrected = {value for value, many in ((True, yes), (False, no)) if any(claim.correction for claim in many)}
    return (not corrected.pop()) if len(corrected) == 1 else None


def _where(claim: Claim) -> str:
    return f"item {claim.item_no}" if claim.item_no else "table"


def _statement(many: Sequence[Claim], text: str, setting: Setting) -> Statement:
    best = max(many, key=_explicitness)
    told = [best, *(claim for claim in many if claim is not best)]
    return Statement(
        kind=best.kind,
        upazila_code=best.code,
        upazila=setting.upazilas.get(best.code, best.code),
        month=best.month,
        value=best.value,
        date=next((claim.date for claim in told if claim.date), None),
        count=next((claim.count for claim in told if claim.count is not None), None),
        reason=next((claim.reason for claim in told if claim.reason), None),
        inferred=all(claim.inferred for claim in many),
        doubtful=best.doubtful,
        item_no=best.item_no,
        quote=_found(best.quote, text),
    )


def _explicitness(claim: Claim) -> tuple[bool, ...]:
    """Named beats referred to, said beats inferred; then what gives a day or a count, and what is beyond doubt."""
    return (
        not claim.weak,
        claim.correction,
        not claim.inferred,
        claim.named,
        claim.date is not None or claim.count is not None,
        not claim.doubtful,
    )


def _found(quote: str, text: str) -> str:
    """The quote if the text contains it, else its last line (a page break or cell can separate its lines)."""
    return quote if quote in text else quote.rpartition("\n")[2]
