"""The points of a letter: one thing owed or sent, and which source says so. They claim no more than the source."""

from collections.abc import Iterator, Sequence
from types import MappingProxyType

from dashboard.exports.letters.days import day_words
from dashboard.exports.letters.records import Point
from dashboard.exports.letters.sources import Sources
from dashboard.exports.wording import say
from dashboard.words import display
from dashboard.words.rows import Row
from dashboard.words.status import Status

# Months that are not whole ones after a due day: counted from the planned month, or since the portal was found so.
_MONTHS_OF = MappingProxyType({"dialogue_held": ".planned", "training_moved": ".planned", "portal_open": ".found"})
# A cell of a table names no more offices than this.
MOST_OFFICES = 3


def owed_point(row: Row, sources: Sources, language: str) -> Point:
    """What is missing, since when, who said so, which decision requires it. `row`: of queries/owed_by_upazila.sql."""
    what = row["what"]
    times, to, found = row.get("times_moved"), row.get("moved_to"), row.get("found")
    more = {"times": display.number(times, language), "to": display.month(to, language)}
    more |= {"found": _brackets(found) if found else "", "topic": row.get("topic") or ""}
    sentences = [
        say(f"letter.owed.{what_owed(row)}", language, month=display.month(row["month"], language), **more),
        *([say(f"letter.since.{what}", language, day=day_words(row["since"], language))] if row["since"] else []),
        _not_done(row, language),
        *_overdue(row, language),
        *([say("letter.reason", language, reason=row["reason"])] if row["reason"] else []),
        *_decided(row, sources, language),
    ]
    return Point(" ".join(sentences), check_words(row, language))


def what_owed(row: Row) -> str:
    """What is missing, as the words of its kind are keyed; a training has others where its topic is known."""
    return f"{row['what']}{'.topic' if row.get('topic') else ''}"


def office_point(row: Row, sources: Sources, language: str) -> Point:
    """Offices without an idea by a campaign's day, or an innovator's move. `row`: of queries/owed_by_offices.sql."""
    sentences = [_of_offices(f"letter.owed.{_to(row)}", row, language)]
    if row["since"]:
        sentences.append(say("letter.since.office_ideas", language, day=day_words(row["since"], language)))
    return Point(" ".join([*sentences, *_decided(row, sources, language)]), check_words(row, language))


def offices_words(row: Row, language: str) -> str:
    """The same in a cell of a table: many offices as their number."""
    many = ".many" if row["what"] == "office_ideas" and len(row["offices"]) > MOST_OFFICES else ""
    return _of_offices(f"letter.row.{row['what']}{many}", row, language)


def _to(row: Row) -> str:
    """An office that is written to itself is told of no other."""
    return "own_idea" if row["what"] == "office_ideas" and row["post"] else str(row["what"])


def _of_offices(key: str, row: Row, language: str) -> str:
    details = ", ".join(
        filter(None, (row["innovator_post"], row["moved_to"] and say("letter.moved_to", language, to=row["moved_to"])))
    )
    return say(
        key,
        language,
        month=display.month(row["month"], language),
        offices=joined(row["offices"], language),
        count=display.number(len(row["offices"]), language),
        title=row["title"] or say("letter.untitled", language),
        details=_brackets(details),
        day=day_words(row["moved_on"], language) if row["moved_on"] else "",
    )


def decision_point(row: Row, sources: Sources, language: str, bearers: Sequence[str] = ()) -> Point:
    """Its words, first due day, who says it is not done, its target; who must carry it out, where `bearers` are named.

    `row`: of queries/decisions_to_remind.sql.
    """
    meeting, at = _meeting(row, "decision", language), _brackets(decision_place(row, sources, language))
    first = day_words(row["first_raised_on"], language)
    again = {"first": first, "times": display.number(row["times_raised"], language)}
    key = f"letter.decision.{'again' if row['taken_again'] else 'not_done'}"
    sentences = [
        say("letter.owed.decision", language, text=row["decision_text"].rstrip(" ।.")),
        *([say("letter.decision.bearers", language, names=joined(bearers, language))] if bearers else []),
        *([say("letter.since.decision", language, day=day_words(row["since"], language))] if row["since"] else []),
        say(key, language, meeting=meeting, at=at, **again),
        *_overdue(row, language),
        *(_target(row, language) if row["decision_due_on"] != row["since"] else ()),
    ]
    return Point(" ".join(sentences), check_words(row, language))


