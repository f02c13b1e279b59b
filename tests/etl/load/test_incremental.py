"""A load of what changed gives the same warehouse as a whole load, row for row, whatever changed before it."""

import os
import random
from pathlib import Path

import pytest

import queries
from etl.corrections.lines import HEADINGS as CORRECTION_HEADINGS
from etl.files.folders import CORRECTIONS
from etl.records import AnyPaper
from tests.etl.made_papers import load, parse_made, write_paper

DISTRICTS = ("5549", "5532", "1004")
DAYS = ("2016-07-12", "2016-07-26", "2016-08-20")
HEADINGS = ("কার্যবিবরণী\nপাওয়া গেছে", "সংশোধিত কার্যবিবরণী\nপাওয়া গেছে")
NAMES = tuple(f"{name}.txt" for name in "abcdefgh")
REGISTERS = ("x.csv", "y.csv")
REGISTER_CHANGES = ("register", "register", "register", "correct_register", "no_register")
# More histories are asked for by the environment: HISTORIES=100.
SEEDS = int(os.environ.get("HISTORIES", "2"))
STEPS = 6


def everything(warehouse: Path) -> dict[str, tuple[int, int]]:
    """Of each table of the current warehouse the number of rows and the sum of their hashes, which is that of the same
    rows in any order. When it was loaded is left out.
    """
    with queries.connect(warehouse) as connection:
        names = connection.execute("select table_name from duckdb_tables() where not internal").fetchall()
        tables = {name: "(select fingerprint, sample from load)" if name == "load" else name for (name,) in names}
        sums = "select count(*), sum(hash(every)::hugeint) from {} as every"
        return {name: connection.execute(sums.format(table)).fetchall()[0] for name, table in tables.items()}


def change_something(data: Path, rng: random.Random) -> None:
    """Add, change, remove, copy or correct a paper or a register, or leave a file where nothing is read from."""
    papers = sorted(data.glob("minutes/*.txt"))
    name = rng.choice(NAMES)
    match rng.choice(("write", "write", "write", "remove", "copy", "stray", "correct", "correct", *REGISTER_CHANGES)):
        case "write":
            fields = some_meeting(rng)
            if rng.random() < 0.3:
                # The first can be read, and the file with it.
                first = {key: value for key, value in fields.items() if key != "raises"}
                fields = {"several": [first, *(some_meeting(rng) for _ in range(rng.choice((1, 2))))]}
            write_paper(data, name, **fields)
        case "remove" if papers:
            rng.choice(papers).unlink()
        case "copy" if papers:
            (data / "minutes" / name).write_bytes(rng.choice(papers).read_bytes())
        case "correct":
            correct(data, rng, f"minutes/{name}")
        case "register":
            write_register(data, rng)
        case "correct_register":
            correct_register(data, rng)
        case "no_register":
            (data / "registers" / rng.choice(REGISTERS)).unlink(missing_ok=True)
        case "stray":
            note = data / "note.txt"
            note.unlink() if note.exists() else note.write_text("x", encoding="utf-8")


def some_meeting(rng: random.Random) -> dict[str, object]:
    """The fields of a made-up paper."""
    fields: dict[str, object] = {
        "district_code": rng.choice(DISTRICTS),
        "held_on": rng.choice(DAYS),
        "chair": rng.choice("কখগ"),
        "text": rng.choice(HEADINGS),
    }
    if rng.random() < 0.3:
        fields |= {"team_level": "upazila", "upazila_code": "554977"}
    if rng.random() < 0.1:
        fields["raises"] = rng.choice(("bug", "refusal"))
    return fields


def write_register(data: Path, rng: random.Random) -> None:
    """A register of decisions, receipts or ideas, with a day that may not exist."""
    file = data / "registers" / rng.choice(REGISTERS)
    file.parent.mkdir(exist_ok=True)
    upazila = rng.choice(("উলিপুর", "রাজারহাট", "চিলমারী"))
    day = rng.choice(("27/07/2016", "29/07/2016", "31/06/2016", ""))
    kind = rng.random()
    if kind < 0.3:
        rows = ("জেলা,সভার মাস,আলোচ্য বিষয় নং,অবস্থা,তারিখ", f"কুড়িগ্রাম জেলা,জুলাই ২০১৬,3,সম্পন্ন,{day}")
    elif kind < 0.65:
        rows = ("উপজেলার নাম,মাস,সভার তারিখ,কার্যবিবরণী প্রাপ্তির তারিখ", f"{upazila},জুলাই ২০১৬,07/07/2016,{day}")
    else:
        rows = ("উপজেলার নাম,দপ্তরের নাম,আইডিয়ার শিরোনাম,জমার শেষ তারিখ,জমার তারিখ", f"{upazila},কৃষি,ধান,21/07/2016,{day}")
    file.write_text("\n".join(("কুড়িগ্রাম জেলা", *rows)) + "\n", encoding="utf-8")


def correct_register(data: Path, rng: random.Random) -> None:
    """A line more in corrections.csv about the day received of a register's only row."""
    add_correction(data, f"registers/{rng.choice(REGISTERS)},!3,received_on,2016-07-27,2016-07-28,why,who,2026-01-01,")


