"""Tell which of the things that a clause names belong to which of its places."""

from etl.minutes.claims.scope import Scope
from etl.minutes.sentences.clauses import Clause
from etl.minutes.sentences.grammar import Act, Quantifier
from etl.minutes.sentences.marks import Marks, ObjectMark, within

_COVERING = (Quantifier.ALL, Quantifier.REST, Quantifier.NONE, Quantifier.COUNTED)


def scope_of_thing(scope: Scope, kind: str, clause: Clause, marks: Marks) -> Scope | None:
    """The part of `scope` of which the clause says a thing of `kind`; None where that is no place.

    "উলিপুর উপজেলার কার্যবিবরণী এবং চিলমারী উপজেলার আইডিয়া পাওয়া গেছে": each place has what is named behind it, before the next
    place; all have what is named before them.
    """
    act = clause.predicate.act
    own = [each for each in within(marks.objects, *clause.body) if each.act == act or act is Act.UPDATED]
    if scope.referred or len({each.kind for each in own}) < 2:
        return scope
    covering = [word.end for word in clause.quantifiers if word.meaning in _COVERING]
    covering = covering or [word.end for word in clause.quantifiers if word.meaning is Quantifier.EXCEPT]
    names = [place for group in clause.groups for place in group.places]
    starts = [
        *(place.start for place in names),
        *(word.start for word in clause.quantifiers if word.meaning in _COVERING),
    ]
    left = (
        group._replace(places=tuple(p for p in group.places if kind in _things_behind(p.end, own, starts)))
        for group in scope.groups
    )
    groups = tuple(group for group in left if group.places)
    covers = not covering or kind in _things_behind(covering[-1], own, starts)
    if covers:
        return scope._replace(groups=groups) if groups or scope.rule else None
    return scope._replace(groups=groups, rule=None, excepted=()) if groups else None


def _things_behind(at: int, things: list[ObjectMark], starts: list[int]) -> set[str]:
    """Kinds of the first thing behind `at` and of those that follow it before the next of `starts`; else of all."""
    behind: list[ObjectMark] = []
    for each in things:
        if each.start < at:
            continue
        if behind and any(behind[-1].end <= start < each.start for start in starts):
            break
        behind.append(each)
    return {each.kind for each in behind or things}
