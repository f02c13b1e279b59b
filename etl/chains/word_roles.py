"""See each word's kind in its sentence, where that differs from the kind it has by itself."""

import re

from etl.bengali.text import fold_word
from etl.chains.listed_words import NOT_DONE, PARTICIPLES, Listed, is_bare, listed_word

IN_A_RUN = frozenset({"word", "common", "same", "state"})
# It parts no run of words, and tells nothing itself.
RELATIVE = Listed("same", "")
_EMPTY, _LIGHT = Listed("empty", ""), Listed("light", "")
_VERBAL_NOUN = ("তে", "নো")
_ADJECTIVAL = ("করা", "নেওয়া", "নেয়া", "দেওয়া", "দেয়া", "হওয়া", "পাওয়া")
_FUTURE = re.compile("(?<=[^\u09cd])বেন?$")
OF = ("র", "\u09c7র")
_TO_A_PERSON, _TO_PERSONS = "কে", ("দেরকে", "গনকে", "বৃন্দকে")
_EACH = ("করে", "করিয়া")
_PASSED_OVER = ("empty", "left", "time", "break", "count", "moved")
_Y = "য\u09bc?"
_AS_IT_WAS = re.compile(rf"^(?:(?:হও|দেও|নেও|পাও|যাও){_Y}|কর|থাক)া{_Y}$")
_HOLDING = ("সম্বলিত", "সংবলিত", "সম্মলিত")
_INITIATIVE, _TAKEN = "উদ্যোগ", ("নি", "নে", "গ্রহন")
_GOT = ("প্রাপ্ত",)
_HEREBY = ("হলো", "হল", "হয\u09bc")
_MADE_SURE = "নিস্চিত"
_CARRIERS = ("carrier", "matter", "work", "term", "duty")
# Verbal nouns end so.
_DOING = fold_word("ন")
_FOR_EACH_ONE = "এক"


def kind_at(listed: list[Listed], place: int) -> str:
    """The kind of the word there; behind the last one a break."""
    return listed[place].kind if place < len(listed) else "break"


def with_roles(tokens: list[str], listed: list[Listed]) -> list[Listed]:
    """The kinds of all tokens as the sentence makes them."""
    listed = _with_contents(tokens, _with_causes(tokens, _with_carriers(tokens, list(listed))))
    for place, word in enumerate(tokens):
        if word in _EACH:
            _leave_out_each(tokens, listed, place)
        elif listed[place].kind == "instead":
            _replace_run(listed, place - 1)
        elif word == _INITIATIVE and _is_taken(tokens, place):
            listed[place] = _LIGHT
        else:
            listed[place] = _in_its_place(word, listed[place], _following(tokens, listed, place))
    return listed


def _in_its_place(word: str, listed: Listed, following: str) -> Listed:
    """What the word is before a word of the kind `following`."""
    if word.endswith(_ADJECTIVAL) and following in {*IN_A_RUN, "count"} and listed.kind == "light":
        return RELATIVE  # "the officers who took the training"
    if listed.kind in IN_A_RUN and word.endswith(_VERBAL_NOUN) and following == "light":
        return _act_of(word.removesuffix("তে").removesuffix("নো"))
    if listed.kind in IN_A_RUN and following == "break" and (root := _FUTURE.sub("", word)) != word:
        return _act_of(root)  # "the office will print it"
    if listed.kind == "act" and (is_bare(word, listed) or word.endswith(PARTICIPLES)):
        if following == "asked":  # "a final reminder"
            return _EMPTY
        if following in {*IN_A_RUN, "count"}:  # "the updated list"
            return Listed("state" if word.endswith(PARTICIPLES) or word in _GOT else "common", listed.stem)
    return listed


def _is_taken(tokens: list[str], place: int) -> bool:
    """Whether an initiative is taken to do something, which is no initiative with a name of its own."""
    following = tokens[place + 1] if place + 1 < len(tokens) else ""
    return place > 0 and tokens[place - 1].endswith(OF) and following.startswith(_TAKEN)


def _leave_out_each(tokens: list[str], listed: list[Listed], place: int) -> None:
    """The "doing" of "one each", and the words of "with the officer as convener"."""
    if place and (listed[place - 1].kind == "count" or tokens[place - 1].startswith(_FOR_EACH_ONE)):
        listed[place] = _EMPTY
    elif place > 1 and tokens[place - 2].endswith(_TO_A_PERSON):
        _leave_out_run(listed, place - 1)


def _replace_run(listed: list[Listed], last: int) -> None:
    while last >= 0 and listed[last].kind in IN_A_RUN:
        listed[last] = Listed("replaced", listed[last].stem)
        last -= 1


def _following(tokens: list[str], listed: list[Listed], place: int) -> str:
    """The kind of the next word; of the first behind acts in a row ("to check and choose")."""
    place += 1
    while kind_at(listed, place) == "act" == kind_at(listed, place + 1) and is_bare(tokens[place], listed[place]):
        place += 1
    both = kind_at(listed, place) == "act" and is_bare(tokens[place], listed[place])
    return kind_at(listed, place + 1) if both and kind_at(listed, place + 1) in IN_A_RUN else kind_at(listed, place)


