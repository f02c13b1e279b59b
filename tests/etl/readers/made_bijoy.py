"""Unicode → Bijoy, for tests: written from the keyboard layout, not from the reader's table.

`classic` writes as the older SutonnyMJ is typed, `newer` with the glyphs of later versions.
"""

import re
from typing import Literal

from etl.bengali.text import clean

Style = Literal["classic", "newer"]

_VOWEL_LETTERS = dict(zip("অইঈউঊঋএঐওঔ", "ABCDEFGHIJ", strict=True)) | {"আ": "Av"}
_CONSONANTS = dict(zip("কখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহৎ", "KLMNOPQRSTUVWXYZ_`abcdefghijklmnr", strict=True)) | {
    "ড়": "o",
    "ঢ়": "p",
    "য়": "q",
}
_SIGNS = dict(zip("০১২৩৪৫৬৭৮৯।৳“”‘’ংঃঁািীুূৃেৈ", "0123456789|$ÒÓÔÕstuvwxy~„‡‰", strict=True))
# A cluster, and what is typed for it.
_CLUSTERS = """
ক্ক ° ক্ট ± ক্ত ³ ক্ম ´ ক্র µ ক্ল K¬ ক্ব K¡ ক্ষ ¶ ক্ষ্ণ ¶è ক্ষ্ম ² ক্স ·
গ্ন Mœ গ্ধ » গ্ম M¥ গ্র MÖ গ্ল M\xad ঘ্ন Nœ ঙ্ক ¼ ঙ্ক্ষ •¶ ঙ্খ •L ঙ্গ ½ ঙ্ঘ •N
চ্চ ”P চ্ছ ”Q চ্ছ্ব ”Q¡ চ্ঞ ”T জ্জ ¾ জ্জ্ব ¾¡ জ্ঞ Á জ্ব R¡ ঞ্চ Â ঞ্ছ Ã ঞ্জ Ä
ঞ্ঝ Å ট্ট Æ ট্র Uª ট্ব U¡ ড্ড Ç ড্র Wª ণ্ট È ণ্ঠ É ণ্ড Ê ণ্ণ Yè ণ্ব Y^ ত্ত Ë
ত্ত্ব Ë¡ ত্থ Ì ত্ন Zœ ত্ম Z¥ ত্র Î ত্ব Z¡ থ্ব _¡ দ্গ ˜M দ্ঘ ™N দ্দ Ï দ্ধ ×
দ্ব Ø দ্ভ ™¢ দ্ম Ù দ্র `ª ধ্ব aŸ ধ্র aª ন্ট ›U ন্ট্র ›Uª ন্ঠ Ú ন্ড Û ন্ড্র Ûª
ন্ত š— ন্ত্র š¿ ন্ত্ব š—¡ ন্থ š’ ন্দ ›` ন্দ্র ›`ª ন্দ্ব ›Ø ন্ধ Ü ন্ন bœ ন্ব š^
ন্ম b¥ ন্স Ý প্ট Þ প্ত ß প্ন cœ প্প à প্র cÖ প্ল c\xad প্স á ফ্র d« ফ্ল d¬
ব্জ â ব্দ ã ব্ধ ä ব্ব eŸ ব্র eª ব্ল e\xad ভ্র å ম্ন gœ ম্প ¤ú ম্প্র ¤cÖ ম্ফ ç
ম্ব ¤^ ম্ভ ¤¢ ম্ভ্র ¤£ ম্ম ¤§ ম্র gª ম্ল ¤\xad ল্ক é ল্গ ê ল্ট ë ল্ড ì ল্প í
ল্ফ î ল্ব j¦ ল্ম j¥ ল্ল j\xad শ্চ ð শ্ছ ñ শ্ন kœ শ্ব k¦ শ্ম k¥ শ্র kª
শ্ল k\xad ষ্ক ®‹ ষ্ক্র ®Œ ষ্ট ó ষ্ট্র óª ষ্ঠ ô ষ্ণ ò ষ্প ®ú ষ্ফ õ ষ্ম ®§
স্ক ¯‹ স্ক্র ¯Œ স্খ ö স্ট ÷ স্ট্র ÷ª স্ত ¯— স্ত্র ¯¿ স্থ ¯’ স্ন mœ স্প ¯ú
স্ফ ù স্ব ¯^ স্ম ¯§ স্র mª স্ল ¯\xad হ্ণ nè হ্ন ý হ্ম þ হ্র nª হ্ল n¬ হ্ব nŸ
"""
_WITH_VOWEL = "গু ¸ শু ï হু û হৃ ü রু i“ রূ iƒ ড়ু o– ন্তু š‘ স্তু ¯‘"
# A vowel sign of another shape under some letters.
_BELOW = {("ত", "ু"): "z", ("্র", "ু"): "“", ("ভ", "ূ"): "‚"}
_NEWER = {"š—": "šÍ", "¯—": "¯Í", "¶": "ÿ", "“": "æ", "\xad": "ø", "š‘": "šÍy", "„": "…"}

