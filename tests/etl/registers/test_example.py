"""A register as an office keeps it, its whole reading compared with what a person has read in it."""

import json
from pathlib import Path
from typing import Any

import pytest

from etl.warehouse.register_rows import REGISTER_TABLES
from tests.etl.registers.made_registers import read

EXAMPLES = sorted((Path(__file__).parent / "examples").glob("*.csv"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_whole_reading_is_as_expected(path: Path) -> None:
    register = read(path, f"registers/{path.name}")
    rows = {
        table: [dict(list(zip(columns, row, strict=True))[2:]) for row in some]
        for table, some in register.rows.items()
        for columns in [getattr(REGISTER_TABLES[table], "_fields")]  # noqa: B009
    }
    found: Any = {
        "rows": rows,
        "rejected": [[each.place, each.code, json.loads(each.details)] for each in register.rejected],
        "warnings": [[each.place, each.code, json.loads(each.details)] for each in register.warnings],
        "skipped": register.skipped,
    }
    found = json.loads(json.dumps(found, default=str))
    assert found == json.loads(path.with_suffix(".expected.json").read_text(encoding="utf-8"))