def sent_point(row: Row, language: str) -> Point:
    """What was received, and the day if known, else who said so. `row`: of queries/sent_by_upazila.sql."""
    return Point(f"{sent_words(row, language)} {came_words(row, language)}", check_words(row, language))


def sent_words(row: Row, language: str) -> str:
    """What was received; ideas with their number, where it is known."""
    what, counted = row["what"], row["counted"]
    key = f"letter.sent.{what}" if what != "idea_submitted" or counted is None else "letter.sent.ideas_counted"
    return say(key, language, month=display.month(row["month"], language), count=display.number(counted, language))


def came_words(row: Row, language: str) -> str:
    """When it was received; "in time" only where the day and the due day are known."""
    if row["event_on"]:
        key = "letter.came.on_time" if row["status"] == Status.ON_TIME else "letter.came"
        due = day_words(row["due_on"], language)
        return say(key, language, day=day_words(row["event_on"], language), due=due)
    if row["origin"] == "own_paper":
        return say("letter.came.own_paper", language)
    return _said(row, say(f"letter.has_come.{row['what']}", language), language)


def decision_place(row: Row, sources: Sources, language: str) -> str:
    """Item and number of a decision, and which of the letter's papers has it; "" where none of it may be given yet."""
    mark, item = sources.mark(row["decision_meeting_id"]), row["decision_item_no"]
    at = "" if item is None else say("letter.at", language, item=item, no=row["decision_no"])
    return ", ".join(filter(None, (mark, at)))


def check_words(row: Row, language: str) -> str:
    """What a person must look at before the letter leaves; "" for nothing."""
    return say("letter.check", language) if row["to_check"] else ""


def joined(words: Sequence[str], language: str) -> str:
    """A, B ও C."""
    if len(words) < 2:
        return "".join(words)
    return say("letter.and", language, before=", ".join(words[:-1]), last=words[-1])


def months_key(row: Row) -> str:
    """Which words count the months: overdue, after the planned month, or since it was found so."""
    return f"overdue{_MONTHS_OF.get(row['what'], '')}"


def is_seen_once(row: Row) -> bool:
    """A portal that was found not current, and not looked at since: nobody says that it still is."""
    return bool(row["what"] == "portal_open" and row["stated_on"] <= row["since"])


def _not_done(row: Row, language: str) -> str:
    if is_seen_once(row):
        return say("letter.said.not_looked", language)
    return _said(row, say(f"letter.not_done.{row['what']}", language), language)


def _said(row: Row, what: str, language: str) -> str:
    """`what`, and who says so: a meeting of the district's team, the upazila's minutes, or the office's register."""
    level = row["said_team_level"] or "register"
    day = day_words(row["said_held_on"] or row["stated_on"], language)
    item = row["said_item_no"]
    at = "" if item is None else _brackets(say("letter.item", language, item=display.number(item, language)))
    meeting = _meeting(row, "said", language) if level == "district" else ""
    return say(f"letter.said.{level}", language, meeting=meeting, day=day, at=at, what=what)


def _meeting(row: Row, name: str, language: str) -> str:
    """A meeting of the district's team by its day, else by its month."""
    if row[f"{name}_held_on"]:
        return say("letter.meeting", language, day=day_words(row[f"{name}_held_on"], language))
    return say("letter.meeting.of_month", language, month=display.month(row[f"{name}_month"], language))


def _decided(row: Row, sources: Sources, language: str) -> Iterator[str]:
    """The number of the decision; also its meeting if that is not the meeting just named; its target."""
    if row["decision_id"] is None:
        return
    place = decision_place(row, sources, language)
    if row["decision_meeting_id"] != row["said_meeting_id"]:
        meeting = _meeting(row, "decision", language)
        yield say("letter.decided_elsewhere", language, meeting=meeting, at=_brackets(place))
    elif place:
        yield say("letter.decided", language, at=place)
    yield from _target(row, language)


def _target(row: Row, language: str) -> Iterator[str]:
    """The day or month that the decision names."""
    if row["decision_due_on"]:
        yield say("letter.target", language, target=day_words(row["decision_due_on"], language))
    elif row["decision_due_month"]:
        yield say("letter.target", language, target=display.month(row["decision_due_month"], language))


def _overdue(row: Row, language: str) -> Iterator[str]:
    """For how many months it was overdue at the last word, if for any."""
    if row["months_overdue"]:
        yield say(f"letter.{months_key(row)}", language, count=row["months_overdue"])


def _brackets(words: str) -> str:
    return f" ({words})" if words else ""
