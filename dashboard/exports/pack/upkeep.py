"""Team lists, web portals and trainings in a report: the latest word on each, by upazila."""

from collections.abc import Callable

from dashboard.exports.pack import cells
from dashboard.exports.pack.cells import References
from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.plan import ColumnPlan, TablePlan, district_column, place_column
from dashboard.exports.pack.records import PackCell, PackPart, Sentence
from dashboard.exports.wording import say
from dashboard.words import display
from dashboard.words.rows import Row

KEY = "upkeep"
# What is said of an upazila, and the day on which it was said.
_TOLD = {"roster_updated": "roster_stated_on", "portal_current": "portal_stated_on"}


def upkeep(data: PackData) -> PackPart:
    """How many upazilas are known to be current, then one row an upazila of which anything is known."""
    language = data.language
    columns = (
        place_column(language),
        *([] if data.asked.district else [district_column(data)]),
        *(ColumnPlan(name, width=24, cell=_told(name, on, language)) for name, on in _TOLD.items()),
        ColumnPlan("trainings", "count", 12, lambda row, _: _trainings(row, language)),
        ColumnPlan("last_training_on", "day", 14),
    )
    plan = TablePlan(data, KEY, columns)
    found = [row for row in data.ask("upkeep") if any(row[name] is not None for name in (*_TOLD, "trainings"))]
    # What is not current first.
    found.sort(key=lambda row: [row[name] is not False for name in reversed(_TOLD)])
    title = say("part.upkeep", language)
    if not found:
        return PackPart(KEY, title, (Sentence(say("upkeep.unknown", language)),))
    rows = [plan.row(row, place_code=row["upazila_code"]) for row in found]
    total = next(row for row in data.ask("upkeep_sums") if row["district_code"] is None)
    said = tuple(map(Sentence, upkeep_words(total, language)))
    return PackPart(KEY, title, said, (plan.table(rows, months=data.asked_months),))


def upkeep_words(row: Row, language: str) -> list[str]:
    """A sentence each for lists, portals and trainings of a row of queries/upkeep_sums.sql."""

    def told(name: str, done: str, known: str) -> str:
        if not row[known]:
            return say(f"upkeep.{name}.unknown", language)
        figures = display.count(row[done], row[known], language)
        return say(f"upkeep.{name}", language, figures=figures, upazilas=display.number(row["upazilas"], language))

    trainings = {name: display.number(row[name], language) for name in ("trainings", "trained_upazilas")}
    return [
        told("roster", "updated_rosters", "known_rosters"),
        told("portal", "current_portals", "known_portals"),
        say("upkeep.trainings" if row["trainings"] else "upkeep.trainings.unknown", language, **trainings),
    ]


def _told(name: str, on: str, language: str) -> Callable[[Row, References], PackCell]:
    """Whether it is so, as said on a day; empty where no source speaks of it."""

    def cell(row: Row, cited: References) -> PackCell:
        if row[name] is None:
            return cells.NOTHING
        word = say(f"upkeep.{name}.{'yes' if row[name] else 'no'}", language, day=display.day(row[on], language))
        return cells.coded(word, "yes" if row[name] else "no", cited)

    return cell


def _trainings(row: Row, language: str) -> PackCell:
    return cells.NOTHING if row["trainings"] is None else cells.count(row["trainings"], language)
