"""What an office sets itself, in words: deadlines, plan years, letterhead. Rows as etl.read_rules gives them."""

import re
from collections.abc import Sequence
from datetime import date

import etl
from dashboard.wording import t
from dashboard.words.display import day, digits, month
from dashboard.words.meetings import rule_words

_ISO_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b", re.ASCII)


def since_words(rule: etl.RuleRow, language: str) -> str:
    """The month from which a rule holds; as it is written where it is none."""
    return month(_month(rule["from_month"]), language) if _month(rule["from_month"]) else rule["from_month"]


def deadline_words(rule: etl.RuleRow, language: str) -> str:
    """By which day something is due; as it is written where the file holds no day."""
    due, offset = rule["day"], rule["month_offset"]
    return rule_words(int(due), int(offset), language) if due.isdigit() and offset.isdigit() else f"{due} {offset}"


def plan_year_words(rule: etl.RuleRow, language: str) -> str:
    """The month with which plan years begin."""
    first = rule["first_month"]
    known = first.isdigit() and 1 <= int(first) <= 12
    return t("rules.plan_year", language, month=t(f"month.{int(first)}", language)) if known else first


def note_words(rule: etl.RuleRow, language: str) -> str:
    """Where a rule comes from, as it was noted; the day of a change as pages write days."""
    return _ISO_DAY.sub(lambda found: _day(found[0], language), rule["source"])


def line_words(slot: str, written: str, language: str) -> str:
    """A line of the letterhead as it is written; of the days to answer in, a number, the digits are the language's."""
    return digits(written, language) if slot == "answer_days" else written


def changed_what(change: etl.LoggedChange, language: str) -> str:
    """Which rule was changed."""
    key = change.change.key
    match change.file:
        case etl.RuleFile.DEADLINES:
            parts = [t(f"deadline.{key['kind']}", language), since_words(key, language)]
        case etl.RuleFile.PLAN_YEARS:
            parts = [t("rules.plan_years", language), since_words(key, language)]
        case _:
            parts = [t(f"rules.slot.{key['slot']}", language)]
    return " · ".join(parts)


def changed_value(file: str, rows: Sequence[etl.RuleRow], language: str) -> str:
    """What stood or stands; that nothing did."""
    match file:
        case etl.RuleFile.DEADLINES:
            said = [deadline_words(row, language) for row in rows]
        case etl.RuleFile.PLAN_YEARS:
            said = [plan_year_words(row, language) for row in rows]
        case _:
            said = [line_words(row.get("slot", ""), row[language], language) for row in rows if row[language]]
    return " / ".join(said) or t("rules.nothing", language)


def _day(written: str, language: str) -> str:
    try:
        return day(date.fromisoformat(written), language)
    except ValueError:
        return written


def _month(written: str) -> date | None:
    try:
        return date.fromisoformat(f"{written}-01")
    except ValueError:
        return None
