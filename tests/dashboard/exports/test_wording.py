"""Names of sheets and modules; that every word exists is checked in tests/dashboard/wording."""

import re
from pathlib import Path

import dashboard.exports.wording as wording
from dashboard.exports.formats import FORMATS
from dashboard.exports.pack.records import Pack
from dashboard.exports.wording import CATALOGUE

EXPORTS = Path(wording.__file__).parents[1]


def test_every_table_has_a_sheet_name_that_excel_takes_and_no_other_has(pack: Pack) -> None:
    keys = [*(table.key for table in pack.tables()), "summary", "definitions", "references"]
    names = [CATALOGUE.say(f"sheet.{key}", pack.language) for key in keys]
    assert len({name.lower() for name in names}) == len(names)
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\'") for name in names)


def test_formats_are_modules_of_their_own() -> None:
    code = (EXPORTS / "formats.py").read_text(encoding="utf-8")
    modules = set(re.findall(r"from dashboard\.exports\.([\w.]+) import render", code))
    assert len(modules) == len(FORMATS)
    assert all((EXPORTS / f"{module.replace('.', '/')}.py").is_file() for module in modules)
