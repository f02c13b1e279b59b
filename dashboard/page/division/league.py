"""The league of districts: its columns, on the page and in its downloads."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from dashboard.parts.tables import Column
from dashboard.view.filters import START, Filters, page_link, spans_of_comparison
from dashboard.view.span import span_words
from dashboard.wording import t
from dashboard.words.display import count, count_and_rate, figures_then, month, number, place, points
from dashboard.words.rows import Row
from etl import StatementKind

# The columns of counts of queries/league.sql, each followed by the rate that is made of them.
FILE_COLUMNS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("upazilas", "received_reports", "expected_reports"), "reporting_rate"),
    (("unknown_reports", "received_before", "expected_before"), "before_rate"),
    (("received_year_before", "expected_year_before"), "year_before_rate"),
    (("on_time_reports", "timed_reports"), "on_time_rate"),
    (("held_meetings", "expected_meetings"), "meeting_rate"),
    (("held_dialogues", "due_dialogues"), "dialogue_rate"),
    (("ideas_received", "decisions", "open_decisions", "overdue_decisions"), ""),
    (("team_meetings", "issued_meetings", "median_days"), ""),
)


def unknown_spans(league: Iterable[Row], filters: Filters) -> list[str]:
    """The earlier months that a view is set against of which no district has a rate."""
    rows = list(league)
    return [span for span in spans_of_comparison(filters) if not any(row[f"expected_{span}"] for row in rows)]


def league_columns(league: Iterable[Row], filters: Filters) -> list[Column]:
    """One row a district, from queries/league.sql: each figure leads to the district's own page of it."""
    language = filters.language
    rows = list(league)
    unknown = unknown_spans(rows, filters)
    # Where nobody is ranked a note says so, once.
    ranked = any(row["place"] is not None for row in rows)

    def to(page: str, **state: str) -> Callable[[Row], str]:
        return lambda row: page_link(page, filters.of_district(row["district_code"]), **state)

    def rated(title: str, done: str, expected: str, share: str, page: str, **state: str) -> Column:
        def words(row: Row) -> str:
            return count_and_rate(row[done], row[expected], row[share], language)

        return Column(share, t(title, language), "rate", words=words, link=to(page, **state))

    def counted(name: str, words: Callable[[Row, str], str], page: str, **state: str) -> Column:
        title = t(f"league.column.{name}", language, span=span_words(filters))
        return Column(name, title, "count", words=lambda row: words(row, language), link=to(page, **state))

    reports = ("received_reports", "expected_reports", "reporting_rate")
    meetings = ("held_meetings", "expected_meetings", "meeting_rate")
    return [
        Column(
            "place",
            t("column.district", language),
            "place",
            words=lambda row: ranked_name(row, language) if ranked else place(row, language),
            link=to(START),
        ),
        rated("column.reporting_rate.minutes_received", *reports, "reporting"),
        *(_change(since, filters) for since in spans_of_comparison(filters) if since not in unknown),
        rated("column.on_time_rate", "on_time_reports", "timed_reports", "on_time_rate", "reporting"),
        rated("column.reporting_rate.meeting_held", *meetings, "reporting", kind=StatementKind.MEETING_HELD),
        rated("league.column.dialogues", "held_dialogues", "due_dialogues", "dialogue_rate", "dialogues"),
        counted("ideas_received", _ideas, "ideas"),
        counted("open_decisions", _decisions, "decisions", list="months"),
        counted("median_days", _days, "minutes"),
    ]


def ranked_name(row: Row, language: str) -> str:
    """Rank and name: ২. রংপুর; without a rank, why: too little or nothing is known of it, or too few are known."""
    rank = row["place"]
    if rank is None:
        key = "unranked" if row["standing"] == "ranked" else row["standing"]
        return t(f"league.{key}", language, name=place(row, language))
    return t("league.ranked", language, rank=number(int(rank), language), name=place(row, language))


