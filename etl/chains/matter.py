"""Reduce a decision's words, or a sentence's, to what tells its matter from others."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

from etl.bengali.spelling import plain
from etl.bengali.text import fold_word
from etl.bengali.wording import read_list, reference_cache
from etl.chains.facets import read_facets, spelled
from etl.chains.listed_words import listed_acts, weak_words
from etl.chains.sentence_words import BODIES, FINISHED, LEVELS, PURPOSE, SentenceWord, WordKind, read_words
from etl.chains.whose import other_districts, read_whose
from etl.places.districts import find_districts
from etl.places.upazilas import find_upazilas

# What is done to a thing (sent, held), and words of the trade, tell less than the thing.
WEAK = 0.3
HARDLY = 0.1
# So do words that say where it is done, and those that a text only points back to.
WHERE, POINTED_TO = 0.5, 0.5

_IN_BRACKETS = re.compile(r"\([^()\d]{1,15}\)")
# "otherwise the authorities will be told": what follows is not asked for
_QUOTED = re.compile("[\"'‘“`]([^\"'’”`‘“]{3,60})[\"'’”`]")
_OTHERWISE = spelled(r"[,;।]?\s*(?:অন্যথায়|নতুবা|অন্যথা)(?![\u0980-\u09e5])[^।]*")
_SAID = spelled("উক্ত|উল্লিখিত|উল্লেখিত|উপরোক্ত|বর্ণিত|সে অনুযায়ী|সে মোতাবেক|তদনুযায়ী|তদনুসারে")
_STANDING = spelled(
    r"প্রতি\s*(?:টি\s*)?(?:ইংরেজি\s*)?(?:মাস|সপ্তাহ|বছর|প্রান্তিক|সভা)|প্রত্যেক\s*মাস|একই\s*মাসের|মাসিক\s*সভা|নিয়মিত|অব্যাহত|ধারাবাহিক|সর্বদা|সার্বক্ষণিক"
)
# "why the meeting was not held"
_WHY = spelled(r"না\s*(?:করার|করা|হওয়ার|দেওয়ার|পাঠানোর|রাখার)\s*কারণ|কারণ\s*দর্শা|ব্যাখ্যা\s*(?:প্রদান|প্রেরণ|দাখিল|তলব|চাওয়া)|কৈফিয়ত")
_DISTRICT = "জেলা"
_FORMED = fold_word("গঠন")
_WEIGHTS = {
    WordKind.THING: 1.0,
    WordKind.WORD: 1.0,
    WordKind.BODY: 1.0,
    WordKind.WHERE: WHERE,
    WordKind.PERHAPS: WHERE,
    WordKind.STATE: WEAK,
    WordKind.GIVEN: HARDLY,
}


@dataclass(frozen=True, slots=True)
class Matter:
    """What a text is about.

    `words`: folded stems and how much each tells by itself (0-1). `things`: those that something is done to (the list,
    not the training whose list it is); `acts`: what is done; `aim`: the last of it, `goal`: the things it is done to.
    `places`: upazila codes. `facets`: see `read_facets`. `counts`: other numbers, which only raise a doubt. `which`:
    words with the word before them ("women's dialogue"). `replaced`: what something else takes the place of. `every`:
    it is meant for every upazila or office. `standing`: it is to be done again and again ("every month"). `only_moved`:
    only its day is set or moved. `left_over`: it says that it is left from before ("the remaining").
    `already`: acts that were done to the thing before ("the ideas received"). `main`: the acts that
    depend on no other. `names`: the words in quotes, which name an initiative or a course. `venue`: words that only say
    where it is done; `given`: those by which ("by the outline").
    """

    words: Mapping[str, float]
    things: frozenset[str]
    acts: frozenset[str]
    aim: str
    goal: frozenset[str]
    places: frozenset[str]
    facets: Mapping[str, frozenset[str]]
    counts: frozenset[str]
    which: frozenset[tuple[str, str]]
    replaced: frozenset[str]
    every: bool
    standing: bool
    only_moved: bool = False
    left_over: bool = False
    already: frozenset[str] = frozenset()
    main: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    venue: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()
    asks_why: bool = False

    def contradicts(self, other: Self) -> bool:
        """Whether both name upazilas, names or a facet, and none in common; or one is of the district alone."""
        if self.places and other.places and not self.places & other.places:
            return True
        if (self.places and other.is_of_district) or (other.places and self.is_of_district):
            return True
        if self.names and other.names and not (self.names & other.names):
            return True
        return any(
            theirs and not mine & theirs for kind, mine in self.facets.items() if (theirs := other.facets.get(kind))
        )

    @property
    def is_of_district(self) -> bool:
        """Whether it is expressly of the district's level, and no upazila is named."""
        return self.facets.get("level") == frozenset({_DISTRICT}) and not self.places

    def is_other_work(self, other: Self, *, told: bool = False) -> bool:
        """Whether something else is done to something else: a training is held, its list is sent.

        `told`: the paper says itself that it repeats something; then what names neither is no other work, nor what
        names the thing and is finished.
        """
        if told and not all(each.things or each.acts for each in (self, other)):
            return False
        if not (self.things or other.things) or self.acts & other.acts:
            return False
        if told and (other.things & self.words.keys() or FINISHED in other.acts) and self.things & other.words.keys():
            return False
        return not (self.things or self.words.keys()) & (other.things or other.words.keys())

    def is_another(self, other: Self) -> bool:
        """Whether both say which one of a thing, and each another: the women's dialogue, the youth's."""
        return any(
            mine != theirs and mine not in other.words and theirs not in self.words
            for mine, thing in self.which
            for theirs, same in other.which
            if thing == same
        )

    def with_context(self, before: Self) -> Self:
        """What the text means where it points back to `before` ("the said training"): with its words."""
        return replace(
            self,
            words={word: POINTED_TO * weight for word, weight in before.words.items()} | dict(self.words),
            things=self.things or before.things,
            acts=self.acts or before.acts,
            aim=self.aim or before.aim,
            goal=self.goal or before.goal,
            places=self.places or before.places,
            facets={**before.facets, **self.facets},
            every=self.every or before.every,
            standing=self.standing or before.standing,
        )


