"""Two divisions, three districts, six upazilas, each with a word of its own in everything that is written of it."""

import json
from collections.abc import Iterator
from pathlib import Path

import duckdb

from tests.queries.small_world import NAMES, PLACES, Decided, Said, World, Written, add, save

DIVISIONS = {"55": ("Rangpur", "রংপুর"), "30": ("Dhaka", "ঢাকা")}
DISTRICTS = {"5549": ("Kurigram", "কুড়িগ্রাম"), "5527": ("Dinajpur", "দিনাজপুর"), "3026": ("Gazipur", "গাজীপুর")}
# By place: the word that stands in what is written of it. A district's stands in what is for its own readers.
MARKS = {
    "5549": "KURIMARK",
    "5527": "DINAMARK",
    "3026": "GAZIMARK",
    "554901": "ULIPMARK",
    "554902": "CHILMARK",
    "554903": "RAJAMARK",
    "552701": "BIRAMARK",
    "552702": "KHANMARK",
    "302601": "SAVAMARK",
}
# In the names of a district's files and its memo numbers.
FILES = {"5549": "KURIFILE", "5527": "DINAFILE", "3026": "GAZIFILE"}
# In what two upazilas are said of together; in what belongs to no place.
JOINT, NOWHERE = "JOINTMARK", "NOWHEREMARK"
MONTHS = ("2016-06", "2016-07")
KINDS = ("minutes_received", "meeting_held", "idea_submitted", "roster_updated", "portal_updated", "training_held")
RECEIPT = (None, True, False, None, False, None)


def build(folder: Path) -> Path:
    """The warehouse in `folder`, with its pointer; the folder, for WAREHOUSE_DIR."""
    world = World(papers=list(_papers()), registers=list(_registers()), links=_links(), closings=_closings())
    folder.mkdir(parents=True, exist_ok=True)
    with world.open("2016-12-31", _mark) as connection:
        save(connection, folder, "warehouse-marked")
    return folder


def upazilas(district: str) -> list[str]:
    return [code for code, of in PLACES.items() if of == district]


def _papers() -> Iterator[Written]:
    for district in DISTRICTS:
        for month in MONTHS:
            yield _district_paper(district, month)
        for code in upazilas(district):
            decided = Decided(text=f"সিদ্ধান্ত {MARKS[code]}", due_on="2016-08-01", who=(("uno", (code,)),))
            yield Written("2016-07-09", (), (decided,), district, upazila=code, text=MARKS[code], attends=_who(code))


def _district_paper(district: str, month: str) -> Written:
    codes = upazilas(district)
    own = [
        Said(kind, code, kind == "roster_updated", count=None, quote=_words(code), reason=_words(code), doubtful=True)
        for code in codes
        for kind in KINDS
    ]
    plans = [Said("dialogue_planned", code, month="2016-06", quote=_words(code)) for code in codes]
    held = [Said("dialogue_held", code, False, month="2016-06", quote=f"{JOINT} {MARKS[district]}") for code in codes]
    decides = [
        Decided((1, 1), "সকলকে দিতে হবে", "idea", due_on="2016-07-20", who=(("uno", tuple(codes)), ("ac", ()))),
        Decided((9, 1), f"জেলার {MARKS[district]}", "portal", who=(("ac", ()),)),
    ]
    decides += [
        Decided((no, 1), _words(code), "dialogue", month == "2016-07", "2016-07-31", who=(("uno", (code,)),))
        for no, code in enumerate(codes, start=2)
    ]
    text = " ".join([MARKS[district], *(_words(code) for code in codes)])
    says = (*own, *plans, *held)
    return Written(f"{month}-26", says, tuple(decides), district, text=text, attends=_who(district))


def _words(code: str) -> str:
    return f"{NAMES[code]} উপজেলার {MARKS[code]} কথা"


def _who(code: str) -> tuple[tuple[int, str, str | None], ...]:
    return ((1, f"জনাব {MARKS[code]}", None),)


def _links() -> tuple[tuple[str, str, bool], ...]:
    pairs = [(f"{d}-2016-07-26/{no}/1", f"{d}-2016-06-26/{no}/1") for d in DISTRICTS for no in (1, 2)]
    return tuple((later, earlier, True) for later, earlier in pairs)


def _closings() -> tuple[tuple[str, str, str, bool], ...]:
    return tuple((f"{d}-2016-06-26/9/1", f"{d}-2016-07-26", "done", True) for d in DISTRICTS)


