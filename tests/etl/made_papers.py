"""Made-up papers for tests of loading: a file of JSON, and a parser for it that needs no Bengali."""

import json
import os
import re
from collections.abc import Callable
from dataclasses import fields, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from etl.inventory.scan import take_inventory
from etl.load.build import build
from etl.load.summary import BuildSummary
from etl.readers.document import NotReadable
from etl.records import AnyPaper, Encoding, Meeting, Paper, RefusedPart, SeveralMeetings, Source
from etl.workers.papers import Task
from etl.workers.pool import InThisProcess

_MEETING = dict.fromkeys(field.name for field in fields(Meeting)) | {
    "team_level": "district",
    "district_code": "5549",
    "month": "2016-07",
    "held_on": "2016-07-26",
}
_DECISION = {
    "no": 1,
    "text": "text",
    "carried_over": True,
    "due_on": "2016-07-21",
    "due_month": None,
    "due_text": "words",
    "implementers": [
        {"role": "uno", "upazila_codes": ("554977", "554994"), "text": "UNO"},
        {"role": "adc", "upazila_codes": (), "text": "ADC"},
    ],
    "topic": "idea",
}
_STATEMENT = {
    "kind": "minutes_received",
    "upazila_code": "554977",
    "upazila": "রাজারহাট",
    "month": "2016-07",
    "value": True,
    **dict.fromkeys(("date", "count", "reason")),
    **dict.fromkeys(("inferred", "doubtful"), False),
    "item_no": 3,
    "quote": "পাওয়া গেছে",
}
_ONE_OF_EVERYTHING = {
    "items": [{"no": 3, "title": "title", "discussion": None, "decisions": [_DECISION]}],
    "statements": [_STATEMENT],
    "deadlines": [{"kind": "meeting_held", "day": 10, "month_offset": 0}],
    "attendance": [{"no": 1, "name": "name", "post": None}],
    "warnings": [{"code": "item_renumbered", "where": "item 9", "values": {"read": "1"}}],
}
_PAPER = TypeAdapter(Paper)


def write_paper(folder: Path, name: str, **fields: object) -> Path:
    """A made-up paper of Kurigram's meeting of 26 July 2016, unless `fields` say otherwise.

    Fields: those of Meeting, and `several` (such fields of each of a file's meetings), `text`, `raises` (what its
    reading ends in: "refusal", "bug", "death" of the process, "stuck" never to return, "memory" without an end).
    """
    path = folder / "minutes" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(fields), encoding="utf-8")
    return path


def tasks_of(data: Path) -> list[Task]:
    """A task for each paper of a data folder, in the order of names."""
    return [Task(file) for file in take_inventory(data, data / "warehouse").papers]


def parse_made(path: Path) -> Paper | SeveralMeetings:
    """What `write_paper` wrote."""
    content = path.read_bytes()
    fields = json.loads(content)
    sha = sha256(content).hexdigest()
    if several := fields.pop("several", None):
        return _made_several(sha, several)
    match fields.pop("raises", None):
        case "refusal":
            raise NotReadable("not_minutes", {})
        case "bug":
            raise ValueError("call 01712345678")
        case "death":
            os._exit(9)
        case "stuck":
            # One call that gives no other thread a turn.
            re.match("(a+)+b", "a" * 64)
        case "memory":
            bytearray(1 << 33)
    return made_paper(sha, **fields)


def _made_several(sha: str, several: list[dict[str, Any]]) -> SeveralMeetings:
    """A file of several meetings; those that raise anything are refused."""
    parts = [*enumerate(several, start=1)]
    papers = tuple(replace(made_paper(sha, **each), part=part) for part, each in parts if "raises" not in each)
    refused = tuple(RefusedPart(part, "not_minutes", {}) for part, each in parts if "raises" in each)
    return SeveralMeetings(papers[0].source, papers, refused)


def load(data: Path, warehouse: Path, parse: Callable[[Path], AnyPaper] = parse_made, **options: Any) -> BuildSummary:
    """A load of made-up papers in this process."""
    return build(data, warehouse, parse=parse, readers=InThisProcess(), **options)


def made_paper(sha: str = "0" * 64, text: str = "কার্যবিবরণী\nপাওয়া গেছে", **meeting: str | None) -> Paper:
    """A paper with one of everything. `meeting` gives other values of Meeting, days as 2016-07-26."""
    source = Source("elsewhere.txt", sha, "text", Encoding.UNICODE)
    made = {"source": source, "meeting": _MEETING | meeting, "text": text}
    return _PAPER.validate_python(_ONE_OF_EVERYTHING | made)
