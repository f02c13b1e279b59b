"""What a pack is asked for: place, month, day of knowledge, language, parts; and where its figures come from."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from dashboard.view.answers import answer_rows


class Report(StrEnum):
    """A report of more months than one, as --report takes it."""

    YEAR = "year"
    HALF_YEAR = "half-year"


class Calendar(StrEnum):
    """Which year a report is of: the place's plan year, the calendar's, or the fiscal one from July."""

    PLAN = "plan"
    CALENDAR = "calendar"
    FISCAL = "fiscal"


@dataclass(frozen=True, slots=True)
class Span:
    """The months of a report: from `first` to the month asked for. `is_fiscal`: of a year over two calendar years;
    `part_no`: of a half-year its number in the year.
    """

    report: Report
    first: date
    is_fiscal: bool
    part_no: int | None


@dataclass(frozen=True, slots=True)
class PackRequest:
    """What a pack is asked for. One of `district` and `division` is None; `month` is its first day.

    `span`: of a report, whose last month is `month`; None: the month's pack.

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
    span: Span | None = None

    @property
    def first_month(self) -> date:
        """The first of the months that the figures are of."""
        return self.span.first if self.span else self.month

    @property
    def letter_day(self) -> date:
        return self.letters_on or self.as_of

    @property
    def place_code(self) -> str:
        """The BBS code of the district or division."""
        return self.district or self.division or ""

    def parameters(self, from_month: date | None = None, **more: Any) -> dict[str, Any]:
        """The parameters of a query, from `from_month` (None: the first one) to the month asked for."""
        return {
            "division": self.division,
            "district": self.district,
            "upazilas": None,
            "from_month": from_month or self.first_month,
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


def of_report(asked: PackRequest, report: Report, calendar: Calendar = Calendar.PLAN) -> PackRequest:
    """`asked` as a report of the year or half-year that its month belongs to (queries/report_months.sql).

    Raises queries.NoWarehouse.
    """
    told = {"report": report.name.lower(), "calendar": calendar.value}
    [row] = answer_rows(asked.warehouse, "report_months", {**asked.parameters(), **told}, asked.language)
    span = Span(report, row["from_month"], row["is_fiscal"], row["part_no"])
    return replace(asked, month=row["to_month"], span=span)
