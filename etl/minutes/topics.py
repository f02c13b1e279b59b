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


@reference_cache(2_000)
def topic_of(words: str | None) -> Topic:
    """The topic that `words` name; of several the first of the list, OTHER if none."""
    found = {phrase.meaning for phrase in phrase_list("topics").find(plain(words or ""))}
    return Topic(min(found, key=_precedence().__getitem__)) if found else Topic.OTHER


def item_topic(title: str | None, discussion: str) -> Topic:
    """An item's topic: its title's; without a title, its first sentence's."""
    return topic_of(title) if title else topic_of(discussion.partition("।")[0])


def decision_topic(item: Topic, text: str) -> Topic:
    """A decision's topic: its item's, and its own in an item of miscellany."""
    return topic_of(text) if item is Topic.OTHER else item
