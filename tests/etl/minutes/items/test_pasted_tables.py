"""Decision tables pasted a cell a line."""

import pytest

from etl.minutes.items.pasted_tables import with_tables_laid_out
from etl.readers.document import Cell, NotReadable, Table

HEADINGS = ["ক্রমিক", "আলোচ্য বিষয়", "সিদ্ধান্ত", "বাস্তবায়নে"]
ROW = ["আলোচনা হয়।", "এক করতে হবে।", "জেলা প্রশাসক"]


@pytest.mark.parametrize("number", ["১", "১।", "২.১", "01."])
def test_lines_below_headings_that_are_lines_are_rows(number: str) -> None:
    before, table, after = with_tables_laid_out(["সভা", *HEADINGS, number, *ROW, "২", *ROW, "সভাপতি"])
    assert (before, after) == ("সভা", "সভাপতি")
    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows] == [HEADINGS, [number, *ROW], ["২", *ROW]]


@pytest.mark.parametrize(
    ("decisions", "implementers"),
    [
        pytest.param(["১) এক করতে হবে।", "২) দুই করতে হবে।"], ["জেলা প্রশাসক"], id="a list of decisions"),
        pytest.param(["(ক) এক।", "(খ) দুই।", "(গ) তিন।"], ["(ক) ও (খ) সকল"], id="by letters"),
        pytest.param(["- এক।", "- দুই।"], ["• সকল", "• জেলা প্রশাসক"], id="bullets"),
        pytest.param(["১) এক।", "২) দুই।"], ["১) সকল", "২) জেলা প্রশাসক"], id="a list below a list"),
    ],
)
def test_the_lines_of_a_list_are_one_cell(decisions: list[str], implementers: list[str]) -> None:
    listed = ["আলোচনা হয়।", *decisions, *implementers]
    there = ["ক্রমিক", "নাম", "১", "জনাব ক", "২", "জনাব খ"]
    for rows in (["১", *listed, "২", *ROW], ["১", *ROW, "২", *listed]):
        table, *after = with_tables_laid_out([*HEADINGS, *rows, "সভা শেষ হয়।", *there])
        assert isinstance(table, Table)
        cells = [row[2:] for row in table.rows[1:] if len(row[2].paragraphs) > 1]
        assert cells == [(Cell(tuple(decisions)), Cell(tuple(implementers)))]
        assert (len(table.rows), after) == (3, ["সভা শেষ হয়।", *there])


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([*HEADINGS, "১", *ROW, "আরও।", "২", *ROW], id="a line too many"),
        pytest.param([*HEADINGS, "১", *ROW[1:], "২", *ROW], id="a line too few"),
        pytest.param([*HEADINGS, "১", *ROW, "২", *ROW[1:]], id="a last row cut short"),
    ],
)
def test_a_row_without_a_line_a_column_refuses_the_paper(lines: list[str]) -> None:
    with pytest.raises(NotReadable, match="table_lost"):
        with_tables_laid_out(lines)


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([*HEADINGS, "আলোচনা হয়।"], id="headings without a row"),
        pytest.param(["আলোচনা", "সিদ্ধান্ত", "১", "এক।"], id="two labels of prose"),
        pytest.param(["ক্রমিক", "সিদ্ধান্ত", "১", "এক।"], id="too few headings"),
    ],
)
def test_other_lines_stay_lines(lines: list[str]) -> None:
    assert with_tables_laid_out(lines) == lines
