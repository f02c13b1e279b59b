"""Upazilas by name in a sentence: few enough to be read out, of a division under their district."""

from collections.abc import Callable, Sequence
from itertools import groupby

from dashboard.exports.pack.data import PackData
from dashboard.exports.wording import say
from dashboard.words import display
from dashboard.words.rows import Row

# With more names than this a sentence gives counts, or says how many more there are.
MOST_NAMED = 10


def named(data: PackData, rows: Sequence[Row], note: Callable[[Row], str] = lambda row: "") -> str:
    """The upazilas of the rows, each with its `note` in brackets; of a division by district, and many as counts."""
    language = data.language

    def name(row: Row, district: str = "") -> str:
        """Below its district's name an upazila does not bear it again."""
        more, own = note(row), display.place(row, language).removesuffix(f" ({district})")
        return f"{own} ({more})" if more else own

    if data.asked.district:
        shown = [name(row) for row in rows[:MOST_NAMED]]
        rest = len(rows) - len(shown)
        more = say("reference.more", language, count=display.number(rest, language))
        return ", ".join([*shown, *([more] if rest else [])])
    by_district = [
        (data.district_names[code], list(of))
        for code, of in groupby(
            sorted(rows, key=lambda row: row["district_code"]), key=lambda row: row["district_code"]
        )
    ]
    if len(rows) > MOST_NAMED:
        return ", ".join(f"{district} {display.number(len(of), language)}" for district, of in by_district)
    return "; ".join(f"{district}: {', '.join(name(row, district) for row in of)}" for district, of in by_district)
