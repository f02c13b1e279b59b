"""Read the head of the minutes: team, month, date, time, venue, chair; and the memo line."""

import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from etl.bengali.calendar import Calendar
from etl.bengali.dates import WrittenMonth, find_dates, find_months, find_times
from etl.bengali.spelling import plain
from etl.bengali.wording import read_list, reference_cache
from etl.minutes.head.head_labels import MOST_HEAD_LINES, head_label, labelled_fields, stands_alone
from etl.minutes.phrases import PhraseList, compile_phrases, phrase_list
from etl.minutes.reading import row_lines
from etl.places.districts import find_districts
from etl.readers.document import Block, Cell, Table
from etl.records import TeamLevel

TITLE_LENGTH, _PLACE_LENGTH = 300, 40
_TITLE_LINES, _SHORT_LINE, _LONG_LINE = 12, 120, 80
# Letters beside a month that has a line of its own: " মাস", brackets.
_BESIDE_MONTH = 6
_PRESIDED = re.compile(r"(?P<who>(?:জনাব|বেগম|ডঃ|ড\.|মোঃ|মোহাম্মদ)[^।]{3,160}?)(?:\s*এর|\s*-এর|ের|র)?\s*সভাপতিত্বে")
_IN_BRACKETS = re.compile(r"\((?P<words>[^()]*)\)")
# Between the months of one title.
_AND = re.compile(r"\s*(?:মাস)?\s*(?:ও|এবং|,|/)\s*")
_PRESIDES = re.compile(r"সভাপতিত্ব\s+করেন\s+(?P<who>(?:জনাব|বেগম|ডঃ|ড\.|মোঃ|মোহাম্মদ)[^।]{3,160})")
# What a meeting before this one is called, as `plain` spells it.
EARLIER = "গত|বিগত|পুর্ববর্তি|পুর্বের|আগের"
# The minutes of the meeting before: the first item of many papers, and no title.
_OF_EARLIER = re.compile(rf"(?<![\u0980-\u09ff])(?:{EARLIER})\s+(?:[\u0980-\u09ff]+\s+){{0,2}}$")
_MEETING = re.compile(r"(?<![\u0980-\u09ff])সভা")
PRESIDING = "সভাপতিত্ব"
_HELD = re.compile(r"অনুস্ঠিত|অনুসঠিত|অনুস্থিত|অনুস্ঠান")


@dataclass(frozen=True, slots=True)
class Head:
    """What the head says; None where it does not."""

    title: str | None
    team_level: TeamLevel | None
    month: str | None
    review_month: str | None
    held_on: date | None
    start_time: str | None
    venue: str | None
    chair: str | None
    lines: tuple[str, ...]


@reference_cache()
def team_words(level: str) -> PhraseList:
    """The words of `team_words.csv` of one level."""
    return compile_phrases((level, row["words"]) for row in read_list("team_words") if row["level"] == level)


def lines_of(blocks: list[Block]) -> list[str]:
    """Paragraphs line by line and small tables row by row; a row of one cell line by line."""
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Table):
            lines.extend(line for row in block.rows for line in lines_of_row(row))
        else:
            lines.extend(block.split("\n"))
    return [line for line in lines if line.strip()]


def lines_of_row(row: tuple[Cell, ...]) -> list[str]:
    """The lines of a row (`row_lines`); one where it is a head label and a value of several lines; one for each label
    where several labels stand beside their values."""
    cells = [cell for cell in row if not cell.continues]
    labels = [at for at, cell in enumerate(cells) if at > 1 and cell.paragraphs and stands_alone(cell.text)]
    if labels and labels[-1] < len(cells) - 1:
        return [
            line for start, end in pairwise([0, *labels, len(cells)]) for line in row_lines(tuple(cells[start:end]))
        ]
    lines = row_lines(row)
    if all("\n" not in line for line in lines):
        return lines
    joined = " | ".join(cell.text.replace("\n", " ") for cell in row if not cell.continues)
    return [joined] if head_label().match(plain(joined)) else lines


