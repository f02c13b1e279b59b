"""A warehouse file that holds what lies inside a scope and nothing else: made of the current file when first read.

scoped/*.sql says table by table what is inside. A table that it does not speak of makes the file fail, so that a new
one cannot be forgotten. The tables of what is known on a day follow from the others and are laid down anew.
"""

import re
import uuid
from functools import cache
from hashlib import sha256
from pathlib import Path

import duckdb
from filelock import FileLock

from queries.known_day import DAY_FILES, know_day, table_of
from queries.scope import COUNTRY, Scope, scope_of
from queries.statements import execute_files
from queries.warehouse import NoWarehouse, current_file, found_damaged, is_damaged, open_database

RULES = sorted((Path(__file__).parent / "scoped").glob("*.sql"))
LOCK = "scope.lock"
# A file that is not ready; one that a dead process left is deleted with the next one made.
UNREADY = ".making"
_FILLED = re.compile(r"^insert into scoped\.(\w+)", re.MULTILINE)


class NoRule(NoWarehouse):
    """No file of scoped/ says what of these tables lies inside a scope; the message names them."""


def reader_file(folder: Path) -> Path:
    """The file to read in a folder of queries.scope.scope_folder: of a part of the country the one made for it.

    It is made now where nobody asked since the last load, which takes seconds. Raises NoWarehouse, NoRule, OSError.
    """
    warehouse, scope = scope_of(folder)
    while True:
        whole = current_file(warehouse)
        if scope == COUNTRY:
            return whole
        try:
            return _ready(folder, whole) or _made(folder, whole, scope)
        except duckdb.Error as error:
            # The next round reads the file of the load before, or says that there is none.
            if not found_damaged(whole, error):
                raise


def write_scoped(whole: Path, scope: Scope, file: Path) -> None:
    """Write to the new `file` what of the warehouse `whole` lies inside the scope. Raises NoRule, duckdb.Error."""
    # Its own database in memory: no other reader's tables and macros are in the way.
    with open_database() as connection:
        connection.execute("attach ? as whole (read_only)", [str(whole)])
        connection.execute("attach ? as scoped", [str(file)])
        connection.execute("copy from database whole to scoped (schema)")
        _check_rules(connection)
        connection.execute("use scoped")
        execute_files(RULES, connection, level=scope.level.value, code=scope.code)
        (day,) = connection.execute("select day from whole.known_day").fetchone() or (None,)
        know_day(connection, day)
        connection.execute("use memory")
        connection.execute("detach whole")
        connection.execute("checkpoint scoped")
        connection.execute("detach scoped")


def _ready(folder: Path, whole: Path) -> Path | None:
    """The file made of `whole` by the rules as they are now."""
    made = sorted(folder.glob(f"{whole.stem}.{_rules_version()}-*.duckdb"))
    return next((file for file in made if not is_damaged(file)), None)


def _made(folder: Path, whole: Path, scope: Scope) -> Path:
    """Make the file, or wait for whoever makes it now. Each has a name of its own: no reader holds it open already."""
    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(folder / LOCK):
        if ready := _ready(folder, whole):
            return ready
        for left in folder.glob(f"*{UNREADY}*"):
            left.unlink(missing_ok=True)
        file = folder / f"{whole.stem}.{_rules_version()}-{uuid.uuid4().hex[:8]}.duckdb"
        unready = file.with_name(file.name + UNREADY)
        try:
            write_scoped(whole, scope, unready)
            unready.replace(file)
        finally:
            unready.unlink(missing_ok=True)
    return file


def _check_rules(connection: duckdb.DuckDBPyConnection) -> None:
    """Raises NoRule unless each table of the warehouse is filled by scoped/, or follows from those that are."""
    found = connection.execute("select table_name from duckdb_tables() where database_name = 'whole'").fetchall()
    filled = {name for rules in RULES for name in _FILLED.findall(rules.read_text(encoding="utf-8"))}
    of_day = {table_of(path) for path in DAY_FILES}
    if unruled := {name for (name,) in found} - filled - of_day:
        raise NoRule(f"queries/scoped/ says nothing of {', '.join(sorted(unruled))}")


# The SQL is the program's own and does not change while it runs; a file made by other rules is not read.
@cache
def _rules_version() -> str:
    return sha256(b"".join(path.read_bytes() for path in RULES)).hexdigest()[:8]
