"""Where a clause begins behind one whose verb no list has: its places are not those of the next verb.

"উলিপুর উপজেলার কার্যবিবরণী হাতে এসেছে; চিলমারী উপজেলা পাঠায়নি": of Ulipur nothing is denied.
"""

import re

from etl.minutes.sentences.main_verbs import LETTER, report
from etl.minutes.sentences.marks import Marks, within

# A word that ends like a finite verb, or like one that concedes something.
_VERB = (
    rf"{LETTER}*(?:ছে|ছেন|ছিলো?|ছিলেন|লেও|[\u09af\u09a8\u09c7]\u09bc?\s?নি|নাই|নেই|হয\u09bc?|যায\u09bc?|হবে|গেল|হলো|হল)"
)
_BORDER = re.compile(
    rf"(?<!{LETTER}){_VERB}(?!{LETTER})\s*(?:\([^()]{{0,40}}\)\s*)?(?P<mark>[;,]|(?=(?:আর|এবং|কিন্তু|তবে|অথচ)\s))"
)
# "উলিপুর উপজেলা পাঠালেও চিলমারী উপজেলা পাঠায়নি": it concedes, without a mark.
_CONCEDES = re.compile(rf"(?<!{LETTER}){LETTER}+লেও(?!{LETTER})\s*,?")
# Behind a verb that was read: "পাঠিয়েছে: উলিপুর (৫), চিলমারী (২); পাঠায়নি …".
_NAMES_OF_VERB_BEFORE = re.compile(r"\s*[:ঃ(–-]*\s*(?P<names>[^\s;,:][^;]*);")
# A verb whose names stand behind it: "দিয়েছে উলিপুর ও চিলমারী; দেয়নি রৌমারী".
_VERB_BEFORE_NAMES = re.compile(rf"(?<!{LETTER}){_VERB}(?!{LETTER})\s+[^;]*;")


def after_unread(marks: Marks, start: int, end: int, *, behind_verb: bool) -> int:
    """Where the words of the predicate at `end` begin: behind the last finite verb before it that was not read.

    `behind_verb`: whether `start` is where another predicate ends.

    Only where that verb has places of its own, and the predicate has others, or a semicolon parts them; what is
    reported behind a comma ("উলিপুর উপজেলা জানিয়েছে, …") is of the places named before.
    """
    borders = [*_VERB_BEFORE_NAMES.finditer(marks.spelled, start, end), *_BORDER.finditer(marks.spelled, start, end)]
    borders.extend(_CONCEDES.finditer(marks.spelled, start, end))
    of_verb = _NAMES_OF_VERB_BEFORE.match(marks.spelled, start, end) if behind_verb else None
    named = of_verb is not None and any(place.start == of_verb.start("names") for place in marks.places)
    at = of_verb.end() if of_verb and named else start
    for border in borders:
        parted = border[0].endswith(";")
        before, behind = within(marks.places, start, border.start()), within(marks.places, border.end(), end)
        before = within(marks.places, start, border.end()) if parted else before
        if before and (parted or (behind and not _reports(marks, start, border))):
            at = max(at, border.end())
    return at


def _reports(marks: Marks, start: int, border: re.Match[str]) -> bool:
    return any(found.end() >= border.start() for found in report().finditer(marks.spelled, start, border.end()))
