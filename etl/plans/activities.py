"""One activity of a work plan, from the words of its row."""

import re
from dataclasses import dataclass, replace
from datetime import date

from etl.bengali.dates import find_dates
from etl.bengali.digits import to_ascii
from etl.bengali.targets import read_target
from etl.minutes.records import Finding
from etl.plans.dialogues import is_dialogue, planned_count
from etl.plans.drafts import DraftActivity
from etl.plans.headings import BANDS
from etl.plans.marked_time import read_marked, unread_marks
from etl.plans.plan_years import PlanYear
from etl.plans.times import PlannedTime, read_time
from etl.plans.words import says
from etl.records import PlanActivity

_DAY = 10
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
# A PDF may part the numbers: ৯ . ১.
_OWN_NUMBER = re.compile(r"\s*(?P<no>\d{1,2}(?:\s?\.\s?\d{1,2})+)(?!\d)")
_LEADING = re.compile(r"\s*(?P<no>\d{1,2})\s*[.)।]")


@dataclass(frozen=True, slots=True)
class ReadActivity:
    """An activity, when it is planned, the words that say so, those of its upazilas' column, what could not be read."""

    activity: PlanActivity
    time: PlannedTime
    time_words: str
    upazilas: str
    findings: tuple[Finding, ...]


def read_activity(draft: DraftActivity, year: PlanYear) -> ReadActivity:
    """The activity of a row. A scored frame's day is that of the best band; a target that is a number is no time."""
    words = " ".join(draft.get("activity").split())
    time_words, planned = _time(draft, year, words)
    activity = PlanActivity(
        no=_number_of(draft, words),
        text=words,
        indicator=" ".join(draft.get("indicator").split()) or None,
        weight=_weight(draft.get("weight")),
        start=planned.start,
        planned_on=_as_day(planned.planned),
        planned_month=planned.planned if planned.planned and not _as_day(planned.planned) else None,
        responsible=" ".join(draft.get("responsible").split()) or None,
        recurring=planned.recurrence,
        bands=_bands(draft.targets, year),
        quote=draft.quote,
    )
    return ReadActivity(
        activity, planned, time_words, draft.get("upazila"), tuple(_findings(activity, planned, time_words, year))
    )


def _time(draft: DraftActivity, year: PlanYear, activity: str) -> tuple[str, PlannedTime]:
    """The words of the time and what they say: of the time's column, of start and end, else of the targets."""
    end, start = draft.get("end"), draft.get("start")
    words = draft.get("time")
    if end.strip() or start.strip():
        first, last = read_time(start, year), read_time(end, year, activity)
        if not end.strip() and (first.points or is_dialogue(activity)):
            # A list, or what begins and ends on a day: named once, in the first of both columns.
            return start, read_time(start, year, activity, lines_are_listed=True)
        begins = first.start or first.planned
        both = read_time(f"{start}\n{end}", year, activity)
        recurrence = both.recurrence if len(both.points) < 3 else last.recurrence
        broken = (*first.broken, *last.broken)
        return f"{start} {end}".strip(), PlannedTime(
            last.start or begins, last.planned, last.points, recurrence, broken
        )
    if draft.marked and read_time(words, year, activity).planned is None:
        return _marked_time(draft, year, activity)
    if not words.strip() and draft.targets:
        words = draft.targets[0] if find_dates(draft.targets[0], after=year.first) or _names_month(draft, year) else ""
    count = planned_count(activity) if is_dialogue(activity) else None
    listed = count is not None and count > 1 and len(read_time(words, year, lines_are_listed=True).points) == count
    return words, read_time(words, year, activity, lines_are_listed=listed)


def _marked_time(draft: DraftActivity, year: PlanYear, activity: str) -> tuple[str, PlannedTime]:
    """The time that the row's cells below months say, and their words."""
    beside = f"{activity}\n{draft.beside}"
    planned = read_marked(draft.marked, beside, year, activity, each_alone=is_dialogue(activity))
    words = f"{draft.get('time')} {' | '.join(each.words for each in draft.marked)}".strip()
    return words, replace(planned, unread=tuple(unread_marks(draft.marked, year)))


def _names_month(draft: DraftActivity, year: PlanYear) -> bool:
    """Whether the best target is a month, not a number."""
    return read_time(draft.targets[0], year).planned is not None


def _number_of(draft: DraftActivity, words: str) -> str | None:
    digits = to_ascii(words)
    if own := _OWN_NUMBER.match(digits):
        return own["no"].replace(" ", "")
    column = to_ascii(draft.get("no")).strip(" .)।(\n")
    if re.fullmatch(r"\d{1,3}(?:\.\d{1,3})*", column):
        return column.lstrip("0") or "0"
    leading = _LEADING.match(digits)
    return leading["no"].lstrip("0") if leading else None


def _weight(words: str) -> float | None:
    found = _NUMBER.findall(to_ascii(words))
    return float(found[0]) if len(found) == 1 else None


def _bands(targets: list[str], year: PlanYear) -> dict[str, str] | None:
    """The targets by band: a day or a month as ISO, anything else in its words."""
    if not any(target.strip() for target in targets):
        return None
    return {band: read_target(target, year.first) for band, target in zip(BANDS, targets, strict=False)}


def _as_day(when: str | None) -> date | None:
    return date.fromisoformat(when) if when and len(when) == _DAY else None


def _findings(activity: PlanActivity, planned: PlannedTime, time_words: str, year: PlanYear) -> list[Finding]:
    about = {"no": activity.no or "", "activity": activity.text}
    findings = [Finding("plan_no_such_day", {**about, "words": words}) for words in planned.broken]
    if planned.planned and not year.is_near(planned.planned[:7]):
        findings.append(Finding("plan_outside_year", {**about, "words": planned.planned, "year": year.name}))
    if (
        planned.start
        and planned.planned
        and planned.start[: len(planned.planned)] > planned.planned[: len(planned.start)]
    ):
        findings.append(Finding("plan_ends_before_start", {**about, "words": f"{planned.start} – {planned.planned}"}))
    is_read = planned.planned or planned.start or planned.recurrence or planned.broken
    unread = [" | ".join(planned.unread)] if planned.unread else [] if is_read else [" ".join(time_words.split())]
    unread = [words for words in unread if words.strip(" -–—.।") and not says("timeless", words)]
    findings += [Finding("plan_time_not_read", {**about, "words": words}) for words in unread]
    return findings
