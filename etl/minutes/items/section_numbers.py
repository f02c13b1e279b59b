"""Drop the numbers of sections before labels: "২.০ সংলাপ", "২.১ আলোচনাঃ …", "২.২ সিদ্ধান্তঃ …"."""

import re
from collections.abc import Sequence

from etl.bengali.spelling import plain
from etl.minutes.items.prose_labels import part_label

_SECTION = re.compile(r"\s*\(?\d{1,2}\.[1-9]\d?\)?\s?[।.)]?\s+")
_WHOLE = re.compile(r"(?P<before>\s*)(?P<number>\d{1,2})\.0\s?[।.)]?(?=\s)")


def without_section_numbers(lines: Sequence[str]) -> Sequence[str]:
    """The lines with labels first; in a paper that has such sections, "২.০" is a number like any other: "২।"."""
    labels = {at: found.end() for at, line in enumerate(lines) if (found := _labelled_section(line))}
    if not labels:
        return lines
    return [line[labels[at] :] if at in labels else _whole_numbered(line) for at, line in enumerate(lines)]


def _labelled_section(line: str) -> re.Match[str] | None:
    """The number of a section before a label; None where the line has none."""
    spelled = plain(line)
    found = _SECTION.match(spelled)
    return found if found and part_label().match(spelled[found.end() :]) else None


def _whole_numbered(line: str) -> str:
    found = _WHOLE.match(plain(line))
    return f"{line[: found.end('number')]}।{line[found.end() :]}" if found else line
