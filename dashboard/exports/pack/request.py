"""What a pack is asked for: place, month, day of knowledge, language, parts; and where its figures come from."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from dashboard.view.answers import answer_rows


@dataclass(frozen=True, slots=True)
class PackRequest:
    """What a pack is asked for. One of `district` and `division` is None; `month` is its first day.

    `warehouse` is the folder all figures come from, `data` that of the papers it was built from (its letterhead is
    used); `parts` None is every part; `letters_on`, not before `as_of`, None is `as_of`.
    """

    warehouse: Path
    data: Path
    month: date
    district: str | None
    division: str | None
    as_of: date
    language: str
    parts: tuple[str, ...] | None = None
    letters_on: date | None = None

    @property
    def letter_day(self) -> date:
        return self.letters_on or self.as_of

    @property
    def place_code(self) -> str:
        """The BBS code of the district or division."""
        return self.district or self.division or ""

    def parameters(self, from_month: date | None = None, **more: Any) -> dict[str, Any]:
        """The parameters of a query, from `from_month` (None: only the month) to the month asked for."""
        return {
            "division": self.division,
            "district": self.district,
            "upazilas": None,
            "from_month": from_month or self.month,
            "to_month": self.month,
            "as_of": self.as_of,
            **more,
        }


def day_of_knowledge(asked: PackRequest, today: date) -> date:
    """The `as_of` of a pack for which none was asked (queries/pack_day.sql). Raises queries.NoWarehouse."""
    day = {"letter_day": asked.letters_on, "today": today}
    [row] = answer_rows(asked.warehouse, "pack_day", asked.parameters(**day), asked.language)
    found: date = row["as_of"]
    return found