_SYLLABLE = re.compile(
    "(?P<reph>র্(?=[ক-হৎ]))?(?P<cluster>[ক-হৎ]়?(?:\u200d?্\u200c?[ক-হ]়?)*)(?P<vowel>[া-ৌ]?)(?P<marks>[ঁংঃ]*)|(?P<other>.)",
    re.DOTALL,
)


def _pairs(words: str) -> dict[str, str]:
    parts = [clean(part) if "\u0980" <= part[0] <= "\u09ff" else part for part in words.split(" ")]
    return dict(zip(parts[::2], parts[1::2], strict=True))


_TYPED = {clean(letter): key for letter, key in (_VOWEL_LETTERS | _CONSONANTS).items()} | _pairs(
    _CLUSTERS.strip().replace("\n", " ")
)
_WHOLE = _pairs(_WITH_VOWEL)


def as_bijoy(text: str, style: Style = "classic") -> str:
    """`text` as somebody types it in SutonnyMJ. Latin letters cannot be typed in it; they are left alone."""
    typed = "".join(_syllable(found) for found in _SYLLABLE.finditer(clean(text)))
    typed = re.sub(r"(?<![A-Za-z_`©-ÿ“‘—’‚„…~ƒš›œ])‡", "†", typed)
    if style == "newer":
        for classic, newer in _NEWER.items():
            typed = typed.replace(classic, newer)
    return typed


def clusters() -> list[str]:
    return [letters for letters in _TYPED if "্" in letters]


def _syllable(found: re.Match[str]) -> str:
    if found["other"]:
        return _TYPED.get(found["other"]) or _SIGNS.get(found["other"], found["other"])
    before, vowel = _vowel(found["vowel"])
    core = _WHOLE.get(found["cluster"] + found["vowel"])
    if core is not None:
        vowel = ""
    else:
        core = _cluster(found["cluster"])
        shapes = (
            shape for (end, sign), shape in _BELOW.items() if sign == found["vowel"] and found["cluster"].endswith(end)
        )
        vowel = next(shapes, vowel)
    return before + core + ("©" if found["reph"] else "") + vowel + "".join(map(_SIGNS.__getitem__, found["marks"]))


def _vowel(sign: str) -> tuple[str, str]:
    """What is typed before the cluster, and after it."""
    match sign:
        case "ি" | "ে" | "ৈ":
            return _SIGNS[sign], ""
        case "ো":
            return "‡", "v"
        case "ৌ":
            return "‡", "Š"
        case _:
            return "", _SIGNS.get(sign, "")


def _cluster(letters: str) -> str:
    """The longest known part from the left; ya-phala and ra-phala below; else a visible hasanta."""
    letters = letters.replace("\u200d", "")
    for end in range(len(letters), 0, -1):
        rest = letters[end:]
        if letters[:end] in _TYPED and (not rest or rest[0] == "্"):
            return _TYPED[letters[:end]] + (_below(rest) if rest else "")
    raise ValueError(f"no key for {letters!r}")


def _below(rest: str) -> str:
    known = {"্য": "¨", "্র": "ª"}
    if rest[:2] in known and rest[2:3] != "়":
        return known[rest[:2]] + (_below(rest[2:]) if rest[2:] else "")
    return "&" + _cluster(rest[1:].lstrip("\u200c"))
