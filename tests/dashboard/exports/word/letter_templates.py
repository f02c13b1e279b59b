"""Make again letter_bn.docx and letter_en.docx, the templates of letters that come with the program.

    python -m tests.dashboard.exports.word.letter_templates

What they say in plain words may be changed in Word: these files are what offices begin with.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from dashboard.exports.word import letter_choice
from dashboard.exports.word.file import WIDTH, WordFile
from dashboard.exports.word.grids import GridRow, cell, grid, heading_row
from dashboard.exports.word.letterhead import highlighted
from dashboard.exports.word.text import Element, paragraph

FOLDER = Path(letter_choice.__file__).parent
_DAY = date(2026, 11, 30)
# Columns of the tables of a letter to a Deputy Commissioner and their shares of the width.
_OWED = (("serial", 5), ("upazila", 17), ("owed", 28), ("since", 14), ("told", 22), ("decided", 18))
_SENT = (("serial", 5), ("upazila", 20), ("sent", 40), ("came", 35))
WORDS: Mapping[str, Mapping[str, str]] = {
    "bn": {
        "title": "চিঠির নমুনা",
        "memo": "স্মারক নং-",
        "subject": "বিষয়:",
        "sources": "সূত্র:",
        "copies": "অনুলিপি সদয় অবগতি/অবগতি ও প্রয়োজনীয় ব্যবস্থা গ্রহণের জন্য প্রেরণ করা হলো:",
        "serial": "ক্রঃ নং",
        "upazila": "উপজেলা",
        "owed": "অনিষ্পন্ন বিষয়",
        "since": "শেষ তারিখ",
        "told": "সর্বশেষ তথ্য",
        "decided": "সংশ্লিষ্ট সিদ্ধান্ত",
        "sent": "প্রাপ্ত বিষয়",
        "came": "প্রাপ্তির তথ্য",
    },
    "en": {
        "title": "Template of letters",
        "memo": "Memo No.",
        "subject": "Subject:",
        "sources": "Ref.:",
        "copies": "Copy for kind information / information and necessary action:",
        "serial": "No.",
        "upazila": "Upazila",
        "owed": "Outstanding",
        "since": "Due by",
        "told": "Last word",
        "decided": "Decision concerned",
        "sent": "Received",
        "came": "When",
    },
}


def template(language: str) -> bytes:
    words = WORDS[language]
    file = WordFile(language, words["title"], _DAY, [paragraph("{{ sample }}", style="Sample")])
    file.add(*_letter(words))
    return file.to_bytes()


def _letter(words: Mapping[str, str]) -> Iterator[Element]:
    for lines in ("heading", "section"):
        yield from _each("line", lines, [paragraph("{{ line }}", style="Letterhead")])
    half = WIDTH[False] // 2
    dates = [*_each("day", "dates", [paragraph("{{ day }}", style="Line", align="right")])]
    yield grid([half, WIDTH[False] - half], [GridRow([[paragraph(words["memo"], style="Line")], dates])], ruled=False)
    yield paragraph(f"{words['subject']}\t{{{{ subject }}}}", style="Subject")
    first = f"{{% if loop.first %}}{words['sources']}{{% endif %}}\t{{{{ source }}}}"
    yield from _each("source", "sources", [paragraph(first, style="Source")])
    yield from _where("sample", [paragraph("{{ sample }}", style="Sample")])
    yield paragraph("{{ opening }}", style="Body", keep_next=True)
    for rows, columns in (("owed", _OWED), ("sent", _SENT)):
        yield from _where(rows, [_table(rows, columns, words)])
    yield from _where("points_opening", [paragraph("{{ points_opening }}", style="Body", keep_next=True)])
    point = paragraph("{{ point.number }}\t{{ point.text }}", *_check("point.check"), style="Point")
    yield from _each("point", "points", [point])
    # Neither signature, address nor the list of copies stands alone on a page.
    yield paragraph("{{ closing }}", style="Body", keep_next=True)
    yield from (paragraph(style="Signature") for _ in range(2))
    for lines in ("signature", "contact"):
        yield from _each("line", lines, [paragraph("{{ line }}", style="Signature")])
    yield paragraph("{{ recipient }}", *_check("recipient_check"), style="Recipient", keep_next=True)
    yield paragraph("{{ recipient_place }}", style="Line", keep_next=True)
    yield paragraph(words["copies"], style="Body", keep_next=True)
    yield from _each("copy", "copies", [paragraph("{{ copy.number }} {{ copy.name }}", style="Line")])


def _table(rows: str, columns: Sequence[tuple[str, int]], words: Mapping[str, str]) -> Element:
    """A row for each of `rows`; what must be checked stands in the cell that says what it is."""
    whole = sum(share for _, share in columns)
    cells = [
        [cell(f"{{{{ row.{name} }}}}", *(_check("row.check") if number == 2 else []))]
        for number, (name, _) in enumerate(columns)
    ]
    made = [
        heading_row(words[name] for name, _ in columns),
        *(_tag_row(f"for row in {rows}", len(columns)), GridRow(cells), _tag_row("endfor", len(columns))),
    ]
    return grid([WIDTH[False] * share // whole for _, share in columns], made, alt="{{ table_alt }}")


def _tag_row(tag: str, width: int) -> GridRow:
    return GridRow([[cell(f"{{%tr {tag} %}}")], *([cell()] for _ in range(width - 1))])


def _each(name: str, of: str, content: Sequence[Element]) -> Iterator[Element]:
    yield paragraph(f"{{%p for {name} in {of} %}}", style="Line")
    yield from content
    yield paragraph("{%p endfor %}", style="Line")


def _where(name: str, content: Sequence[Element]) -> Iterator[Element]:
    yield paragraph(f"{{%p if {name} %}}", style="Line")
    yield from content
    yield paragraph("{%p endif %}", style="Line")


def _check(name: str) -> list[Element]:
    """What must be checked before the letter is sent, highlighted so that it is not overlooked."""
    return [highlighted(f"{{% if {name} %}} {{{{ {name} }}}}{{% endif %}}")]


if __name__ == "__main__":
    for language in WORDS:
        (FOLDER / f"letter_{language}.docx").write_bytes(template(language))
