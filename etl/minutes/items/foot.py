"""Where running prose ends: what closes the meeting, the chair's signature, and a portal's own words below."""

import re
from collections.abc import Sequence

from etl.bengali.spelling import plain
from etl.bengali.wording import read_list, reference_cache
from etl.minutes.items.prose_headings import item_heading
from etl.minutes.items.prose_labels import label_words, part_label
from etl.minutes.phrases import phrase_list, trie_pattern

_OPENS_FOOT = " ([*_-–—\"'“”.0123456789"
_FOOT_LENGTH = 40
_PASSED_ON = re.compile(r"অবগতি|জ্ঞাতার্থ|করা\s*(?:হলো?|হইল)(?![\u0980-\u09ff])|/\s*-")
# "সভাপতি সবাইকে ধন্যবাদ জানিয়ে সভা শেষ করেন।", as `plain` spells it
_THANKS = "ধন্যবাদ"
_MEETING_ENDS = re.compile(r"সভা(?:র|টি|টির)?\s+(?:কাজ\s+|কার্যক্রম\s+)?(?:সেস|(?:পরি)?সমাপ্তি?)(?![\u0980-\u09ff])")
# In the lines of implementers and time limits, where nothing is told: "সভাপতি সকলের মঙ্গল কামনা করেন", "সভা শেষ হয়"
_CHAIR_ACTS = re.compile(r"সভাপতি\s+(?:মহোদয\u09bc?\s+)?[^,।]*(?:করেন|জানান|দেন|রাখেন|টানেন|করা\s+হয\u09bc?)\s*।?\s*$")
_MEETING_ENDED = re.compile(rf"{_MEETING_ENDS.pattern}\s*(?:করেন|করা\s+হয\u09bc?|করা\s+হলো?|হয\u09bc?|হলো?|ঘোসনা)")
_TELLS_NOTHING = ("implementer", "due")
_BELOW_TALK = (*_TELLS_NOTHING, "decision")
_FAREWELL = re.compile(r"ধন্যবাদ|কামনা|সুভেচ্ছা|কৃতজ্ঞতা|মোবারক")
_LONGEST_NAME = 60
_POST_KINDS = ("office", "other", "chair", "member", "body", "committee")
_BEFORE_NAMES = re.compile(r"(?<![\u0980-\u09ff])(?:জনাব|বেগম|স্বাক্ষরিত|স্বা)(?![\u0980-\u09ff])")
_NO_LETTER = re.compile(r"[^\u0980-\u0982\u0984-\u09e5a-z]+")
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
def closes(line: str, part: str) -> bool:
    """Whether nothing of the items follows the line, below lines of `part`: it closes the meeting, or is of the portal
    around the paper."""
    spelled = plain(line)
    if _footer().match(spelled) or (_THANKS in spelled and _MEETING_ENDS.search(spelled)):
        return True
    if part_label().match(spelled) or item_heading().match(spelled):
        return False
    chair_acts = part in _BELOW_TALK and _CHAIR_ACTS.search(spelled)
    if chair_acts and (part in _TELLS_NOTHING or _FAREWELL.search(spelled)):
        return True
    if part in _TELLS_NOTHING and _MEETING_ENDED.search(spelled):
        return True
    found = phrase_list("closings").first(spelled)
    return found is not None and (" " in found.meaning or _is_no_sentence(spelled, found.start))


def _is_no_sentence(spelled: str, at: int) -> bool:
    """Whether the line with "signed", "memo", "copy" at `at` is of the paper's foot, not a sentence about one.

    "অনুলিপি সদয় অবগতির জন্য প্রেরণ করা হলো।", "স্বাক্ষরিত/-"; not "উলিপুর উপজেলার কার্যবিবরণীর অনুলিপি পাওয়া গেছে।".
    """
    if "।" in spelled.rstrip("। ") or spelled.rstrip().endswith("।"):
        return not spelled[:at].strip(_OPENS_FOOT) and _PASSED_ON.search(spelled) is not None
    return not spelled[:at].strip(_OPENS_FOOT) or len(spelled) <= _FOOT_LENGTH


def is_signature(line: str, chair: str | None) -> bool:
    """Whether a line is the name of the chair alone, as the head writes it; of two words at least."""
    last = plain(line).rsplit(" ", 1)[-1].strip("()।,.-_/") if len(line) <= _LONGEST_NAME else ""
    # Most lines are told by one look.
    if chair is None or not last or last not in plain(chair):
        return False
    name = _letters(line)
    signs = " " in name and f"{_letters(chair)} ".startswith(f"{name} ")
    return signs and not _post().search(name) and phrase_list("roles").first(name) is None


@reference_cache()
def _post() -> re.Pattern[str]:
    """The last word of a post or office, which no name has."""
    words = [row["words"] for row in read_list("posts") if row["kind"] in _POST_KINDS]
    return re.compile(rf"(?:{trie_pattern(words)})(?![\u0980-\u09ff])")


def _letters(words: str) -> str:
    """The words without marks and what stands before names."""
    return " ".join(_NO_LETTER.sub(" ", _BEFORE_NAMES.sub(" ", plain(words))).split())
