"""A warehouse whose papers try to break out: markup, formulas and invisible marks in every text that a page shows."""

import json
from pathlib import Path

from tests.queries.small_world import Decided, Said, World, Written, save

SCRIPT = "<script>alert(1)</script>"
QUOTE = '<img src=x onerror=alert(2)> "পাওয়া গেছে" & </blockquote>'
FORMULA = '=HYPERLINK("http://example.org","দেখুন")'
RIGHT_TO_LEFT = "\u202eজনাব <b>করিম</b>"
MEETING = "5549-2016-07-26"
UNO = (("uno", ("554901",)),)


def build(folder: Path) -> Path:
    """The warehouse in `folder`, with its pointer; the folder, for WAREHOUSE_DIR."""
    paper = Written(
        "2016-07-26",
        says=(
            Said("minutes_received", "554903", quote=QUOTE, reason=SCRIPT),
            Said("minutes_received", "554901", value=False, inferred=True, quote="অন্য কথা"),
            Said("minutes_received", "554902", value=False, inferred=True, quote="অন্য কথা"),
            Said("idea_submitted", "554901", count=3, day="2016-07-20", doubtful=True, quote="তিনটি আইডিয়া"),
        ),
        decides=(
            Decided((1, 1), f"{SCRIPT} লিখতে হবে", "team", who=UNO),
            Decided((1, 2), FORMULA, "idea", carried_over=True, due_on="2016-07-21", who=(("ac", ()),)),
            Decided((2, 1), "অন্তর্ভুক্ত নয়\u200f", "other", due_month="2016-08"),
        ),
        text=f"শুরু {SCRIPT} লিখতে হবে। {QUOTE}\nঅন্য   কথা। {FORMULA}. তিনটি আইডিয়া। শেষ",
    )
    folder.mkdir(parents=True, exist_ok=True)
    with World(papers=[paper]).open() as connection:
        connection.execute(
            "update meeting set chair = ?, venue = ?, issued_on = date '2016-08-17', start_time = '09:05'",
            [SCRIPT, FORMULA],
        )
        connection.execute("insert into load values (timestamp '2016-12-31', 'made of this', 1, false)")
        connection.execute("insert into attendance values (?, 1, ?, null)", [MEETING, RIGHT_TO_LEFT])
        connection.execute("insert into stated_deadline values (?, 'minutes_received', 25, 1)", [MEETING])
        connection.execute(
            "insert into warning values (1, 'made_up_code', ?, ?, 1)", [SCRIPT, json.dumps({"a": QUOTE})]
        )
        # The mart of what was changed here after the marts were made.
        connection.execute("create or replace table meeting_head as select * from meeting_head_rows(null)")
        save(connection, folder)
    return folder
