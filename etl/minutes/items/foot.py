"""Where running prose ends: what closes the meeting, and a portal's own words below the paper."""

import re
from collections.abc import Sequence

from etl.bengali.spelling import plain
from etl.bengali.wording import reference_cache
from etl.minutes.items.prose_headings import item_heading
from etl.minutes.items.prose_labels import label_words, part_label
from etl.minutes.phrases import phrase_list

_OPENS_FOOT = " ([*_-–—\"'“”.0123456789"
_FOOT_LENGTH = 40
_PASSED_ON = re.compile(r"অবগতি|জ্ঞাতার্থ|করা\s*(?:হলো?|হইল)(?![\u0980-\u09ff])|/\s*-")
# "সভাপতি সবাইকে ধন্যবাদ জানিয়ে সভা শেষ করেন।", as `plain` spells it
_THANKS = "ধন্যবাদ"
_MEETING_ENDS = re.compile(r"সভা(?:র|টি|টির)?\s+(?:কাজ\s+|কার্যক্রম\s+)?(?:সেস|সমাপ্তি?)(?![\u0980-\u09ff])")
_NUMBERED = re.compile(r"[(\[]?(?:\d{1,2}|[ক-ঢ])\s?[।.)\]]|[-–•*●▪]\s")
_SENTENCE_ENDS = re.compile(r"[।.?!|]$")
_VERB_ENDS = re.compile(r"(?:হবে|বেন|বে|হয\u09bc?|হলো|হইল|হল|করা|েছে|েছেন)$")
_TITLE_LENGTH = 60


def end_of_paper(lines: Sequence[str], end: int) -> int:
    """The place behind the paper's last line, where `end` is that of the line that closes its items, or of none.

    Between a paper copied from a portal and the portal's footer its menus may stand: short lines without verb, number
    or label, behind a whole sentence or behind those who implement.
    """
    if end == len(lines) or not _footer().match(plain(lines[end])):
        return end
    at = end
    while at and _is_title(plain(lines[at - 1]).strip()):
        at -= 1
    if not at:
        return end
    last = plain(lines[at - 1]).strip()
    label = part_label().match(last)
    if label and not last[label.end() :]:
        return end
    if label and label["implementer"]:
        while at < end and phrase_list("roles").first(plain(lines[at])):
            at += 1
        return at
    return at if _is_sentence(last) else end


def _is_title(line: str) -> bool:
    return len(line) <= _TITLE_LENGTH and not (
        _is_sentence(line) or _NUMBERED.match(line) or part_label().match(line) or item_heading().match(line)
    )


def _is_sentence(line: str) -> bool:
    return _SENTENCE_ENDS.search(line) is not None or _VERB_ENDS.search(line) is not None


@reference_cache()
def _footer() -> re.Pattern[str]:
    """Who made the portal that the paper was copied from: a line below the paper, with a label like one of its own."""
    return re.compile(rf"(?:{label_words('footer')})\s*[ঃ:]")


@reference_cache(4_000)
def closes(line: str) -> bool:
    """Whether nothing of the items follows the line: it closes the meeting, or is of the portal around the paper."""
    spelled = plain(line)
    if _footer().match(spelled) or (_THANKS in spelled and _MEETING_ENDS.search(spelled)):
        return True
    found = phrase_list("closings").first(spelled)
    if found is None or part_label().match(spelled) or item_heading().match(spelled):
        return False
    return " " in found.meaning or _is_no_sentence(spelled, found.start)


def _is_no_sentence(spelled: str, at: int) -> bool:
    """Whether the line with "signed", "memo", "copy" at `at` is of the paper's foot, not a sentence about one.

    "অনুলিপি সদয় অবগতির জন্য প্রেরণ করা হলো।", "স্বাক্ষরিত/-"; not "উলিপুর উপজেলার কার্যবিবরণীর অনুলিপি পাওয়া গেছে।".
    """
    if "।" in spelled.rstrip("। ") or spelled.rstrip().endswith("।"):
        return not spelled[:at].strip(_OPENS_FOOT) and _PASSED_ON.search(spelled) is not None
    return not spelled[:at].strip(_OPENS_FOOT) or len(spelled) <= _FOOT_LENGTH
