"""Drop the list of the agenda that stands above the items: "আলোচ্যসূচিঃ", the titles, and then each title again."""

from collections.abc import Sequence

from etl.bengali.spelling import plain
from etl.minutes.items.prose_headings import item_heading, number_on, printed_number
from etl.minutes.items.prose_labels import part_label


def without_agenda(lines: Sequence[str]) -> list[str]:
    """The lines without such a list, and what follows it up to the first item.

    It is told by a heading alone in its line, without a number; below it the first item is headed before any label.
    """
    listed = _agenda(lines)
    return [*lines[: listed.start], *lines[listed.stop :]] if listed else [*lines]


def _agenda(lines: Sequence[str]) -> range:
    """The places of the list; none where the lines have no such list."""
    headings = (at for at, line in enumerate(lines) if item_heading().match(plain(line)))
    at = next(headings, None)
    if at is None or not _is_bare(lines[at]):
        return range(0)
    titles = 0
    while at + titles + 1 < len(lines) and number_on(lines[at + titles + 1]) == titles + 1:
        titles += 1
    for place in range(at + titles + 1, len(lines)):
        spelled = plain(lines[place])
        if part_label().match(spelled):
            break
        heading = item_heading().match(spelled)
        first = printed_number(heading) == 1 if heading else titles > 1 and number_on(lines[place]) == 1
        if first:
            return range(at, place)
    return range(0)


def _is_bare(line: str) -> bool:
    heading = item_heading().match(plain(line))
    return heading is not None and heading.end() == len(plain(line)) and printed_number(heading) is None
