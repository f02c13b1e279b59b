"""The cards of the evidence window for activities of work plans: what is planned, in the words of the plan's paper."""

from collections.abc import Iterator, Sequence
from datetime import date

from dashboard.parts.activities import source_words, team_name
from dashboard.view.file_names import file_namer
from dashboard.windows.evidence_cards import Card
from dashboard.wording import t
from dashboard.words.display import day, digits, month, number
from dashboard.words.rows import Row

BANDS = ("100", "90", "80", "70", "60")


def activity_card(row: Row, language: str) -> Card:
    """An activity (a row of queries/activities.sql) for templates/evidence.html."""
    return {
        "said": row["activity"],
        "marks": [*_marks(row, language)],
        "places": team_name(row, language),
        "quote": row["quote"] or "",
        "reason": "",
        "source": source_words(row, file_namer(language), language),
        "href": None,
        "link": "",
        "corrections": [],
    }


def _marks(row: Row, language: str) -> Iterator[str]:
    if row["planned_on"]:
        yield t("plan.card.planned_on", language, day=day(row["planned_on"], language))
    elif row["planned_month"]:
        yield t("plan.card.planned_month", language, month=month(row["planned_month"], language))
    if row["start_from"]:
        yield t("plan.card.start", language, day=day(row["start_from"], language))
    if row["recurs"]:
        yield t(f"plan.recurs.{row['recurs']}", language)
    if row["paper_month"]:
        yield t("plan.paper_month", language, month=month(row["paper_month"], language))
    if row["responsible"]:
        yield t("plan.card.responsible", language, who=row["responsible"])
    if row["indicator"]:
        yield t("plan.card.indicator", language, words=row["indicator"])
    if row["weight"] is not None:
        yield t(
            "plan.card.weight", language, weight=number(row["weight"], language, 0 if row["weight"] % 1 == 0 else 1)
        )
    if any(row["bands"] or ()):
        yield t("plan.card.bands", language, words=_bands(row["bands"], language))


def _bands(targets: Sequence[str], language: str) -> str:
    parts = [f"{band}%: {_target(target, language)}" for band, target in zip(BANDS, targets, strict=False) if target]
    return digits(" · ".join(parts), language)


def _target(target: str, language: str) -> str:
    """A target that is a day as pages write days; any other as it is."""
    try:
        return day(date.fromisoformat(target), language)
    except ValueError:
        return target
