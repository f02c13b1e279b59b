"""The SQL of the product and the one way to run it: business rules live in the .sql files beside it, nowhere else."""

from queries.runner import (
    Touched,
    UnknownQuery,
    create_marts,
    create_schema,
    marts_by_district,
    query_names,
    refresh_marts,
    run,
)
from queries.scoped_file import reader_file
from queries.warehouse import (
    NoWarehouse,
    connect,
    current_file,
    found_damaged,
    is_old,
    mark_damaged,
    open_database,
    open_file,
    was_built,
)

__all__ = [
    "NoWarehouse",
    "Touched",
    "UnknownQuery",
    "connect",
    "create_marts",
    "create_schema",
    "current_file",
    "found_damaged",
    "is_old",
    "mark_damaged",
    "marts_by_district",
    "open_database",
    "open_file",
    "query_names",
    "reader_file",
    "refresh_marts",
    "run",
    "was_built",
]
