"""Work plan: activities done and overdue by district or team, teams without a plan; trainings, portals, teams."""

from collections.abc import Iterator, Sequence

from dashboard.page.plan.scores import scores
from dashboard.page.plan.tables import sum_columns, team_columns
from dashboard.parts.activities import activity_columns
from dashboard.parts.by_district import district_table
from dashboard.parts.download import downloads_html
from dashboard.parts.drawn import Piece, draw, heading_html, info_html, sentence_html
from dashboard.parts.headline import Headline, headline_html, planless_words
from dashboard.parts.place_upkeep import part_columns, place_column, place_file_columns
from dashboard.parts.tables import html_table
from dashboard.view.answers import figure_rows
from dashboard.view.definitions import defined
from dashboard.view.filters import Filters
from dashboard.view.span import known_year, span_words
from dashboard.wording import t
from dashboard.words.display import number, place
from dashboard.words.place_parts import PlacePart
from dashboard.words.rows import Row
from dashboard.words.status import Status, lowest_first
from dashboard.words.upkeep import is_known, known_sentences

# Overdue activities on the page, the oldest first; the file has all activities.
MOST_OVERDUE = 30
# Of an overdue activity these columns have nothing to tell.
SAME_FOR_ALL = ("status", "done_on")


def show(filters: Filters) -> None:
    """A view of one month looks back over a year: what was due earlier and is not done is still to be done."""
    longer = known_year(filters)
    sums = figure_rows("activity_sums", longer)
    planned = any(row["planned_activities"] for row in sums)
    nothing = info_html(t("empty.activities", filters.language))
    draw(_plan(sums, longer) if planned else [nothing], scores(filters), _upkeep(longer))


def _plan(sums: Sequence[Row], filters: Filters) -> Iterator[Piece]:
    """How many of the activities due were done; by district or team; what is overdue; whose plan is unknown."""
    language = filters.language
    (total,) = [row for row in sums if row["district_code"] is None]
    title = t("plan.headline", language, span=span_words(filters))
    note = t("plan.headline_note", language)
    expected = total["expected_activities"]
    figures = total["done_activities"], expected, total["done_rate"]
    yield headline_html(Headline(title, *figures, note, None, defined("activities", filters)), language)
    if filters.district is None:
        yield from _districts(sums, total, filters)
    teams = figure_rows("activity_totals", filters)
    if filters.district is not None:
        yield from _teams(teams, filters)
    if planless := planless_words(figure_rows("plan_listed", filters), "plan_known", "plan.planless", language):
        yield sentence_html(planless)
    yield downloads_html(teams, team_columns(filters), "activity_totals", filters, key="plan.teams")
    activities = figure_rows("activities", filters)
    yield from _overdue(activities, filters)
    yield from _unknown(activities, filters)
    yield downloads_html(activities, activity_columns(filters), "activities", filters, key="plan.activities")


def _districts(sums: Sequence[Row], total: Row, filters: Filters) -> Iterator[str]:
    language = filters.language
    rows = lowest_first((row for row in sums if row["district_code"] is not None), "done_rate")
    columns = sum_columns(filters)
    yield html_table(rows, columns, t("plan.districts_caption", language), language, totals=total, compact=True)
    yield downloads_html(sums, columns, "activity_sums", filters, key="plan.districts")


def _teams(teams: Sequence[Row], filters: Filters) -> Iterator[str]:
    language = filters.language
    caption = t("plan.teams_caption", language)
    yield html_table(lowest_first(teams, "done_rate"), team_columns(filters), caption, language, compact=True)


def _overdue(activities: Sequence[Row], filters: Filters) -> Iterator[Piece]:
    """The activities whose month is over and that a register or a paper calls undone, the oldest first."""
    language = filters.language
    overdue = [row for row in activities if row["status"] == Status.NOT_RECEIVED]
    yield heading_html(t("plan.overdue_heading", language), defined("overdue", filters))
    columns = activity_columns(filters)
    if not overdue:
        yield info_html(t("plan.none_overdue", language))
    else:
        counts = {"shown": number(min(MOST_OVERDUE, len(overdue)), language), "count": number(len(overdue), language)}
        caption = t("plan.overdue_caption", language, **counts)
        shown = [column for column in columns if column.key not in SAME_FOR_ALL]
        yield district_table(overdue[:MOST_OVERDUE], shown, caption, "plan.overdue", filters)


def _unknown(activities: Sequence[Row], filters: Filters) -> Iterator[Piece]:
    """The activities of plans' papers whose month is over, and of which no source says whether they were done."""
    language = filters.language
    unknown = [row for row in activities if row["status"] == Status.NO_DATA and row["planned_month"] is not None]
    if not unknown:
        return
    yield heading_html(t("plan.unknown_heading", language))
    counts = {"shown": number(min(MOST_OVERDUE, len(unknown)), language), "count": number(len(unknown), language)}
    shown = [column for column in activity_columns(filters) if column.key not in SAME_FOR_ALL]
    caption = t("plan.unknown_caption", language, **counts)
    yield district_table(unknown[:MOST_OVERDUE], shown, caption, "plan.unknown", filters)


def _upkeep(filters: Filters) -> Iterator[Piece]:
    """Trainings, portals, teams, tour days, the Facebook group: the district's own apart, then the worst first."""
    language = filters.language
    rows = figure_rows("upkeep", filters)
    yield heading_html(t("place.heading", language), defined("upkeep", filters))
    yield from map(sentence_html, known_sentences(rows, language))
    places = [row for row in rows if row["level"] != "total"]
    told = [row for row in places if any(is_known(row, part) for part in PlacePart)]
    if not told:
        return
    caption = t("place.caption", language, span=span_words(filters))
    columns = [place_column(filters), *part_columns(told, filters)]
    yield district_table(told, columns, caption, "plan.upkeep", filters)
    if unknown := [row for row in places if row["upazila_code"] and row not in told]:
        names = ", ".join(place(row, language) for row in unknown)
        yield sentence_html(t("place.unknown", language, count=number(len(unknown), language), places=names))
    yield downloads_html(places, place_file_columns(filters), "upkeep", filters, key="plan.upkeep")
