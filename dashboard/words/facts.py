"""A fact in words: what a source says of an upazila and month, and how sure it is; one card a sentence."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from dashboard.wording import t
from dashboard.words.display import day, digits, month, number, place
from dashboard.words.rows import Row


@dataclass(frozen=True, slots=True)
class FactCard:
    """One sentence of one source, with all the places it speaks of in the same way.

    `said` is the fact in words, `marks` what makes it less than a plain statement, `quote` the source's own words (""
    where the paper's being there is the fact, and for a register's row), `known_on` the day it was said, `path` the
    file, `item_no` the item; `cell`: where in a register it stands, in words ("" in a paper, which has `meeting_id`).
    `own_paper`: nothing says it, that the upazila's own paper is there proves it.
    """

    places: tuple[str, ...]
    said: str
    marks: tuple[str, ...]
    reason: str | None
    quote: str
    known_on: date | None
    path: str | None
    item_no: int | None
    cell: str
    meeting_id: str | None
    own_paper: bool
    fact_ids: tuple[str, ...]

    @property
    def fact_id(self) -> str:
        """The fact of the first place."""
        return self.fact_ids[0]


def fact_words(row: Row, language: str) -> str:
    """What the fact says: yes or no, month, day and count where given. Reads kind, value, month, day, count."""
    said = t(f"fact.{row['kind']}.{'yes' if row['value'] else 'no'}", language, month=month(row["month"], language))
    event_day, count = row["day"], row["count"]
    parts = [said]
    if event_day is not None:
        parts.append(t("fact.on_day", language, day=day(event_day, language)))
    if count is not None:
        parts.append(t("fact.count", language, count=number(int(count), language)))
    return " · ".join(parts)


def fact_marks(row: Row, language: str) -> tuple[str, ...]:
    """What a reader must know before relying on the fact.

    Reads inferred, doubtful; corrected, origin, is_overtaken where there.
    """
    names = ["own_paper"] if row.get("origin") == "own_paper" else [k for k in ("inferred", "doubtful") if row[k]]
    if row.get("corrected"):
        names.append("corrected")
    if row.get("is_overtaken"):
        names.append("overtaken.yes" if row["value"] else "overtaken.no")
    return tuple(t(f"fact.mark.{name}", language) for name in names)


def fact_cards(rows: Iterable[Row], language: str) -> list[FactCard]:
    """One card a sentence of queries/evidence.sql, in their order; places that it speaks of alike share it."""
    cards: dict[tuple[Any, ...], FactCard] = {}
    for row in rows:
        card = _card(row, language)
        key = (card.said, card.marks, card.reason, card.quote, card.meeting_id, card.item_no, card.path, card.cell)
        known = cards.get(key)
        cards[key] = _joined(known, card) if known else card
    return list(cards.values())


def _card(row: Row, language: str) -> FactCard:
    item_no = row["item_no"]
    return FactCard(
        places=(place(row, language),),
        said=fact_words(row, language),
        marks=fact_marks(row, language),
        reason=row["reason"],
        quote=row["quote"],
        # A plan is known from the first day of its year, on which nobody said anything.
        known_on=None if row.get("origin") == "plan" else row["known_on"],
        path=row["path"],
        item_no=None if item_no is None else int(item_no),
        cell=cell_words(row, language),
        meeting_id=row["meeting_id"],
        own_paper=row.get("origin") == "own_paper",
        fact_ids=(row["fact_id"],),
    )


def _joined(one: FactCard, other: FactCard) -> FactCard:
    return replace(one, places=(*one.places, *other.places), fact_ids=(*one.fact_ids, *other.fact_ids))


def cell_words(row: Row, language: str) -> str:
    """Where in a register a fact stands: sheet (none in a CSV), row, column by its heading; "" for a paper's fact."""
    cell = row.get("cell")
    # A row of a plan's paper has its words.
    if cell is None or row.get("origin") == "plan":
        return ""
    heading = t(f"register.column.{cell}", language)
    return f"{register_words(row, language)}, {t('register.column', language, column=heading)}"


def register_words(row: Row, language: str) -> str:
    """Sheet and row of a register; a CSV has no sheet. Reads sheet, row_no."""
    parts = [t("register.sheet", language, sheet=row["sheet"])] if row["sheet"] else []
    return ", ".join([*parts, t("register.row", language, row=digits(str(int(row["row_no"])), language))])
