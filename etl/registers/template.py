"""The workbook an office fills in: a sheet a register, with its headings, lists to choose from and one example."""

from calendar import monthrange
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from etl.bengali.digits import to_bengali
from etl.bengali.wording import read_list
from etl.places.gazetteer import Place, district_by_code, upazilas_of
from etl.registers.columns import Register, RegisterColumn, examples, registers
from etl.wording.catalogue import Catalogue

SENTENCES = Catalogue(Path(__file__).parent / "wording")
INSTRUCTIONS = tuple(f"template.instruction_{number}" for number in range(1, 12))
# The first so many rows have drop-down lists and checked cells; rows below them load as well.
_ROWS = 300
_TITLE, _HEADINGS, _EXAMPLE = 0, 1, 2
_FONT = {"bn": "Nikosh", "en": "Calibri"}
_DAY_FORMAT = {"bn": "[$-5000845]dd/mm/yyyy", "en": "dd/mm/yyyy"}
_WIDTHS = {"place": 20, "place_or_district": 20, "month": 16, "day": 18, "day_or_no": 18, "plan_year": 14, "text": 30}
_NARROW = 14
# The height of a line in points, and how many letters of the instructions fit on it.
_LINE, _LINE_LETTERS = 20, 110
_ACCENT, _PALE, _GREY = "#1F4E79", "#E8EEF4", "#7F7F7F"


class NoSuchDistrict(ValueError):
    """No district has this code."""


def write_template(target: Path | BinaryIO, district_code: str, month: str, language: str = "bn") -> None:
    """Write the workbook for a district and a month (`YYYY-MM`) to a path or an open file, in `bn` or `en`.

    The receipts sheet lists every upazila that exists in the month. Raises NoSuchDistrict, ValueError for no month,
    FileExistsError, so that no register is lost, OSError where the path cannot be written.
    """
    district = district_by_code(district_code)
    if district is None or len(district_code) != 4:
        raise NoSuchDistrict(district_code)
    first = date.fromisoformat(f"{month}-01")
    stream = target.open("xb") if isinstance(target, Path) else target
    try:
        with xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_formulas": False}) as book:
            name = district.name if language == "bn" else district.name_en
            _Template(book, name, upazilas_of(district_code, month), first, language).write()
    finally:
        if isinstance(target, Path):
            stream.close()


