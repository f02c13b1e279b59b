"""The template of letters: an office's own takes the program's place, unless it cannot be used; it runs nothing."""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import canonicalize

import docx
import pytest
from docx.document import Document

from dashboard.exports.letters.records import Letter, Point
from dashboard.exports.pack.parts import make_pack
from dashboard.exports.pack.records import Pack
from dashboard.exports.word.letter_choice import check, template_of
from dashboard.exports.word.letter_template import open_template
from dashboard.exports.word.letter_values import values_of
from dashboard.exports.word.letters import remarks, render
from dashboard.exports.wording import say
from tests.dashboard.exports.packs import kurigram, office_data
from tests.dashboard.exports.word.letter_templates import FOLDER, WORDS, template
from tests.dashboard.exports.word_text import opened, text_lines


@pytest.fixture(scope="module")
def pack(warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Pack:
    """July 2016 of an office with a data folder of its own."""
    own = office_data(tmp_path_factory.mktemp("office"), "Office of {place}", "A. Rahman")
    return make_pack(kurigram(warehouse, "en", parts=(), data=own))


@pytest.mark.parametrize("language", list(WORDS))
def test_the_templates_of_the_program_are_as_they_are_made_and_can_be_used(language: str) -> None:
    content = (FOLDER / f"letter_{language}.docx").read_bytes()
    assert parts_of(content) == parts_of(template(language))
    check(content, language)


def parts_of(content: bytes) -> dict[str, str]:
    """The parts of a Word file, however its XML is written; without the one that says who wrote it when."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        parts = {name: file.read(name) for name in file.namelist() if name.endswith((".xml", ".rels"))}
    return {name: canonicalize(part) for name, part in parts.items() if name != "docProps/core.xml"}


def own_template(pack: Pack, content: bytes) -> Path:
    file = pack.asked.data / "reference" / "letter_en.docx"
    file.write_bytes(content)
    return file


def edited(edit: Callable[[Document], object]) -> bytes:
    """The program's template, as an office saves it after an edit."""
    document = docx.Document(str(FOLDER / "letter_en.docx"))
    edit(document)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def with_words(words: str) -> bytes:
    return edited(lambda document: document.add_paragraph(words))


def test_an_offices_own_template_makes_every_letter(pack: Pack) -> None:
    own_template(pack, with_words("Motto of this {{ kind }}"))
    assert remarks(pack) == ()
    files = render(pack)
    assert len(files) == 6
    for name, content in files.items():
        mottoes = [
            line for line in text_lines(opened(content)) if re.fullmatch("Motto of this (reminder|thanks)", line)
        ]
        assert len(mottoes) == (1 if "/" in name else len(files) - 1)


def without(tag: str) -> bytes:
    def edit(document: Document) -> None:
        for each in (*document.paragraphs, *document.sections[0].header.paragraphs):
            if f"{{{{ {tag} }}}}" in each.text:
                each.text = ""

    return edited(edit)


BROKEN = {
    "no Word file": (b"%PDF-1.7", "not_word", ""),
    "half a Word file": (template("en")[:3000], "not_word", ""),
    "too large": (b"x" * 5_000_001, "too_large", ""),
    "a tag that is not closed": (with_words("Dear {% if subject %} sir"), "tag", ""),
    "a name that is none": (with_words("Of {{ subjekt }}"), "unknown", "subjekt"),
    "the first of nothing": (with_words("{{ sources[0] }}"), "unknown", "0"),
    "a letter without what is owed": (without("point.text"), "lacks", "points.text, points.check"),
    "made up, and not marked so": (without("sample"), "lacks", "sample"),
    "a loop over half a paragraph": (with_words("{%p for line in heading %}"), "tag", ""),
    "text outside a paragraph": (with_words("{{p subject }}"), "crossed", ""),
    "reaching into Python": (with_words("{{ ''.__class__.__mro__ }}"), "forbidden", ""),
    "calling": (with_words("{{ heading.append('x') }}"), "forbidden", ""),
    "a function": (with_words("{% for n in range(9) %}{% endfor %}"), "forbidden", ""),
    "counting": (with_words("{{ 'x' * 1000000000 }}"), "forbidden", ""),
    "another file": (with_words("{% include '/etc/passwd' %}"), "forbidden", ""),
    "words that are markup": (with_words("{{ subject|safe }}"), "tag", "safe"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_one_that_cannot_be_used_is_told_and_the_programs_own_is_used(case: str, pack: Pack) -> None:
    content, code, detail = BROKEN[case]
    file = own_template(pack, content)
    [told] = remarks(pack)
    assert str(file) in told
    assert str(FOLDER / "letter_en.docx") in told
    assert say(f"letter_template.{code}", "en", detail="\n").split("\n")[0] in told
    assert detail in told
    assert template_of(pack).content == (FOLDER / "letter_en.docx").read_bytes()


def test_what_is_wrong_is_told_with_the_words_beside_it(pack: Pack) -> None:
    own_template(pack, with_words("Yours faithfully {{ signatur }}"))
    [told] = remarks(pack)
    assert "“Yours faithfully {{ signatur }}”" in told


def test_made_up_figures_never_bear_a_real_offices_template(pack: Pack) -> None:
    own_template(pack, with_words("Motto"))
    assert template_of(replace(pack, sample="made up")).content == (FOLDER / "letter_en.docx").read_bytes()


def test_what_fills_a_gap_is_text_whatever_it_looks_like(pack: Pack) -> None:
    hostile = "{{ 7 * 7 }} {% for a in b %} {_{ </w:t> &amp; ২১-০৭-২০১৬"
    letter = Letter("thanks", "", "x", hostile, (hostile,), hostile, (Point(hostile),), hostile, (hostile, "b"), ())
    made = open_template(template("en"), "t", pack.asked.as_of, "en")
    text = made.filled(values_of(pack, letter))[made.main]
    said = ["".join(map(str, each.itertext())) for each in text.iter("{*}p")]
    # The hyphens of a day are elements of their own, at which no line breaks.
    shown = hostile.replace("২১-০৭-২০১৬", "২১০৭২০১৬")
    assert sum(shown in line for line in said) == 6
