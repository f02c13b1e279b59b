"""An upazila's months as a strip of marks: a run of months that are alike is one mark as wide as they are many."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from dashboard.wording import t
from dashboard.words.display import number
from dashboard.words.status import STATUSES, Status, word_of_any


@dataclass(frozen=True, slots=True)
class MonthStrip:
    """`runs`: status, mark and number of months, the earliest first; `words` say how many months have each status."""

    words: str
    runs: tuple[tuple[str, str, int], ...]


def month_strip(statuses: Sequence[str], kind: str, language: str) -> MonthStrip:
    """The strip of an upazila's months (`statuses`, the earliest first) of one kind of thing owed."""
    counts = Counter(statuses).items()
    told = (f"{word_of_any(kind, status, language)} {number(months, language)}" for status, months in counts)
    runs = ((status, STATUSES[status].mark, len(list(same))) for status, same in groupby(statuses))
    return MonthStrip(", ".join(told), tuple(runs))


def marks_in_words(statuses: set[str], language: str) -> str:
    """What the marks of these statuses mean, in the order of legends: “✓ in time · ✗ missing”."""
    return " · ".join(f"{STATUSES[each].mark} {t(f'legend.{each}', language)}" for each in Status if each in statuses)