class _Template:
    """The workbook being written, in one language."""

    def __init__(self, book: Any, district: str, upazilas: tuple[Place, ...], month: date, language: str) -> None:
        self._book, self._district, self._month, self._language = book, district, month, language
        at = f"{month:%Y-%m}"
        self._upazilas = [place.name_in(at) if language == "bn" else place.name_en for place in upazilas]
        base = {"font_name": _FONT[language], "font_size": 12, "valign": "top"}
        lined = {**base, "border": 1, "border_color": "#BFBFBF", "text_wrap": True}
        add = book.add_format
        self._title = add({**base, "bold": True, "font_size": 14, "font_color": _ACCENT})
        self._words = add({**base, "text_wrap": True})
        self._heading = add({**lined, "bold": True, "bg_color": _PALE})
        self._needed = add({**lined, "bold": True, "bg_color": _ACCENT, "font_color": "#FFFFFF"})
        self._cell = {kind: add({**lined, **more}) for kind, more in self._kinds().items()}
        grey = {"italic": True, "font_color": _GREY, "bg_color": "#F7F7F7"}
        self._example = {kind: add({**lined, **more, **grey}) for kind, more in self._kinds().items()}

    def _kinds(self) -> dict[str, dict[str, str]]:
        return {"day": {"num_format": _DAY_FORMAT[self._language], "align": "left"}, "": {}}

    def _say(self, key: str, **values: object) -> str:
        return SENTENCES.say(key, self._language, **values)

    def write(self) -> None:
        """All sheets: instructions, registers, and the hidden lists that the others choose from."""
        self._book.set_properties({"title": self._say("template.title", district=self._district)})
        self._write_instructions()
        pages = [(register, self._book.add_worksheet(self._sheet_name(register))) for register in registers()]
        ranges = self._write_lists()
        for register, page in pages:
            self._write_register(register, page, ranges)

    def _sheet_name(self, register: Register) -> str:
        return register.sheet_bn if self._language == "bn" else register.sheet_en

    def _heading_of(self, column: RegisterColumn) -> str:
        return column.heading_bn if self._language == "bn" else column.heading_en

    def _write_instructions(self) -> None:
        page = self._book.add_worksheet(self._say("template.sheet_instructions"))
        page.set_column(0, 0, 100)
        page.hide_gridlines(2)
        title = self._say("template.title", district=self._district)
        page.write_string(0, 0, title, self._title)
        for row, key in enumerate(INSTRUCTIONS, start=2):
            words = self._say(key)
            page.write_string(row, 0, words, self._words)
            page.set_row(row, _LINE * (1 + len(words) // _LINE_LETTERS))
        _set_page(page, None)

    def _write_lists(self) -> dict[str, str]:
        """The hidden sheet of lists; the range of each, by the kind of cell that chooses from it."""
        name = self._say("template.sheet_lists")
        page = self._book.add_worksheet(name)
        page.hide()
        team = self._say("template.district_team", district=self._district)
        lists = {
            "place": self._upazilas,
            "place_or_district": [team, *self._upazilas],
            "stage": self._listed("register_stages", "stage"),
            "state_of_idea": self._states_of_idea(),
            "office_kind": self._listed("register_office_kinds", "office_kind"),
            "state": self._listed("register_states", "state"),
            "yes_no": [self._say("template.yes"), self._say("template.no")],
        }
        ranges = {}
        for column, (kind, words) in enumerate(lists.items()):
            for row, each in enumerate(words):
                page.write_string(row, column, each)
            first, last = (xl_rowcol_to_cell(row, column, True, True) for row in (0, len(words) - 1))
            ranges[kind] = f"='{name}'!{first}:{last}"
        return ranges

    def _states_of_idea(self) -> list[str]:
        """Whether the idea of an innovator who moved goes on, in the words offices use, before the stages."""
        return [self._say("template.running"), self._say("template.stopped"), *self._listed("register_stages", "stage")]

    def _listed(self, name: str, key: str) -> list[str]:
        """The first word of the language for each value of a wording list."""
        words: dict[str, str] = {}
        for row in read_list(name):
            if row["words"].isascii() == (self._language == "en"):
                words.setdefault(row[key], row["words"])
        return list(words.values())

    def _write_register(self, register: Register, page: Any, ranges: dict[str, str]) -> None:
        about = self._say("template.about", district=self._district, register=self._sheet_name(register))
        page.set_row(_TITLE, 1.4 * _LINE)
        page.write_string(_TITLE, 0, about, self._title)
        page.set_column(0, 0, 10)
        page.set_row(_HEADINGS, 2 * _LINE)
        page.write_string(_HEADINGS, 0, self._say("template.serial"), self._heading)
        page.write_string(_EXAMPLE, 0, self._say("template.example"), self._example[""])
        for at, column in enumerate(register.columns, start=1):
            page.set_column(at, at, _WIDTHS.get(column.kind, _NARROW))
            page.write_string(
                _HEADINGS, at, self._heading_of(column), self._needed if column.must_be_filled else self._heading
            )
            self._write_example(page, at, column)
            self._write_column(register, page, at, column)
            self._check_column(page, at, column, ranges)
        _set_page(page, len(register.columns))

    def _write_example(self, page: Any, at: int, column: RegisterColumn) -> None:
        value = self._example_value(column)
        if isinstance(value, date):
            day = datetime(value.year, value.month, value.day)
            page.write_datetime(_EXAMPLE, at, day, self._example["day"])
        else:
            page.write_string(_EXAMPLE, at, value, self._example[""])

    def _example_value(self, column: RegisterColumn) -> str | date:
        match column.kind:
            case "place" | "place_or_district":
                return self._upazilas[0]
            case "month":
                return self._month_words()
            case "plan_year":
                year = self._month.year - (self._month.month < 7)
                return self._digits(f"{year}-{(year + 1) % 100:02}")
            case "day" | "day_or_no":
                last = monthrange(self._month.year, self._month.month)[1]
                return self._month.replace(day=last if column.name == "due_on" else 9)
            case "stage" if _list_of(column) == "state_of_idea":
                return self._states_of_idea()[0]
            case "stage" | "state" | "office_kind":
                return self._listed(f"register_{column.kind}s", column.kind)[0]
            case "yes_no":
                return self._say("template.no")
            case _:
                return examples().get((column.register, column.name), {}).get(self._language, "")

    def _month_words(self) -> str:
        return self._say(f"template.month_{self._month.month}", year=self._digits(str(self._month.year)))

    def _digits(self, number: str) -> str:
        return to_bengali(number) if self._language == "bn" else number

    def _write_column(self, register: Register, page: Any, at: int, column: RegisterColumn) -> None:
        """Blank cells under the column's format; on the receipts sheet every upazila with the month beforehand."""
        style = self._cell["day" if column.kind in ("day", "day_or_no") else ""]
        listed = self._upazilas if register.name == "report_receipt" else []
        for number in range(max(len(listed), 20)):
            row = _EXAMPLE + 1 + number
            if at == 1 and number < len(listed):
                page.write_string(row, 0, self._digits(str(number + 1)), self._cell[""])
            elif at == 1:
                page.write_blank(row, 0, None, self._cell[""])
            if number < len(listed) and column.name == "upazila":
                page.write_string(row, at, listed[number], style)
            elif number < len(listed) and column.name == "month":
                page.write_string(row, at, self._month_words(), style)
            else:
                page.write_blank(row, at, None, style)

    def _check_column(self, page: Any, at: int, column: RegisterColumn, ranges: dict[str, str]) -> None:
        """What may be chosen or typed. Words are let through in day columns: a day in Bengali digits is words."""
        cell = xl_rowcol_to_cell(_EXAMPLE + 1, at)
        kind = _list_of(column)
        if kind in ranges:
            loose = kind in ("place", "place_or_district")
            check = {
                "validate": "list",
                "source": ranges[kind],
                "error_type": "warning" if loose else "stop",
                "error_message": self._say("template.choose"),
            }
        elif column.kind in ("day", "day_or_no"):
            check = {
                "validate": "custom",
                "value": f"=OR(ISTEXT({cell}),AND({cell}>=DATE(2010,1,1),{cell}<=DATE(2060,12,31)))",
                "input_message": self._say(f"template.{column.kind}"),
                "error_message": self._say("template.day"),
            }
        elif column.kind == "count":
            check = {
                "validate": "custom",
                "value": f"=OR(ISTEXT({cell}),AND({cell}>=0,{cell}=INT({cell})))",
                "error_message": self._say("template.count"),
            }
        elif column.kind == "weight":
            check = {
                "validate": "custom",
                "value": f"=OR(ISTEXT({cell}),AND({cell}>0,{cell}<=100))",
                "error_message": self._say("template.weight"),
            }
        else:
            return
        page.data_validation(_EXAMPLE + 1, at, _EXAMPLE + _ROWS, at, check)


def _list_of(column: RegisterColumn) -> str:
    """Which list a column's cells choose from; of a kind without one the kind itself."""
    is_state = (column.register, column.kind) == ("innovator_move", "stage")
    return "state_of_idea" if is_state else column.kind


def _set_page(page: Any, columns: int | None) -> None:
    """Landscape A4, as wide as the paper; the headings stay in sight and on each page."""
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    if columns is not None:
        page.freeze_panes(_HEADINGS + 1, 2)
        page.repeat_rows(_HEADINGS)
