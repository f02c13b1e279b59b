"""What each query must answer, in the product's column names, from the oracle's figures."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from tests.oracle.figures import DONE, Answers, Status, counts, idea_sum, rate, span
from tests.oracle.figures import EXPECTED as COUNTED
from tests.oracle.history import Step
from tests.oracle.words import DIALOGUE, IDEA, MEETING, MINUTES, later, month_end, plan_year, sent_known
from tests.oracle.writing import matter_of


class Asked(NamedTuple):
    """Months and a day of knowledge."""

    first: date
    last: date
    on: date


Rows = dict[tuple[Any, ...], dict[str, Any]]
Key = Callable[[Mapping[str, Any], Mapping[str, int]], tuple[Any, ...] | None]


@dataclass(frozen=True)
class Question:
    """A query, how its rows are named (`key`: by the numbers of upazilas; None: left out), and what they must be."""

    query: str
    key: Key
    expect: Callable[[Answers, Asked], Rows]
    parameters: dict[str, Any] = field(default_factory=dict)


def _by_upazila(row: Mapping[str, Any], numbers: Mapping[str, int]) -> tuple[Any, ...]:
    return (numbers.get(row["upazila_code"]),)


def _months(answers: Answers, asked: Asked, kind: str) -> dict[tuple[int, date], Status]:
    return answers.statuses(kind, span(asked.first, asked.last), asked.on)


def _upazila_months(kind: str) -> Question:
    def expect(answers: Answers, asked: Asked) -> Rows:
        rows: Rows = {}
        for key, each in _months(answers, asked, kind).items():
            if each.status == "several":
                rows[key] = {"counted": each.number}
                continue
            rows[key] = {"status": each.status, "due_on": each.due, "event_on": each.day}
            if each.status == "not_received":
                rows[key]["stated_on"] = each.stated
            if kind == IDEA:
                rows[key]["counted"] = each.number
        return rows

    return Question(
        "upazila_months", lambda row, numbers: (numbers.get(row["upazila_code"]), row["month"]), expect, {"kind": kind}
    )


def _several(statuses: dict[tuple[int, date], Status]) -> set[int]:
    """Upazilas with a month of several campaigns: a status for it is nobody's rule."""
    return {upazila for (upazila, _), each in statuses.items() if each.status == "several"}


def _reporting_rates(kind: str) -> Question:
    def expect(answers: Answers, asked: Asked) -> Rows:
        statuses = _months(answers, asked, kind)
        rows: Rows = {}
        for upazila in answers.upazilas(span(asked.first, asked.last)):
            n = counts(each for (of, _), each in statuses.items() if of == upazila)
            rows[(upazila,)] = (
                {}
                if upazila in _several(statuses)
                else {
                    "expected_reports": n["expected"],
                    "received_reports": n["done"],
                    "on_time_reports": n["on_time"],
                    "late_reports": n["late"],
                    "day_unknown_reports": n["received"],
                    "missing_reports": n["not_received"],
                    "not_due_yet_reports": n["not_due_yet"],
                    "unknown_reports": n["no_data"],
                    "reporting_rate": n["rate"],
                    "timed_reports": n["timed"],
                    "on_time_rate": n["on_time_rate"],
                }
            )
        return rows

    return Question("reporting_rates", _by_upazila, expect, {"kind": kind})


def _overdue(answers: Answers, asked: Asked) -> Rows:
    rows: Rows = {}
    for kind in (MINUTES, MEETING, IDEA):
        for (upazila, month), each in _months(answers, asked, kind).items():
            if each.is_default:
                rows[kind, upazila, month] = {"since": each.due, "stated_on": each.stated}
            elif each.status == "several":
                rows[kind, upazila, month] = {}
    for plan in answers.plans_asked(asked.first, asked.last, asked.on):
        if plan.status.is_default and plan.month <= asked.last:
            rows[DIALOGUE, plan.upazila, plan.month] = {"since": plan.status.due, "stated_on": plan.status.stated}
    for taken in answers.decisions(asked.first, asked.last, asked.on):
        if taken.status == "overdue":
            rows["decision", taken.matter, taken.held.replace(day=1)] = {"since": taken.due, "stated_on": taken.held}
    return rows


def _overdue_key(row: Mapping[str, Any], numbers: Mapping[str, int]) -> tuple[Any, ...] | None:
    if row["what"] != "decision":
        return row["what"], numbers.get(row["upazila_code"]), row["month"]
    return None if matter_of(row["text"]) is None else ("decision", matter_of(row["text"]), row["month"])


def _decision_followup(answers: Answers, asked: Asked) -> Rows:
    return {
        (each.held, each.matter): {
            "status": each.status,
            "chain_position": each.place,
            "times_raised": each.times,
            "first_raised_on": each.first,
        }
        for each in answers.decisions(asked.first, asked.last, asked.on)
    }


