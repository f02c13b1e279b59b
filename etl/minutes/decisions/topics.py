"""Find the topic of an item or a decision by the words of `topics.csv`, whose order is the order of precedence."""

from etl.bengali.spelling import plain
from etl.bengali.wording import read_list, reference_cache
from etl.minutes.phrases import phrase_list
from etl.records import Topic


@reference_cache()
def _precedence() -> dict[str, int]:
    order: dict[str, int] = {}
    for row in read_list("topics"):
        order.setdefault(row["topic"], len(order))
    return order


# Words of these topics stand in decisions on any matter ("টিমের সভায়", "কার্যবিবরণী প্রেরণ").
_IN_PASSING = (Topic.CONFIRMATION, Topic.UPAZILA_MEETING, Topic.TEAM, Topic.TRANSFER, Topic.OTHER)


@reference_cache(2_000)
def topics_of(words: str) -> tuple[Topic, ...]:
    """The topics that `words` name, in the order of precedence."""
    found = {phrase.meaning for phrase in phrase_list("topics").find(plain(words))}
    return tuple(map(Topic, sorted(found, key=_precedence().__getitem__)))


def topic_of(words: str | None) -> Topic:
    """The topic that `words` name; of several the first of the list, OTHER if none."""
    return next(iter(topics_of(words or "")), Topic.OTHER)


def item_topic(title: str | None, discussion: str) -> Topic:
    """An item's topic: its title's; without a title, its first sentence's."""
    return topic_of(title) if title else topic_of(discussion.partition("।")[0])


def decision_topic(item: Topic, text: str) -> Topic:
    """A decision's topic: its item's; its own in an item of miscellany, and where it names another matter only.

    An idea that is piloted is a pilot.
    """
    own = topic_of(text)
    if item is Topic.OTHER or (item is Topic.IDEA and own is Topic.PILOT):
        return own
    return item if own in _IN_PASSING or item in topics_of(text) else own
