"""The coordination meeting's pack as its formats write it: parts, tables, charts, sentences and references.

Every figure is here twice: as a value (for spreadsheets and other programs) and as `shown`, the text that a reader sees
in the pack's language. A format only lays out: it computes nothing and adds no words about figures.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from dashboard.exports.pack.request import PackRequest
from dashboard.exports.table.sheet import ColumnKind, FigureValue
from dashboard.exports.wording import say
from dashboard.view.filters import written_month

RowRole = Literal["row", "group", "sum", "total"]
ChartKind = Literal["bar", "line", "composition"]
Unit = Literal["count", "rate"]


@dataclass(frozen=True, slots=True)
class PackCell:
    """One cell. `value` None: unknown, or nothing to say; `shown` then says so in words or is empty, never "0".

    `references` are numbers of `Pack.references`. `code` is the value of a closed set that `shown` says in words
    (on_time, …), for other programs; "" where there is none.
    """

    value: FigureValue
    shown: str
    references: tuple[int, ...] = ()
    code: str = ""

    @property
    def number(self) -> int | float | None:
        """The value of a count or a rate; None for words, days and what is unknown."""
        return self.value if isinstance(self.value, int | float) else None


@dataclass(frozen=True, slots=True)
class PackColumn:
    """A column. `key` is its name for other programs; a rate is a share (0-1); `width` is a hint, in characters.

    `word` is the title's key in the catalogue of exports, for formats that write both languages; what the column means
    stands under `word`.meaning where the title does not say it all.
    """

    key: str
    title: str
    kind: ColumnKind
    width: int
    word: str


@dataclass(frozen=True, slots=True)
class PackRow:
    """A row as long as its table's columns. `place_code` is the BBS code of what it is about, "" without one.

    `role`: a `group` heads the rows that follow (its first cell is its name, to be laid across the table), a `sum` ends
    them, the `total` ends the table.
    """

    cells: tuple[PackCell, ...]
    place_code: str = ""
    role: RowRole = "row"

    @property
    def references(self) -> tuple[int, ...]:
        """The references of all its cells, ascending."""
        return tuple(sorted({number for cell in self.cells for number in cell.references}))


@dataclass(frozen=True, slots=True)
class PackTable:
    """A table. `key` is unique in the pack and ASCII; `total` is the last row, set apart; `notes` stand below it.

    `title_of_sums`: its title where of a division only the districts' sums are shown, "" for the same.
    """

    key: str
    title: str
    columns: tuple[PackColumn, ...]
    rows: tuple[PackRow, ...]
    total: PackRow | None = None
    notes: tuple[str, ...] = ()
    empty: str = ""
    title_of_sums: str = ""

    @property
    def all_rows(self) -> tuple[PackRow, ...]:
        """The rows, the total last."""
        return (*self.rows, self.total) if self.total else self.rows

    def by_key(self, row: PackRow) -> dict[str, PackCell]:
        """The cells of one of its rows by the key of their column."""
        return dict(zip((column.key for column in self.columns), row.cells, strict=True))

    def column_numbers(self, key: str) -> tuple[int | float | None, ...]:
        """The values of one column in the plain rows; None where a cell is no number. KeyError for no such column."""
        return tuple(cell.number for cell in self.column_cells(key))

    def column_cells(self, key: str) -> tuple[PackCell, ...]:
        """The cells of one column in the plain rows, groups, sums and total left out. KeyError for no such column."""
        return tuple(self.by_key(row)[key] for row in self.rows if row.role == "row")


@dataclass(frozen=True, slots=True)
class Series:
    """One series of a chart: a column of its table. `colour` is #RRGGBB; a value of None leaves a gap."""

    name: str
    column: str
    colour: str
    values: tuple[int | float | None, ...]


