"""The activities of a plan that gives each a small table of its own: a label and its value in every row."""

from collections.abc import Iterator, Sequence

from etl.minutes.reading import row_text
from etl.plans.drafts import DraftActivity
from etl.plans.headings import Row, heading_kind

_LABELS_AND_VALUES = 2
_TIMES = frozenset(["time", "start", "end"])


def read_cards(rows: Sequence[Row]) -> list[DraftActivity]:
    """The activities of a table of labels and values; none where it is no such table."""
    labels = [_label(row) for row in rows]
    if not labels or None in labels or labels[0] not in ("no", "activity"):
        return []
    return [draft for draft in _cards(rows, labels) if draft.get("activity")] if _TIMES.intersection(labels) else []


def _label(row: Row) -> str | None:
    """What a row's first cell says that the other holds; None where it is no label, or a heading of two columns."""
    if len(row) != _LABELS_AND_VALUES or row[0].continues:
        return None
    kind = heading_kind(row[0].text)
    return "activity" if kind == "subject" else kind


def _cards(rows: Sequence[Row], labels: Sequence[str | None]) -> Iterator[DraftActivity]:
    """A card begins with the label that the first one begins with."""
    starts = [at for at, label in enumerate(labels) if label == labels[0]]
    for at, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        card = rows[at:end]
        words = {str(label): row[1].text for label, row in zip(labels[at:end], card, strict=True)}
        yield DraftActivity(words, [], "\n".join(map(row_text, card)))