def _change(since: str, filters: Filters) -> Column:
    """The change of the reporting rate in points, beside count and rate of then."""
    language = filters.language

    def words(row: Row) -> str:
        then = figures_then(row[f"received_{since}"], row[f"expected_{since}"], row[f"{since}_rate"], language)
        moved = points(row[f"change_{since}"], language)
        return t("league.change", language, points=moved, then=then) if moved else then

    span = "month" if filters.from_month == filters.to_month else "months"
    return Column(f"change_{since}", t(f"league.column.{since}.{span}", language), "rate", words=words)


def _ideas(row: Row, language: str) -> str:
    """How many ideas; where no number is known, in how many of the upazilas' months any were sent, or no data."""
    ideas = row["ideas_received"]
    if ideas is None and row["expected_submissions"]:
        sent = count(row["submitted_months"], row["expected_submissions"], language)
        return t("league.ideas_sent", language, count=sent)
    return number(ideas, language)


def _decisions(row: Row, language: str) -> str:
    """Open decisions and how many are overdue; no data where the papers of the district hold none."""
    if not row["decisions"]:
        return number(None, language)
    names = {"open": "open_decisions", "overdue": "overdue_decisions"}
    return t("league.decisions", language, **{gap: number(row[name], language) for gap, name in names.items()})


def _days(row: Row, language: str) -> str:
    """The median of the days from meeting to issue, with the number of meetings it is of."""
    days = row["median_days"]
    if days is None:
        return number(None, language)
    median = number(days, language, decimals=0 if days == int(days) else 1)
    return t("league.days", language, days=median, count=number(row["issued_meetings"], language))


def league_file_columns(language: str) -> list[Column]:
    """As `league_columns`, every count in a column of its own beside its rate."""
    columns = [
        Column("place", t("league.column.place", language), "count"),
        Column("district_code", t("column.district", language), "place"),
    ]
    for counts, share in FILE_COLUMNS:
        columns += [Column(name, t(f"league.file.{name}", language), "count") for name in counts]
        columns += [Column(share, t(f"league.file.{share}", language), "rate")] if share else []
    return columns


def punctuality_columns(language: str) -> list[Column]:
    """One row a meeting of a district's team, from queries/punctuality.sql, for the file."""

    def remark(row: Row) -> str:
        return t("league.dates_disagree", language) if row["dates_disagree"] else ""

    return [
        Column("district_code", t("column.district", language), "place"),
        Column("month", t("column.month", language), "month"),
        Column("held_on", t("column.held_on", language), "day"),
        Column("issued_on", t("league.column.issued_on", language), "day"),
        Column("days_to_issue", t("league.column.days_to_issue", language), "count"),
        Column("dates_disagree", t("column.remarks", language), words=remark),
    ]


def punctuality_grid(meetings: Iterable[Row]) -> list[Row]:
    """Districts by month: rows of queries/punctuality.sql as one row a district, the meetings of a month as a list."""
    grid: dict[str, dict[str, Any]] = {}
    for row in meetings:
        names = {name: row[name] for name in ("district_code", "district_bn", "district_en")}
        grid.setdefault(row["district_code"], names).setdefault(row["month"].isoformat(), []).append(row)
    return list(grid.values())


def punctuality_grid_columns(meetings: Iterable[Row], filters: Filters) -> list[Column]:
    """The columns of `punctuality_grid`: days from meeting to issue, which lead to the month's papers."""
    language = filters.language

    def of_month(start: date) -> Column:
        def days(row: Row) -> str:
            met = row.get(start.isoformat(), [])
            return ", ".join(_days_of(meeting, language) for meeting in met) or t("league.no_meeting", language)

        def link(row: Row) -> str | None:
            view = replace(filters.of_district(row["district_code"]), from_month=start, to_month=start)
            return page_link("minutes", view) if row.get(start.isoformat()) else None

        return Column(start.isoformat(), month(start, language), "count", words=days, link=link)

    months = sorted({row["month"] for row in meetings})
    return [Column("district_code", t("column.district", language), "place"), *map(of_month, months)]


def _days_of(meeting: Row, language: str) -> str:
    """A meeting's days to issue; words where they are not known or its dates disagree."""
    if meeting["dates_disagree"]:
        return t("league.dates_disagree", language)
    return number(meeting["days_to_issue"], language)
