"""The command line: its commands, its exit codes, and how it says that nothing could be done."""

import io
import sys

import typer

from etl.commands.backup import backup
from etl.commands.build import build
from etl.commands.check import check
from etl.commands.parse import parse
from etl.commands.restore import restore
from etl.commands.sample import sample
from etl.commands.score import score
from etl.commands.template import template

HELP = "Read the monthly papers of innovation teams and build the warehouse that the dashboard shows."
EXIT_CODES = """\b
Exit codes
  0  done
  1  nothing could be done; the last good warehouse stands (a sentence on standard error says why)
  2  wrong usage
  3  done, but some files or rows were left out (each is listed)
"""

app = typer.Typer(
    help=HELP,
    epilog=EXIT_CODES,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
for command in (build, check, parse, sample, score, template, backup, restore):
    app.command(epilog=EXIT_CODES)(command)


def main() -> None:
    """Run the command of sys.argv. Output is UTF-8 with plain line ends on every system."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    app(prog_name="python -m etl")
