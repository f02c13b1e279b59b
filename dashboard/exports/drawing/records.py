"""A native chart before it is drawn."""

from dataclasses import dataclass

from dashboard.exports.pack.records import ChartKind, Series, Unit


@dataclass(frozen=True, slots=True)
class NativeChart:
    """A native chart. `unit` as in the pack's charts; a value of None leaves a gap. `alt`: alternative text.

    `upright`: whether the bars of a composition stand; else they lie, with room for long names.
    """

    kind: ChartKind
    unit: Unit
    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    alt: str
    upright: bool = False
