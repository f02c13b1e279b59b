"""Answers about what is kept up: portals, trainings, posts of teams, team lists."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from dashboard.page.search.asking.columns import Upkeep, kept_columns, upkeep_columns
from dashboard.page.search.asking.question import Question
from dashboard.page.search.asking.subjects import Stance, Subject
from dashboard.page.search.asking.told import Told, names_of, table, unknown
from dashboard.parts.idea_offices import owner_name
from dashboard.view.answers import figure_rows
from dashboard.view.filters import Filters
from dashboard.view.span import known_year
from dashboard.wording import t
from dashboard.words.display import month, number, place
from dashboard.words.place_parts import PlacePart
from dashboard.words.rows import Row
from dashboard.words.upkeep import part_words, portal_sum, team_sum, training_sum
from etl import StatementKind

UPKEEP = {
    Subject.LISTS: Upkeep(StatementKind.ROSTER_UPDATED, "roster_updated", "roster_stated_on"),
    Subject.TRAININGS: Upkeep(StatementKind.TRAINING_HELD, "trainings", "last_training_on"),
}


@dataclass(frozen=True, slots=True)
class Kept:
    """A part of queries/upkeep.sql: the column that counts places of which a source speaks (of a place itself, whether
    one does), the sentence of the upazilas' sum, and which rows each stance asks for.
    """

    part: PlacePart
    known: str
    sum_words: Callable[[Row, str], str]
    wanted: Callable[[Row, Stance], bool]


def _portal_wanted(row: Row, stance: Stance) -> bool:
    """Up to date is one that was looked at within a year, and of which no page is open."""
    if stance is Stance.MISSING:
        return bool(row["open_places"])
    return not row["open_places"] and not row["unlooked_places"]


PORTALS = Kept(PlacePart.PORTAL, "looked_places", portal_sum, _portal_wanted)
TRAININGS = Kept(PlacePart.TRAINING, "planning_places", training_sum, lambda row, _: bool(row["overdue_trainings"]))
POSTS = Kept(PlacePart.TEAM, "team_places", team_sum, lambda row, _: bool(row["vacant_posts"]))


def of_portals(question: Question, view: Filters) -> Told:
    """Portals with a page that is not put right."""
    return _of_part(PORTALS, question, view)


def of_posts(question: Question, view: Filters) -> Told:
    """Teams with a vacant post."""
    return _of_part(POSTS, question, view)


def of_trainings(question: Question, view: Filters) -> Told:
    """Trainings that are overdue, and since when; else where one was held."""
    return _of_part(TRAININGS, question, view) if question.stance is Stance.OVERDUE else of_upkeep(question, view)


def _of_part(of: Kept, question: Question, view: Filters) -> Told:
    """A part by queries/upkeep.sql: figures and words of the page Work plan, the district's own apart."""
    language, longer = view.language, known_year(view)
    found = figure_rows("upkeep", longer)
    [total] = found.where("level", "total")
    places = [row for row in found if row["level"] != "total" and row[of.known]]
    if not places:
        yield t("ask.nothing_known", language)
        return
    rows = [row for row in places if question.stance is None or of.wanted(row, question.stance)]
    if question.stance is Stance.OVERDUE:
        rows.sort(key=lambda row: row["overdue_since"])
    upazilas = [row for row in rows if row["level"] == "upazila"]
    if total[of.known]:
        yield of.sum_words(total, language)
        yield from names_of(upazilas, question, view, lambda row: _named(row, question, language))
    yield from _own(of, [row for row in rows if row["level"] == "district"], longer)
    yield from unknown(total["places"] - total[of.known], view)
    yield from table(upazilas, kept_columns(of.part, longer), longer)


def _named(row: Row, question: Question, language: str) -> str:
    """An upazila; of an overdue training since when too."""
    if question.stance is not Stance.OVERDUE:
        return place(row, language)
    since = t("place.training.overdue", language, month=month(row["overdue_since"], language))
    return f"{place(row, language)} ({since})"


def _own(of: Kept, rows: Sequence[Row], view: Filters) -> Iterator[str]:
    """What is the districts' own, which is in no figure of the upazilas."""
    for row in rows:
        words = part_words(row, of.part, view.language)
        yield t("own.glance.of", view.language, district=owner_name(row, view), words=words)


def of_upkeep(question: Question, view: Filters) -> Told:
    """Team lists and trainings by their latest word, by queries/upkeep_sums.sql and upkeep.sql."""
    language, longer, of = view.language, known_year(view), UPKEEP[question.subject]
    [sums] = figure_rows("upkeep_sums", longer).where("kind", of.kind)
    if not (sums["yes_upazilas"] or sums["no_upazilas"]):
        yield t("ask.nothing_known", language)
        return
    told = {name: number(sums[f"{name}_upazilas"], language) for name in ("yes", "no")}
    yield t(f"ask.{question.subject}.sentence", language, **told)
    # The district's own, and the upazilas' sum, have no latest word of these.
    rows = [row for row in figure_rows("upkeep", longer) if row["level"] == "upazila" and row[of.value] is not None]
    if question.stance is not None:
        rows = [row for row in rows if bool(row[of.value]) == (question.stance is Stance.DONE)]
    yield from names_of(rows, question, view)
    yield from unknown(sums["unknown_upazilas"], view)
    yield from table(rows, upkeep_columns(of, longer), longer)
