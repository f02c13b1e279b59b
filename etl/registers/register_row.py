"""What the rows of all registers share: their values as columns of a table, errors, warnings, slips of the year."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, cast

from pydantic import BaseModel, ConfigDict

from etl.bengali.wording import reference_cache
from etl.places.finding import Place, upazilas
from etl.registers.days import DayOrNo


@dataclass(frozen=True, slots=True)
class RowIssue:
    """What is wrong or doubtful about a row: the field it shows in, the sentence's code, what fills its gaps."""

    field: str
    code: str
    details: dict[str, str]


@reference_cache()
def _young() -> dict[str, Place]:
    """The upazilas that have not always been there, by code."""
    return {place.code: place for place in upazilas() if place.exists_from}


class RegisterRow(BaseModel):
    """What all rows share. Fields are named as in `register_columns.csv`."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    # The row of the register's table, a named tuple.
    table_row: ClassVar[Any]
    # Fields whose day may be earlier than the upazila itself.
    undated: ClassVar[tuple[str, ...]] = ("plan_year",)

    @property
    def upazila_code(self) -> str | None:
        """The upazila of the row; None for a district's own."""
        return cast(str, cast(Any, self).upazila)

    def columns(self) -> dict[str, Any]:
        """The values by the table's columns; a cell for a day that may say yes or no fills three.

        Of a day that is a slip only the sure part is given: that it happened.
        """
        slips = {slip.field for slip in self.slips()}
        values: dict[str, Any] = {"upazila_code": self.upazila_code}
        for name, value in self.__dict__.items():
            if isinstance(value, DayOrNo):
                event, slipped = name.removesuffix("_on"), name in slips
                values[name] = None if slipped else value.day
                values |= {f"{event}_denied": value.denied, f"{event}_undated": value.undated or slipped}
            elif name in slips:
                values[name] = None
            else:
                values[name] = value
        return {**values, "plan_year_from": values.get("plan_year")}

    def record(self) -> tuple[Any, ...]:
        """The values in the order of the table's columns, after source_id, sheet and row_no."""
        values = self.columns()
        return tuple(values[name] for name in self.table_row._fields[3:])

    def slips(self) -> Iterator[RowIssue]:
        """Days and months too far from what the rest of the row says; what is sure without them is loaded."""
        yield from ()

    def errors(self) -> Iterator[RowIssue]:
        """Why the row as a whole is rejected: its upazila did not exist yet, or nothing of it is sure."""
        yield from (slip for slip in self.slips() if not self._sure_without(slip.field))
        place = _young().get(self.upazila_code or "")
        if place is None or place.exists_from is None:
            return
        created = place.exists_from
        details = {"upazila": place.name, "upazila_en": place.name_en, "created": created.isoformat()}
        for name, value in self.__dict__.items():
            day = value.day if isinstance(value, DayOrNo) else value
            if isinstance(day, date) and name not in self.undated and day < created.replace(day=1):
                yield RowIssue(name, "register_before_upazila", details)

    def warnings(self) -> Iterator[RowIssue]:
        """What is doubtful about a row that loads."""
        yield from self.slips()

    def _sure_without(self, name: str) -> bool:
        """Whether the row still says something where this field is a slip: for a day, that it happened."""
        return f"{name.removesuffix('_on')}_undated" in self.table_row._fields


def years_apart(day: date, other: date) -> bool:
    """Whether a year or more lies between two days: a slip of the year, not a delay."""
    return abs(months_between(day, other)) >= 12


def months_between(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month
