"""Every JSON file that the program reads may be damaged: too deep, of other types, with numbers that are none."""

import gzip
import json
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dashboard.charts.outlines import BadOutlines, read_outlines
from dashboard.exports.pack.kept import FOLDER, last_kept
from dashboard.exports.pack.request import PackRequest
from etl.commands.program import app
from etl.inventory.checksums import HASHES, Hashes
from etl.inventory.scan import fingerprint_of
from etl.readers.ocr_kept import PagesInHand, keeping, kept
from etl.workers.parsed_cache import ParsedPapers
from queries import NoWarehouse, connect
from queries.json_file import parse_json, read_json
from queries.warehouse import POINTER

BROKEN = {
    "empty": b"",
    "cut": b'{"file": "wareh',
    "not UTF-8": b'{"file": "\xff"}',
    "too deep": b"[" * 100_000 + b"]" * 100_000,
    "too deep in objects": b'{"file":' * 100_000 + b"1" + b"}" * 100_000,
    "no number": b'{"file": NaN}',
    "a number without end": b"[-Infinity]",
    "a number larger than any": b'{"file": 1e999}',
    "a number of too many digits": b"1" * 5_000,
}
OF_OTHER_TYPES = {"null": b"null", "a number": b"7", "words": b'"words"', "a list": b"[[]]", "an object": b"{}"}
DAMAGED = BROKEN | OF_OTHER_TYPES
every_damage = pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_whatever_is_wrong_with_it_is_one_kind_of_error(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_json(content)


def test_what_is_whole_is_read_and_what_is_no_file_is_not(tmp_path: Path) -> None:
    assert parse_json('{"a": [1, 2.5, "ক"]}'.encode()) == {"a": [1, 2.5, "ক"]}
    for path in (tmp_path, tmp_path / "gone.json"):
        with pytest.raises(FileNotFoundError):
            read_json(path)


FILES: tuple[object, ...] = (7, ["a.duckdb"], None, "", "..", "../a.duckdb", "a\0b", "\ud800", "a" * 5_000)
POINTERS = [json.dumps({"file": file}).encode() for file in FILES]
POINTERS += [json.dumps({"file": "gone.duckdb", "previous": {"file": file}}).encode() for file in FILES]


@pytest.mark.parametrize("content", [*DAMAGED.values(), *POINTERS])
def test_a_damaged_pointer_is_no_warehouse(tmp_path: Path, content: bytes) -> None:
    (tmp_path / POINTER).write_bytes(content)
    with pytest.raises(NoWarehouse):
        connect(tmp_path)
    assert fingerprint_of(tmp_path) is None


ENTRIES: list[object] = [None, {}, [], ["1", 2, 3, "x"], [1, 2.5, 3, "x"], [1, 2, 3, 4], [True, 2, 3, "x"], [1, 2, 3]]


@pytest.mark.parametrize("entry", [*DAMAGED.values(), *ENTRIES])
def test_hashes_of_a_damaged_file_are_computed_again(tmp_path: Path, entry: object) -> None:
    file = tmp_path / "paper.txt"
    file.write_bytes(b"paper")
    good = Hashes(tmp_path).of(file)
    content = entry if isinstance(entry, bytes) else json.dumps({str(file): entry}).encode()
    (tmp_path / HASHES).write_bytes(content)
    assert Hashes(tmp_path).of(file) == good is not None


@every_damage
def test_a_damaged_cached_paper_is_none(tmp_path: Path, content: bytes) -> None:
    papers = ParsedPapers(tmp_path, "v1")
    file = tmp_path / "v1" / "aa" / f"{'a' * 64}.txt.json.gz"
    file.parent.mkdir(parents=True)
    file.write_bytes(gzip.compress(content))
    assert papers.has("a" * 64, ".txt")
    assert papers.get("a" * 64, ".txt") is None


WORD = {"text": "ক", "box": {"left": 0, "top": 0, "right": 1, "bottom": 1.5}, "confidence": 90}
PAGE = {"width": 595, "height": 842, "words": [WORD], "rules": [{"across": True, "at": 1, "start": 0, "end": 2}]}
PAGES: tuple[dict[str, object], ...] = (
    PAGE | {"words": [WORD | {"text": 5}]},
    PAGE | {"words": [WORD | {"box": {"left": "0", "top": 0, "right": 1, "bottom": 1}}]},
    PAGE | {"words": [WORD | {"confidence": float("nan")}]},
    PAGE | {"words": [WORD | {"confidence": None}]},
    PAGE | {"height": "842"},
    PAGE | {"rules": [{"across": True}]},
)


class Picture:
    """What the cache asks of a picture."""

    shape = (1, 1)

    def tobytes(self) -> bytes:
        return b"p"


def page_kept_as(content: bytes) -> object:
    class Pages(PagesInHand):
        def get(self, name: str) -> bytes | None:
            return gzip.compress(content)

    with keeping(Pages({})):
        return kept(Picture(), ())  # type: ignore[arg-type]


@pytest.mark.parametrize("content", [*DAMAGED.values(), *(json.dumps(page).encode() for page in PAGES)])
def test_a_damaged_page_of_a_scan_is_none(content: bytes) -> None:
    assert page_kept_as(json.dumps(PAGE).encode()) is not None
    assert page_kept_as(content) is None


CELL: dict[str, object] = {"held": "1", "shown": "১", "references": [1]}
PACK: dict[str, object] = {
    "month": "2016-07",
    "as_of": "2016-08-01",
    "made_from": "papers",
    "tables": {"t": {"r": {"c": CELL}}},
    "references": {"1": ["source"]},
}
PACKS: tuple[dict[str, object], ...] = (
    PACK | {"tables": {"t": {"r": {"c": CELL | {"held": 1}}}}},
    PACK | {"tables": {"t": {"r": {"c": CELL | {"shown": None}}}}},
    PACK | {"tables": {"t": {"r": {"c": CELL | {"references": [2]}}}}},
    PACK | {"tables": [[]]},
    PACK | {"references": {"1": [[]]}},
    PACK | {"as_of": 2016},
    PACK | {"made_from": []},
)


@pytest.mark.parametrize("content", [*DAMAGED.values(), *(json.dumps(pack).encode() for pack in PACKS)])
def test_a_damaged_pack_of_earlier_is_none(tmp_path: Path, content: bytes) -> None:
    july = date(2016, 7, 1)
    asked = PackRequest(tmp_path, tmp_path, july, "5549", None, date(2016, 8, 5), "bn")
    file = tmp_path / FOLDER / "2016-07_5549_as-of-2016-08-01_bn_x.json"
    file.parent.mkdir()
    file.write_text(json.dumps(PACK), encoding="utf-8")
    assert last_kept(asked, july, "others") is not None
    file.write_bytes(content)
    assert last_kept(asked, july, "others") is None


def outline(ring: object) -> bytes:
    geometry = {"type": "Polygon", "coordinates": [ring]}
    return json.dumps({"features": [{"properties": {"district_code": "5549"}, "geometry": geometry}]}).encode()


OUTLINES = (outline([["1", 2]]), outline([[1, 2, 3]]), outline([]), outline([[1, 10**30]]), outline(7), outline("ab"))


@pytest.mark.parametrize("content", [*DAMAGED.values(), *OUTLINES])
def test_damaged_boundaries_are_said_to_be_damaged(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "boundaries.geojson"
    file.write_bytes(outline([[1, 2], [2, 2], [2, 1]]))
    assert len(read_outlines(file)) == 1
    file.write_bytes(content)
    with pytest.raises(BadOutlines):
        read_outlines(file)


EXPECTED: tuple[dict[str, object], ...] = (
    {"file": 7},
    {"file": "a.txt", "meeting": [], "statements": 7},
)


@pytest.mark.parametrize("content", [*DAMAGED.values(), *(json.dumps(each).encode() for each in EXPECTED)])
def test_a_damaged_expectation_is_a_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    (tmp_path / "a.expected.json").write_bytes(content)
    said = CliRunner().invoke(app, ["score", str(tmp_path), "--language", "en"])
    assert (said.exit_code, said.stdout) == (1, "")
    assert len(said.stderr.splitlines()) == 1