@reference_cache(50_000)
def matter_of(text: str, district_code: str) -> Matter:
    """What `text` in a paper of the district is about."""
    found = find_upazilas(text, district_code)
    districts = find_districts(text)
    # A place is compared as a place; as a word it would count twice.
    for start, end in [*(place.span for place in found), *(each.span for each in districts)]:
        text = f"{text[:start]}{'.' * (end - start)}{text[end:]}"
    facets = read_facets(text)
    told = [*read_words(_IN_BRACKETS.sub(" ", _OTHERWISE.sub("", facets.rest)))]
    if any(each.stem == _FORMED for each in told):
        told = [each._replace(kind=WordKind.THING) if each.kind is WordKind.BODY else each for each in told]
    acts = [each.stem for each in told if each.kind in (WordKind.ACT, WordKind.DEPENDING)]
    things, goal = _things(told)
    return Matter(
        words=_weighed(told),
        things=things,
        acts=frozenset(acts),
        aim=acts[-1] if acts else "",
        goal=goal,
        places=frozenset(place.upazila_code for place in found),
        facets={**facets.named, **read_whose(facets.rest), **other_districts(districts, district_code, text)},
        counts=frozenset(each.stem for each in told if each.kind is WordKind.COUNT),
        which=frozenset((each.before, each.stem) for each in told if _says_which(each)),
        replaced=frozenset(each.stem for each in told if each.kind is WordKind.REPLACED),
        every=_every().search(facets.rest) is not None,
        standing=is_standing(facets.rest),
        main=frozenset(each.stem for each in told if each.kind is WordKind.ACT) or frozenset(acts),
        names=_names(text),
        venue=frozenset(each.stem for each in told if each.venue),
        given=frozenset(each.stem for each in told if each.kind is WordKind.GIVEN),
        already=frozenset(each.stem for each in told if each.kind is WordKind.STATE) & listed_acts(),
        left_over=any(each.kind is WordKind.LEFT for each in told),
        asks_why=_WHY.search(plain(facets.rest)) is not None,
        only_moved=bool(told) and told[-1].kind is WordKind.MOVED,
    )


NOTHING = Matter(
    {}, frozenset(), frozenset(), "", frozenset(), frozenset(), {}, frozenset(), frozenset(), frozenset(), False, False
)


def is_standing(text: str) -> bool:
    """Whether the text asks for something again and again: "every month"."""
    return _STANDING.search(plain(text)) is not None


def points_back(text: str) -> bool:
    """Whether the text means something named before: "the said training"."""
    return _SAID.search(plain(text)) is not None


def _names(text: str) -> frozenset[str]:
    return frozenset(each.stem for name in _QUOTED.findall(text) for each in read_words(plain(name)) if each.stem)


def _says_which(each: SentenceWord) -> bool:
    return bool(each.before) and each.kind in _WEIGHTS and each.before not in {*LEVELS, *BODIES}


def _weighed(told: Sequence[SentenceWord]) -> dict[str, float]:
    """By stem, how much each word tells; finishing tells nothing of what is finished.

    By what something is done tells all where nothing else is named ("to act by the plan").
    """
    words: dict[str, float] = {}
    named = any(each.kind in (WordKind.THING, WordKind.BODY, WordKind.WORD, WordKind.PERHAPS) for each in told)
    for kind, stem, *_ in told:
        if kind in _WEIGHTS and stem != FINISHED:
            own = _WEIGHTS[kind] if named or kind is not WordKind.GIVEN else 1.0
            weight = min(own, WEAK if stem in weak_words() else 1.0)
            words[stem] = max(weight, words.get(stem, 0.0))
    return words


def _things(told: Iterable[SentenceWord]) -> tuple[frozenset[str], frozenset[str]]:
    """What something is done to, in the main clause, else in one that depends on it; and what the last act is for."""
    found: dict[WordKind, set[str]] = {WordKind.ACT: set(), WordKind.DEPENDING: set()}
    since: set[str] = set()
    perhaps: set[str] = set()
    last: set[str] = set()
    for kind, stem, *_ in told:
        if kind is WordKind.THING:
            since.add(stem)
        elif kind is WordKind.PERHAPS:
            perhaps.add(stem)
        elif kind in found:
            found[kind] |= since
            last, since = since or last, set()
        elif kind is WordKind.ASIDE:
            since = set()
            perhaps |= found[WordKind.DEPENDING] if stem == PURPOSE else set()
    things = (found[WordKind.ACT] | since) or found[WordKind.DEPENDING]
    if things <= {stem for kind, stem, *_ in told if kind is WordKind.ACT}:  # "to be uploaded"
        things |= perhaps
    return frozenset(things), frozenset((since or last) & things)


@reference_cache()
def _every() -> re.Pattern[str]:
    words = (row["words"].rstrip("_") for row in read_list("every"))
    return re.compile("|".join(re.escape(plain(word)) for word in words))
