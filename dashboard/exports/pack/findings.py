"""What each part comes to in one line: titles of slides and charts."""

from collections.abc import Iterable, Sequence

from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.naming import named
from dashboard.exports.wording import say
from dashboard.words import display
from dashboard.words.rows import Row
from dashboard.words.status import Status
from etl import StatementKind

# A title names at most so many places.
_MOST = 3


def findings(data: PackData) -> dict[str, str]:
    """By slide or part: minutes, trend, dialogues, ideas, decisions, changes; each true of the pack's own figures."""
    minutes = _districts(data) if data.asked.division else _upazilas(data)
    return {
        "minutes": minutes,
        "dialogues": _measured(data, StatementKind.DIALOGUE_HELD, "dialogues"),
        "ideas": _measured(data, StatementKind.IDEA_SUBMITTED, "ideas"),
        "decisions": _measured(data, "decision_open", "decisions"),
        "changes": _changed(data),
    }


def trend_finding(kind: str, rows: Iterable[Row], language: str) -> str:
    """The first and the last known rate of months; the only one; or that none is known. Rows of reporting_totals."""
    known = [row for row in rows if row["reporting_rate"] is not None]
    word = f"finding.trend.{kind}"
    if not known:
        return say(f"{word}.unknown", language)
    first, last = (
        {
            "month": display.month(row["month"], language),
            "figures": display.received_words(row, language),
        }
        for row in (known[0], known[-1])
    )
    if len(known) == 1:
        return say(f"{word}.one", language, **last)
    return say(
        word, language, first_month=first["month"], first=first["figures"], month=last["month"], last=last["figures"]
    )


def _districts(data: PackData) -> str:
    """Whose upazilas have all sent, and where most are missing (queries/league.sql)."""
    language = data.language
    rows = [row for row in data.ask("league") if row["expected_reports"]]
    if not rows:
        return say("finding.minutes.unknown", language)
    whole = [row for row in rows if not row["missing_reports"] and not row["unknown_reports"]]
    behind = sorted((row for row in rows if row["missing_reports"]), key=lambda row: -row["missing_reports"])
    parts = []
    if whole:
        parts.append(say("finding.districts.whole", language, names=_names(whole, language)))
    if behind:
        missing = (
            f"{row[f'district_{language}']} {display.number(row['missing_reports'], language)}"
            for row in behind[:_MOST]
        )
        parts.append(say("finding.districts.behind", language, names=", ".join(missing)))
    return "; ".join(parts) or say("finding.minutes.unknown", language)


def _names(rows: Sequence[Row], language: str) -> str:
    """The districts by name, more than three as their number."""
    if len(rows) > _MOST:
        return say("finding.districts", language, count=display.number(len(rows), language))
    return ", ".join(row[f"district_{language}"] for row in rows)


def _upazilas(data: PackData) -> str:
    """How many upazilas sent, and by name who did not."""
    language, total = data.language, data.measure(StatementKind.MINUTES_RECEIVED)
    if not total["expected"]:
        return say("finding.minutes.unknown", language)
    figures = display.count(total["done"], total["expected"], language)
    rows = data.ask("upazila_months", kind=StatementKind.MINUTES_RECEIVED)
    missing = [row for row in rows if row["status"] == Status.NOT_RECEIVED]
    if missing and len(missing) <= _MOST:
        return say("finding.minutes.missing", language, figures=figures, names=named(data, missing))
    return say("finding.minutes", language, figures=figures)


def _measured(data: PackData, measure: str, name: str) -> str:
    """So many of so many, and how many are overdue (queries/overview.sql)."""
    language, row = data.language, data.measure(measure)
    if not row["expected"]:
        return say(f"finding.{name}.unknown", language)
    figures = display.count(row["done"], row["expected"], language)
    word = f"finding.{name}.overdue" if row["overdue"] else f"finding.{name}"
    return say(word, language, figures=figures, overdue=display.number(row["overdue"], language))


def _changed(data: PackData) -> str:
    """The reporting rate of the month before and of this one."""
    language, row = data.language, data.measure(StatementKind.MINUTES_RECEIVED)
    if not row["expected"] or not row["expected_before"]:
        return say("finding.changes.unknown", language)
    before = display.count_and_rate(row["done_before"], row["expected_before"], row["rate_before"], language)
    now = display.measured_words(row, language)
    return say("finding.changes", language, before=before, now=now)
