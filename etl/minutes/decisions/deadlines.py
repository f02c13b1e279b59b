"""Find standing deadlines: the day of the month for the upazilas' meeting and for the receipt of their minutes."""

import re
from collections.abc import Iterable

from etl.bengali.spelling import plain
from etl.records import DeadlineRule, StatementKind

_DAY = re.compile(
    r"(?<![\d/.-])(\d{1,2})\s*(?:\([^)]{1,10}\))?\s*(?:তারিখের|তারিখ\s*এর|তারিখের?|ই|সে)?\s*(?:তারিখের)?\s*(?:মধ্যে|মর্যে|পুর্বে)"
)
_EVERY_MONTH = re.compile(r"প্রতি|প্রত্যেক|একই\s*মাস|ঐ\s*মাস|উক্ত\s*মাস|(?:পরবর্তি|পরের)\s*মাস|মাসের\s*$|নিয়?়?মিত")
_NEXT_MONTH = re.compile(r"(?:পরবর্তি|পরের)\s*মাসের[^।\d]{0,15}$")
_DATED_MONTH = re.compile(r"\d{2,4}\s*(?:খ্রি\S*|ইং)?\s*মাসের\s*$")
_SENT = re.compile(r"প্রেরন|দাখিল|পৌ\S?ছা|পাঠা|প্রেরিত")
_HELD = re.compile(r"অনুস্ঠান|অনুস্ঠিত|আয়?়?োজন|সম্পন্ন|সভা\s*কর")
_DO = re.compile(r"\s*(?:অবস্যই\s*|নিয়?়?মিত\s*)?কর(?:তে\s*হবে|বেন|বে|ার)")
_MINUTES = re.compile(r"কার্য\s*-?\s*বিবরনি")
_MEETING = re.compile(r"সভা")


def find_deadlines(decisions: Iterable[str]) -> tuple[DeadlineRule, ...]:
    """The rules in the decisions of an item about upazila meetings; the first of each kind counts."""
    rules: dict[StatementKind, DeadlineRule] = {}
    monthly = False
    for text in decisions:
        spelled = plain(text)
        days = list(_DAY.finditer(spelled))
        for place, found in enumerate(days):
            before = spelled[: found.start()]
            after = spelled[found.end() : days[place + 1].start() if place + 1 < len(days) else len(spelled)]
            kind = _kind(before, after)
            monthly = monthly or bool(_EVERY_MONTH.search(before) or _EVERY_MONTH.search(after))
            if kind is None or not monthly or not 1 <= int(found[1]) <= 31 or _DATED_MONTH.search(before):
                continue
            offset = 1 if _NEXT_MONTH.search(before) else 0
            rules.setdefault(kind, DeadlineRule(kind, int(found[1]), offset))
    return tuple(rules[kind] for kind in (StatementKind.MEETING_HELD, StatementKind.MINUTES_RECEIVED) if kind in rules)


def _kind(before: str, after: str) -> StatementKind | None:
    """MINUTES_RECEIVED if something must be sent by the day, MEETING_HELD if something must be held by it."""
    sent, held = _SENT.search(after), _HELD.search(after)
    if (
        sent
        and (not held or _MINUTES.search(after) or _MINUTES.search(before))
        and not (held and held.start() < sent.start())
    ):
        return StatementKind.MINUTES_RECEIVED if _MINUTES.search(before + after) else None
    if not held and _DO.match(after) and not _MINUTES.search(before):
        return StatementKind.MEETING_HELD if _MEETING.search(before) else None
    if held and _MEETING.search(before + after):
        return StatementKind.MEETING_HELD
    return None
