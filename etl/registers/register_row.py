"""What the rows of all registers share: their values as columns of a table, errors, warnings, slips of the year."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, cast

from pydantic import BaseModel, ConfigDict

from etl.bengali.month_counting import months_between
from etl.bengali.wording import reference_cache
from etl.places.gazetteer import Place, upazilas
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
    # A cell for a day whose blank is a "no": words in it that cannot be read are none, its `…_undated` is unknown.
    blank_is_no: ClassVar[str] = ""

    @property
    def upazila_code(self) -> str | None:
        """The upazila of the row; None for a district's own."""
        return cast(str, cast(Any, self).upazila)

    def days(self) -> Iterator[tuple[str, DayOrNo]]:
        """The cells for a day that may say yes or no, by field."""
        yield from ((name, value) for name, value in self.__dict__.items() if isinstance(value, DayOrNo))

    def columns(self) -> dict[str, Any]:
        """The values by the table's columns; a cell for a day that may say yes or no fills three.

        Of a day that is a slip only the sure part is given: that it happened.
        """
        slips = {slip.field for slip in self.slips()}
        values: dict[str, Any] = {name: None if name in slips else value for name, value in self.__dict__.items()}
        for name, said in self.days():
            event, slipped = name.removesuffix("_on"), name in slips
            values[name] = None if slipped or said.wrong else said.day
            undated = said.undated or slipped
            unread = said.wrong is not None and not undated
            values |= {f"{event}_denied": said.denied, f"{event}_undated": undated}
            if unread and name == self.blank_is_no:
                values[f"{event}_undated"] = None
        return {**values, "upazila_code": self.upazila_code, "plan_year_from": values.get("plan_year")}

    def record(self) -> tuple[Any, ...]:
        """The values in the order of the table's columns, after source_id, sheet and row_no."""
        values = self.columns()
        return tuple(values[name] for name in self.table_row._fields[3:])

    def slips(self) -> Iterator[RowIssue]:
        """Days and months too far from what the rest of the row says; what is sure without them is loaded."""
        yield from (RowIssue(name, said.wrong, {}) for name, said in self.days() if said.wrong and said.undated)

    def unread(self) -> Iterator[RowIssue]:
        """Cells for a day of which nothing is sure."""
        slips = {slip.field for slip in self.slips()}
        yield from (RowIssue(name, said.wrong, {}) for name, said in self.days() if said.wrong and name not in slips)

    def errors(self) -> Iterator[RowIssue]:
        """Why the row as a whole is rejected: its upazila did not exist yet, or nothing of it is sure."""
        slips = {slip.field: slip for slip in self.slips()}
        for name, slip in slips.items():
            if not self._sure_without(name, slips):
                # The sentence of a day that cannot be says that it counts as happened: not where the row is left out.
                impossible = slip.code == "register_day_impossible"
                yield RowIssue(name, "register_no_such_day", {}) if impossible else slip
        unread = list(self.unread())
        yield from () if self._sure_without_unread(unread) else unread
        for name, said in self.days():
            if said.undated and not said.wrong and not self._sure_without(name, slips):
                yield RowIssue(name, "register_day_missing", {})
        place = _young().get(self.upazila_code or "")
        if place is None or place.exists_from is None:
            return
        created = place.exists_from
        details = {"upazila": place.name, "upazila_en": place.name_en, "created": created.isoformat()}
        for name, value in self.__dict__.items():
            day = value.day if isinstance(value, DayOrNo) else value
            if isinstance(day, date) and name not in (*self.undated, *slips) and day < created.replace(day=1):
                yield RowIssue(name, "register_before_upazila", details)

    def left_out(self) -> Iterator[RowIssue]:
        """The cells of a row that loads whose values do not: listed like rows left out."""
        yield from self.slips()
        yield from self.unread()

    def stands_without(self, name: str) -> bool:
        """Whether the row still says something, and nothing wrong, with this cell taken for unknown.

        Asked of cells that could not be read, of columns whose `row_stands`, once they are left out of the row.
        """
        return True

    def warnings(self) -> Iterator[RowIssue]:
        """What is doubtful about the values that load."""
        yield from ()

    def _sure_without(self, name: str, slips: Container[str]) -> bool:
        """Whether the row still says something where this field, a slip or a yes without its day, is not known.

        `slips`: the fields of the row that are slips.
        """
        return False

    def _sure_without_unread(self, unread: Sequence[RowIssue]) -> bool:
        """Whether the row still says something, and nothing wrong, with these cells for a day taken for unknown."""
        return not unread


def years_apart(day: date, other: date) -> bool:
    """Whether a year or more lies between two days: a slip of the year, not a delay."""
    return abs(months_between(day, other)) >= 12
