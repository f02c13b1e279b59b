"""The score of work plans on the Work plan page: by team and part of the plan year, and what is behind."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dashboard.parts.activities import activity_link, score_sentence, source_words, team_name
from dashboard.parts.by_district import district_column
from dashboard.parts.download import downloads_html
from dashboard.parts.drawn import Piece, heading_html, info_html, sentence_html
from dashboard.parts.plan_scores import score_columns, score_place_column
from dashboard.parts.tables import Column, html_table
from dashboard.view.answers import figure_rows
from dashboard.view.definitions import defined
from dashboard.view.file_names import file_namer
from dashboard.view.filters import Filters
from dashboard.wording import t
from dashboard.words.display import day, number
from dashboard.words.rows import Row
from dashboard.words.scores import PARTS, band_words, by_place, part_of, points, target_words

# Activities that lost points, on the page; the file has all.
MOST_BEHIND = 20


def scores(filters: Filters) -> Iterator[Piece]:
    """The score of the plan year that the last month belongs to; that no activity is scored, where none is."""
    language = filters.language
    rows = figure_rows("plan_scores", filters)
    yield heading_html(t("plan.score.heading", language), defined("score", filters))
    years = [row for row in rows if row["level"] == "total" and row["period"] == "year"]
    if not years:
        yield info_html(t("plan.score.none", language))
        return
    for row in years:
        yield sentence_html(score_sentence(row, filters.to_month, language))
    yield from _places(rows, filters)
    # The plan years of a division's districts may differ.
    yield from _behind(replace(filters, from_month=min(row["period_from"] for row in years)))


def _places(rows: Sequence[Row], filters: Filters) -> Iterator[Piece]:
    """A row a team, of a division a row a district; the least share of the year first."""
    language = filters.language
    level = "district" if filters.district is None else "team"
    places = [row for row in by_place(rows) if row["level"] == level and row["year"]]
    places.sort(key=lambda row: (row["year"]["score_rate"] is None, row["year"]["score_rate"] or 0))
    parts = [part for part in PARTS if any(row[part] for row in places)]
    caption = t(f"plan.score.{level}s_caption", language)
    yield html_table(places, [score_place_column(level, filters), *score_columns(parts, language)], caption, language)
    yield downloads_html(rows, file_columns(filters), "plan_scores", filters, key="plan.scores")


def file_columns(filters: Filters) -> list[Column]:
    """The columns of the file of scores: one row a team, district or all, and period."""
    language = filters.language

    def period(row: Row) -> str:
        return t(f"plan.score.{part_of(row)}", language)

    def points_column(name: str) -> Column:
        return Column(name, t(f"plan.score.column.{name}", language), words=lambda row: points(row[name], language))

    return [
        district_column(filters),
        Column("upazila_code", t("plan.column.team", language), words=lambda row: _team(row, language)),
        Column("period", t("plan.score.column.period", language), words=period),
        Column("period_from", t("plan.score.column.period_from", language), "month"),
        *map(points_column, ("points", "possible_points")),
        Column("score_rate", t("plan.score.column.rate", language), "rate"),
        Column("band", t("column.band", language), words=lambda row: band_words(row, language)),
        *map(points_column, ("lost_points", "unknown_points", "not_due_yet_points")),
    ]


def _team(row: Row, language: str) -> str:
    return team_name(row, language) if row["level"] == "team" else t(f"plan.score.{row['level']}", language)


def _behind(filters: Filters) -> Iterator[Piece]:
    """The activities that lost points, what cost most first, each with the words of its plan."""
    language = filters.language
    behind = figure_rows("points_behind", filters)
    yield heading_html(t("plan.score.behind_heading", language))
    if not behind:
        yield sentence_html(t("plan.score.none_behind", language))
        return
    counts = {"shown": number(min(MOST_BEHIND, len(behind)), language), "count": number(len(behind), language)}
    columns, caption = behind_columns(filters), t("plan.score.behind_caption", language, **counts)
    yield html_table(behind[:MOST_BEHIND], columns, caption, language)
    yield downloads_html(behind, columns, "points_behind", filters, key="plan.behind")


def behind_columns(filters: Filters) -> list[Column]:
    """One row an activity, from queries/points_behind.sql."""
    language, name_of = filters.language, file_namer(filters.language)

    def activity(row: Row) -> str:
        return " · ".join(filter(None, (row["activity"], row["indicator"])))

    def lost(row: Row) -> str:
        told = {"lost": points(row["lost_points"], language), "weight": points(row["weight"], language)}
        words = t("plan.score.of_weight", language, **told)
        until = day(row["last_target_on"], language) if row["can_still_be_done"] else ""
        return f"{words} · {t('plan.score.until', language, day=until)}" if until else words

    def stands(row: Row) -> str:
        if row["can_still_be_done"]:
            return t("plan.score.not_done_yet", language)
        return band_words(row, language)

    def done(row: Row) -> str:
        on = day(row["done_on"], language) if row["done_on"] else ""
        achieved = target_words(row["achieved"], language) if row["achieved"] else ""
        # What was achieved may be the day itself.
        return " · ".join(dict.fromkeys(filter(None, (on, achieved))))

    districts = [] if filters.district else [district_column(filters)]
    return [
        Column("activity", t("plan.column.activity", language), words=activity, link=activity_link(filters)),
        *districts,
        Column("upazila_code", t("plan.column.team", language), words=lambda row: team_name(row, language)),
        Column("planned_month", t("column.planned_month", language), "month"),
        Column("done_on", t("plan.score.column.done", language), words=done),
        Column("band", t("column.band", language), words=stands),
        Column("lost_points", t("plan.score.column.lost_points", language), words=lost),
        Column(
            "path", t("upazila.column.source", language), "path", words=lambda row: source_words(row, name_of, language)
        ),
    ]
