"""The registers and their columns, as `register_columns.csv` and its neighbours list them."""

from dataclasses import dataclass

from etl.bengali.text import clean, fold
from etl.bengali.wording import read_list, reference_cache

# Columns that any register may have beside its own (`register_common_columns.csv`).
COMMON = "common"


@dataclass(frozen=True, slots=True)
class RegisterColumn:
    """A column of a register: the field it fills, how its cells are read (`kind`), and what its heading may be.

    `row_stands`: a cell that cannot be read is left out alone, as unknown; otherwise its row is, as it stands on it
    or as a blank cell says something (no, always, the whole).
    """

    register: str
    name: str
    kind: str
    required: bool
    row_stands: bool
    heading_bn: str
    heading_en: str
    headings: tuple[str, ...]

    @property
    def must_be_filled(self) -> bool:
        """Whether each row needs it. A blank day of what may not have been done yet says that it was not."""
        return self.required and self.kind != "day_or_no"


@dataclass(frozen=True, slots=True)
class Register:
    """A register, named as its table in the warehouse."""

    name: str
    sheet_bn: str
    sheet_en: str
    columns: tuple[RegisterColumn, ...]

    def column(self, name: str) -> RegisterColumn:
        """The column of a field. StopIteration where there is none."""
        return next(column for column in self.columns if column.name == name)


@reference_cache()
def registers() -> tuple[Register, ...]:
    """All registers, in the order of the template's sheets."""
    rows = read_list("register_columns")
    return tuple(
        Register(
            name=sheet["register"],
            sheet_bn=sheet["sheet_bn"],
            sheet_en=sheet["sheet_en"],
            columns=tuple(_column(row) for row in rows if row["register"] == sheet["register"]),
        )
        for sheet in read_list("register_sheets")
    )


@reference_cache()
def common_columns() -> tuple[RegisterColumn, ...]:
    """The columns that any register may have: the district, and those without meaning (a serial number)."""
    return tuple(_column({"register": COMMON, "required": "no", **row}) for row in read_list("register_common_columns"))


def _column(row: dict[str, str]) -> RegisterColumn:
    return RegisterColumn(
        register=row["register"],
        name=row["column"],
        kind=row["kind"],
        required=row["required"] == "yes",
        # An office's own list may be older than the column.
        row_stands=row.get("if_unread") == "cell",
        heading_bn=row["heading_bn"],
        heading_en=row["heading_en"],
        headings=(row["heading_bn"], row["heading_en"], *filter(None, row["variants"].split("|"))),
    )


def words_key(written: str) -> str:
    """A key to compare whole cells by: `fold`, or the signs themselves if there is no letter or digit (-, ✓)."""
    return fold(written) or clean(written).strip()


@reference_cache()
def _meanings() -> dict[str, str]:
    return {words_key(row["words"]): row["meaning"] for row in read_list("register_words")}


@reference_cache()
def _longest() -> int:
    """The longest a listed word can be; longer cells, as most of a register's words are, need no look-up."""
    return 2 * max(map(len, _meanings()))


@reference_cache()
def blanks() -> frozenset[str]:
    """The signs that fill a cell without saying anything: -, …"""
    return frozenset({"", *(row["words"] for row in read_list("register_words") if row["meaning"] == "blank")})


@reference_cache(100_000)
def meaning(written: str) -> str | None:
    """What a whole cell of listed words says: blank, unknown, yes, no, same, total, example or empty_form."""
    return _meanings().get(words_key(written)) if len(written) <= _longest() else None


@reference_cache()
def units() -> dict[str, tuple[str, ...]]:
    """The units that may follow a column's numbers (দিন, days), the longest first, by column."""
    found: dict[str, list[str]] = {}
    for row in read_list("register_units"):
        found.setdefault(row["column"], []).append(clean(row["words"]))
    return {column: tuple(sorted(words, key=len, reverse=True)) for column, words in found.items()}


@reference_cache()
def examples() -> dict[tuple[str, str], dict[str, str]]:
    """The words of the template's example rows by register and column, in each language."""
    return {(row["register"], row["column"]): row for row in read_list("register_examples")}
