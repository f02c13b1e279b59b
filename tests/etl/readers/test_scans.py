"""Scans and pictures: read by OCR, upright, with columns; what is unsure is marked; no page is read twice."""

import io
import struct
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pypdfium2 as pdfium
import pytest
from PIL import Image

from etl.minutes.parser import parse_content, parse_file
from etl.readers import ocr, ocr_engine, ocr_kept, ocr_repairs, tesseract
from etl.readers.document import NotReadable, Table
from etl.readers.kinds import read_content
from etl.readers.ocr_kept import PagesInFolder, keeping, sweep_kept
from etl.readers.page_tables import find_grids
from etl.readers.scan import Picture, make_readable
from etl.readers.scan_lines import line_height, lone_mark, text_lines
from etl.readers.tesseract import read_with_program
from tests.etl.readers.printed_words import page_of, set_line
from tests.etl.readers.test_readers_agree import facts

EXAMPLES = Path(__file__).parents[1] / "papers" / "examples"
BROKEN = EXAMPLES / "taraganj-2020-02-broken.pdf"


@pytest.fixture(scope="module")
def drawn() -> Picture:
    """The first page of an example, drawn in grey at 200 dots an inch."""
    page = pdfium.PdfDocument(BROKEN)[0].render(scale=200 / 72, grayscale=True).to_numpy()
    return np.ascontiguousarray(page.reshape(page.shape[:2]), np.uint8)


def as_photo(page: Picture, angle: float) -> Picture:
    """The page turned, with the light falling off to one side and some grain."""
    height, width = page.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1)
    turned = cv2.warpAffine(page, turn, (width, height), borderValue=255).astype(np.float32)
    light = np.linspace(1.0, 0.7, width, dtype=np.float32)
    grain = np.random.default_rng(1).normal(0, 4, page.shape)
    return np.asarray(np.clip(turned * light + grain, 0, 255), np.uint8)


def saved(picture: Picture, kind: str) -> bytes:
    content = io.BytesIO()
    Image.fromarray(picture).save(content, kind)
    return content.getvalue()


def test_a_broken_text_layer_is_read_from_the_page_itself() -> None:
    paper = parse_file(BROKEN)
    assert paper.source.reader == "ocr"
    assert facts(paper) == facts(parse_file(EXAMPLES / "taraganj-2020-02.txt"))


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF"])
def test_a_picture_of_the_page_is_a_paper(drawn: Picture, kind: str) -> None:
    paper = parse_content(saved(drawn, kind), Path(f"page.{kind.lower()}"))
    assert paper.source.reader == "ocr"
    assert (paper.meeting.upazila_code, paper.meeting.month) == ("558592", "2020-02")


@pytest.mark.parametrize("angle", [-2.0, 1.3])
def test_a_turned_page_is_set_upright_and_its_light_made_even(drawn: Picture, angle: float) -> None:
    scan = make_readable(as_photo(drawn, angle))
    long = [rule for rule in scan.rules if rule.across and rule.end - rule.start > 300]
    assert len(long) > 5
    assert np.median(scan.picture[:, -200:]) == 255


def test_the_tables_of_a_photo_keep_their_columns(drawn: Picture) -> None:
    document = read_content(saved(as_photo(drawn, 1.3), "PNG"), ".png")
    assert [len(block.rows[0]) for block in document.blocks if isinstance(block, Table)] == [
        len(block.rows[0]) for block in read_content(saved(drawn, "PNG"), ".png").blocks if isinstance(block, Table)
    ]


@pytest.mark.parametrize("grey", [0, 225, 240], ids=["black", "pale", "hardly seen"])
def test_lines_of_a_table_are_found_however_pale_and_where_they_break(grey: int) -> None:
    page = np.full((2339, 1654), 255, np.uint8)
    for y in (400, 600, 900):
        page[y : y + 2, 200:1400] = grey
        page[y : y + 2, 500:550] = 255
    for x in (200, 600, 1400):
        page[400:902, x : x + 2] = grey
    noisy = np.asarray(np.clip(page + np.random.default_rng(1).normal(0, 3, page.shape), 0, 255), np.uint8)
    scan = make_readable(noisy)
    (grid,) = find_grids(scan.rules, scan.picture.shape[0] * scan.scale)
    assert (len(grid.ys) - 1, len(grid.xs) - 1, len(grid.cells)) == (2, 2, 4)