def _dialogue_plans(answers: Answers, asked: Asked) -> Rows:
    rows: Rows = {}
    for plan in answers.plans_asked(asked.first, asked.last, asked.on):
        each = plan.status
        rows[plan.upazila, plan.month, None] = {"status": each.status, "due_on": each.due, "held_on": each.day}
        if each.is_default and each.stated:
            months = (each.stated.year - plan.month.year) * 12 + each.stated.month - plan.month.month
            rows[plan.upazila, plan.month, None]["months_overdue"] = months
    for other in answers.apart_asked(asked.first, asked.last, asked.on):
        rows[other.upazila, None, other.day] = {"status": "received"}
    return rows


def _plan_key(row: Mapping[str, Any], numbers: Mapping[str, int]) -> tuple[Any, ...]:
    planned = row["planned_month"]
    return numbers.get(row["upazila_code"]), planned, None if planned else row["held_on"]


def _dialogue_completion(answers: Answers, asked: Asked) -> Rows:
    plans = answers.plans_asked(asked.first, asked.last, asked.on)
    apart = answers.apart_asked(asked.first, asked.last, asked.on)
    rows: Rows = {}
    for upazila in answers.upazilas(span(asked.first, asked.last)):
        own = [plan for plan in plans if plan.upazila == upazila]
        asked_for = [plan.status.status for plan in own if plan.month <= asked.last]
        held, due = (sum(status in names for status in asked_for) for names in (DONE, COUNTED))
        rows[(upazila,)] = {"plans_known": bool(own), "completion_rate": rate(held, due)}
        if own:
            rows[(upazila,)] |= {
                "planned_dialogues": len(own),
                "due_dialogues": due,
                "held_dialogues": held,
                "unknown_dialogues": asked_for.count("no_data"),
                "unplanned_dialogues": sum(other.upazila == upazila for other in apart),
            }
    return rows


def _ideas(answers: Answers, upazila: int, months: list[date], on: date) -> dict[str, Any]:
    """Ideas of some months: received as any source counts, offices and stages as the registers give them.

    What had become of the ideas is told of those that had come by the end of the last month.
    """
    received = [
        each
        for (of, month), each in answers.statuses(IDEA, months, on).items()
        if of == upazila and answers.counted_with(upazila, month, on) not in months
    ]
    offices = list(answers.idea_offices(upazila, months, on))
    owing = [(due, sent) for due, sent, _ in offices if due is not None]
    ideas = [idea for _, _, some in offices for idea in some]
    end = min(on, month_end(months[-1]))
    stages = [answers.stage(idea, on, end) for idea in ideas if (sent_known(idea) or on) <= end]
    known = bool(offices)
    return {
        "ideas_received": idea_sum(received),
        "owing_offices": sum(due for due, _ in owing) if owing else None,
        "sent_offices": sum(sent for _, sent, _ in offices) if known else None,
        "office_rate": rate(sum(sent for _, sent in owing), sum(due for due, _ in owing)),
        "ongoing_ideas": sum(stage in ("selected", "piloting") for stage in stages) if known else None,
        "implemented_ideas": sum(stage in ("implemented", "replicated") for stage in stages) if known else None,
        "stage_unknown_ideas": stages.count(None) if known else None,
    }


def _idea_submissions(answers: Answers, asked: Asked) -> Rows:
    months = span(asked.first, asked.last)
    statuses = _months(answers, asked, IDEA)
    rows: Rows = {}
    for upazila in answers.upazilas(months):
        rows[(upazila,)] = _ideas(answers, upazila, months, asked.on)
        if upazila not in _several(statuses):
            n = counts(each for (of, _), each in statuses.items() if of == upazila)
            rows[(upazila,)] |= {
                "submitted_months": n["done"],
                "missed_months": n["not_received"],
                "not_due_yet_months": n["not_due_yet"],
                "unknown_months": n["no_data"],
            }
    return rows


def _idea_campaigns(answers: Answers, asked: Asked) -> Rows:
    return {
        (due,): {"month": due.replace(day=1)}
        for due in answers.campaigns(asked.on)
        if asked.first <= due.replace(day=1) <= asked.last
    }