@dataclass(frozen=True, slots=True)
class PackChart:
    """A chart of a table's plain rows: `bar` (side by side), `composition` (stacked), `line`. The axis begins at 0.

    `unit` count or rate (a share, axis to 1); `table` and `category` name the table and the column of its categories;
    `alt` says what the picture shows.
    """

    key: str
    title: str
    kind: ChartKind
    unit: Unit
    table: str
    category: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    alt: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the pack's own, with the references of the figures in it."""

    text: str
    references: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PackPart:
    """One part of the pack, in the order a reader meets it: sentences, tables, charts."""

    key: str
    title: str
    sentences: tuple[Sentence, ...] = ()
    tables: tuple[PackTable, ...] = ()
    charts: tuple[PackChart, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """The texts of its sentences."""
        return tuple(sentence.text for sentence in self.sentences)

    @property
    def cited(self) -> tuple[int, ...]:
        """The references of its sentences."""
        return tuple(number for sentence in self.sentences for number in sentence.references)


@dataclass(frozen=True, slots=True)
class CitedSource:
    """One place that a figure comes from: a sentence of a paper (item, quote), or rows of a register (sheet, rows).

    `where` says the place in words, `said_on` is the day from which it is known. A paper whose being there is the fact
    has no quote, nor has a register's row.
    """

    path: str
    where: str
    quote: str
    said_on: date | None
    item_no: int | None = None
    sheet: str | None = None
    rows: tuple[int, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """What tells its sentence, or each of its rows, from another in any language; the path comes first."""
        if self.sheet is None:
            return (f"{self.path}|{self.item_no or ''}|{self.quote}",)
        return tuple(f"{self.path}|{self.sheet}|{row}" for row in self.rows)


@dataclass(frozen=True, slots=True)
class Citation:
    """What a number in brackets leads to: one source, or many at once where a figure counts over many.

    `path`, `where`, `quote` and `said_on` are as in `CitedSource`; of many sources `path` says how many, `where` names
    their files in short, `quote` is "" and `said_on` the latest day. `sources` has every one.
    """

    number: int
    path: str
    where: str
    quote: str
    said_on: date | None
    sources: tuple[CitedSource, ...]


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day by which something is due. `key` is the same in every pack and language; `details` are longer words.

    `kind`, `place` and `month` are what a title over several places is said from; `kind` "": each has its own.
    """

    day: date
    key: str
    title: str
    details: tuple[str, ...] = ()
    kind: str = ""
    place: str = ""
    month: str = ""


@dataclass(frozen=True, slots=True)
class Holiday:
    """A public holiday: its first day, in that year or (None) in every one, and how many days it lasts."""

    year: int | None
    month: int
    day: int
    days: int = 1


@dataclass(frozen=True, slots=True)
class Office:
    """Whose pack it is. `heading`: lines of the letterhead; `signature`: lines below the blank to sign on.

    An empty post or name is a blank line to fill in by hand. `copies` are those who get one. Of letters: `section` and
    `contact` (telephone and e-mail with their labels), () where not given; `answer_days`: working days to answer in;
    `holidays`: days that are none, besides Friday and Saturday.
    """

    heading: tuple[str, ...]
    signature: tuple[str, ...]
    copies: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    contact: tuple[str, ...] = ()
    answer_days: int | None = None
    holidays: tuple[Holiday, ...] = ()


@dataclass(frozen=True, slots=True)
class PackAnswer:
    """Page 1: `sentences` on who did not send, who is late, dialogues, decisions, what changed; `points` to decide."""

    sentences: tuple[str, ...] = ()
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """What of a pack is carried into the meeting: `parts` in short; `notes` and, by part, `sources` for its annex.

    `new_page`: the keys of parts that begin one, of tables that do where they are not a part's first, and "annex".
    `across`: the keys of parts on pages laid across.
    """

    parts: tuple[PackPart, ...]
    notes: tuple[str, ...]
    sources: tuple[tuple[str, str], ...]
    new_page: frozenset[str]
    across: frozenset[str] = frozenset(("return", "comparison"))


@dataclass(frozen=True, slots=True)
class Pack:
    """Everything a format writes. `title`, `place`, `month` and `as_of` in words are in the pack's language.

    `sample` is None, or the sentence that must stand on every page: these papers are made up. `definitions` are terms
    with their meanings. `deadlines` are of the months ahead. `made_from` is the fingerprint of the papers behind the
    warehouse, built on `built_on`. `findings`: by part, what it comes to in one line.
    """

    asked: PackRequest
    office: Office
    title: str
    place: str
    month: str
    as_of: str
    sample: str | None
    parts: tuple[PackPart, ...]
    references: tuple[Citation, ...]
    definitions: tuple[tuple[str, str], ...]
    deadlines: tuple[Deadline, ...]
    made_from: str
    built_on: date
    answer: PackAnswer = PackAnswer()
    findings: Mapping[str, str] = field(default_factory=dict)

    @property
    def language(self) -> str:
        """`bn` or `en`."""
        return self.asked.language

    @property
    def known_on(self) -> str:
        """The day of knowledge as a phrase."""
        return say("pack.as_of", self.language, day=self.as_of)

    @property
    def stem(self) -> str:
        """The beginning of every file's name: sorts by month, and every system takes it; a report names its own."""
        asked = self.asked
        of = f"{asked.place_code}_as-of-{asked.as_of.isoformat()}_{asked.language}"
        if asked.span:
            return f"{asked.span.report}-report_{written_month(asked.span.first)}_{written_month(asked.month)}_{of}"
        return f"{written_month(asked.month)}_{of}"

    def tables(self) -> Iterator[PackTable]:
        for part in self.parts:
            yield from part.tables

    def table(self, key: str) -> PackTable:
        """The table of that key. KeyError without one."""
        for table in self.tables():
            if table.key == key:
                return table
        raise KeyError(key)
