"""The scores of work plans: the columns of a table of places, from rows of words.scores.by_place."""

from collections.abc import Callable, Iterator, Sequence

from dashboard.parts.activities import team_name
from dashboard.parts.tables import Column
from dashboard.view.areas import district_names
from dashboard.view.filters import Filters, page_link
from dashboard.wording import t
from dashboard.words.rows import Row
from dashboard.words.scores import band_words, points, score_words


def score_place(row: Row, level: str, filters: Filters) -> str:
    """The district, or the team: an upazila or the district's own."""
    if level == "district":
        return district_names(filters)[row["district_code"]]
    return team_name(row, filters.language)


def score_place_column(level: str, filters: Filters) -> Column:
    """Whose score it is; a district's name leads to its plans, an upazila's to its page."""
    language = filters.language

    def words(row: Row) -> str:
        return score_place(row, level, filters)

    def district(row: Row) -> str:
        return page_link("plan", filters.of_district(row["district_code"]))

    def upazila(row: Row) -> str | None:
        code = row["upazila_code"]
        return page_link("upazila", filters.of_upazila(code)) if code else None

    if level == "district":
        return Column("district_code", t("column.district", language), "place", words=words, link=district)
    return Column("upazila_code", t("plan.column.team", language), "place", words=words, link=upazila)


def score_columns(parts: Sequence[str], language: str) -> Iterator[Column]:
    """The year with its band and what is unknown, then each half-year and quarter."""

    def score_of(part: str) -> Callable[[Row], str]:
        return lambda row: score_words(row[part], language)

    for part in parts:
        yield Column(part, t(f"plan.score.{part}", language), words=score_of(part))
        if part == "year":
            yield Column("band", t("column.band", language), words=lambda row: band_words(row["year"], language))
            yield Column(
                "unknown",
                t("plan.score.column.unknown_points", language),
                words=lambda row: _unknown(row["year"], language),
            )


def _unknown(row: Row, language: str) -> str:
    return points(row["unknown_points"], language) if row["unknown_activities"] else ""