def _monthly_return(answers: Answers, asked: Asked) -> Rows:
    month = asked.last
    rows: Rows = {}
    held, came = (answers.statuses(kind, [month], asked.on) for kind in (MEETING, MINUTES))
    months = span(plan_year(answers.office, month), month)
    for upazila in answers.upazilas([month]):
        ideas = _ideas(answers, upazila, [each for each in months if answers.exists(upazila, each)], asked.on)
        rows["upazila", upazila] = {
            "meeting_status": held[upazila, month].status,
            "meeting_on": held[upazila, month].day,
            "minutes_status": came[upazila, month].status,
            "minutes_on": came[upazila, month].day,
            "ideas_from": months[0],
        } | {
            name: ideas[name]
            for name in ("ideas_received", "ongoing_ideas", "implemented_ideas", "stage_unknown_ideas")
        }
    if rows:
        meetings, minutes = counts(held.values()), counts(came.values())
        received = [row["ideas_received"] for row in rows.values() if row["ideas_received"] is not None]
        rows["district", None] = {
            "held_meetings": meetings["done"],
            "expected_meetings": meetings["expected"],
            "received_reports": minutes["done"],
            "expected_reports": minutes["expected"],
            "unknown_reports": minutes["no_data"],
            "reporting_rate": minutes["rate"],
            "idea_upazilas": len(received),
            "ideas_received": sum(received) if received else None,
        }
    return rows


def _reporting_sums(kind: str) -> Question:
    def expect(answers: Answers, asked: Asked) -> Rows:
        statuses = _months(answers, asked, kind)
        if not statuses:
            return {}
        n = counts(statuses.values())
        upazilas = {"upazilas": len({upazila for upazila, _ in statuses})}
        figures = {
            "received_reports": n["done"],
            "expected_reports": n["expected"],
            "reporting_rate": n["rate"],
            "on_time_reports": n["on_time"],
            "timed_reports": n["timed"],
            "on_time_rate": n["on_time_rate"],
            "unknown_reports": n["no_data"],
            "not_due_yet_reports": n["not_due_yet"],
        }
        return {("district",): upazilas if _several(statuses) else upazilas | figures}

    return Question("reporting_sums", lambda row, _: (row["level"],), expect, {"kind": kind})


def _district_trend(answers: Answers, asked: Asked) -> Rows:
    statuses = _months(answers, asked, MINUTES)
    rows: Rows = {}
    for month in {month for _, month in statuses}:
        n = counts(each for (_, of), each in statuses.items() if of == month)
        rows[(month,)] = {
            "received_reports": n["done"],
            "expected_reports": n["expected"],
            "unknown_reports": n["no_data"],
            "reporting_rate": n["rate"],
        }
    return rows


def _idea_sums(answers: Answers, asked: Asked) -> Rows:
    months = span(asked.first, asked.last)
    ideas = [_ideas(answers, upazila, months, asked.on) for upazila in answers.upazilas(months)]
    if not ideas:
        return {}
    row: dict[str, Any] = {"upazilas": len(ideas), "idea_upazilas": len(_known(ideas, "ideas_received"))}
    for name in ("ideas_received", "owing_offices", "sent_offices", "ongoing_ideas", "implemented_ideas"):
        row[name] = sum(_known(ideas, name)) if _known(ideas, name) else None
    return {("district",): row}


def _known(rows: list[dict[str, Any]], name: str) -> list[int]:
    return [row[name] for row in rows if row[name] is not None]


def _league(answers: Answers, asked: Asked) -> Rows:
    """What a district did and owed in the months; its dialogues are those of the plan years up to the last month."""
    if not answers.upazilas(span(asked.first, asked.last)):
        return {}
    minutes, meetings = (counts(_months(answers, asked, kind).values()) for kind in (MINUTES, MEETING))
    plans = answers.plans_asked(asked.first, asked.last, asked.on)
    dialogues = counts(plan.status for plan in plans if plan.month <= asked.last)
    before = later(asked.first, -len(span(asked.first, asked.last)))
    earlier = counts(answers.statuses(MINUTES, span(before, later(asked.first, -1)), asked.on).values())
    return {
        ("league",): {
            "received_reports": minutes["done"],
            "expected_reports": minutes["expected"],
            "unknown_reports": minutes["no_data"],
            "on_time_reports": minutes["on_time"],
            "timed_reports": minutes["timed"],
            "held_meetings": meetings["done"],
            "expected_meetings": meetings["expected"],
            "held_dialogues": dialogues["done"],
            "due_dialogues": dialogues["expected"],
            "received_before": earlier["done"],
            "expected_before": earlier["expected"],
        }
    }


def _furthest_behind(answers: Answers, asked: Asked) -> Rows:
    rows: Rows = {}
    for upazila in answers.upazilas(span(asked.first, asked.last)):
        minutes, meetings = (
            counts(each for (of, _), each in _months(answers, asked, kind).items() if of == upazila)
            for kind in (MINUTES, MEETING)
        )
        rows[(upazila,)] = {
            "received_reports": minutes["done"],
            "expected_reports": minutes["expected"],
            "missing_reports": minutes["not_received"],
            "late_reports": minutes["late"],
            "held_meetings": meetings["done"],
            "expected_meetings": meetings["expected"],
        }
    return rows


