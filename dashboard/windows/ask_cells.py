"""The cells of a row as inputs of their kind; what is answered, as corrections.csv writes it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st

import etl
from dashboard.markup import as_text, visible
from dashboard.view.current_day import FIRST_DAY, LAST_DAY, bounds_with, current_day
from dashboard.windows.saving import written_day
from dashboard.wording import t
from dashboard.words.corrected_rows import KEYS_OF, cell_title
from dashboard.words.day_answers import Happened, answered, answers, beside, happened
from dashboard.words.display import digits
from etl import CellKind

# Days that are planned; all others have passed.
_PLANNED = ("due_on", "toured_on")
_IN_DIGITS = (CellKind.MONTH, CellKind.WHOLE, CellKind.POINTS, CellKind.TARGET)
# Words of this many letters and more are asked over the whole width, in a field of several lines.
_LONG = 60
_MOST_LETTERS = 1000
# Stands for the day of what happened on a day, where none was chosen: it is none.
_NOT_CHOSEN = "?"
_ENDINGS = ("_undated", "_denied")


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered: each cell as corrections.csv writes it; the titles of those that are none of their kind."""

    cells: Mapping[str, str]
    wrong: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CellForm:
    """The cells of a row of a register to ask, as they were read; `places`: names of upazilas it can be of, by code."""

    register: str
    cells: Mapping[str, etl.Cell]
    written: Mapping[str, str]
    places: Mapping[str, str]
    language: str

    def ask(self) -> Answers:
        """Draw the inputs, two beside each other where there is room."""
        typed: dict[str, str] = {}
        for group in self._groups():
            columns = st.columns(len(group)) if len(group) > 1 else [st.container()]
            for column, field in zip(columns, group, strict=True):
                with column:
                    typed |= self._ask(field)
        return self._checked(typed)

    def _groups(self) -> list[list[str]]:
        """The fields that stand beside each other; what words say beside a day is asked with the day."""
        groups: list[list[str]] = []
        room = False
        for field in [name for name in self.cells if not name.endswith(_ENDINGS)]:
            whole = self._is_long(field) or self._has_words(field)
            if room and not whole:
                groups[-1].append(field)
                room = False
            else:
                groups.append([field])
                room = not whole
        return groups

    def _is_long(self, field: str) -> bool:
        return self.cells[field].kind is CellKind.WORDS and len(self.written[field]) >= _LONG

    def _has_words(self, field: str) -> bool:
        """Whether words may stand in place of a day."""
        return beside(field, "_undated") in self.cells

    def _ask(self, field: str) -> dict[str, str]:
        if self._has_words(field):
            return self._ask_happened(field)
        title, now = self._title(field), self._shown(field)
        if options := self._options(field):
            return {field: _ask_option(title, self.written[field], options)}
        match self.cells[field].kind:
            case CellKind.DAY:
                return {field: _ask_day(title, self.written[field], LAST_DAY if field in _PLANNED else current_day())}
            case CellKind.MONTH:
                help_words = t("correcting.month_help", self.language, example="2016-07")
                return {field: st.text_input(as_text(title), value=now, help=as_text(help_words))}
            case _ if self._is_long(field):
                return {field: st.text_area(as_text(title), value=now, max_chars=max(_MOST_LETTERS, len(now)))}
            case _:
                return {field: st.text_input(as_text(title), value=now, max_chars=max(_MOST_LETTERS, len(now)))}

    def _ask_happened(self, field: str) -> dict[str, str]:
        """A day, and beside it what words say in its place."""
        on, words = st.columns(2)
        with on:
            day = _ask_day(self._title(field), self.written[field], current_day())
        said = answers(self.written, field)
        with words:
            answer = st.selectbox(
                as_text(t("correcting.row.happened", self.language)),
                said,
                index=said.index(happened(self.written, field)),
                format_func=lambda each: t(f"correcting.row.happened.{each}", self.language),
                # Of two days in one row, each has its own.
                key=f"correct_row.{field}.happened.{happened(self.written, field)}",
            )
        cells = answered(self.written, field, Happened(answer), day)
        chosen = answer is not Happened.ON_DAY or day or happened(self.written, field) is Happened.ON_DAY
        return cells if chosen else {**cells, field: _NOT_CHOSEN}

    def _options(self, field: str) -> dict[str, str]:
        """The words of each value that the cell may hold, where they are few; a blank one first."""
        cell = self.cells[field]
        match cell.kind:
            case CellKind.PLACE:
                options, blank = dict(self.places), "place.own"
            case CellKind.YES_NO:
                options, blank = {each: t(f"correcting.value.{each}", self.language) for each in ("yes", "no")}, ""
            case CellKind.STAGE | CellKind.OFFICE_KIND | CellKind.STATE as kind:
                options = {each: t(f"{KEYS_OF[kind]}.{each}", self.language) for each in etl.CHOICES[kind]}
                blank = ""
            case _:
                return {}
        if not cell.required:
            options = {"": t(blank or "correcting.row.not_said", self.language), **options}
        # What was read stands there too, whatever it is.
        return options if self.written[field] in options else {self.written[field]: self.written[field], **options}

    def _shown(self, field: str) -> str:
        """What was read, as it stands in an input: its digits are those of the language, words are as they are."""
        now = self.written[field]
        return digits(now, self.language) if self.cells[field].kind in _IN_DIGITS else now

    def _title(self, field: str) -> str:
        return cell_title(self.register, field, self.language)

    def _checked(self, typed: Mapping[str, str]) -> Answers:
        """The answers in the order of the cells; one that was not touched is as it was read."""
        said, wrong = {}, []
        for field, cell in self.cells.items():
            now, words = self.written[field], typed[field]
            if words in (now, self._shown(field)):
                said[field] = now
                continue
            try:
                said[field] = cell.typed(words)
            except ValueError:
                wrong.append(cell_title(self.register, field, self.language))
        return Answers(said, tuple(dict.fromkeys(wrong)))


def _ask_day(title: str, now: str, last: date) -> str:
    read = date.fromisoformat(now) if now else None
    first, last = bounds_with(read, FIRST_DAY, last)
    return written_day(st.date_input(as_text(title), value=read, min_value=first, max_value=last))


def _ask_option(title: str, now: str, options: Mapping[str, str]) -> str:
    values: Sequence[str] = list(options)
    chosen = st.selectbox(
        as_text(title), values, index=values.index(now), format_func=lambda each: visible(options[each])
    )
    return str(chosen)
