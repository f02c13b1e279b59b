"""A day as an office's paper bears it: in the Bangla calendar and in the Gregorian one."""

from datetime import date

from dashboard.exports.wording import say
from dashboard.words import display
from etl.bengali.calendar import to_bangla


def both_dates(day: date, language: str) -> tuple[str, str]:
    """The day in the Bangla calendar and in the Gregorian one."""
    bangla = to_bangla(day)

    def words(number: int) -> str:
        return display.digits(f"{number:02d}" if language == "bn" else str(number), language)

    return (
        say(
            "letter.bangla_date",
            language,
            day=words(bangla.day),
            month=say(f"bangla_month.{bangla.month}", language),
            year=display.digits(str(bangla.year), language),
        ),
        say("letter.gregorian_date", language, day=words(day.day), month=display.month(day.replace(day=1), language)),
    )
