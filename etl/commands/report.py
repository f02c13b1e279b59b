"""Print the summary of a load: a table of counts, then each thing left out and each kind of warning as a sentence."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from rich import box
from rich.console import Console
from rich.table import Table

from etl.bengali.digits import group_lakh, to_bengali
from etl.commands.output import print_line
from etl.files.disk import disk_room
from etl.load.recounting import Recounted, rule_changes
from etl.load.summary import BuildSummary, WarningCount
from etl.warehouse.register_rows import REGISTER_TABLES
from etl.warehouse.rows import RejectedRow, WarningRow
from etl.wording.sentences import say, say_warning

# `recounted.json` of the warehouse folder, and the page Data, have them all.
MOST_RECOUNTED = 40


def print_summary(summary: BuildSummary, language: str) -> None:
    """The whole report of a load on standard output."""
    if not summary.built:
        print_line(say("build.nothing_changed", language))
    print_table(_lines(summary, language))
    print_rejected(summary.rejected, language)
    for each in summary.warnings:
        print_line(f"! {_whole(each.count, language)} × {each.path}: {sentence(each, language)}")
    if not summary.counts["source"]:
        print_line(say("build.no_papers", language))


def print_recounted(found: Recounted | None, language: str) -> None:
    """That a new version built the warehouse anew, each figure that it counts differently, and by which rule."""
    if found is None:
        return
    key = "recounted.not_compared" if not found.compared else "recounted.some" if found.changes else "recounted.none"
    print_line(say(key, language, count=_whole(len(found.changes), language)))
    for change in found.changes[:MOST_RECOUNTED]:
        figure = say(f"recounted.figure.{change.figure}", language)
        numbers = f"{_number(change.before, language)} → {_number(change.after, language)}"
        print_line(f"  {change.month} {change.district_code} {figure}: {numbers}")
    if len(found.changes) > MOST_RECOUNTED:
        print_line(say("recounted.more", language, count=_whole(len(found.changes) - MOST_RECOUNTED, language)))
    changed = {change.figure for change in found.changes}
    explained = [rule for rule in rule_changes() if rule["id"] in found.rules and rule["figure"] in changed]
    for rule in explained:
        print_line(f"! {say('recounted.figure.' + rule['figure'], language)}: {rule[language]}")
    for figure in sorted(changed - {rule["figure"] for rule in explained}):
        print_line(f"! {say(f'recounted.figure.{figure}', language)}: {say('recounted.unknown', language)}")
    if found.papers_changed:
        print_line(say("recounted.papers", language))


def _number(written: str | None, language: str) -> str:
    if written is None:
        return "—"
    return to_bengali(written) if language == "bn" else written


def print_disk(warehouse: Path, language: str) -> None:
    """A sentence where the disk of the warehouse will soon be full."""
    room = disk_room(warehouse)
    if room.is_low:
        print_line(f"! {say('build.disk_low', language, folder=str(warehouse), **room.in_megabytes())}")


def print_rejected(rows: Iterable[RejectedRow], language: str) -> None:
    """A line for each file or row that was left out."""
    for row in rows:
        print_line(f"✗ {row.path}: {sentence(row, language)}")


def sentence(row: RejectedRow | WarningRow | WarningCount, language: str) -> str:
    """What a row of complaints says."""
    return say_warning(row.code, json.loads(row.details), row.place, language)


def print_shared(shared: Mapping[str, int], language: str) -> None:
    """A line for each worker of a cluster: how many papers it read."""
    for worker, count in sorted(shared.items()):
        print_line(say("build.shared", language, worker=worker, count=_whole(count, language)))


def _lines(summary: BuildSummary, language: str) -> Iterable[tuple[str, str]]:
    """The rows of the table: what was counted, and how many."""
    for table, count in summary.counts.items():
        if table in REGISTER_TABLES and not count:
            continue
        yield say(f"count.{table}", language), _whole(count, language)
        if table == "statement":
            for kind, number in summary.statements.items():
                yield f"  {say(f'kind.{kind}', language)}", _whole(number, language)
    yield say("count.seconds", language), group_lakh(summary.seconds, 1, bengali=language == "bn")


def print_table(lines: Iterable[tuple[str, str]]) -> None:
    """Labels and numbers in two columns."""
    table = Table(box=box.SIMPLE, show_header=False, pad_edge=False)
    table.add_column(no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    for label, number in lines:
        table.add_row(label, number)
    Console().print(table)


def _whole(number: int, language: str) -> str:
    return group_lakh(number, bengali=language == "bn")
