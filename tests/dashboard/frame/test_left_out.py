"""What was left out is counted by files and rows, and stands under its file; nothing of it is dropped."""

from dashboard.frame.left_out import left_out_html

REGISTER = {"path": "registers/2016.xlsx", "code": "register_not_a_day"}
ROWS = [
    {"path": "minutes/a.txt", "place": "", "code": "cannot_read_text", "details": "{}"},
    {**REGISTER, "place": "row 3", "details": '{"value": "later"}'},
    {**REGISTER, "place": "row 9", "details": '{"value": "soon"}'},
]


def test_files_and_rows_are_counted_apart_and_each_stands_under_its_file() -> None:
    html = left_out_html(ROWS, "en")
    assert "Left out altogether: 1. Rows or cells left out: 2, of so many files: 1." in html
    assert "Files that did not load at all (1)" in html
    assert "registers/2016.xlsx: rows or cells left out (2)" in html
    assert html.count("<li") == len(ROWS)
