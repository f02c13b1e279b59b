"""A row about an upazila's team or the district's own."""

from typing import Any

from etl.registers.register_row import RegisterRow
from etl.registers.row_cells import TeamCell


class TeamRow(RegisterRow):
    """A row about an upazila's team or the district's own."""

    upazila: TeamCell

    @property
    def upazila_code(self) -> str | None:
        return self.upazila[1]

    def columns(self) -> dict[str, Any]:
        return {**super().columns(), "district_code": self.upazila[0]}
