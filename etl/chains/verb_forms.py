"""Know verbs by their forms: old literary ones made modern, light ones ("do", "be", "give"), and pronouns."""

import re

_Y = "য\u09bc?"
# Texts are in one spelling (`plain`).
_AFTER_A_VOWEL = re.compile(
    rf"^(?P<root>হ|ল|.*[\u0985-\u0994\u09be-\u09cc])ই(?P<ending>তে|বেন?|বার|ল|লেন?|{_Y}া(?:ছেন?)?)$"
)
_ROOTS = "কর|ধর|রাখ|থাক|চল|বল|আন|লিখ|দেখ|সুন|খুল|মান|পড\u09bc?|কিন|তুল"
_AFTER_A_CONSONANT = re.compile(rf"^(?P<root>{_ROOTS})ি(?P<ending>তে|বেন?|বার|ল|লেন?|{_Y}া(?:ছেন?)?)$")
_MODERN = {"ল": "লো", "য\u09bcা": "ে", "যা": "ে", "য\u09bcাছে": "েছে", "য\u09bcাছেন": "েছেন"}
_PRONOUN = re.compile(
    r"^(?:[তয]া\u0981?(?:হা)?(?:রা|দের|দেরকে|দিগকে|দিগের|কে|র|তে)?|[উই]হা(?:র|কে|তে|দের)?|(?:যে|সে|এ)(?:সব|সকল))$"
)
_FINITE = rf"বেন?|লো?|লেন|চ?্?ছেন?|(?:{_Y})?েছেন?|(?:{_Y})?েছিল(?:েন)?"
_LIGHT = re.compile(
    rf"""^(?:
    কর(?:া(?:র|নো|তে|{_Y})?|েন?|তে|বার|ি|ুন|{_FINITE})
    |হ(?:{_Y}|{_Y}ে|ন|ও{_Y}া(?:র|{_Y})?|বার|{_FINITE})
    |[দন][িে](?:তে|বার|{_Y}(?:া(?:র|{_Y})?)?|ও{_Y}া(?:র|{_Y})?|{_FINITE})
    |[দন]েন|দি{_Y}ে
    |রাখ(?:া(?:র)?|তে|{_FINITE})|রেখে(?:ছেন?)?
    )(?:ন?নি)?$""",
    re.VERBOSE,
)
_HYPHEN = re.compile("(?<=[\u0980-\u09e5])[-–](?=[\u0980-\u09e5])")
_HAVING_DONE = re.compile("([\u0980-\u09e5]{3,})(পুর্বক)(?![\u0980-\u09e5])")


def modern(word: str) -> str:
    """The modern form of a verb of the old literary language (করিতে: করতে); any other word as it is."""
    found = _AFTER_A_VOWEL.match(word) or _AFTER_A_CONSONANT.match(word)
    if found is None:
        return word
    root, ending = found["root"], found["ending"]
    if found.re is _AFTER_A_CONSONANT:
        return root + {"বার": "ার"}.get(ending, _MODERN.get(ending, ending))
    ending = _MODERN.get(ending, ending)
    return ("নি" if root == "ল" else root) + (f"য\u09bc{ending}" if ending.startswith("ে") else ending)


def in_parts(text: str) -> str:
    """The text with "having" as a word of its own ("having sent" is written as one word), and without hyphens."""
    return _HAVING_DONE.sub(r"\1 \2", _HYPHEN.sub(" ", text))


def is_light(word: str) -> bool:
    """Whether the word is a form of "do", "be", "give", "take" or "keep": what stands before it is what is done."""
    return _LIGHT.match(word) is not None


def is_pronoun(word: str) -> bool:
    """Whether the word only points at something: they, whose, that."""
    return _PRONOUN.match(word) is not None
