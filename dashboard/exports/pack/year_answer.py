"""Page 1 of a report: the plan, minutes and meetings, dialogues, ideas, decisions, each in a sentence; what is left."""

from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.naming import named
from dashboard.exports.pack.records import PackAnswer
from dashboard.exports.pack.work_plan import activities_of, done_words
from dashboard.exports.pack.year_before import asked_score
from dashboard.exports.wording import say
from dashboard.words import display
from dashboard.words.rows import Row
from dashboard.words.scores import band_words, by_place, score_words
from dashboard.words.status import Status
from etl import StatementKind

# So many are named as last.
_MOST = 3
# A decision's words beyond this many letters stand in the workbook.
_QUOTED = 110


def year_answer(data: PackData) -> PackAnswer:
    """Five sentences with names and figures, and what the next year begins with."""
    missed = [row for row in data.ask("dialogue_plans") if row["status"] == Status.NOT_RECEIVED]
    said = (_plan(data), _minutes(data), _dialogues(data, missed), _ideas(data), _decisions(data))
    return PackAnswer(said, tuple(_points(data, missed)))


def _say(data: PackData, key: str, **values: object) -> str:
    return say(f"report.{key}", data.language, **values)


def _number(data: PackData, value: int | None) -> str:
    return display.number(value, data.language)


def _beside(data: PackData, row: Row) -> str:
    """The figures of a measure (queries/overview.sql), and those of the same months a year before where known."""
    now = display.measured_words(row, data.language)
    done, expected, rate = (row[f"{name}_year_before"] for name in ("done", "expected", "rate"))
    before = display.count_and_rate(done, expected, rate, data.language)
    return _say(data, "beside", now=now, before=before) if expected else now


def _plan(data: PackData) -> str:
    """The score beside that of the year before, what was done, and the teams with the smallest share."""
    language, score = data.language, asked_score(data)
    done = activities_of(data)
    if not done or not done["expected_activities"]:
        return _say(data, "plan.unknown")
    figures = done_words(done, language)
    if not score or not score["told_activities"]:
        return _say(data, "plan.done", figures=figures)
    before = asked_score(data, -12)
    words = score_words(score, language)
    if before and before["told_activities"]:
        words = _say(data, "beside", now=words, before=score_words(before, language))
    said = _say(data, "plan", score=words, band=band_words(score, language), figures=figures)
    teams = [row["asked"] for row in by_place(data.ask("plan_scores")) if row["upazila_code"] and row["asked"]]
    told = sorted((row for row in teams if row["told_activities"]), key=lambda row: row["score_rate"])[:_MOST]
    names = named(data, told, lambda row: score_words(row, language))
    return f"{said} {_say(data, 'last', names=names)}" if len(teams) > _MOST else said


def _minutes(data: PackData) -> str:
    """Minutes received and meetings held, and who is furthest behind."""
    minutes, meetings = data.measure(StatementKind.MINUTES_RECEIVED), data.measure(StatementKind.MEETING_HELD)
    if not minutes["expected"]:
        return _say(data, "minutes.unknown")
    said = _say(data, "minutes", figures=_beside(data, minutes), unknown=_number(data, minutes["unknown"]))
    held = _say(data, "meetings", figures=_beside(data, meetings)) if meetings["expected"] else ""
    behind = [row for row in data.ask("furthest_behind") if row["is_behind"]][:_MOST]
    names = named(data, behind, lambda row: display.received_words(row, data.language))
    return " ".join(filter(None, (said, held, _say(data, "behind", names=names) if behind else "")))


def _dialogues(data: PackData, missed: list[Row]) -> str:
    """How many were held of those due, and which were not by upazila and planned month."""
    row = data.measure(StatementKind.DIALOGUE_HELD)
    if not row["expected"]:
        return _say(data, "dialogues.unknown")
    said = _say(data, "dialogues", figures=_beside(data, row))
    if not missed:
        return said
    names = named(data, missed, lambda each: display.month(each["planned_month"], data.language))
    return f"{said} {_say(data, 'dialogues.missed', count=_number(data, len(missed)), names=names)}"


def _ideas(data: PackData) -> str:
    """How many came, what became of them, and how many offices sent one."""
    total = next((row for row in data.ask("idea_sums") if row["level"] == "total"), None)
    if total is None or total["ideas_received"] is None:
        return _say(data, "ideas.unknown")
    names = ("ideas_received", "idea_upazilas", "upazilas")
    said = _say(data, "ideas", **{name: _number(data, total[name]) for name in names})
    stages = ("implemented_ideas", "ongoing_ideas", "stage_unknown_ideas")
    fate = ""
    if any(total[name] is not None for name in stages):
        fate = _say(data, "ideas.fate", **{name: _number(data, total[name]) for name in stages})
    figures = display.count_and_rate(total["sent_offices"], total["owing_offices"], total["office_rate"], data.language)
    offices = _say(data, "ideas.offices", figures=figures) if total["owing_offices"] else ""
    return " ".join(filter(None, (said, fate, offices)))


def _decisions(data: PackData) -> str:
    """How many were taken, ended and are open, and the one that is overdue longest in its own words."""
    total = next((row for row in data.ask("decisions_by_role") if row["level"] == "total"), None)
    if total is None or not total["decisions"]:
        return _say(data, "decisions.unknown")
    names = ("decisions", "concluded_decisions", "open_decisions", "overdue_decisions", "repeated_decisions")
    said = _say(data, "decisions", **{name: _number(data, total[name]) for name in names})
    overdue = [row for row in data.decisions(data.asked.first_month) if row["status"] == "overdue"]
    if not overdue:
        return said
    oldest = min(overdue, key=lambda row: row["first_due_on"] or row["due_day"] or row["held_on"] or row["month"])
    words = _say(
        data,
        "decisions.oldest",
        place=data.team_place(oldest["team"]["upazila_code"] or oldest["district_code"]),
        text=display.cut(oldest["text"], _QUOTED),
    )
    return f"{said} {words}"


def _points(data: PackData, missed: list[Row]) -> list[str]:
    """What the year leaves to be decided: dialogues that were not held, overdue decisions, plans nobody knows."""
    overdue = [row for row in data.decisions(data.asked.first_month) if row["status"] == "overdue"]
    planless = [row for row in data.ask("plan_listed") if not row["plan_known"]]
    left = {"dialogues": missed, "decisions": overdue, "planless": planless}
    found = [_say(data, f"point.{what}", count=_number(data, len(rows))) for what, rows in left.items() if rows]
    return found or [_say(data, "no_points")]
