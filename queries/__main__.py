"""python -m queries NAME …: run queries/NAME.sql against the warehouse and print its rows as CSV."""

import csv
import io
import os
import sys
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any, NoReturn

import duckdb
import typer

from queries.ask import WrongQuestion, check_kind, check_places, listing, parameters_of
from queries.cells import cell_text, not_a_formula
from queries.runner import MADE_BY_ANOTHER, OTHER_VERSION, execute, query_names
from queries.warehouse import NoWarehouse, connect, current_file, found_damaged, is_old

PRODUCT = Path(__file__).resolve().parent.parent
EPILOG = (
    "Example: python -m queries reporting_rates --district 5549 --month 2016-07. "
    "Exit codes: 0 done, 1 there is no warehouse, 2 wrong usage. The folder is --warehouse, else WAREHOUSE_DIR in the "
    "environment, else data/warehouse."
)

OLD = "The last load's warehouse is damaged: these rows are of the load before. Build it again:  python -m etl build"

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)


Name = Annotated[str | None, typer.Argument(help="The query: a file queries/NAME.sql. --list says which there are.")]
Division = Annotated[str | None, typer.Option(help="Only this division (two digits, as 55).")]
District = Annotated[str | None, typer.Option(help="Only this district (four digits, as 5549).")]
Upazilas = Annotated[
    list[str] | None,
    typer.Option("--upazila", help="Only these upazilas (six digits, as 554977); repeat it, or separate by commas."),
]
Month = Annotated[str | None, typer.Option(help="One month (2016-07): from and to.")]
FromMonth = Annotated[str | None, typer.Option(help="The first month (2016-01).")]
ToMonth = Annotated[str | None, typer.Option(help="The last month (2016-12).")]
AsOf = Annotated[str | None, typer.Option(help="Figures as known on this day (2016-08-01); default today.")]
Kind = Annotated[str | None, typer.Option(help="What is owed: minutes_received, meeting_held, idea_submitted, …")]
MeetingId = Annotated[str | None, typer.Option(help="One meeting (5549-2016-07-26).")]
DecisionId = Annotated[str | None, typer.Option(help="One decision (5549-2016-07-26/8/2).")]
DecisionStatus = Annotated[str | None, typer.Option(help="Decisions that are overdue, due_passed, not_due_yet, …")]
Topic = Annotated[str | None, typer.Option(help="Decisions about this topic (idea, dialogue, …).")]
Role = Annotated[str | None, typer.Option(help="Decisions for this role (uno, adc, …).")]
CarriedOver = Annotated[
    bool | None, typer.Option(help="Decisions carried over from meeting to meeting, or the others.")
]
Search = Annotated[str | None, typer.Option(help="Decisions with these words.")]
ChainStatus = Annotated[str | None, typer.Option(help="Chains of decisions: open, closed or ended_in_month.")]
Times = Annotated[int | None, typer.Option(help="Chains of decisions raised at least so often.")]
Folder = Annotated[Path | None, typer.Option(help="The folder of the warehouse.")]
ShowList = Annotated[bool, typer.Option("--list", help="List the queries, each with its first line.")]
MONTHS = ("month", "from_month", "to_month")
NOT_FILTERS = (*MONTHS, "name", "as_of", "warehouse", "show_list")


@app.command(epilog=EPILOG)
def main(
    context: typer.Context,
    name: Name = None,
    division: Division = None,
    district: District = None,
    upazilas: Upazilas = None,
    month: Month = None,
    from_month: FromMonth = None,
    to_month: ToMonth = None,
    as_of: AsOf = None,
    kind: Kind = None,
    meeting_id: MeetingId = None,
    decision_id: DecisionId = None,
    decision_status: DecisionStatus = None,
    topic: Topic = None,
    role: Role = None,
    carried_over: CarriedOver = None,
    search: Search = None,
    chain_status: ChainStatus = None,
    times: Times = None,
    warehouse: Folder = None,
    show_list: ShowList = False,
) -> None:
    """Run queries/NAME.sql against the warehouse and print its rows as CSV (UTF-8, with a header line)."""
    if show_list:
        write(listing())
    elif name is None:
        stop(2, f"Name a query. There are:\n{listing()}")
    elif name not in query_names():
        stop(2, f"There is no query {name!r}. There are:\n{listing()}")
    else:
        answer(name, context.params)


def answer(name: str, options: Mapping[str, Any]) -> None:
    """Ask query `name` with the options as typed; print its rows, or say why not and leave."""
    filters = {key: value for key, value in options.items() if key not in NOT_FILTERS}
    filters["upazilas"] = [
        code.strip() for codes in options["upazilas"] or [] for code in codes.split(",") if code.strip()
    ] or None
    months = {key: options[key] for key in MONTHS}
    folder = options["warehouse"] or Path(os.environ.get("WAREHOUSE_DIR") or PRODUCT / "data" / "warehouse")
    try:
        parameters = parameters_of(name, filters, months, options["as_of"] or date.today().isoformat())
        text = rows_of(name, parameters, folder)
        if is_old(folder):
            typer.echo(OLD, err=True)
        write(text)
    except WrongQuestion as error:
        stop(2, str(error))
    except NoWarehouse as error:
        stop(1, str(error))


def rows_of(name: str, parameters: Mapping[str, Any], folder: Path) -> str:
    """The answer as CSV, from the load before where the last one's file is damaged. WrongQuestion, NoWarehouse."""
    file = current_file(folder)
    try:
        with connect(folder) as connection:
            check_kind(name, parameters.get("kind"), connection)
            check_places(parameters, connection)
            found = execute(name, parameters, connection)
            return as_csv([column[0] for column in found.description or []], found.fetchall())
    except OTHER_VERSION as error:
        raise NoWarehouse(MADE_BY_ANOTHER) from error
    except duckdb.Error as error:
        if found_damaged(file, error) and current_file(folder) != file:
            return rows_of(name, parameters, folder)
        said = str(error).partition("\n")[0]
        raise NoWarehouse(f"{file} cannot be read ({said}): build it again with  python -m etl build") from error


def as_csv(columns: Iterable[str], rows: Iterable[tuple[Any, ...]]) -> str:
    """The rows as CSV: days as ISO, true and false in words, several values in a cell joined by `; `, unknown empty.

    Text that a spreadsheet would run as a formula has an apostrophe before it, as in every export; numbers are bare.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([cell(value) for value in row] for row in rows)
    return text.getvalue()


def cell(value: Any) -> Any:
    """One value as written in a CSV cell."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        value = "; ".join(map(str, value))
    return not_a_formula(cell_text(value)) if isinstance(value, str) else value


def write(text: str) -> None:
    """Print `text` as UTF-8 with bare line feeds, also where the console's own encoding and line ends are others."""
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.buffer.flush()


def stop(code: int, sentence: str) -> NoReturn:
    """Say why on standard error and leave with `code`."""
    typer.echo(sentence, err=True)
    raise typer.Exit(code)


if __name__ == "__main__":
    app(prog_name="python -m queries")
