"""Write made-up offices as a data folder: registers as the template names their columns, papers in plain sentences.

Each office takes a district of the country and the first upazilas of it whose names nobody else bears.
"""

import csv
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from tests.oracle.history import (
    Decision,
    Dialogue,
    Idea,
    Listed,
    Office,
    OfficeCount,
    Paper,
    Receipt,
    Row,
    Sentence,
    Step,
)

REFERENCE = Path(__file__).parents[2] / "data" / "reference"
MONTHS = (
    "জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন", "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর",
)  # fmt: skip
WORDS = {"yes": "হয়েছে", "no": "হয়নি", None: ""}
STAGES = {
    None: "", "received": "গৃহীত", "selected": "নির্বাচিত", "piloting": "পাইলটিং", "implemented": "বাস্তবায়িত",
    "replicated": "রেপ্লিকেটেড", "dropped": "বাদ",
}  # fmt: skip
REGISTERS: dict[type, tuple[str, tuple[str, ...]]] = {
    Receipt: ("receipts", ("মাস", "সভার তারিখ", "কার্যবিবরণী প্রাপ্তির তারিখ")),
    Dialogue: ("dialogues", ("পরিকল্পনা বছর", "পরিকল্পিত মাস", "অনুষ্ঠানের তারিখ")),
    Idea: ("ideas", ("দপ্তরের নাম", "আইডিয়ার শিরোনাম", "জমার শেষ তারিখ", "জমার তারিখ", "পর্যায়")),
    OfficeCount: ("offices", ("দপ্তরের সংখ্যা", "যে মাস থেকে")),
    Listed: ("roll", ("দপ্তরের নাম", "দপ্তরের ধরন", "যে মাস থেকে", "যে মাস পর্যন্ত")),
    Step: ("steps", ("দপ্তরের নাম", "আইডিয়ার শিরোনাম", "পর্যায়", "পর্যায়ের তারিখ")),
}
CORRECTED_FIELDS = {"minutes": "received_on", "held": "held_on", "sent": "submitted_on"}


@dataclass(frozen=True)
class District:
    """Where an office is put: codes and names of the district and of its upazilas."""

    code: str
    name: str
    folder: str
    memo_geo: str
    upazilas: tuple[tuple[str, str], ...]


@cache
def districts() -> tuple[District, ...]:
    """The districts with at least three upazilas whose names are plain and unshared."""
    rows = _read("upazilas.csv")
    shared = Counter(row["upazila_bn"] for row in rows)
    found = []
    for each in _read("districts.csv"):
        code = each["division_code"] + each["bbs_code"]
        own = [
            (row["upazila_code"], row["upazila_bn"])
            for row in rows
            if row["district_code"] == code
            and shared[row["upazila_bn"]] == 1
            and not {" ", "("} & set(row["upazila_bn"])
            and row["upazila_bn"] not in {d["district_bn"] for d in _read("districts.csv")}
            and not row["exists_from"] + row["renamed_on"]
        ][:5]
        if len(own) >= 3:
            folder = each["district_en_portal"].lower().replace(" ", "-")
            found.append(District(code, each["district_bn"], folder, each["memo_geo"], tuple(own)))
    return tuple(found)


def place(offices: Sequence[Office]) -> list[tuple[District, Office]]:
    """Give each office a district that has upazilas enough; offices that find none are left out."""
    free = sorted(districts(), key=lambda district: len(district.upazilas))
    placed = []
    for office in sorted(offices, key=lambda office: office.upazilas):
        while free and len(free[0].upazilas) < office.upazilas:
            free.pop(0)
        if free:
            placed.append((free.pop(0), office))
    return placed


def write_offices(folder: Path, placed: Iterable[tuple[District, Office]]) -> None:
    """A data folder with all of them: reference, registers, corrections, minutes."""
    placed = list(placed)
    _write_reference(folder / "reference", placed)
    _write_registers(folder, placed)
    for district, office in placed:
        for paper in office.papers:
            team = "district" if paper.upazila is None else f"upazila-{paper.upazila}"
            path = folder / "minutes" / district.folder / f"{paper.held}-{team}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            text = _district_paper(district, paper) if paper.upazila is None else _upazila_paper(district, paper)
            path.write_text(text, encoding="utf-8")


# Reference


@cache
def _read(name: str) -> tuple[dict[str, str], ...]:
    with (REFERENCE / name).open(encoding="utf-8-sig", newline="") as stream:
        return tuple(csv.DictReader(stream))


