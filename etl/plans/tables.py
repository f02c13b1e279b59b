"""The rows of a work plan's tables: activities, and dialogues by upazila."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from etl.bengali.digits import to_ascii
from etl.minutes.reading import row_text
from etl.plans.cards import read_cards
from etl.plans.columns import Columns, find_columns
from etl.plans.drafts import DraftActivity, DraftDialogues
from etl.plans.headings import TIMES, Row, heads_of, is_further_heading
from etl.plans.marks import marks_of, read_marks
from etl.plans.month_columns import is_span
from etl.plans.words import says
from etl.readers.document import Table

# What is taken of an activity's row, beside its targets.
_TAKEN = ("no", "activity", "indicator", "unit", "weight", "time", "start", "end", "responsible", "upazila")
# A cell merged over several rows holds for each of them.
_MERGED = ("time", "start", "end", "responsible", "upazila")
_A_NUMBER = re.compile(r"\(?\d")


@dataclass(slots=True)
class PlanTables:
    """What the tables of a paper give, as they are taken in order. `unread`: quotes of rows that gave nothing; `years`:
    the words of headings that name the year."""

    activities: list[DraftActivity] = field(default_factory=list)
    dialogues: list[DraftDialogues] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    years: list[str] = field(default_factory=list)
    _columns: Columns | None = None
    _of_dialogues: bool = False
    _above: dict[str, str] = field(default_factory=dict)
    _section: str = ""

    def take(self, table: Table, caption: str) -> list[Row] | None:
        """Take the rows of a table; the rows above its headings, or None where it is no table of a plan.

        `caption`: the words before it. A table without headings goes on with the columns of the one before, where it
        is as wide: a page ended between them.
        """
        if cards := read_cards(table.rows):
            self.activities += cards
            return []
        found = find_columns(table.rows)
        if found is None:
            width = len(table.rows[0]) if table.rows else 0
            if self._columns is None or width != self._columns.width or not _may_go_on(table.rows[0], self._columns):
                return None
            self._take_rows(table.rows, self._columns)
            return []
        columns, start, first_row = found
        headings = " ".join(cell.text for row in table.rows[start:first_row] for cell in row)
        # A topic may stand under a heading of activities.
        lists_dialogues = columns.is_by_upazila or columns.is_by_topic
        of_dialogues = lists_dialogues and says("dialogue", f"{headings}\n{caption.rpartition(chr(10))[2]}")
        if not columns.is_plan and not of_dialogues and not (columns.is_by_upazila and says("dialogue", caption)):
            return None
        # The same headings again, on the next page, are of what the first were of.
        is_next_page = self._columns is not None and columns.heads == self._columns.heads and self._of_dialogues
        self._columns, self._of_dialogues = columns, of_dialogues or is_next_page or not columns.is_plan
        self.years.append(columns.years)
        self._above.clear()
        self._section = ""
        self._take_rows(table.rows[first_row:], columns)
        return list(table.rows[:start])

    def _take_rows(self, rows: Sequence[Row], columns: Columns) -> None:
        marks = marks_of(rows, columns)
        for row in rows:
            filled = [cell.text for cell in row if cell.text.strip()]
            is_head = is_further_heading(row) or heads_of([row]) <= columns.heads
            if not filled or is_head or says("total", filled[0][:12]):
                continue
            if self._of_dialogues:
                self._take_dialogues(row, columns, marks)
            else:
                self._take_activity(row, columns, marks)

    def _take_activity(self, row: Row, columns: Columns, marks: frozenset[str]) -> None:
        filled = [cell for cell in row if cell.text.strip()]
        words = {name: columns.cell(row, name).text for name in _TAKEN}
        words["time"] = words["time"] or columns.times_by_upazila(row)
        targets = [row[place].text for place in columns.targets]
        draft = DraftActivity(words, targets, row_text(row), read_marks(row, columns, marks), columns.beside(row))
        last = self.activities[-1] if self.activities else None
        merged = self._merged_above(row, columns)
        if len(filled) == 1 and len(row) > 2 and (not words["activity"] or row[0].text):
            self._take_heading(filled[0].text, draft.quote)
        elif words["activity"] and not (last and _goes_on(draft, columns, last)):
            draft.words |= merged
            if self._section and not draft.marked and not any(draft.get(name) for name in TIMES):
                draft.words["time"] = self._section
            self.activities += draft.parted()
        elif last is None:
            self.unread.append(draft.quote)
        elif words["indicator"] and any(targets):
            # A second indicator of the activity above, whose cell is merged over both.
            draft.words |= merged | {"activity": last.get("activity"), "no": last.get("no")}
            self.activities.append(draft)
        else:
            last.go_on(draft)

    def _take_heading(self, words: str, quote: str) -> None:
        """A heading across the table: the time of the activities below it; of an objective, say, it is listed."""
        self._section = words if is_span(words) else ""
        if not self._section:
            self.unread.append(quote)

    def _merged_above(self, row: Row, columns: Columns) -> dict[str, str]:
        """The words that stand above the row's cells that are merged with those of the rows above."""
        cells = {name: columns.cell(row, name) for name in _MERGED if name in columns.places}
        for name, cell in cells.items():
            if cell.text.strip() or not cell.continues:
                self._above[name] = cell.text
        return {name: self._above.get(name, "") for name, cell in cells.items() if cell.continues and not cell.text}

    def _take_dialogues(self, row: Row, columns: Columns, marks: frozenset[str]) -> None:
        # A cell merged over several dialogues of one upazila has its words above.
        upazilas = columns.cell(row, "upazila").text.strip() or self._above.get("upazila", "")
        self._above["upazila"] = upazilas
        places = columns.dialogues or columns.times or ([] if columns.spans else columns.unknown)
        times: list[str | int] = [row[place].text for place in places if row[place].text.strip()]
        times += [each.until if each.is_mark else each.words for each in read_marks(row, columns, marks)]
        is_of_one = bool(upazilas) or (
            columns.is_by_topic and not says("of_dialogue", columns.cell(row, "subject").text)
        )
        if is_of_one and times:
            self.dialogues.append(DraftDialogues(upazilas, tuple(times), row_text(row)))
        else:
            self.unread.append(row_text(row))


def _may_go_on(row: Row, columns: Columns) -> bool:
    """Whether a first row may be one more of the table before: it has a number, or is the end of one that has; where
    none is numbered, a digit somewhere."""
    if "no" in columns.places:
        no = columns.cell(row, "no").text.strip()
        return not no or _A_NUMBER.match(to_ascii(no)) is not None
    return any(letter.isdigit() for cell in row for letter in cell.text)


def _goes_on(draft: DraftActivity, columns: Columns, last: DraftActivity) -> bool:
    """Whether a row is the end of the one before, which a page parted: it has no number, though that one has."""
    numbered = "no" in columns.places and last.get("no") and not draft.get("no")
    timed = any(draft.get(name) for name in ("time", "start", "end", "weight", "indicator")) or any(draft.targets)
    return bool(numbered and not timed and not draft.marked)
