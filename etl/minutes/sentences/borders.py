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
# A verb whose names stand behind it: "দিয়েছে উলিপুর ও চিলমারী; দেয়নি রৌমারী".
_VERB_BEFORE_NAMES = re.compile(rf"(?<!{LETTER}){_VERB}(?!{LETTER})\s+[^;]*;")


def after_unread(marks: Marks, start: int, end: int) -> int:
    """Where the words of the predicate at `end` begin: behind the last finite verb before it that was not read.

    Only where that verb has places of its own, and the predicate has others, or a semicolon parts them; what is
    reported behind a comma ("উলিপুর উপজেলা জানিয়েছে, …") is of the places named before.
    """
    borders = [*_VERB_BEFORE_NAMES.finditer(marks.spelled, start, end), *_BORDER.finditer(marks.spelled, start, end)]
    at = start
    for border in borders:
        parted = border[0].endswith(";")
        before, behind = within(marks.places, start, border.start()), within(marks.places, border.end(), end)
        before = within(marks.places, start, border.end()) if parted else before
        if before and (parted or (behind and not _reports(marks, start, border))):
            at = max(at, border.end())
    return at


def _reports(marks: Marks, start: int, border: re.Match[str]) -> bool:
    return any(found.end() >= border.start() for found in report().finditer(marks.spelled, start, border.end()))