def _return_key(row: Mapping[str, Any], numbers: Mapping[str, int]) -> tuple[Any, ...]:
    return row["level"], numbers.get(row["upazila_code"])


def _office_ideas(answers: Answers, asked: Asked) -> Rows:
    """Offices of the roll by campaign: sent, or listed among others that did; else unknown unless a paper speaks."""
    rows: Rows = {}
    for month in span(asked.first, asked.last):
        for due in answers.campaigns_of(month, asked.on):
            for upazila in answers.upazilas([month]):
                entries = [idea for idea in answers.ideas if (idea.upazila, idea.due) == (upazila, due)]
                for office in answers.roll(upazila, month):
                    known = [day for idea in entries if idea.office == office and (day := sent_known(idea))]
                    if any(day <= asked.on for day in known):
                        rows[upazila, office, due] = {"row": "a row"}
                    elif due >= asked.on:
                        rows[upazila, office, due] = {"status": "not_due_yet"}
                    else:
                        rows[upazila, office, due] = {"status": "not_received"} if entries else {"row": "a row"}
    return rows


def _idea_list(answers: Answers, asked: Asked) -> Rows:
    """What registers list for campaigns of the months: whether it was sent, and its stage as at their end."""
    end = min(asked.on, month_end(asked.last))
    rows: Rows = {}
    for idea in answers.ideas:
        sent, month = sent_known(idea), idea.due.replace(day=1)
        if asked.first <= month <= asked.last and min(filter(None, (sent, idea.none, month))) <= asked.on:
            stage = None if sent and sent > end else answers.stage(idea, asked.on, end)
            rows[idea.upazila, idea.office, idea.due, idea.title] = {
                "stage": stage,
                "is_sent": sent is not None and sent <= asked.on,
            }
    return rows


def _idea_key(row: Mapping[str, Any], numbers: Mapping[str, int]) -> tuple[Any, ...]:
    return numbers.get(row["upazila_code"]), row["office"].replace("ী", "ি"), row["due_on"], row["title"]


def _idea_lives_now(answers: Answers, asked: Asked) -> Rows:
    """A view whose months reach beyond the day of knowledge: as on that day."""
    return _idea_lives(answers, asked._replace(last=asked.on))


def _idea_lives(answers: Answers, asked: Asked) -> Rows:
    """Ideas with dated stages as at the end of the months: since when, and pilots silent for more than 90 days."""
    end = min(asked.on, month_end(asked.last))
    rows: Rows = {}
    ideas = {(row.upazila, row.office, row.title) for row in answers.office.rows if isinstance(row, Step)}
    for upazila, office, title in ideas:
        steps = answers.steps(upazila, office, title, end)
        if not steps:
            continue
        since = steps[-1].day
        for step in reversed(steps):
            if step.stage != steps[-1].stage:
                break
            since = step.day
        silent = (end - steps[-1].day).days
        rows[upazila, office, title] = {
            "stage": steps[-1].stage,
            "since": since,
            "days_in_stage": (end - since).days,
            "still_days": silent if steps[-1].stage == "piloting" and silent > 90 else None,
        }
    return rows


def _by_office(row: Mapping[str, Any], numbers: Mapping[str, int]) -> tuple[Any, ...]:
    return numbers.get(row["upazila_code"]), row["office"].replace("ী", "ি"), row.get("title") or row["due_on"]


EXPECTED = (
    *(_upazila_months(kind) for kind in (MINUTES, MEETING, IDEA)),
    *(_reporting_rates(kind) for kind in (MINUTES, MEETING, IDEA)),
    Question("dialogue_plans", _plan_key, _dialogue_plans),
    Question("dialogue_completion", _by_upazila, _dialogue_completion),
    Question("idea_submissions", _by_upazila, _idea_submissions),
    Question("idea_campaigns", lambda row, _: (row["due_on"],), _idea_campaigns),
    Question("overdue", _overdue_key, _overdue),
    Question("monthly_return", _return_key, _monthly_return),
    *(_reporting_sums(kind) for kind in (MINUTES, MEETING, IDEA)),
    Question("district_trend", lambda row, _: (row["month"],), _district_trend),
    Question("idea_sums", lambda row, _: (row["level"],), _idea_sums),
    Question("office_ideas", _by_office, _office_ideas),
    Question("idea_list", _idea_key, _idea_list),
    Question("idea_lives", _by_office, _idea_lives),
    Question("idea_lives", _by_office, _idea_lives_now, {"to_month": date(2019, 1, 1)}),
    Question("league", lambda row, _: ("league",), _league),
    Question("furthest_behind", _by_upazila, _furthest_behind),
    Question(
        "decision_followup",
        lambda row, _: None if matter_of(row["text"]) is None else (row["held_on"], matter_of(row["text"])),
        _decision_followup,
    ),
)
