"""What sources say of trainings, portals, teams, tour days and the Facebook group, row by row: a list's columns."""

from collections import Counter
from collections.abc import Sequence

from dashboard.parts.activities import source_column
from dashboard.parts.tables import Column
from dashboard.view.filters import Filters
from dashboard.view.links import minutes_link
from dashboard.wording import t
from dashboard.words.display import count, day, month, number, place
from dashboard.words.rows import Row

# Rows of each part on a page; the file has them all.
MOST_ENTRIES = 5
# Numbers that a row may give.
NUMBERS = ("training_days", "offices", "posts")


def newest_entries(rows: Sequence[Row], most: int = MOST_ENTRIES) -> list[Row]:
    """The first `most` of each part: portals, looked at every week, must not hide the one training of the year."""
    so_far: Counter[str] = Counter()
    kept = []
    for row in rows:
        so_far[row["what"]] += 1
        if so_far[row["what"]] <= most:
            kept.append(row)
    return kept


def part_title(row: Row, language: str) -> str:
    """The part a row belongs to: an order forms a team."""
    return t(f"place.{'team' if row['what'] == 'order' else row['what']}", language)


def entry_columns(filters: Filters, *, with_place: bool = False) -> list[Column]:
    """One row a row of a register or a sentence, from queries/upkeep_entries.sql; a sentence leads to its paper."""
    language = filters.language

    def link(row: Row) -> str | None:
        return minutes_link(filters, row["meeting_id"]) if row["meeting_id"] else None

    def name(row: Row) -> str:
        return place(row, language) if row["upazila_code"] else t("place.own", language)

    source = source_column(filters)

    def to_row(row: Row) -> str | None:
        """A register's row; where a sentence stands is no promise to correct it, its card has the link."""
        return source.link(row) if source.link and not row["meeting_id"] else None

    def stands(row: Row) -> str:
        if row["meeting_id"]:
            item = number(row["item_no"], language) if row["item_no"] else ""
            where = [t("evidence.stated_on", language, day=day(row["known_on"], language))]
            return " · ".join([*where, *([t("evidence.item", language, item=item)] if item else [])])
        return source.words(row) if source.words else ""

    return [
        *([Column("upazila_code", t("place.column.place", language), "place", words=name)] if with_place else []),
        Column("said", t("column.what", language), words=lambda row: entry_words(row, language), link=link),
        Column("words", t("plan.column.words", language), words=lambda row: detail_words(row, language)),
        Column("path", source.title, "path", words=stands, link=to_row),
    ]


def entry_words(row: Row, language: str) -> str:
    """What the row says, with its month and day."""
    key = f"place.entry.{row['what']}.{row['said']}"
    told = {
        "month": month(row["of_month"], language) if row["of_month"] else "",
        "to": month(row["moved_to"], language) if row["moved_to"] else "",
        "day": day(row["day"], language) if row["day"] else "",
        "later": day(row["later_on"], language) if row["later_on"] else "",
        "words": row["words"] or "",
    }
    if row["said"] in ("held", "vacant", "in_post") and not row["day"]:
        key += ".undated"
    if row["what"] == "portal" and row["words"]:
        key += ".office"
    return t(key, language, **told)


def detail_words(row: Row, language: str) -> str:
    """Topic, remark, numbers; of a change in a team whether the district was told."""
    words = [row["words"] if row["what"] == "training" else None, row["remark"]]
    if row["asked"] is not None and row["people"] is not None:
        words.append(t("place.group.joined", language, count=count(row["people"], row["asked"], language)))
    elif row["people"] is not None:
        words.append(t("place.entry.people", language, count=number(row["people"], language)))
    for name in NUMBERS:
        if row[name] is not None:
            words.append(t(f"place.entry.{name}", language, count=number(row[name], language)))
    if row["was_told"] is not None:
        key = "told" if row["later_on"] else "told.undated" if row["was_told"] else "not_told"
        words.append(t(f"place.entry.{key}", language, day=day(row["later_on"], language)))
    return " · ".join(filter(None, words))