def _write_reference(folder: Path, placed: list[tuple[District, Office]]) -> None:
    """The upazilas of the offices alone; deadlines and plan years as each office has them."""
    rows = {row["upazila_code"]: row for row in _read("upazilas.csv")}
    upazilas: list[list[Any]] = [list(next(iter(rows.values())))]
    deadlines = [["district_code", "kind", "day", "month_offset", "from_month", "source"]]
    plan_years = [["district_code", "first_month", "from_month", "source"], ["*", "7", "1971-12", "usual"]]
    for district, office in placed:
        created, renamed = dict(office.created), dict(office.renamed)
        for number, (code, name) in enumerate(district.upazilas[: office.upazilas]):
            changed = {"exists_from": created.get(number, ""), "renamed_on": renamed.get(number, "")}
            changed["former_name_bn"] = f"পুরাতন {name}" if number in renamed else ""
            upazilas.append(list((rows[code] | changed).values()))
        plan_years.append([district.code, str(office.first_month), "2010-01", "made up"])
        if office.fiscal_from:
            plan_years.append([district.code, "7", f"{office.fiscal_from:%Y-%m}", "made up"])
        deadlines += [
            [district.code, each.kind, str(each.day), str(each.offset), f"{each.from_month:%Y-%m}", "made up"]
            for each in office.deadlines
        ]
    _write_csv(folder / "upazilas.csv", upazilas)
    _write_csv(folder / "deadlines.csv", deadlines)
    _write_csv(folder / "plan_years.csv", plan_years)


