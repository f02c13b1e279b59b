"""Trainings, portals, teams, tour days and the Facebook group: a row a place of which anything is known."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dashboard.exports.pack import cells
from dashboard.exports.pack.cells import References
from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.plan import ColumnPlan, TablePlan
from dashboard.exports.pack.records import PackCell, PackPart, PackRow, PackTable, Sentence
from dashboard.exports.wording import say
from dashboard.wording import t
from dashboard.words import display
from dashboard.words.place_parts import PlacePart
from dashboard.words.rows import Row
from dashboard.words.upkeep import is_known, known_sentences, part_words

KEY = "upkeep"
# So many upazilas are named.
MOST_WORST = 3
# Figures beside the words, for the workbook and for other programs.
_TRAININGS = ("due_trainings", "held_trainings", "overdue_trainings")
_COUNTS = ("open_pages", "vacant_posts", "untold_changes")
# The district neither tells itself of a change nor is toured.
_NOT_OWN = ("tour", "untold_changes")
# The part of which an entry speaks: an order forms a team.
_PART_OF = {"order": PlacePart.TEAM, **{part.value: part for part in PlacePart}}


def upkeep(data: PackData) -> PackPart:
    """The district's own first, then the worst; what is known and what would tell the rest."""
    rows = data.ask("upkeep", data.trend_from)
    said = [*_own(rows, data.language), *known_sentences(rows, data.language), *_worst(rows, data.language)]
    return PackPart(KEY, say("part.upkeep", data.language), tuple(map(Sentence, said)), (_places(data, rows),))


def _own(rows: Sequence[Row], language: str) -> Iterator[str]:
    """What is known of the one district's own trainings; a paper has this sentence, its table is in the workbook."""
    own = [row for row in rows if row["level"] == "district"]
    if len(own) == 1 and is_known(own[0], PlacePart.TRAINING):
        yield say("upkeep.own", language, words=part_words(own[0], PlacePart.TRAINING, language))


def _worst(rows: Sequence[Row], language: str) -> Iterator[str]:
    """The upazilas of which most parts are amiss, as the query orders them."""
    amiss = [row for row in rows if row["level"] == "upazila" and row["amiss"]][:MOST_WORST]
    if amiss:
        yield say("upkeep.worst", language, places=", ".join(display.place(row, language) for row in amiss))


def _places(data: PackData, found: list[Row]) -> PackTable:
    language = data.language
    written = _written(data)

    def name(row: Row, _: References) -> PackCell:
        return cells.text(display.place(row, language) if row["upazila_code"] else t("place.own", language))

    def told(part: PlacePart) -> ColumnPlan:
        known = any(is_known(row, part) for row in found)

        def cell(row: Row, _: References) -> PackCell:
            # Of a part that no source speaks of a sentence tells.
            if not known:
                return cells.NOTHING
            place = row["upazila_code"] or row["district_code"]
            return cells.text(part_words(row, part, language), data.citations.cite(written[place, part]))

        return ColumnPlan(part.value, width=30, cell=cell)

    columns = (
        ColumnPlan("upazila", "text", 18, name),
        *map(told, PlacePart),
        *(ColumnPlan(name, "count", 11, cites="none") for name in _TRAININGS),
        ColumnPlan("training_rate", "rate", cites="none"),
        ColumnPlan("overdue_since", "month"),
        *(ColumnPlan(name, "count", 11, cites="none") for name in _COUNTS),
    )
    plan = TablePlan(data, KEY, columns)
    places = [row for row in found if row["level"] != "total" and any(is_known(row, part) for part in PlacePart)]
    places.sort(key=lambda row: str(row["district_code"]))

    def row_of(row: Row) -> PackRow:
        given = {} if row["upazila_code"] else dict.fromkeys(_NOT_OWN, cells.NOTHING)
        return plan.row(row, place_code=row["upazila_code"] or row["district_code"], given=given)

    return plan.table([*plan.by_district(places, row_of)], notes=(say("note.upkeep", language),))


def _written(data: PackData) -> dict[tuple[str, PlacePart], list[Row]]:
    """The rows of registers and the sentences behind each cell."""
    written: dict[tuple[str, PlacePart], list[Row]] = defaultdict(list)
    for row in data.ask("upkeep_entries", data.trend_from):
        written[row["upazila_code"] or row["district_code"], _PART_OF[row["what"]]].append(row)
    return written