def _registers() -> Iterator[tuple[str, str, tuple[object, ...]]]:
    for code, district in PLACES.items():
        mark = MARKS[code]
        for file in (FILES[district], "of-all"):
            yield "report_receipt", file, (code, "2016-05-01", *RECEIPT, f"বন্যা {mark}")
            yield "idea", file, (code, f"দপ্তর {mark}", mark, mark, mark, "2016-07-20", "2016-07-19", False, False, None)
        yield "dialogue_entry", FILES[district], (code, "2016-01-01", "2016-05-01", None, False, mark)
        yield "office_count", FILES[district], (code, 20, None)
        yield "roster_update", FILES[district], (district, code, "2016-07-01", mark, mark)
        yield "portal_check", FILES[district], (district, code, "2016-07-02", True, mark, mark, None)
        yield (
            "training_entry",
            FILES[district],
            (district, code, "2016-07-03", False, mark, 10, "2016-07-01", None, 2, 5),
        )
        yield "team_member", FILES[district], (district, code, mark, False, "2016-07-04", None, False, False, mark)
        yield "tour_day", FILES[district], (code, "2016-07-05", mark)
        yield "group_month", FILES[district], (district, code, "2016-06-01", 12, 9, 4)
        yield "office_roll", FILES[district], (district, code, mark, "ngo", None, None)
        step = (f"দপ্তর {mark}", mark, "piloting", "2016-07-25", mark, mark)
        yield "idea_step", FILES[district], (district, code, *step)
        move = (f"দপ্তর {mark}", mark, mark, "2016-07-26", mark, None, False, False, mark, None, mark)
        yield "innovator_move", FILES[district], (district, code, *move)
        yield "activity", FILES[district], (district, code, "2016-01-01", mark, "2016-07-01", None, False)
        yield (
            "decision_entry",
            FILES[district],
            (district, code, "2016-07-01", 1, 1, "partly", "2016-08-02", None, mark),
        )
    for district, file in FILES.items():
        yield "office_roll", file, (district, None, MARKS[district], "ngo", None, None)
        yield (
            "idea_step",
            file,
            (district, None, MARKS[district], MARKS[district], "piloting", "2016-07-25", None, None),
        )
        yield "activity", file, (district, None, "2016-01-01", MARKS[district], "2016-07-01", None, False)
        yield (
            "training_entry",
            file,
            (district, None, "2016-07-03", False, MARKS[district], 10, "2016-07-01", None, 2, 5),
        )
        yield "portal_check", file, (district, None, "2016-07-02", False, MARKS[district], MARKS[district], None)
        post = (MARKS[district], True, "2016-07-04", None, False, False, MARKS[district])
        yield "team_member", file, (district, None, *post)
        entry = (district, None, "2016-06-01", 9, 1, "dropped", "2016-07-02", None, MARKS[district])
        yield "decision_entry", file, entry


def _mark(connection: duckdb.DuckDBPyConnection) -> None:
    _name_places(connection)
    _mark_papers(connection)
    _add_lines(connection)


def _name_places(connection: duckdb.DuckDBPyConnection) -> None:
    for code, (english, bengali) in DISTRICTS.items():
        named = "update district set district_en = ?, district_bn = ?, division_en = ?, division_bn = ? "
        connection.execute(named + "where district_code = ?", [english, bengali, *DIVISIONS[code[:2]], code])


def _mark_papers(connection: duckdb.DuckDBPyConnection) -> None:
    """What the small world has no word of its own for: heads, items, roles, paths, the day of issue."""
    for code, mark in MARKS.items():
        team = "upazila_code = $1" if len(code) == 6 else "district_code = $1 and upazila_code is null"
        found = connection.execute(f"select meeting_id from meeting where {team}", [code]).fetchall()  # noqa: S608
        ids = [meeting_id for (meeting_id,) in found]
        where = "where list_contains($2, meeting_id)"
        head = "chair = $1, venue = $1, memo_no = '05.47.' || $3, issued_on = held_on + 20"
        connection.execute(f"update meeting set {head} {where}", [mark, ids, FILES[code[:4]]])  # noqa: S608
        connection.execute(f"update agenda_item set discussion = $1 {where}", [mark, ids])  # noqa: S608
        connection.execute(f"update agenda_item set title = $1 {where} and item_no = 9", [mark, ids])  # noqa: S608
        connection.execute(f"update decision_closing set quote = $1 {where}", [mark, ids])  # noqa: S608
        for meeting_id in ids:
            add(connection, "earlier_decision", meeting_id, 1, mark, mark)
            place = (code[:4], code if len(code) == 6 else None, "2016-07-01", "2016-08-01", True, None, mark)
            moved = (f"{meeting_id}@1", meeting_id, 0, "training_moved", *place, False, 1, mark)
            add(connection, "place_statement", *moved)
            add(connection, "stated_deadline", meeting_id, "minutes_received", 25, 1)
    connection.execute(
        "update place_statement set source_id = m.source_id from meeting as m "
        "where m.meeting_id = place_statement.meeting_id"
    )
    for code, file in FILES.items():
        named = "update source set path = 'minutes/' || $1 || '/' || path from meeting as m "
        connection.execute(named + "where m.source_id = source.source_id and m.district_code = $2", [file, code])


def _add_lines(connection: duckdb.DuckDBPyConnection) -> None:
    """Corrections, warnings, refusals; some of no place."""
    connection.execute("insert into load values (timestamp '2016-12-31', 'marked', 1, false)")
    sources = connection.execute(
        "select m.meeting_id, source_id, path from meeting as m join source using (source_id) order by 1"
    )
    for line, (meeting_id, source_id, path) in enumerate(sources.fetchall(), start=100):
        team = meeting_id.partition("-")[0]
        mark = MARKS[team]
        details = json.dumps({"words": mark})
        add(connection, "warning", source_id, "made_up", "item 1", details)
        add(connection, "rejected", path, "item 1", "made_up", details)
        # The first decision of a district's paper is all its upazilas', its first statement the first one's.
        mark = MARKS[next(code for code in PLACES if code.startswith(team))]
        words = mark if team in PLACES else "সকলের"
        lines = (line, path, "item 1 decision 1", "progress", "", "partly 2016-08-05", words, words)
        add(connection, "correction", *lines, "2016-12-01", None, "applied", f"{meeting_id}/1/1")
        said = (line + 100, path, "x", "value", mark, mark, mark, mark, "2016-12-01", None, "applied")
        add(connection, "correction", *said, f"{meeting_id}#1")
    add(connection, "rejected", f"minutes/{NOWHERE}.docx", "", "made_up", json.dumps({"words": NOWHERE}))
    file = ("minutes/gone.txt", "", "file", NOWHERE, NOWHERE, NOWHERE, NOWHERE, "2016-12-01", None, "no_target")
    add(connection, "correction", 999, *file, None)
