"""The month of all rows of a sheet, from its title or name, where no column gives it."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import PurePosixPath

from etl.bengali.dates import find_months
from etl.registers.days import read_month
from etl.registers.values import WrongCell

_MONTH_OF_FILE = re.compile(r"(?<!\d)(20\d\d)[-_. ]?(0[1-9]|1[0-2])(?!\d)")


def month_of_title(title: Sequence[str], sheet: str, path: str) -> date | None:
    """The one month named above the table, by the sheet's name or by the file's; the first of these that names one."""
    named = {found.month for words in title for found in find_months(words)}
    if len(named) == 1:
        return date.fromisoformat(f"{named.pop()}-01")
    if not named:
        for words in (sheet, PurePosixPath(path).stem):
            try:
                if month := read_month(words):
                    return month
            except WrongCell:
                pass
            if found := _MONTH_OF_FILE.search(words):
                return date(int(found[1]), int(found[2]), 1)
    return None