def test_headlines_of_words_are_no_lines(drawn: Picture) -> None:
    grids = find_grids(make_readable(drawn).rules, 842)
    assert [(len(grid.ys) - 1, len(grid.xs) - 1) for grid in grids] == [(4, 3), (6, 4)]


def test_the_program_reads_what_the_package_reads(drawn: Picture) -> None:
    line = np.ascontiguousarray(drawn[80:120])
    assert [word.text for word in read_with_program([line], 7, 60.0)] == [
        word.text for word in ocr_engine.read_words([line], 7, 60.0)
    ]


def test_a_stain_between_two_words_is_no_dot_and_one_of_an_abbreviation_stays() -> None:
    page = page_of(set_line("পাওয়া.গেছে মো.রহিম বি.এ.", 0, 0))
    assert [word.text for word in ocr_repairs._without_stains(page).words] == ["পাওয়া গেছে", "মো.রহিম", "বি.এ."]


def test_a_mobile_number_of_which_digits_were_misread_is_masked_all_the_same() -> None:
    words = set_line("91755123456 02.755-3.22345 ০৩.০১১.১৮-২০৯ ০৯/১২/২০২১", 0, 0)
    masked = [word.text for word in ocr_repairs.repaired(page_of(words)).words]
    assert masked == ["×" * 11, "××.×××-×.×××××", "০৩.০১১.১৮-২০৯", "০৯/১২/২০২১"]


def test_a_misread_letter_in_a_month_is_mended_where_a_year_follows_and_marked() -> None:
    words = [*set_line("হতে নতেম্বর- ২০১৮ মাসের", 0, 0), *set_line("নতেম্বর নভেম্বর-২০১৮", 0, 30)]
    mended = ocr_repairs._with_months(page_of(words)).words
    assert [word.text for word in mended] == ["হতে", "নভেম্বর-", "২০১৮", "মাসের", "নতেম্বর", "নভেম্বর-২০১৮"]
    assert [word.text for word in mended if word.confidence < 80] == ["নভেম্বর-"]


def test_lines_of_text_are_found_also_where_they_touch() -> None:
    part = np.full((80, 300), 255, np.uint8)
    for top in (10, 40):
        part[top : top + 24, 20:200] = 0
    part[30:42, 50:52] = 0
    usual = line_height([part[:32]])
    assert [(line.left < 20, line.body[1] - line.body[0] > 20) for line in text_lines(part, 24.0)] == [(True, True)] * 2
    assert usual < 30


def test_a_colon_that_stands_alone_is_a_colon() -> None:
    part = np.full((30, 40), 255, np.uint8)
    part[6:10, 10:14] = part[20:24, 10:14] = 0
    assert lone_mark(part, 28.0) == ":"
    dash = np.full((30, 40), 255, np.uint8)
    dash[14:17, 8:20] = 0
    assert lone_mark(dash, 28.0) == "-"
    assert lone_mark(np.full((30, 40), 255, np.uint8), 28.0) is None