def holds_labels(table: Table) -> bool:
    """Whether a table holds head labels and their values."""
    return any(head_label().match(plain(line)) for row in table.rows for line in lines_of_row(row))


def memo_row(table: Table) -> int | None:
    """The row below others in which the memo line begins; None where the table has none."""
    for place, row in enumerate(table.rows[1:], start=1):
        words = next((cell.text for cell in row if cell.paragraphs), "")
        found = phrase_list("head_labels", "field").at_start(plain(words)) if len(words) < _SHORT_LINE else None
        if found and found.meaning == "memo" and not holds_labels(Table(table.rows[:place])):
            return place
    return None


def read_head(lines: list[str]) -> Head:
    """The head of the paper from the lines that stand before its items."""
    lines = lines[:MOST_HEAD_LINES]
    title = _title(lines)
    fields = labelled_fields(lines)
    held_on = first_day(fields.get("held_on"))
    told = _told_of_meeting(lines)
    held_on = held_on or _day_in_prose(told)
    own_title = _IN_BRACKETS.sub(lambda found: "" if _reviewed(found["words"]) else found[0], title or "")
    months = find_months(f"{own_title} {fields.get('month', '')}", near=held_on)
    months = months or _month_of_team_line(lines, held_on) or _month_alone(lines, held_on)
    reviews = find_months(fields.get("review_month") or _reviewed_in_brackets(lines), near=held_on)
    return Head(
        title=title,
        team_level=_team_level(title, lines),
        month=_own_month(months, own_title, held_on),
        review_month=reviews[0].month if reviews else None,
        held_on=held_on,
        start_time=_start_time(fields) or _time_in_prose(told),
        venue=_value(fields.get("venue")),
        chair=_value(fields.get("chair")) or _chair_in_prose(told),
        lines=tuple(lines),
    )


def _title(lines: list[str]) -> str | None:
    """The first line that calls the paper minutes, joined to the line before where the title takes two lines; without
    such a line the first that names the team's meeting."""
    for place, line in enumerate(lines):
        if len(line) <= TITLE_LENGTH and _calls_minutes(line) and not head_label().match(plain(line)):
            whole = find_months(line) and team_words("field").first(plain(line))
            return line.strip(" ।") if place == 0 or whole else _joined_title(lines, place)
    return next((line.strip(" ।") for line in lines[:_TITLE_LINES] if _names_meeting(line)), None)


def _calls_minutes(line: str) -> bool:
    """Whether a line calls the paper minutes, and not those of the meeting before it."""
    spelled = plain(line)
    found = team_words("minutes").first(spelled)
    return found is not None and not _OF_EARLIER.search(spelled, 0, found.start)


def _names_meeting(line: str) -> bool:
    """Whether a short line is the name of a team's meeting: "ভোলা জেলা ইনোভেশন টিমের সভা"."""
    spelled = plain(line)
    named = team_words("district").first(spelled) or team_words("upazila").first(spelled)
    return bool(named) and len(line) < _SHORT_LINE and "।" not in line and _MEETING.search(spelled) is not None


def _reviewed_in_brackets(lines: list[str]) -> str:
    """The month under discussion where it stands in brackets, of a line or of the title: "(আলোচ্য মাস: জুন ২০১৮)"."""
    brackets = (found["words"] for line in lines for found in _IN_BRACKETS.finditer(line))
    return next(filter(None, map(_reviewed, brackets)), "")


def _reviewed(words: str) -> str:
    """The value of `words` where they label the month under discussion, else ""."""
    label = head_label().match(plain(words))
    return words[label.end() :] if label and label.lastgroup == "review_month" else ""


def _own_month(months: list[WrittenMonth], title: str, held_on: date | None) -> str | None:
    """The month of the title; of two ("জুলাই ও আগস্ট ২০১৬ মাসের সভা") the one in which the meeting was held."""
    held_in = f"{held_on:%Y-%m}" if held_on else None
    if names_two_months(title) and any(each.month == held_in for each in months):
        return held_in
    return months[0].month if months else None


def names_two_months(title: str) -> bool:
    """Whether the title is that of a meeting for two months."""
    months = find_months(title)
    return any(_AND.fullmatch(title, one.span[1], two.span[0]) is not None for one, two in pairwise(months))


