"""The life of ideas and the moves of their innovators: the columns and sentences of the Ideas and Upazila pages."""

from collections.abc import Iterator, Mapping
from typing import Any

from dashboard.parts.activities import source_column
from dashboard.parts.idea_offices import owner_column
from dashboard.parts.tables import Column
from dashboard.view.filters import Filters
from dashboard.wording import t
from dashboard.words.display import day, number
from dashboard.words.rows import Row


def life_sentences(sums: Row, language: str) -> Iterator[str]:
    """Ideas with dated stages, pilots that stand still, pilots without a day. `sums`: of queries/idea_life_sums.sql."""
    if sums["ideas"]:
        names = ("ideas", "pilots", "implemented_ideas", "dropped_ideas")
        yield t("lives.sum", language, **{name: number(sums[name], language) for name in names})
        yield from _still(sums, language)
    else:
        yield t("lives.none_dated", language)
    if sums["undated_pilots"]:
        yield t("lives.undated", language, count=number(sums["undated_pilots"], language))


def _still(sums: Row, language: str) -> Iterator[str]:
    """How many of the pilots stand still, and after how many days without a word one does."""
    if not sums["pilots"] or sums["least_silence"] is None:
        return
    days = number(sums["most_silence"], language)
    if sums["least_silence"] != sums["most_silence"]:
        least = number(sums["least_silence"], language)
        days = t("lives.between", language, least=least, most=days)
    still, longest = number(sums["still_pilots"], language), number(sums["longest_still"], language)
    key = "lives.still" if sums["still_pilots"] else "lives.none_still"
    yield t(key, language, count=still, longest=longest, days=days)


def move_sentence(sums: Row, language: str) -> str:
    """How many innovators moved, and of how many nobody told the district. `sums`: of queries/idea_life_sums.sql."""
    if not sums["moves"]:
        return t("moves.none_listed", language)
    names = ("moves", "unreported_moves", "stopped_moves", "unknown_moves")
    return t("moves.sum", language, **{name: number(sums[name], language) for name in names})


def life_columns(filters: Filters, *, with_place: bool = True) -> list[Column]:
    """One row an idea, from queries/idea_lives.sql; a pilot that stands still says for how long."""
    language = filters.language

    def stage(row: Row) -> str:
        words = [_stage(row["stage"], language)]
        if row["still_days"] is not None:
            words.append(t("lives.stands_still", language, days=number(row["still_days"], language)))
        if row["listed_stage"]:
            words.append(t("lives.listed_stage", language, stage=_stage(row["listed_stage"], language)))
        return " · ".join(words)

    def way(row: Row) -> str:
        received = row["received_on"]
        dated = any(step["stage"] == "received" for step in row["steps"])
        first = [] if received is None or dated else [f"{_stage('received', language)} {day(received, language)}"]
        return " → ".join([*first, *(_step(step, language) for step in row["steps"])])

    def title(row: Row) -> str:
        return row["title"] if row["is_listed"] else t("lives.not_listed", language, title=row["title"])

    return [
        *([owner_column(filters)] if with_place else []),
        Column("office", t("upazila.column.office", language)),
        Column("title", t("upazila.column.title", language), words=title),
        Column("stage", t("upazila.column.stage", language), words=stage),
        Column("since", t("lives.column.since", language), "day"),
        Column("days_in_stage", t("lives.column.days", language), "count"),
        Column("told_on", t("lives.column.told_on", language), "day"),
        Column("steps", t("lives.column.way", language), words=way),
        source_column(filters),
    ]


def _step(step: Mapping[str, Any], language: str) -> str:
    """A stage with its day; where it was replicated, why it was dropped."""
    more = ", ".join(filter(None, (step["place"], step["remark"])))
    words = f"{_stage(step['stage'], language)} {day(step['changed_on'], language)}"
    return f"{words} ({more})" if more else words


def _stage(stage: str, language: str) -> str:
    return t(f"stage.{stage}", language)


def move_columns(filters: Filters, *, with_place: bool = True) -> list[Column]:
    """One row a move, from queries/innovator_moves.sql."""
    language = filters.language

    def reported(row: Row) -> str:
        if row["is_reported"] is None:
            return t("display.no_data", language)
        if not row["is_reported"]:
            return t("moves.not_reported", language, days=number(row["waiting_days"], language))
        return day(row["reported_on"], language) if row["reported_on"] else t("moves.reported_undated", language)

    def runs(row: Row) -> str:
        key = "unknown" if row["runs"] is None else "runs" if row["runs"] else "stopped"
        return t(f"moves.{key}", language)

    return [
        *([owner_column(filters)] if with_place else []),
        Column("office", t("upazila.column.office", language)),
        Column("title", t("upazila.column.title", language), words=lambda row: row["title"] or ""),
        Column("innovator_post", t("moves.column.post", language)),
        Column("moved_on", t("moves.column.moved_on", language), "day"),
        Column("moved_to", t("moves.column.moved_to", language)),
        Column("is_reported", t("moves.column.reported", language), words=reported),
        Column("successor_post", t("moves.column.successor", language)),
        Column("runs", t("moves.column.runs", language), words=runs),
        source_column(filters),
    ]