def _write_csv(path: Path, rows: Iterable[Iterable[Any]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream).writerows(rows)


# Registers


def _write_registers(folder: Path, placed: list[tuple[District, Office]]) -> None:
    """One file a register and book for all districts, and the corrections of their rows."""
    lines: dict[str, list[tuple[str, ...]]] = {}
    corrections = [("file", "place", "field", "old", "new", "why", "who", "when", "undone")]
    for district, office in placed:
        where: list[tuple[str, int]] = []
        for row in office.rows:
            name, headings = REGISTERS[type(row)]
            path = f"registers/{name}{row.book or ''}.csv"
            written = lines.setdefault(path, [("জেলার নাম", "উপজেলার নাম", *headings)])
            written.append((district.name, district.upazilas[row.upazila][1], *_cells(office, row)))
            where.append((path, len(written)))
        for each in office.corrections:
            file, row_no = where[each.row]
            days = getattr(office.rows[each.row], each.field).isoformat(), each.new.isoformat()
            undone = "2017-06-02" if each.undone else ""
            field = CORRECTED_FIELDS[each.field]
            corrections.append((file, f"!{row_no}", field, *days, "ভুল", "একজন", "2017-06-01", undone))
    for path, rows in lines.items():
        _write_csv(folder / path, rows)
    if len(corrections) > 1:
        _write_csv(folder / "corrections.csv", corrections)


def _cells(office: Office, row: Row) -> tuple[str, ...]:
    match row:
        case Receipt():
            return _month(row.month), _day(row.meeting), _day(row.minutes)
        case Dialogue():
            year = row.planned and _plan_year(office, row.planned)
            return year or "", (row.planned and _month(row.planned)) or "", _day(row.held)
        case Idea():
            title = "নাই" if row.none else row.title or ""
            return row.office, title, _day(row.due), _day(row.none or row.sent), STAGES[row.stage]
        case OfficeCount():
            return bn(row.offices), (row.from_month and _month(row.from_month)) or ""
        case Listed():
            months = (row.from_month, row.until_month)
            # In another spelling than the register of ideas has it.
            return row.office.replace("ি", "ী"), "সরকারি", *((month and _month(month)) or "" for month in months)
        case Step():
            return f"{row.office}।", f"“{row.title}”", STAGES[row.stage], _day(row.day)


def bn(text: object) -> str:
    """With Bengali digits."""
    return str(text).translate(str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯"))


def _month(month: date) -> str:
    return f"{MONTHS[month.month - 1]} {bn(month.year)}"


def _day(cell: date | str | None) -> str:
    return bn(f"{cell:%d/%m/%Y}") if isinstance(cell, date) else WORDS[cell]


def _plan_year(office: Office, month: date) -> str:
    if office.first_month == 1 and not (office.fiscal_from and month >= office.fiscal_from):
        return bn(month.year)
    first = month.year - (month.month < 7)
    return f"{bn(first)}-{bn((first + 1) % 100)}"


# Papers

ITEMS = (
    ("উপজেলা ইনোভেশন টিম এর সভার কার্যবিবরণী", ("minutes_received",), "কার্যবিবরণী সংরক্ষণ করা হলো।"),
    ("উপজেলা ইনোভেশন টিম এর সভা", ("meeting_held",), "সভা চলমান থাকবে।"),
    ("সোশ্যাল মিডিয়া সংলাপ", ("dialogue_planned", "dialogue_held"), "সংলাপ চলমান থাকবে।"),
    ("ওয়ান অফিস ওয়ান আইডিয়া", ("idea_submitted",), "বিষয়টি অবহিত হলো।"),
)


# Title, decision, the same as something done or not: matters unlike each other, and unlike what the items above decide.
MATTERS = (
    ("ফেসবুক গ্রুপ", "জেলার সকল কর্মকর্তাকে {due}ইনোভেশন টিমের ফেসবুক গ্রুপে যুক্ত করতে হবে।", "কর্মকর্তাদের ফেসবুক গ্রুপে যুক্ত করা"),
    (
        "উদ্ভাবন প্রশিক্ষণ",
        "নাগরিক সেবায় উদ্ভাবন বিষয়ক দুই দিনের প্রশিক্ষণ {due}আয়োজন করতে হবে।",
        "নাগরিক সেবায় উদ্ভাবন বিষয়ক দুই দিনের প্রশিক্ষণ আয়োজন",
    ),
    ("ডিজিটাল মেলা", "জেলা পর্যায়ে ডিজিটাল উদ্ভাবনী মেলার স্টল {due}প্রস্তুত করতে হবে।", "ডিজিটাল উদ্ভাবনী মেলার স্টল প্রস্তুত"),
)


def matter_of(text: str | None) -> int | None:
    """Which matter a decision's text is of; None: of none."""
    ends = [decision.partition("{due}")[2] for _, decision, _ in MATTERS]
    return next((matter for matter, end in enumerate(ends) if (text or "").endswith(end)), None)


def _decision(each: Decision) -> str:
    """A decision taken, taken again because it is unmet, or told as done."""
    title, decision, thing = MATTERS[each.matter]
    if each.done:
        said, decided = f"গত সভার সিদ্ধান্ত অনুযায়ী {thing} সম্পন্ন হয়েছে।", "বিষয়টি অবহিত হলো।"
    else:
        unmet = f"গত সভার সিদ্ধান্ত অনুযায়ী {thing} এখন পর্যন্ত সম্পন্ন হয়নি।"
        said = unmet if each.again else f"{thing} বিষয়ে আলোচনা হয়।"
        decided = decision.format(due=f"{_day(each.due)} তারিখের মধ্যে " if each.due else "")
    return f"<p>{title} সম্পর্কে আলোচনাঃ</p> <p>{said}</p>\t<p>{decided}</p>"


def _district_paper(district: District, paper: Paper) -> str:
    rows = []
    for title, kinds, usual in ITEMS:
        # First those that name no month: a sentence without one goes on in the month of the sentence before it.
        of_item = sorted((each for each in paper.says if each.kind in kinds), key=lambda each: each.month is not None)
        said = [_sentence(district.upazilas[each.upazila][1], each) for each in of_item]
        asks = f"{_day(paper.asks_by)} তারিখের মধ্যে প্রতিটি দপ্তর হতে আইডিয়া প্রেরণ করতে হবে।" if paper.asks_by else usual
        decision = asks if "idea_submitted" in kinds else usual
        if said or decision != usual:
            rows.append(
                f"<p>{title} সম্পর্কে আলোচনাঃ</p> <p>{' '.join(said) or 'বিষয়টি আলোচনা হয়।'}</p>\t<p>{decision}</p>"
            )
    rows += [_decision(each) for each in paper.decides]
    rows = rows or ["<p>বিবিধ আলোচনাঃ</p> <p>বিবিধ বিষয়ে আলোচনা হয়।</p>\t<p>বিষয়টি অবহিত হলো।</p>"]
    table = "\n".join(f"{bn(no)}\t{row}\tসংশ্লিষ্ট সকল" for no, row in enumerate(rows, start=1))
    return f"""{_month(paper.held)} মাসের জেলা ইনোভেশন টিম এর সভার কার্যবিবরণী।

সভাপতি	:	অতিরিক্ত জেলা প্রশাসক (আইসিটি), {district.name}।
সভার তারিখ	:	{bn(f"{paper.held:%d-%m-%Y}")} খ্রিস্টাব্দ।
সভার সময়	:	সকাল- ১১:০০ ঘটিকা।
সভার স্থান	:	অতিরিক্ত জেলা প্রশাসক (আইসিটি) এর অফিস কক্ষ, {district.name}।

ক্রঃ নং	আলোচনা	সিদ্ধান্ত	বাস্তবায়নকারী
{table}

স্বাক্ষরিত/-
অতিরিক্ত জেলা প্রশাসক (আইসিটি)
{district.name}

স্মারক নং-০৫.৪৭.{bn(district.memo_geo)}.০২৬.০৩.০০৯.১৬-{bn(100 + paper.held.month)}

তারিখঃ {bn(f"{paper.issued:%d}")} {_month(paper.issued)}
"""


def _sentence(name: str, said: Sentence) -> str:
    """One sentence in the plainest words."""
    month = f"{_month(said.month)} মাসের " if said.month else ""
    day = f"{_day(said.day)} তারিখে " if said.day else ""
    match said.kind:
        case "minutes_received":
            verb = "পাওয়া গেছে" if said.yes else "পাওয়া যায়নি"
            return f"{name} উপজেলার {month}ইনোভেশন টিমের সভার কার্যবিবরণী {day}{verb}।"
        case "meeting_held":
            verb = "অনুষ্ঠিত হয়েছে" if said.yes else "অনুষ্ঠিত হয়নি"
            return f"{name} উপজেলায় {month}ইনোভেশন টিমের সভা {day}{verb}।"
        case "dialogue_planned":
            assert said.month
            return f"{name} উপজেলায় {_month(said.month)} মাসে সোশ্যাল মিডিয়া সংলাপ আয়োজন করা হবে মর্মে সিদ্ধান্ত গৃহীত হয়।"
        case "dialogue_held":
            plan = f"{_month(said.plan)} মাসে নির্ধারিত " if said.plan else ""
            verb = "অনুষ্ঠিত হয়েছে" if said.yes else "অনুষ্ঠিত হয়নি"
            return f"{name} উপজেলায় {plan}সোশ্যাল মিডিয়া সংলাপ {day}{verb}।"
        case _:
            if said.yes:
                number = f"{bn(said.count)}টি " if said.count is not None else ""
                return f"{name} উপজেলা হতে {day}{number}আইডিয়া পাওয়া গেছে।"
            return f"{name} উপজেলা হতে {'০টি আইডিয়া পাওয়া গেছে' if said.count == 0 else 'কোন আইডিয়া পাওয়া যায়নি'}।"


def _upazila_paper(district: District, paper: Paper) -> str:
    assert paper.upazila is not None
    code, name = district.upazilas[paper.upazila]
    return f"""গণপ্রজাতন্ত্রী বাংলাদেশ সরকার
উপজেলা নির্বাহী অফিসারের কার্যালয়
{name}, {district.name}

{_month(paper.held)} মাসের উপজেলা ইনোভেশন টিমের সভার কার্যবিবরণী

সভাপতি : উপজেলা নির্বাহী অফিসার, {name}, {district.name}।
তারিখ : {bn(f"{paper.held:%d-%m-%Y}")} খ্রিঃ
সময় : সাড়ে ১০টা
স্থান : উপজেলা নির্বাহী অফিসারের কার্যালয়, {name}।

আলোচ্য বিষয়-১ঃ বিগত সভার কার্যবিবরণী অনুমোদন
আলোচনাঃ গত সভার কার্যবিবরণী পাঠ করা হয়।
সিদ্ধান্তঃ কার্যবিবরণী সর্বসম্মতিক্রমে অনুমোদন করা হলো।
বাস্তবায়নেঃ সংশ্লিষ্ট সকল।

স্বাক্ষরিত
উপজেলা নির্বাহী অফিসার
{name}, {district.name}

স্মারক নং-০৫.৫৫.{bn(district.memo_geo[:2])}{bn(code[-2:])}.০০১.০৬.০০২.১৬-৪৫
তারিখঃ {bn(f"{paper.issued:%d}")} {_month(paper.issued)}
"""
