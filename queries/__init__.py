"""The SQL of the product and the one way to run it: business rules live in the .sql files beside it, nowhere else."""

from queries.runner import UnknownQuery, create_marts, create_schema, query_names, run
from queries.warehouse import NoWarehouse, connect, current_file

__all__ = [
    "NoWarehouse",
    "UnknownQuery",
    "connect",
    "create_marts",
    "create_schema",
    "current_file",
    "query_names",
    "run",
]
