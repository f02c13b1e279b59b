"""Small Word files made for the tests: only the parts that the reader looks at."""

from tests.bench.fuzz.damage import packed

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NUMBERING = f"""<w:numbering {NAMESPACE}>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
<w:lvlText w:val="%1)"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/>
<w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl>
</w:abstractNum>
<w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="6"><w:abstractNumId w:val="1"/>
<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>
<w:num w:numId="7"><w:abstractNumId w:val="2"/></w:num></w:numbering>"""


def paragraph(text: str, look: str = "", run: str = "") -> str:
    return f"<w:p><w:pPr>{look}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def numbered(text: str, list_id: int, level: int = 0) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')


def cell(content: str, look: str = "") -> str:
    return f"<w:tc><w:tcPr>{look}</w:tcPr>{content}</w:tc>"


def table(*rows: str) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def run(text: str, font: str | None = None, look: str = "") -> str:
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>' if font else ""
    return f'<w:r><w:rPr>{fonts}{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def docx(body: str, header: str | None = None, parts: dict[str, str] | None = None) -> bytes:
    whole = {
        "word/document.xml": f"<w:document {NAMESPACE}><w:body>{body}</w:body></w:document>",
        "word/numbering.xml": NUMBERING,
        **({"word/header1.xml": f"<w:hdr {NAMESPACE}>{header}</w:hdr>"} if header else {}),
        **(parts or {}),
    }
    return packed((name, part.encode()) for name, part in whole.items())
