"""One upazila in words: what it is, how it stands beside its district, its ideas, the reasons it gave."""

from collections.abc import Callable, Sequence
from typing import Any

from dashboard.parts.activities import COUNTS, done_words, source_column
from dashboard.parts.headline import measure_link
from dashboard.parts.tables import Column
from dashboard.view.evidence_request import KINDS
from dashboard.view.filters import Filters, spans_of_comparison
from dashboard.view.links import evidence_link
from dashboard.wording import t
from dashboard.words.display import count_and_rate, day, digits, figures_then, month, number
from dashboard.words.meetings import rule_words
from dashboard.words.rows import Row
from queries.scope import Level


def profile_rows(row: Row, streak: Row | None, language: str) -> list[dict[str, Any]]:
    """Label and words of each line about an upazila: its rows of queries/upazila_profile.sql and of
    queries/streaks.sql (None where no month is known).
    """
    lines = {
        "district": t(
            "upazila.in_division", language, district=row[f"district_{language}"], division=row[f"division_{language}"]
        ),
        "code": digits(row["upazila_code"], language),
        "created": _created(row, language),
        "former_name": _renamed(row, language),
        "offices": number(row["offices"], language),
        "streak": _streak(streak, language),
    }
    return [
        {"label": t(f"upazila.{name}", language), "words": words, "missing": False}
        for name, words in lines.items()
        if words
    ]


def _created(row: Row, language: str) -> str:
    """Since when it is an upazila, and from which it was cut; "" where it stood before 2014."""
    if row["exists_from"] is None:
        return ""
    created = day(row["exists_from"], language)
    parent = row[f"parent_{language}"]
    return t("upazila.created_from", language, day=created, parent=parent) if parent else created


def _renamed(row: Row, language: str) -> str:
    if row["renamed_on"] is None:
        return ""
    return t("upazila.renamed", language, name=row["former_name_bn"], day=day(row["renamed_on"], language))


def rule_sentences(rules: Sequence[Row], language: str) -> list[str]:
    """The deadlines that held, from rows of queries/deadline_rules.sql; that none is known."""
    return [_rule(rule, language) for rule in rules] or [t("upazila.no_rules", language)]


def _rule(rule: Row, language: str) -> str:
    """A deadline with the month from which it holds, and the last one where another followed."""
    by = rule_words(int(rule["day"]), int(rule["month_offset"]), language)
    words = {"what": t(f"deadline.{rule['kind']}", language), "rule": by, "since": month(rule["from_month"], language)}
    if rule["until_month"] is None:
        return t("upazila.rule", language, **words)
    return t("upazila.rule_until", language, **words, until=month(rule["until_month"], language))


def _streak(streak: Row | None, language: str) -> str:
    """Months missed in a row up to the last known one; that the last known one came; that none is known."""
    if streak is None:
        return t("display.no_data", language)
    last = month(streak["last_known_month"], language)
    if not streak["missed_months"]:
        return t("upazila.no_streak", language, last=last)
    counted = number(streak["missed_months"], language)
    since = month(streak["since_month"], language)
    return t("upazila.in_streak", language, months=counted, since=since, last=last)


def beside_district(own: Sequence[Row], district: Sequence[Row]) -> list[Row]:
    """Two answers of queries/overview.sql side by side: the upazila's columns, and its district's as district_…."""
    names = ["done", "expected", "rate"]
    beside = {row["measure"]: {f"district_{name}": row[name] for name in names} for row in district}
    return [row | beside[row["measure"]] for row in own if row["measure"] in beside]


def beside_columns(filters: Filters) -> list[Column]:
    """One row a measure, from `beside_district`: the upazila's figures lead to what says so."""
    language = filters.language

    def link(row: Row) -> str | None:
        return measure_link(row["measure"], filters) if row["expected"] else None

    def now(prefix: str) -> Callable[[Row], str]:
        done, expected, share = (f"{prefix}{name}" for name in ("done", "expected", "rate"))
        return lambda row: count_and_rate(row[done], row[expected], row[share], language)

    def then(since: str) -> Callable[[Row], str]:
        done, expected, share = (f"{name}_{since}" for name in ("done", "expected", "rate"))
        return lambda row: figures_then(row[done], row[expected], row[share], language)

    def measure(row: Row) -> str:
        return t(f"measure.{row['measure']}", language)

    beside = Column("district_rate", t("upazila.column.district", language), "rate", words=now("district_"))
    return [
        Column("measure", t("column.measure", language), words=measure),
        Column("rate", t("upazila.column.own", language), "rate", words=now(""), link=link),
        # To who sees a part of the district, its figure would be the part's.
        *([beside] if filters.scope.sees_whole(Level.DISTRICT) else []),
        *(
            Column(f"rate_{since}", t(f"upazila.column.{since}", language), "rate", words=then(since))
            for since in spans_of_comparison(filters)
        ),
    ]


def idea_sentence(rows: Sequence[Row], span: str, language: str) -> str:
    """What is known of an upazila's ideas in the months of `span`: how many of the offices that owe one sent any, else
    how many ideas, else what would supply a number. `rows`: its row of queries/idea_submissions.sql.
    """
    if rows and rows[0]["owing_offices"] is not None:
        names = {"sent": "sent_offices", "owing": "owing_offices"}
        counts = {gap: number(rows[0][name], language) for gap, name in names.items()}
        return t("upazila.ideas.offices", language, span=span, **counts)
    if rows and rows[0]["ideas_received"] is not None:
        return t("upazila.ideas.counted", language, span=span, count=number(rows[0]["ideas_received"], language))
    return t("supply.idea_submitted", language)


def idea_list_columns(filters: Filters) -> list[Column]:
    """One row an idea of a register, from queries/idea_list.sql, with where in the register it stands."""
    language = filters.language

    def title(row: Row) -> str:
        return row["title"] or t("upazila.no_title", language)

    def stage(row: Row) -> str:
        return t(f"stage.{row['stage']}", language) if row["stage"] else ""

    return [
        Column("office", t("upazila.column.office", language)),
        Column("title", t("upazila.column.title", language), words=title),
        Column("due_on", t("column.due_on", language), "day"),
        Column("submitted_on", t("upazila.column.submitted_on", language), "day"),
        Column("stage", t("upazila.column.stage", language), words=stage),
        source_column(filters),
    ]


def reason_columns(filters: Filters) -> list[Column]:
    """One row a reason, from queries/reasons.sql; the words lead to where they stand."""
    language = filters.language

    def link(row: Row) -> str | None:
        if row["kind"] not in KINDS:
            return None
        return evidence_link(filters, row["kind"], upazila=row["upazila_code"], month=row["month"])

    return [
        Column("month", t("column.month", language), "month"),
        Column("kind", t("column.what", language), words=lambda row: t(f"kind.{row['kind']}", language)),
        Column("reason", t("upazila.column.reason", language), link=link),
        Column("known_on", t("column.stated_on", language), "day"),
        Column("path", t("upazila.column.source", language), "path"),
    ]


def plan_sentence(rows: Sequence[Row], language: str) -> str:
    """What a register says of one team's plan, from its row of queries/activity_totals.sql; or what would supply it."""
    if not rows:
        return t("empty.activities", language)
    row = rows[0]
    counts = {name: number(row[f"{name}_activities"], language) for name in COUNTS}
    return t("plan.sentence", language, done=done_words(row, language), **counts)