def _act_of(root: str) -> Listed:
    """The act of a verb's root, which is listed under its infinitive."""
    known = listed_word(f"{root}তে")
    return known if known.kind == "act" else Listed("act", fold_word(root))


def _with_causes(tokens: list[str], listed: list[Listed]) -> list[Listed]:
    """The same where "as no money was given" only says why, another thing being what something is done to."""
    for place, word in enumerate(tokens):
        if not _AS_IT_WAS.match(word):
            continue
        end = place
        while end and listed[end - 1].kind in _PASSED_OVER:
            end -= 1
        start = end
        while start and listed[start - 1].kind in IN_A_RUN:
            start -= 1
        others = (n for n in range(len(tokens)) if not start <= n < place)
        if any(listed[n].kind in ("word", "same") and is_bare(tokens[n], listed[n]) for n in others):
            listed[start:end] = [Listed("state", each.stem) for each in listed[start:end]]
            listed[place] = _EMPTY
    return listed


def _with_contents(tokens: list[str], listed: list[Listed]) -> list[Listed]:
    """The same where "with pictures of the sights" only says what the thing behind it holds."""
    for place, word in enumerate(tokens):
        if word not in _HOLDING:
            continue
        listed[place] = _EMPTY
        for n in range(place - 1, -1, -1):
            if listed[n].kind not in {*IN_A_RUN, "empty"}:
                break
            listed[n] = Listed("state", listed[n].stem) if listed[n].kind in IN_A_RUN else listed[n]
    return listed


def _with_carriers(tokens: list[str], listed: list[Listed]) -> list[Listed]:
    """The same with "the work of setting up is to be done soon" as "setting up is to be done".

    So are the day or time that is set or moved, the steps to take, and the duty that is given to somebody.
    """
    for place, carrier in enumerate(listed):
        if carrier.kind not in _CARRIERS or not is_bare(tokens[place], carrier):
            continue
        verb = _verb_behind(listed, place)
        if carrier.kind == "matter" and not (verb < len(tokens) and tokens[verb].startswith(_MADE_SURE)):
            listed[place] = Listed("about", "")
            continue
        head = _head_of(tokens, listed, place)
        between = range(place + 1, verb)
        if head < 0 and carrier.kind in ("carrier", "duty") and all(listed[n].kind == "empty" for n in between):
            _leave_out_doer(listed, place)
        if head < 0 or verb == len(tokens) or kind_at(listed, place + 1) in ("given", "about"):
            continue  # not "by the decision of the meeting"
        if carrier.kind == "term" and not any(listed[n].kind == "moved" for n in between):
            continue  # "during the training"
        if carrier.kind == "duty" and not any(word in _HEREBY for word in tokens[verb:]):
            continue  # to hand it over is itself what is to be done
        for n in range(head + 1, place + 1):
            listed[n] = Listed("light", NOT_DONE) if listed[n].kind == "left" else _LIGHT
        _leave_out_run(listed, verb - 1)
        for n in between:
            if tokens[n].endswith(_TO_A_PERSON):
                _leave_out_run(listed, n)
    return listed


def _leave_out_run(listed: list[Listed], last: int) -> None:
    while last >= 0 and listed[last].kind in IN_A_RUN:
        listed[last] = _EMPTY
        last -= 1


def _leave_out_doer(listed: list[Listed], carrier: int) -> None:
    """In "for setting it up the branch takes steps", the branch."""
    last = next((n for n in range(carrier - 1, -1, -1) if listed[n].kind != "empty"), -1)
    start = next((n for n in range(last, -1, -1) if listed[n].kind not in IN_A_RUN), -1)
    if start >= 0 and listed[start].kind == "about":
        _leave_out_run(listed, last)


def is_person(word: str, listed: Listed) -> bool:
    """Whether something is done to whom the word names: "to the company", not "in the park" (both end in কে)."""
    return word.endswith(_TO_PERSONS) or fold_word(word) == f"{listed.stem}{_TO_A_PERSON}"


def is_verbal_noun(listed: Listed) -> bool:
    """Whether the word may say what is done, as "printing" and "building" do."""
    return listed.stem.endswith(_DOING)


def _head_of(tokens: list[str], listed: list[Listed], carrier: int) -> int:
    """Where the word stands whose work, day or duty it is, or -1: "setting up", in "the new day of setting up"."""
    head = _word_before(tokens, listed, carrier)
    if head >= 0 and not tokens[head].endswith(OF) and is_bare(tokens[head], listed[head]):
        if listed[carrier].kind == "work":  # "building work"
            return head if _may_be_done(listed[head]) else -1
        head = _word_before(tokens, listed, head) if listed[carrier].kind == "term" else -1
    return head if head >= 0 and tokens[head].endswith(OF) and _may_be_done(listed[head]) else -1


def _word_before(tokens: list[str], listed: list[Listed], place: int) -> int:
    place -= 1
    while place >= 0 and listed[place].kind in _PASSED_OVER and tokens[place] not in "।;":
        place -= 1
    return place


def _may_be_done(listed: Listed) -> bool:
    return listed.kind in IN_A_RUN or listed.kind == "act"


def _verb_behind(listed: list[Listed], place: int) -> int:
    """Where the next "do", "be" or "give" stands; where there is none, behind the last word."""
    return next((n for n in range(place + 1, len(listed)) if listed[n].kind == "light"), len(listed))
