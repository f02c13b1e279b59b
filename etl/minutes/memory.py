"""What the sentences read so far have said, for later ones that only refer to it."""

from dataclasses import dataclass, field

from etl.minutes.marks import Value
from etl.minutes.records import Claim, Finding


@dataclass(slots=True)
class Memory:
    """The last places, object and months named, and all claims and findings of one text so far.

    `object_named`: the sentence that named `object`. `meant_month`: the month for which this sentence says that
    something was meant. `other_year`: the last sentence that spoke of another year.
    """

    places: tuple[str, ...] = ()
    doubtful: bool = False
    object: str | None = None
    object_named: tuple[int, int] = (-1, -1)
    item_no: int | None = None
    since: tuple[int, int] = (0, 0)
    sentence: tuple[int, int] = (-1, -1)
    month_in_sentence: Value[str] | None = None
    meant_month: Value[str] | None = None
    other_year: tuple[int, int] = (-1, -1)
    claims: list[Claim] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
