"""Division: districts in small charts and compared, who is furthest behind and why, who improves and falls, streaks,
all months.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date

import streamlit as st

from dashboard.charts.multiples import district_multiples
from dashboard.page.division.behind import behind_columns, behind_html, mover_columns, streak_columns
from dashboard.page.division.league import (
    league_columns,
    league_file_columns,
    punctuality_columns,
    punctuality_grid,
    punctuality_grid_columns,
    unknown_spans,
)
from dashboard.parts.download import downloads_html, show_downloads
from dashboard.parts.drawn import draw, folded_html, heading_html, info_html, notes_html, side_by_side_html
from dashboard.parts.last_year import last_year_column, marks_note, with_last_year
from dashboard.parts.month_grid import show_month_grid
from dashboard.parts.month_table import month_columns
from dashboard.parts.tables import html_table
from dashboard.view.answers import figure_rows
from dashboard.view.areas import area_of
from dashboard.view.definitions import defined
from dashboard.view.filters import Filters, page_link, spans_of_comparison
from dashboard.view.links import evidence_link
from dashboard.view.span import known_year, span_words
from dashboard.wording import t
from dashboard.words.display import month, number, place
from dashboard.words.rows import Row, Rows
from dashboard.words.status import lowest_first
from etl import StatementKind

KIND = StatementKind.MINUTES_RECEIVED
# Rows of a ranked list on the page; the file has them all.
MOST_BEHIND, MOST_MOVERS, MOST_STREAKS = 10, 8, 15


def widened(filters: Filters) -> Filters:
    """The view this page shows: of a district its whole division, every upazila."""
    if filters.district is None:
        return replace(filters, upazilas=None)
    return replace(filters, division=area_of(filters).division, district=None, upazilas=None)


def show(filters: Filters) -> None:
    """The page. `filters`: of a division."""
    longer = known_year(filters)
    league = _last_rank_first(figure_rows("league", filters))
    order = {row["district_code"]: at for at, row in enumerate(league)}
    # After the answer the chart that shows it, then the lists.
    draw(_multiples(longer, order), _league(filters), _behind(longer), _movers(longer), _streaks(longer))
    _show_grid(longer)


def _league(filters: Filters) -> Iterator[str]:
    """The districts, the worst first, every figure with its count; the rule of the rank below."""
    language = filters.language
    league = figure_rows("league", filters)
    if not league:
        yield info_html(t("empty.places", language))
        return
    yield heading_html(t("division.league.heading", language, span=span_words(filters)), defined("league", filters))
    known = league.where("is_empty", False)
    if known:
        columns, caption = league_columns(known, filters), t("division.league.caption", language)
        yield html_table(_last_rank_first(known), columns, caption, language, compact=True)
    yield notes_html(_league_notes(league, filters))
    yield downloads_html(league, league_file_columns(language), "league", filters, key="division.league")
    yield from _punctuality(filters)


def _last_rank_first(league: Rows) -> list[Row]:
    """The districts of queries/league.sql, which begins with the best: the worst first, without a rank last."""
    ranked = lowest_first(league.where("standing", "ranked"), "reporting_rate")
    return ranked + [row for row in league if row["standing"] != "ranked"]


def _league_notes(league: Rows, filters: Filters) -> Iterator[str]:
    """The rule of the rank, where there is one; the districts and the earlier months of which nothing is known."""
    language = filters.language
    if any(row["place"] is not None for row in league):
        yield t("division.league.rule", language, span=span_words(filters))
    else:
        yield t("division.league.no_rank", language)
        if len(unknown_spans(league, filters)) < len(spans_of_comparison(filters)):
            yield t("division.league.points", language)
    if empty := league.where("is_empty", True):
        yield _empty_words([place(row, language) for row in empty], language)
    for span in unknown_spans(league, filters):
        yield t(f"division.league.nothing.{span}", language)


def _empty_words(names: Collection[str], language: str) -> str:
    """The districts of which nothing is known, in one sentence."""
    return t("division.league.empty", language, count=number(len(names), language), names=", ".join(names))


def _punctuality(filters: Filters) -> Iterator[str]:
    """How many days each district took to issue the minutes of its own meetings."""
    language = filters.language
    meetings = figure_rows("punctuality", filters)
    if not meetings:
        return
    grid, columns = punctuality_grid(meetings), punctuality_grid_columns(meetings, filters)
    html = html_table(grid, columns, t("division.punctuality.caption", language), language)
    html += downloads_html(meetings, punctuality_columns(language), "punctuality", filters, key="division.punctuality")
    yield folded_html(t("division.punctuality.heading", language), html)


def _behind(filters: Filters) -> Iterator[str]:
    """The upazilas furthest behind with the reasons given, over a year where the view is a month."""
    language = filters.language
    behind = figure_rows("furthest_behind", filters)
    ranked = behind.where("standing", "ranked")
    shown = ranked.where("is_behind", True)[:MOST_BEHIND]
    yield heading_html(t("division.behind.heading", language, span=span_words(filters)), defined("worst", filters))
    if not shown:
        yield info_html(t("empty.none_behind" if ranked else "empty.behind", language))
    else:
        caption = t("division.behind.caption", language, shown=number(len(shown), language))
        rows = with_last_year(shown, KIND, filters)
        yield behind_html(rows, filters, caption)
        yield notes_html([marks_note(rows, language)])
    standings = Counter(behind.column("standing"))
    words = {name: number(standings[name], language) for name in ("little_known", "no_data")}
    yield notes_html([t("division.behind.rule", language, ranked=number(len(ranked), language), **words)])
    yield downloads_html(behind, behind_columns(filters), "furthest_behind", filters, key="division.behind")


def _multiples(filters: Filters, order: Mapping[str, int]) -> Iterator[str]:
    """A small chart a district, all on one scale, in the `order` of their codes: that of the list below."""
    language = filters.language
    trend = figure_rows("district_trend", filters, kind=KIND)
    yield heading_html(t("division.multiples.heading", language, span=span_words(filters)), defined(KIND, filters))
    spoken = {row["district_code"] for row in trend if row["expected_reports"] or row["not_due_yet_reports"]}
    # Months stay in order within a district.
    known = sorted(
        (row for row in trend if row["district_code"] in spoken),
        key=lambda row: order.get(row["district_code"], len(order)),
    )
    if known:
        yield district_multiples(known, KIND, language, lambda code: page_link("reporting", filters.of_district(code)))
    empty = {row["district_code"]: place(row, language) for row in trend if row["district_code"] not in spoken}
    if empty:
        yield notes_html([_empty_words(empty.values(), language)])


def _movers(filters: Filters) -> Iterator[str]:
    """Who improves, who falls; how many could not be compared."""
    language = filters.language
    movers = figure_rows("movers", filters, kind=KIND)
    yield heading_html(t("division.movers.heading", language), defined("movers", filters))
    directions = Counter(movers.column("direction"))
    if directions["unknown"] == len(movers):
        yield info_html(t("empty.movers", language))
        return
    sides, marks = [], []
    columns = [*mover_columns(filters), last_year_column(KIND, filters)]
    for name in ("improves", "falls"):
        rows = movers.where("direction", name)
        caption = t(f"division.movers.{name}", language, count=number(len(rows), language))
        none = t("division.movers.none", language)
        shown = with_last_year(rows[:MOST_MOVERS], KIND, filters)
        sides.append(html_table(shown, columns, caption, language, none, compact=True))
        marks += shown
    yield side_by_side_html(sides)
    first = movers[0]
    unknown = number(directions["unknown"], language)
    spans = {name: month(first[f"{name}_from"], language) for name in ("earlier", "latest")}
    last = month(filters.to_month, language)
    rule = t("division.movers.rule", language, last=last, unknown=unknown, **spans)
    yield notes_html([marks_note(marks, language), rule] if marks else [rule])
    yield downloads_html(movers, mover_columns(filters), "movers", filters, key="division.movers")


def _streaks(filters: Filters) -> Iterator[str]:
    """Months missed in a row, up to the last month known."""
    language = filters.language
    rows = figure_rows("streaks", filters, kind=KIND).where("in_streak", True)
    yield heading_html(t("division.streaks.heading", language), defined("streak", filters))
    if not rows:
        yield info_html(t("empty.streaks", language))
        return
    counts = {"shown": number(min(MOST_STREAKS, len(rows)), language), "count": number(len(rows), language)}
    caption = t("division.streaks.caption", language, **counts)
    columns = streak_columns(filters)
    shown = with_last_year(rows[:MOST_STREAKS], KIND, filters)
    yield html_table(shown, [*columns[:2], last_year_column(KIND, filters), *columns[2:]], caption, language)
    yield notes_html([marks_note(shown, language), t("division.streaks.rule", language)])
    yield downloads_html(rows, columns, "streaks", filters, key="division.streaks")


def _show_grid(filters: Filters) -> None:
    """Every upazila's months, the furthest behind first; each cell leads to its words."""
    language = filters.language
    months = figure_rows("upazila_months", filters, kind=KIND)

    def link(upazila: str, start: date) -> str:
        return evidence_link(filters, KIND, upazila=upazila, month=start)

    st.html(heading_html(t("reporting.months_heading.minutes_received", language), defined(KIND, filters)))
    show_month_grid(months, KIND, filters, link)
    show_downloads(months, month_columns(KIND, filters), "upazila_months", filters, key="division.months")
