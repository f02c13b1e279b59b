"""The cards of the evidence window for trainings, portals, teams, tour days and the Facebook group of a place."""

from dashboard.parts.place_entries import detail_words, entry_words
from dashboard.view.file_names import file_words
from dashboard.view.filters import Filters
from dashboard.view.links import minutes_link
from dashboard.view.row_link import row_link
from dashboard.windows.correct import fact_link
from dashboard.windows.evidence_cards import Card, source_words
from dashboard.wording import t
from dashboard.words.display import place
from dashboard.words.facts import register_words
from dashboard.words.rows import Row


def place_card(row: Row, filters: Filters) -> Card:
    """A row of queries/upkeep_entries.sql for templates/evidence.html."""
    language, said_in = filters.language, row["meeting_id"]
    item = None if row["item_no"] is None else int(row["item_no"])
    in_register = " · ".join([file_words(row["path"], language), "" if said_in else register_words(row, language)])
    return {
        "said": entry_words(row, language),
        "marks": [t(f"fact.mark.{name}", language) for name in ("doubtful", "corrected") if row[name]],
        "places": place(row, language) if row["upazila_code"] else t("place.own", language),
        "quote": row["quote"],
        "reason": detail_words(row, language),
        "source": source_words(row["known_on"], row["path"], language, item) if said_in else in_register,
        "href": minutes_link(filters, said_in) if said_in else None,
        "link": t("evidence.open_minutes", language),
        "corrections": _corrections(row, filters),
        "correct": t("data.correct_this", language),
    }


def _corrections(row: Row, filters: Filters) -> list[dict[str, str]]:
    """To the window of its row, or of the fact that the paper says."""
    link = fact_link(filters, row["fact_id"]) if row["fact_id"] else row_link(filters, row["row_key"])
    return [{"words": t("data.correct_this", filters.language), "href": link}] if link else []
