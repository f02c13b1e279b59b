"""Running a query by its name."""

import duckdb
import pytest

from queries import NoWarehouse
from queries.runner import execute


def test_a_warehouse_of_another_version_is_said_to_be_one() -> None:
    with duckdb.connect() as without_tables, pytest.raises(NoWarehouse, match="another version of the program"):
        execute("reporting_rates", {}, without_tables)
