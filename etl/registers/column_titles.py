"""What the template calls a register's sheet, and the column that a field of its row comes from."""

from etl.registers.columns import Register, registers

# Fields whose columns have other names; a day that words stand for comes from the day's column.
_COLUMN_OF = {"upazila_code": "upazila", "plan_year_from": "plan_year"}
_WORDS_FOR_A_DAY = ("_denied", "_undated")


def register_title(table: str, language: str) -> str:
    """The name of the register's sheet."""
    register = _register(table)
    return register.sheet_bn if language == "bn" else register.sheet_en


def column_title(table: str, field: str, language: str) -> str:
    """The heading of the column that fills a field of a row. StopIteration where there is none."""
    name = _COLUMN_OF.get(field, field)
    for ending in _WORDS_FOR_A_DAY:
        if name.endswith(ending):
            name = name.removesuffix(ending) + "_on"
    column = _register(table).column(name)
    return column.heading_bn if language == "bn" else column.heading_en


def _register(table: str) -> Register:
    return next(each for each in registers() if each.name == table)