def correct(data: Path, rng: random.Random, name: str) -> None:
    """A line more in corrections.csv about the file, or the file without its first line."""
    what = rng.choice(
        (
            "meeting,held_on,2016-07-26,2016-07-27",
            "statement minutes_received 554977 2016-07,value,yes,no",
            ",file,,removed",
            "decision 3.1,progress,,done 2016-08-25",
            "decision 3.1,link,5549-2016-07-12/3/1,added",
            "part 2 decision 3.1,progress,,done 2016-08-25",
            "part 2 meeting,held_on,2016-07-26,2016-07-27",
        )
    )
    without_first = rng.random() < 0.3
    line = f"{name},{what},why,who,2026-01-01,{rng.choice(('', '2026-01-02'))}"
    add_correction(data, line, without_first=without_first)


def add_correction(data: Path, line: str, *, without_first: bool = False) -> None:
    file = data / CORRECTIONS
    lines = file.read_text(encoding="utf-8").splitlines()[1:] if file.exists() else []
    lines = [*lines[without_first:], line]
    file.write_text("\n".join([",".join(CORRECTION_HEADINGS), *lines]) + "\n", encoding="utf-8")


@pytest.mark.parametrize("seed", range(SEEDS))
def test_after_any_changes_the_warehouse_is_the_same_as_if_it_were_built_anew(tmp_path: Path, seed: int) -> None:
    data, warehouse, anew = tmp_path / "data", tmp_path / "warehouse", tmp_path / "anew"
    rng = random.Random(seed)
    write_paper(data, "a.txt")
    load(data, warehouse)
    for _ in range(STEPS):
        for _ in range(rng.choice((1, 1, 1, 2, 4))):
            change_something(data, rng)
        load(data, warehouse)
        load(data, anew, force=True)
        changed, whole = everything(warehouse), everything(anew)
        for table in whole:
            assert changed[table] == whole[table], table
        assert changed.keys() == whole.keys()


def parsed(data: Path, warehouse: Path) -> list[str]:
    """The names of the papers that a load parses."""
    read: list[str] = []

    def parse(path: Path) -> AnyPaper:
        read.append(path.name)
        return parse_made(path)

    load(data, warehouse, parse)
    return read


def test_a_load_after_one_new_paper_reads_that_paper_only(tmp_path: Path) -> None:
    data, warehouse = tmp_path / "data", tmp_path / "warehouse"
    for name in "abc":
        write_paper(data, f"{name}.txt", held_on="2016-07-26", chair=name)
    assert parsed(data, warehouse) == ["a.txt", "b.txt", "c.txt"]
    write_paper(data, "d.txt", chair="d")
    assert parsed(data, warehouse) == ["d.txt"]
    (data / "minutes" / "a.txt").unlink()
    assert parsed(data, warehouse) == []
    assert everything(warehouse)["meeting"][0] == 1


def test_reference_data_that_changed_is_loaded_with_everything(tmp_path: Path) -> None:
    data, warehouse = tmp_path / "data", tmp_path / "warehouse"
    write_paper(data, "a.txt")
    load(data, warehouse)
    (data / "reference").mkdir()
    (data / "reference" / "deadlines.csv").write_text(
        "district_code,kind,day,month_offset,from_month,source\n5549,meeting_held,5,0,2016-01,x\n", encoding="utf-8"
    )
    load(data, warehouse)
    with queries.connect(warehouse) as connection:
        assert connection.execute("select day from deadline").fetchall() == [(5,)]


def test_a_paper_is_read_again_once_the_program_that_it_may_need_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there: dict[str, str] = {}
    monkeypatch.setattr("etl.inventory.scan.tools_for", lambda ending: there.get(ending, ""))
    data, warehouse = tmp_path / "data", tmp_path / "warehouse"
    write_paper(data, "a.pdf", raises="refusal")
    write_paper(data, "b.txt")
    assert parsed(data, warehouse) == ["a.pdf", "b.txt"]
    assert parsed(data, warehouse) == []
    there[".pdf"] = "tesseract"
    assert parsed(data, warehouse) == ["a.pdf"]
    assert parsed(data, warehouse) == []


def test_a_warehouse_does_not_grow_by_a_file_a_load(tmp_path: Path) -> None:
    data, warehouse = tmp_path / "data", tmp_path / "warehouse"
    write_paper(data, "kept.txt")
    counts = []
    for number in range(10):
        write_paper(data, "changed.txt", memo_no=str(number), held_on="2016-08-20")
        write_paper(data, f"{number}.txt", memo_no=f"new {number}", held_on="2016-08-21")
        (data / "minutes" / f"{number - 1}.txt").unlink(missing_ok=True)
        load(data, warehouse, force=number == 5)
        counts.append(len([each for each in warehouse.rglob("*") if each.is_file()]))
        assert len(list((warehouse / "parsed").rglob("*.gz"))) == 3
    assert len(set(counts[1:])) == 1, counts
    correct_file(data, "minutes/kept.txt")
    load(data, warehouse)
    assert len(list((warehouse / "parsed").rglob("*.gz"))) == 3, "a file left out may come back"


def correct_file(data: Path, name: str) -> None:
    """A line of corrections.csv that leaves the file out."""
    add_correction(data, f"{name},,file,,removed,why,who,2026-01-01,")
