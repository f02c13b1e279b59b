"""How an office writes: dates, months, numbers of decisions, columns. A team keeps its manner for some years."""

from dataclasses import dataclass
from datetime import date

from etl.bengali.calendar import month_name as bangla_month_name
from etl.bengali.calendar import to_bangla
from etl.bengali.digits import to_bengali
from etl.sample.chance import random_for
from etl.sample.months import month_name

YEARS_OF_A_MANNER = 3
DAY_MARKS = ("/", "/", "-", ".", " ")
ERAS = (" খ্রিঃ", " খ্রিঃ", " খ্রিস্টাব্দ", " ইং", "")
MONTH_MARKS = (" ", "/", "-", ", ")
# How many columns an office's tables have; 0: prose without a table.
COLUMNS_OF_DISTRICT = (4, 4, 4, 4, 3, 5, 0)
COLUMNS_OF_UPAZILA = (4, 3, 2, 5, 0, 0)
COLUMNS: dict[int, tuple[str, ...]] = {
    0: (),
    2: ("both", "decision"),
    3: ("both", "decision", "implementer"),
    4: ("no", "both", "decision", "implementer"),
    5: ("no", "topic", "discussion", "decision", "implementer"),
}
HEADINGS = {
    "no": ("ক্রঃ নং", "ক্রমিক নং", "ক্রম"),
    "topic": ("আলোচ্য বিষয়", "আলোচ্যসূচি"),
    "discussion": ("আলোচনা", "বিস্তারিত আলোচনা"),
    "both": ("আলোচ্য বিষয় ও আলোচনা", "আলোচনা"),
    "decision": ("সিদ্ধান্ত", "গৃহীত সিদ্ধান্ত"),
    "implementer": ("বাস্তবায়নকারী", "বাস্তবায়নে", "বাস্তবায়ন কর্তৃপক্ষ"),
}
NUMBERINGS = ("১) ", "১। ", "ক) ", "(ক) ", "১. ")
LETTERS = "কখগঘঙচছজঝঞ"


@dataclass(frozen=True, slots=True)
class Manner:
    """`columns` by name, none for prose without a table; `numbering` is the first of its numbers (১), ক), …)."""

    day_mark: str
    era: str
    month_mark: str
    short_year: bool
    columns: tuple[str, ...]
    numbering: str
    headings: tuple[str, ...]
    as_word: bool

    def day(self, day: date) -> str:
        """A day: ২৬/০৭/২০১৬ খ্রিঃ."""
        if self.day_mark == " ":
            return to_bengali(f"{day.day} {month_name(day.month)} {day.year}{self.era}")
        return to_bengali(day.strftime(f"%d{self.day_mark}%m{self.day_mark}") + str(day.year)) + self.era

    def month(self, month: int) -> str:
        """A month: জুলাই/২০১৬."""
        year = str(month // 12)[2 if self.short_year and self.month_mark == "/" else 0 :]
        return f"{month_name(month % 12 + 1)}{self.month_mark}{to_bengali(year)}"

    def both_calendars(self, day: date) -> str:
        """A day of issue: ২ ভাদ্র ১৪২৩ বঙ্গাব্দ / ১৭ আগস্ট ২০১৬."""
        bangla = to_bangla(day)
        return to_bengali(f"{bangla.day} {bangla_month_name(bangla.month)} {bangla.year} বঙ্গাব্দ / {self.day(day)}")

    def numbered(self, texts: list[str]) -> list[str]:
        """The texts with a number before each."""
        mark, digits = self.numbering, "১" in self.numbering
        counters = [to_bengali(str(no + 1)) if digits else LETTERS[no % len(LETTERS)] for no in range(len(texts))]
        return [mark.replace("১" if digits else "ক", no) + text for no, text in zip(counters, texts, strict=True)]


def manner_of(seed: int, team_code: str, month: int) -> Manner:
    """The manner of a team (district or upazila code) in a month."""
    chances = random_for(seed, "manner", team_code, month // (12 * YEARS_OF_A_MANNER))
    columns = COLUMNS[chances.choice(COLUMNS_OF_DISTRICT if len(team_code) == 4 else COLUMNS_OF_UPAZILA)]
    return Manner(
        day_mark=chances.choice(DAY_MARKS),
        era=chances.choice(ERAS),
        month_mark=chances.choice(MONTH_MARKS),
        short_year=chances.random() < 0.3,
        columns=columns,
        numbering=chances.choice(NUMBERINGS),
        headings=tuple(chances.choice(HEADINGS[name]) for name in columns),
        as_word=chances.random() < 0.4,
    )
