"""Change the rules of an office on a person's word: the file is written whole or not at all, a log says who and why."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from etl.bengali.phone_numbers import mask_phones
from etl.corrections.lines import read_words, written_words
from etl.corrections.writing import CannotCorrect, file_locked, free_text
from etl.files.atomic import sweep_halves, write_atomically
from etl.files.csv_cells import kept_table
from etl.files.delimited import BadTable, CsvTable, read_table
from etl.rules.files import RuleFile, RuleRow, Rules, checked, read_rules

# The log of changes, beside the files; no load reads it.
LOG = "reference/changes.csv"
HEADINGS = ("file", "key", "old", "new", "why", "who", "when")


@dataclass(frozen=True, slots=True)
class RuleChange:
    """The rows of one key, as they stood when the person looked, and what is to stand instead; () for none."""

    key: RuleRow
    old: tuple[RuleRow, ...]
    new: tuple[RuleRow, ...]


@dataclass(frozen=True, slots=True)
class LoggedChange:
    """A line of the log."""

    file: str
    change: RuleChange
    why: str
    who: str
    made_on: date


def change_rules(data: Path, file: RuleFile, changes: Sequence[RuleChange], *, why: str, who: str, today: date) -> None:
    """Put the changes into a file of rules, all in one step. Raises CannotCorrect, OSError; then nothing has changed.

    Rows of other keys keep their bytes. Where somebody has changed a row since the person looked, nothing is written.
    """
    if not why.strip():
        raise CannotCorrect("no_reason")
    if not who.strip():
        raise CannotCorrect("no_name")
    wanted = [
        RuleChange(each.key, each.old, tuple(checked(row, file, CannotCorrect) for row in each.new)) for each in changes
    ]
    own, log = data / "reference" / file, data / LOG
    own.parent.mkdir(parents=True, exist_ok=True)
    with file_locked(log):
        why, who = free_text(why), free_text(who)
        try:
            content = _changed(read_rules(data, file), wanted, f"{why} ({who}, {today.isoformat()})")
            said = _log_with(data, file, wanted, why, who, today)
        except BadTable as bad:
            raise CannotCorrect("unreadable", bad.code, bad.details) from bad
        before = log.read_bytes() if log.exists() else None
        for name in (log.name, own.name):
            sweep_halves(log.parent, name, 0)
        # The log first: no rule has changed of which nobody knows why.
        write_atomically(log.resolve(), said)
        try:
            write_atomically(own.resolve(), content)
        except BaseException:
            if before is None:
                log.unlink()
            else:
                write_atomically(log.resolve(), before)
            raise


def rule_changes_made(data: Path) -> list[LoggedChange]:
    """All changes, the newest first. Raises BadTable."""
    lines = [{name: read_words(cell) for name, cell in line.items()} for _, line in _log_table(data).lines()]
    return [_logged(line) for line in reversed(lines)]


def _logged(line: RuleRow) -> LoggedChange:
    try:
        key, old, new = (json.loads(line[name]) for name in ("key", "old", "new"))
        change = RuleChange(key, tuple(old), tuple(new))
        return LoggedChange(
            line["file"], change, mask_phones(line["why"]), line["who"], date.fromisoformat(line["when"])
        )
    except (ValueError, TypeError) as error:
        raise BadTable("reference_broken", row=line["when"]) from error


def _changed(rules: Rules, changes: Sequence[RuleChange], source: str) -> bytes:
    """The file with the changes. Raises BadTable; CannotCorrect where a row is another one by now."""
    lines, added = dict(rules.table.lines()), {"source": written_words(source)}
    gone: list[int] = []
    rows: list[dict[str, str]] = []
    for each in changes:
        standing = rules.of(each.key)
        if [dict(row) for row in standing.values()] != [dict(row) for row in each.old]:
            raise CannotCorrect("changed_meanwhile")
        gone += standing
        # What else the office keeps in a row stays in it.
        others = [lines[no] for no in standing] + [{}] * len(each.new)
        rows += [{**other, **row, **added} for other, row in zip(others, each.new, strict=False)]
    return rules.table.with_rows_instead(gone, rows)


def _log_with(data: Path, file: RuleFile, changes: Sequence[RuleChange], why: str, who: str, today: date) -> bytes:
    """The log with a line a change. Raises BadTable."""
    table = _log_table(data)
    for each in changes:
        said = (file, _json(each.key), _json(each.old), _json(each.new), why, who, today.isoformat())
        line = {heading: written_words(str(cell)) for heading, cell in zip(HEADINGS, said, strict=True)}
        table = read_table(table.with_row(line))
    return table.mark + table.text.encode(table.encoding)


def _json(said: object) -> str:
    return json.dumps(said, ensure_ascii=False)


def _log_table(data: Path) -> CsvTable:
    """The log whole; without rows where there is none. Raises BadTable."""
    return kept_table(data / LOG, data, HEADINGS)
