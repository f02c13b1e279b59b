"""What stands around the items of a paper: letterhead, signature, memo number, copies, the annex of those present."""

from __future__ import annotations

from datetime import date
from random import Random

from etl.bengali.calendar import month_name as bangla_month_name
from etl.bengali.calendar import to_bangla
from etl.bengali.digits import to_bengali
from etl.places.gazetteer import District
from etl.sample.manner import Manner
from etl.sample.words import words

TIMES = ("সকাল ১০.৩০ ঘটিকা", "সকাল ১১:০০ ঘটিকা", "বেলা ১১.৩০ ঘটিকা", "বিকাল ৩:০০ ঘটিকা")
GOVERNMENT = "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার"
PRESENT = (3, 7)


def memo_no(chances: Random, district: District, day: date) -> str:
    """A memo number of the district's office: 18 digits in seven parts, then the running number."""
    running = chances.randint(20, 480)
    return to_bengali(f"05.55.{district.memo_geo}.026.03.009.{day:%y}-{running}")


def issue_line(manner: Manner, day: date) -> str:
    """The day of issue in both calendars: ২ ভাদ্র ১৪২৩ / ১৭ আগস্ট ২০১৬."""
    bangla = to_bangla(day)
    first = f"{to_bengali(str(bangla.day))} {bangla_month_name(bangla.month)} {to_bengali(str(bangla.year))} বঙ্গাব্দ"
    return f"{first} / {manner.day(day)}"


def people(chances: Random, place: str) -> list[tuple[str, str, str]]:
    """Name, post and mobile number of those present; names and numbers are made up."""
    posts = words("offices", "post")
    found = []
    for _ in range(chances.randint(*PRESENT)):
        number = to_bengali(f"01{chances.randint(3, 9)}00-000{chances.randint(0, 999):03d}")
        found.append((f"জনাব {chances.choice(words('names', 'name'))}", f"{chances.choice(posts)}, {place}", number))
    return found
