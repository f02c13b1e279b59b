"""Reminders and thanks as Word files, made of a template: one each, and one file of all, each on a page of its own."""

import copy
from collections.abc import Mapping, Sequence
from itertools import count

from docx.oxml.ns import qn
from lxml import etree

from dashboard.exports.letters.writing import letters_of
from dashboard.exports.pack.records import Pack
from dashboard.exports.word import letterhead as parts
from dashboard.exports.word.letter_choice import template_of
from dashboard.exports.word.letter_template import LetterTemplate, open_template
from dashboard.exports.word.letter_values import values_of
from dashboard.exports.word.text import Element, paragraph, w
from dashboard.exports.wording import say
from dashboard.exports.zip_file import to_zip


def render(pack: Pack) -> dict[str, bytes]:
    """`pack.stem`_letters.docx and, in the folder of that name, a file a letter. Raises BadTemplate."""
    letters = letters_of(pack)
    if not letters:
        none = say("letter.none", pack.language, month=pack.month, as_of=pack.as_of)
        file = parts.new_file(pack, _title(pack))
        file.add(paragraph(none, style="Body"))
        return {f"{pack.stem}_letters.docx": file.to_bytes()}
    template = open_template(template_of(pack).content, _title(pack), pack.asked.as_of, pack.language)
    filled = [template.filled(values_of(pack, letter)) for letter in letters]
    files = {
        f"{pack.stem}_letters/{letter.stem}.docx": _file(template, texts)
        for letter, texts in zip(letters, filled, strict=True)
    }
    merged = filled[0] | {template.main: _one_after_the_other([texts[template.main] for texts in filled])}
    return {f"{pack.stem}_letters.docx": _file(template, merged), **files}


def remarks(pack: Pack) -> tuple[str, ...]:
    """Why the office's own template was not used; nothing where it was, or where there is none."""
    return tuple(filter(None, [template_of(pack).complaint]))


def _title(pack: Pack) -> str:
    return say("letter.file_title", pack.language, place=pack.place, month=pack.month)


def _file(template: LetterTemplate, texts: Mapping[str, Element]) -> bytes:
    made = {
        name: etree.tostring(text, xml_declaration=True, encoding="UTF-8", standalone=True)
        for name, text in texts.items()
    }
    return to_zip({**template.members, **made})


def _one_after_the_other(letters: Sequence[Element]) -> Element:
    """The letters in one text, each from a new page on."""
    first, *others = (copy.deepcopy(letter) for letter in letters)
    body = _body(first)
    end = body[-1] if len(body) and body[-1].tag == qn("w:sectPr") else None
    for letter in others:
        content = [each for each in _body(letter) if each.tag != qn("w:sectPr")]
        _from_a_new_page(content)
        for each in content:
            body.append(each) if end is None else end.addprevious(each)
    for number, picture in zip(count(1), body.iter(qn("wp:docPr"))):
        picture.set("id", str(number))
    return first


def _body(text: Element) -> Element:
    found = text.find(qn("w:body"))
    assert found is not None
    return found


def _from_a_new_page(content: list[Element]) -> None:
    """Break the page before the first paragraph; before a table, in a paragraph of its own."""
    if not content or content[0].tag != qn("w:p"):
        content.insert(0, w("p", w("r", w("br", type="page"))))
        return
    options = content[0].find(qn("w:pPr"))
    if options is None:
        options = w("pPr")
        content[0].insert(0, options)
    # The order of the schema: after style, keepNext and keepLines.
    before = [each for each in options if each.tag in map(qn, ("w:pStyle", "w:keepNext", "w:keepLines"))]
    options.insert(len(before), w("pageBreakBefore"))
