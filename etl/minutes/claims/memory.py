"""What the sentences read so far have said, for later ones that only refer to it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from etl.minutes.records import Claim, Finding
from etl.minutes.sentences.marks import Value


@dataclass(slots=True)
class Memory:
    """The last places, object and months named, and all claims and findings of one text so far.

    `earlier`: the claims of the paper's items before. `object_named`: the sentence that named `object`. `meant_month`:
    the month for which this sentence says that something was meant. `other_year`: the last sentence that spoke of
    another year. `among`: the upazilas that the sentence `among_said` chose from (empty: not known which). `wider`: the
    places named before `places`, where these are some of them. `all_said`: the last sentence that said something of all
    upazilas, with none named. `announced`: the last sentence that said something is still to be held. `month_kept`: the
    last sentence that went on with the month of the one before.
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
    among: tuple[str, ...] | None = None
    among_said: tuple[int, int] = (-1, -1)
    wider: tuple[str, ...] = ()
    all_said: tuple[int, int] = (-1, -1)
    earlier: Sequence[Claim] = ()
    announced: tuple[int, int] = (-1, -1)
    month_kept: tuple[int, int] = (-1, -1)
    claims: list[Claim] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @staticmethod
    def goes_on(before: tuple[int, int], sentence: tuple[int, int], text: str) -> bool:
        """Whether `sentence` is `before` or the one right behind it."""
        return before == sentence or (before[1] > 0 and not text[before[1] : sentence[0]].strip())

    def keep_places(self, codes: tuple[str, ...], doubtful: bool, sentence: tuple[int, int]) -> None:
        """Remember the places that `sentence` names."""
        known = self.wider or self.places
        self.wider = known if set(codes) < set(known) else ()
        self.places, self.doubtful, self.since = codes, doubtful, sentence

    def drop_places(self) -> None:
        """Forget them: what comes next cannot mean them."""
        self.places = self.wider = ()
