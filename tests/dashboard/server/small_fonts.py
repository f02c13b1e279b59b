"""Make again the small fonts of dashboard/static/ after a new Streamlit or a new icon: what of its own fonts is shown.

    uvx --with fonttools --with brotli --with streamlit==VERSION python tests/dashboard/server/small_fonts.py

Each file's name holds a hash of what is in it, so that browsers may keep it for ever.
"""

import re
from hashlib import sha256
from pathlib import Path

import streamlit
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

DASHBOARD = Path(__file__).parents[3] / "dashboard"
FILES = Path(streamlit.__file__).parent / "static" / "static"
# Marks that Noto Sans lacks, and Source Sans has: the last of the fonts that a page names.
MARKS = "→▲▼○●✓✗⟨⟩"
ICON = re.compile(r":material/([a-z0-9_]+)")


def icons() -> set[str]:
    """The names of icons in Streamlit's scripts and in ours."""
    files = [*(FILES / "js").glob("*.js"), *DASHBOARD.rglob("*.py")]
    return {name for file in files for name in ICON.findall(file.read_text(encoding="utf-8"))}


def glyphs_of(font: TTFont, names: set[str]) -> set[str]:
    """The glyphs of icons: an icon is written as the letters of its name, which become one glyph."""
    letters = {glyph: chr(code) for code, glyph in font.getBestCmap().items()}
    found: set[str] = set()
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in (getattr(each, "ExtSubTable", each) for each in lookup.SubTable):
            for first, ligatures in table.ligatures.items():
                found |= {
                    each.LigGlyph
                    for each in ligatures
                    if "".join(letters.get(glyph, "?") for glyph in (first, *each.Component)) in names
                }
    return found


def write(name: str, source: str, text: str, names: frozenset[str] = frozenset()) -> None:
    font = TTFont(next((FILES / "media").glob(source)))
    options = Options(flavor="woff2", layout_features=["rlig"] if names else [], layout_closure=False, name_IDs=[])
    subsetter = Subsetter(options)
    subsetter.populate(glyphs=glyphs_of(font, set(names)) if names else (), text=text)
    subsetter.subset(font)
    font.flavor = "woff2"
    made = DASHBOARD / "static" / f"{name}.woff2"
    font.save(made)
    for old in made.parent.glob(f"{name}.*.woff2"):
        old.unlink()
    made.rename(made.with_name(f"{name}.{sha256(made.read_bytes()).hexdigest()[:8]}.woff2"))


if __name__ == "__main__":
    write("marks", "SourceSansVF-Upright*.woff2", MARKS)
    write("icons", "MaterialSymbols-Rounded*.woff2", "abcdefghijklmnopqrstuvwxyz0123456789_", frozenset(icons()))
