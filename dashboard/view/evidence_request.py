"""What `evidence=` in the URL asks for: which facts to open. Written by links, read by the evidence window."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.words.place_parts import OF_EVIDENCE
from etl import StatementKind

# A plan is shown with the dialogue it is of.
KINDS = tuple(kind for kind in StatementKind if kind is not StatementKind.DIALOGUE_PLANNED)
# The URL's parameter.
PARAMETER = "evidence"
DECISION = "decision"
ACTIVITY = "activity"

_FACTS = re.compile(
    r"(?P<kind>[a-z_]{1,30})(?::(?P<upazila>\d{6}|\d{4}))?(?::(?P<month>(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])))?",
    re.ASCII,
)
_ONE_DECISION = re.compile(r"decision:(?P<decision>[^\x00-\x1f]{1,80})")

# The parameters of a view that leaves no paper out (but for the day it was known): to find by an id.
ANYWHERE: dict[str, Any] = {
    "division": None,
    "district": None,
    "upazilas": None,
    "from_month": date(1971, 1, 1),
    "to_month": date(9000, 12, 1),
}


@dataclass(frozen=True, slots=True)
class EvidenceRequest:
    """Facts of a kind or planned activities, of an upazila or all in view, of a month or the view's; or a decision.

    Or what is written of a part of a place (PlacePart), where `upazila` may be a district's code: the district's own.
    """

    kind: str
    upazila: str | None = None
    month: date | None = None
    decision: str | None = None

    def written(self) -> str:
        """As it stands in the URL: `minutes_received:554977:2016-07`, `decision:5549-2016-07-26/8/2`."""
        if self.decision is not None:
            return f"{DECISION}:{self.decision}"
        parts = [self.kind, self.upazila, self.month.strftime("%Y-%m") if self.month else None]
        return ":".join(part for part in parts if part)

    def parameters(self, view: dict[str, Any]) -> dict[str, Any]:
        """The parameters of the query that answers, narrowed from those of the view."""
        narrowed = {**view, "kind": self.kind}
        if self.decision is not None:
            return {**view, **ANYWHERE, "decision_id": self.decision}
        if part := OF_EVIDENCE.get(self.kind):
            return {**view, "division": None, "district": None, "upazilas": None, "what": part, "place": self.upazila}
        if self.upazila is not None:
            narrowed |= {"division": None, "district": None, "upazilas": [self.upazila]}
        if self.month is not None:
            narrowed |= {"from_month": self.month, "to_month": self.month}
        return narrowed


def read_request(text: str | None) -> EvidenceRequest | None:
    """The request that `text` of the URL makes; None for anything that is not one (the URL is typed by anybody)."""
    if not text:
        return None
    if found := _ONE_DECISION.fullmatch(text):
        return EvidenceRequest(DECISION, decision=found["decision"])
    found = _FACTS.fullmatch(text)
    if found is None or found["kind"] not in (*KINDS, ACTIVITY, *OF_EVIDENCE):
        return None
    if found["kind"] in OF_EVIDENCE:
        return EvidenceRequest(found["kind"], found["upazila"]) if found["upazila"] else None
    if len(found["upazila"] or "") == 4:
        return None
    month = date.fromisoformat(found["month"] + "-01") if found["month"] else None
    return EvidenceRequest(found["kind"], found["upazila"], month)
