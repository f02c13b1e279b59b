"""Made-up papers for tests of loading: a file of JSON, and a parser for it that needs no Bengali."""

from __future__ import annotations

import json
import os
from datetime import date
from hashlib import sha256
from pathlib import Path

from etl.readers.document import NotReadable
from etl.records import (
    AgendaItem,
    Attendee,
    DeadlineRule,
    Decision,
    Encoding,
    Implementer,
    Meeting,
    Paper,
    PaperWarning,
    Role,
    Source,
    Statement,
    StatementKind,
    TeamLevel,
    Topic,
)


def write_paper(folder: Path, name: str, **fields: object) -> Path:
    """A made-up paper of Kurigram's meeting of 26 July 2016, unless `fields` say otherwise.

    Fields: those of Meeting, and `text`, `raises` ("refusal", "bug", "death": what its reading ends in).
    """
    path = folder / "minutes" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(fields), encoding="utf-8")
    return path


def parse_made(path: Path) -> Paper:
    """The paper that `write_paper` wrote."""
    content = path.read_bytes()
    fields = json.loads(content)
    match fields.pop("raises", None):
        case "refusal":
            raise NotReadable("not_minutes", {})
        case "bug":
            raise ValueError("call 01712345678")
        case "death":
            os._exit(9)
    return made_paper(sha256(content).hexdigest(), **fields)


def made_paper(sha: str = "0" * 64, text: str = "কার্যবিবরণী\nপাওয়া গেছে", **meeting: str | None) -> Paper:
    """A paper with one of everything. `meeting` gives other values of Meeting, days as 2016-07-26."""
    return Paper(
        source=Source("elsewhere.txt", sha, "text", Encoding.UNICODE),
        meeting=_meeting(meeting),
        items=(AgendaItem(3, "title", None, (_DECISION,)),),
        statements=(_STATEMENT,),
        deadlines=(DeadlineRule(StatementKind.MEETING_HELD, 10, 0),),
        attendance=(Attendee(1, "name", None),),
        warnings=(PaperWarning("item_renumbered", "item 9", {"read": "1"}),),
        text=text,
    )


_DECISION = Decision(
    no=1,
    text="text",
    carried_over=True,
    due_on=date(2016, 7, 21),
    due_month=None,
    due_text="words",
    implementers=(Implementer(Role.UNO, ("554977", "554994"), "UNO"), Implementer(Role.ADC, (), "ADC")),
    topic=Topic.IDEA,
)

_STATEMENT = Statement(
    kind=StatementKind.MINUTES_RECEIVED,
    upazila_code="554977",
    upazila="রাজারহাট",
    month="2016-07",
    value=True,
    date=None,
    count=None,
    reason=None,
    inferred=False,
    doubtful=False,
    item_no=3,
    quote="পাওয়া গেছে",
)


def _meeting(given: dict[str, str | None]) -> Meeting:
    values: dict[str, str | None] = {
        "team_level": "district",
        "district_code": "5549",
        "month": "2016-07",
        "held_on": "2016-07-26",
    }
    values |= given
    return Meeting(
        team_level=TeamLevel(values["team_level"] or ""),
        district_code=values["district_code"],
        district=values.get("district"),
        upazila_code=values.get("upazila_code"),
        upazila=values.get("upazila"),
        month=values["month"],
        review_month=values.get("review_month"),
        held_on=_day(values["held_on"]),
        start_time=values.get("start_time"),
        venue=values.get("venue"),
        chair=values.get("chair"),
        memo_no=values.get("memo_no"),
        issued_on=_day(values.get("issued_on")),
    )


def _day(written: str | None) -> date | None:
    return None if written is None else date.fromisoformat(written)
