"""Print a line: what a name or a paper holds can neither begin another line nor turn the words round."""

import typer

from etl.files.names import visible


def print_line(line: str, *, err: bool = False) -> None:
    """One line on standard output, or on standard error."""
    typer.echo(visible(line), err=err)
