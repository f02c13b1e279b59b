"""The scored frame of a work plan in the made-up office's register: indicator, weight, targets, what was achieved."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from etl.bengali.digits import to_bengali
from etl.places.gazetteer import District, Place
from etl.sample.chance import random_for
from etl.sample.manner import Manner
from etl.sample.months import day_in
from etl.sample.words import words

# Share of districts whose plans are scored.
SCORED = 0.5
WEIGHTS = (2, 3, 4, 5, 8, 10)
# Every fifth activity is scored by a number, every seventh by a share.
NUMBERS, SHARES = ("৫টি", "৪টি", "৩টি", "২টি", "১টি"), ("১০০%", "৯০%", "৮০%", "৭০%", "৬০%")
# Days between the targets.
STEP = timedelta(days=15)
# What goes wrong in a row: no weight, words for a number, nothing written of what was done.
WEIGHTLESS, IN_WORDS, NOT_WRITTEN = 0.01, 0.02, 0.08
ONGOING = "চলমান"

ScoreCells = tuple[str | int | None, ...]


def is_of_score(column: dict[str, str]) -> bool:
    """Whether a column of register_columns.csv belongs to the score of an activity."""
    of_score = ("indicator", "weight", "achieved")
    return column["register"] == "activity" and column["column"].startswith(("target_", *of_score))


def score_frame(seed: int, district_code: str, manner: Manner) -> "ScoreFrame | None":
    """The frame of a district's plans; None where they are not scored."""
    return ScoreFrame(seed, manner) if random_for(seed, "scored plans", district_code).random() < SCORED else None


@dataclass(frozen=True, slots=True)
class ScoreFrame:
    """How a district's plans are scored: the same activity alike in all its teams."""

    seed: int
    manner: Manner

    def score(self, team: Place | District, activity: str, month: int, done: date | None) -> ScoreCells:
        """The cells of an activity planned for `month`: indicator, weight, the five targets, what was achieved."""
        place = words("activities", "activity").index(activity)
        chances = random_for(self.seed, "score", team.code, month, place)
        weight = None if chances.random() < WEIGHTLESS else WEIGHTS[place % len(WEIGHTS)]
        if place % 5 == 2:
            return f"{activity}: সংখ্যা", weight, *NUMBERS, _number(chances, done)
        if place % 7 == 3:
            return f"{activity}: হার", weight, *SHARES, _share(chances, done)
        best = day_in(month, 15)
        days = (self.manner.day(best + STEP * step) for step in range(5))
        return f"{activity}: তারিখ", weight, *days, None


def _number(chances: Random, done: date | None) -> str | None:
    """How many were done of an activity that is scored by their number."""
    many, drawn = chances.choice((6, 5, 5, 4, 4, 3, 2)), chances.random()
    if done is None or drawn < NOT_WRITTEN:
        return None
    return ONGOING if drawn < NOT_WRITTEN + IN_WORDS else to_bengali(f"{many}টি")


def _share(chances: Random, done: date | None) -> str | None:
    """The share that was reached."""
    share, drawn = chances.randint(55, 100), chances.random()
    return None if done is None or drawn < NOT_WRITTEN else to_bengali(f"{share}%")