def _month_of_team_line(lines: list[str], held_on: date | None) -> list[WrittenMonth]:
    """The month in a line beside the title that names the team: "জেলা ইনোভেশন টিমের জানুয়ারি ২০১৮ মাসের সভা"."""
    for line in lines[:_TITLE_LINES]:
        if (
            len(line) < _SHORT_LINE
            and team_words("field").first(plain(line))
            and (found := find_months(line, near=held_on))
        ):
            return found
    return []


def _month_alone(lines: list[str], held_on: date | None) -> list[WrittenMonth]:
    """The month that is a line of its own beside the title: "অক্টোবর, ২০১৮"."""
    for line in lines[:_TITLE_LINES]:
        found = find_months(line, near=held_on)
        if found and len(line) - (found[0].span[1] - found[0].span[0]) <= _BESIDE_MONTH:
            return found
    return []


def _joined_title(lines: list[str], place: int) -> str:
    """A title broken over two lines."""
    before, line = lines[place - 1], lines[place]
    if place > 1 and find_districts(before) and len(before) < _PLACE_LENGTH:
        # The team, its place, the meeting: a line each.
        before = f"{lines[place - 2]}, {before}" if team_words("field").first(plain(lines[place - 2])) else before
    if (
        len(before) < 100
        and (team_words("field").first(plain(before)) or find_months(before))
        and not head_label().match(plain(before))
    ):
        return f"{before} {line}".strip(" ।")
    return line.strip(" ।")


def _team_level(title: str | None, lines: list[str]) -> TeamLevel | None:
    """District or upazila: told by the title's team, else by the office of the letterhead."""
    spelled = plain(title or "")
    upazila, district = team_words("upazila").first(spelled), team_words("district").first(spelled)
    if bool(upazila) != bool(district):
        return TeamLevel.UPAZILA if upazila else TeamLevel.DISTRICT
    letterhead = plain(" ".join(lines[:12]))
    office = (
        (TeamLevel.UPAZILA, team_words("upazila_office").first(letterhead)),
        (TeamLevel.DISTRICT, team_words("district_office").first(letterhead)),
        (TeamLevel.UPAZILA, team_words("upazila").first(letterhead)),
        (TeamLevel.DISTRICT, team_words("district").first(letterhead)),
    )
    return next((level for level, found in office if found), None)


def first_day(words: str | None) -> date | None:
    dates = find_dates(words) if words else []
    gregorian = [found.day for found in dates if found.calendar is Calendar.GREGORIAN]
    return gregorian[0] if gregorian else (dates[0].day if dates else None)


def _start_time(fields: dict[str, str]) -> str | None:
    for field in ("start_time", "held_on"):
        times = find_times(fields[field]) if field in fields else []
        if times:
            return times[0].time
    return None


def _told_of_meeting(lines: list[str]) -> str:
    """The sentences of the head that say who took the chair, with those beside them that tell of no other meeting."""
    told = []
    for line in lines:
        if len(line) > _LONG_LINE and PRESIDING in line:
            sentences = line.split("।")
            told += [each for each in sentences if PRESIDING in each or not team_words("minutes").first(plain(each))]
    return "।".join(told)


def _day_in_prose(told: str) -> date | None:
    """The day in "… ২৬/০৭/২০১৬ তারিখ … সভা অনুষ্ঠিত হয়"."""
    for sentence in told.split("।"):
        if _HELD.search(plain(sentence)) and (dates := find_dates(sentence)):
            return dates[0].day
    return None


def _time_in_prose(told: str) -> str | None:
    for sentence in told.split("।"):
        if (PRESIDING in sentence or _HELD.search(plain(sentence))) and (times := find_times(sentence)):
            return times[0].time
    return None


def _chair_in_prose(told: str) -> str | None:
    found = _PRESIDED.search(told) or _PRESIDES.search(told)
    return found["who"].strip(" ,") if found else None


def _value(words: str | None) -> str | None:
    return words.strip(" ।|:-") or None if words else None