def test_no_page_is_read_twice(drawn: Picture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    runs: list[int] = []
    read = ocr_engine.read_words

    def counted(pictures: list[Picture], layout: int, seconds: float) -> list[tesseract.ReadWord]:
        runs.append(len(pictures))
        return read(pictures, layout, seconds)

    monkeypatch.setattr(ocr, "read_words", counted)
    # The head of the page: it is read three times.
    page = np.ascontiguousarray(drawn[:700])
    with keeping(PagesInFolder(tmp_path)):
        first = ocr.read_picture(page)
        count = len(runs)
        assert ocr.read_picture(page) == first
        assert len(runs) == count > 0
        (file,) = tmp_path.rglob("*.json.gz")
        file.write_bytes(b"damaged")
        assert ocr.read_picture(page) == first
    with keeping(None):
        assert ocr.read_picture(page) == first
    assert len(runs) == 3 * count


@pytest.mark.parametrize("code", ["ocr_missing", "ocr_no_bengali"])
def test_without_tesseract_a_scan_is_refused_and_a_text_is_not(
    code: str, drawn: Picture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nothing() -> str:
        raise NotReadable(code)

    monkeypatch.setattr(ocr_engine, "has_tesserocr", lambda: False)
    monkeypatch.setattr(tesseract, "find_tesseract", nothing)
    with keeping(None), pytest.raises(NotReadable) as refusal:
        read_content(saved(drawn, "PNG"), ".png")
    assert refusal.value.code == code
    assert read_content((EXAMPLES / "kurigram-2016-06-word.pdf").read_bytes(), ".pdf").reader == "pdf"


def test_a_reading_that_takes_too_long_is_stopped(drawn: Picture) -> None:
    with pytest.raises(NotReadable) as refusal:
        ocr_engine.read_words([drawn], 6, seconds=0.01)
    assert refusal.value.code == "ocr_too_slow"


def blank(width: int, height: int) -> bytes:
    content = io.BytesIO()
    Image.new("1", (width, height), 1).save(content, "PNG")
    return content.getvalue()


def second_page_without_a_size() -> bytes:
    """A TIFF over which Pillow stumbles (TypeError)."""
    tags = {256: 400, 257: 400, 258: 8, 259: 1, 262: 1, 273: 8, 277: 1, 278: 400, 279: 160_000}
    first = struct.pack("<H", len(tags)) + b"".join(
        struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags.items()
    )
    second = struct.pack("<HHHIII", 1, 258, 4, 1, 8, 0)
    return b"II*\x00" + struct.pack("<I", 8) + first + struct.pack("<I", 12 + len(first)) + second


@pytest.mark.parametrize(
    ("content", "suffix", "code"),
    [
        (b"\xff\xd8\xff\xe0", ".jpg", "picture_damaged"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), ".png", "picture_damaged"),
        (b"II*\x00" + bytes(20), ".tif", "picture_damaged"),
        (second_page_without_a_size(), ".tif", "picture_damaged"),
        # Made when the test runs: it takes seconds.
        (lambda: blank(30_000, 30_000), ".png", "picture_too_large"),
        (blank(120, 90), ".png", "picture_too_small"),
    ],
    ids=["cut jpeg", "empty png", "empty tiff", "a second page without a size", "a bomb", "a stamp"],
)
def test_a_picture_that_is_no_page_is_refused(content: bytes | Callable[[], bytes], suffix: str, code: str) -> None:
    made = content if isinstance(content, bytes) else content()
    with pytest.raises(NotReadable) as refusal:
        read_content(made, suffix)
    assert refusal.value.code == code


def test_a_blank_page_gives_an_empty_document() -> None:
    assert read_content(blank(1654, 2339), ".png").blocks == ()


@pytest.mark.parametrize("turns", [1, 2], ids=["on its side", "on its head"])
def test_a_page_that_does_not_stand_upright_is_turned(drawn: Picture, turns: int) -> None:
    paper = parse_content(saved(np.ascontiguousarray(np.rot90(drawn, turns)), "PNG"), Path("page.png"))
    assert (paper.meeting.upazila_code, paper.meeting.month) == ("558592", "2020-02")


def test_what_earlier_readers_and_programs_kept_goes_but_not_what_a_cluster_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for version, made_by in (("unmarked", None), ("old", "before here"), ("older", "before elsewhere")):
        (tmp_path / version).mkdir()
        if made_by:
            (tmp_path / version / "made_by").write_text(made_by, encoding="ascii")
    for kept_for in ("cluster", None):
        PagesInFolder(tmp_path, kept_for).put("a" * 64, b"page")
    monkeypatch.setattr(ocr_kept, "ocr_version", missing)
    sweep_kept(tmp_path)
    assert len(list(tmp_path.iterdir())) == 5
    monkeypatch.undo()
    sweep_kept(tmp_path)
    assert {each.name for each in tmp_path.iterdir()} == {"cluster", ocr_kept.ocr_version()}
    sweep_kept(tmp_path / "nowhere")


def missing() -> str:
    raise NotReadable("ocr_missing")
