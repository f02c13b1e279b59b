"""An open matter in words: what, who, by when, how it stands, since when, and all that was decided of it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from dashboard.view.filters import Filters
from dashboard.view.links import minutes_link
from dashboard.windows.record import record_link
from dashboard.wording import t
from dashboard.words.chains import MOST_REMARKS, age_words, progress_words, redated_words, times_words
from dashboard.words.decisions import decision_style, due_words, implementer_words, status_words
from dashboard.words.display import day, number
from dashboard.words.rows import Row

# What the opening sentence counts, as in queries/open_matter_counts.sql.
_COUNTED = ("open", "overdue", "due_passed", "due_soon", "undated", "standing")
HEADINGS = {
    "text": "matter",
    "implementers": "implementers",
    "due": "due",
    "status": "status",
    "age": "age",
}


def open_sentence(counts: Row, as_of: date, language: str) -> str:
    """How much is open, since when, how much of it is late or soon due. `counts`: queries/open_matter_counts.sql."""
    told = {name: number(counts[f"{name}_matters"], language) for name in _COUNTED}
    days = {"as_of": day(as_of, language), "soon_until": day(counts["soon_until"], language)}
    rules = t("matters.sentence.rules", language, **told) if counts["standing_matters"] else ""
    if not counts["open_matters"]:
        return " ".join(filter(None, (t("matters.sentence.none", language, **days), rules)))
    oldest = {
        "day": day(counts["oldest_raised_on"], language),
        "age": age_words(counts["oldest_months"], language),
    }
    return " ".join(filter(None, (t("matters.sentence", language, **told, **days, **oldest), rules)))


def worded_matters(
    matters: Iterable[Row],
    place_names: Callable[[Sequence[str]], str],
    districts: Mapping[str, str],
    filters: Filters,
) -> list[dict[str, Any]]:
    """Rows of queries/open_matters.sql for templates/matter_list.html; `districts`: their names, if several."""
    return [_worded(row, place_names, districts, filters) for row in matters]


def _worded(
    row: Row, place_names: Callable[[Sequence[str]], str], districts: Mapping[str, str], filters: Filters
) -> dict[str, Any]:
    language, style = filters.language, decision_style(row)
    more = row["open_decisions"] - 1
    return {
        "text": row["text"],
        "href": minutes_link(filters, row["meeting_id"], row["decision_id"]),
        "record": record_link(filters, "decisions", row["decision_id"]),
        "topic": " · ".join(filter(None, (districts.get(row["district_code"]), t(f"topic.{row['topic']}", language)))),
        "more": t("matters.more_open", language, count=number(more, language)) if more else "",
        **_progress(row["progress"], language),
        "implementers": implementer_words(row, place_names, language),
        "due": due_words(row, language),
        "redated": redated_words(row, language),
        "soon": t("matters.soon", language) if row["due_soon"] else "",
        "status": status_words(row, language),
        "mark": style.mark,
        "colour": style.line,
        "age": age_words(row["age_months"], language),
        "since": day(row["first_raised_on"], language),
        "fold": _fold_words(row, language),
        "sayings": [_saying(said, filters) for said in row["sayings"]],
    }


def _progress(told: Sequence[Row], language: str) -> dict[str, Any]:
    """What was done in part: the latest words of it, and those before them behind a fold that counts them."""
    words = [progress_words(said, language) for said in told]
    before = words[:-MOST_REMARKS]
    fold = t("matters.progress.before", language, count=number(len(before), language)) if before else ""
    return {"progress": words[-MOST_REMARKS:], "progress_before": before, "progress_fold": fold}


def _fold_words(row: Row, language: str) -> str:
    """What the fold holds: how often it was decided, and how many links of it a person should look at."""
    if len(row["sayings"]) < 2:
        return ""
    doubts = len([said for said in row["sayings"] if said["doubtful"]])
    words = t("matters.sayings", language, times=times_words(row["times_raised"], language))
    doubted = t("matters.doubts", language, count=number(doubts, language)) if doubts else ""
    return " · ".join(filter(None, (words, doubted)))


def _saying(said: Row, filters: Filters) -> dict[str, str]:
    """One decision of the matter: its day and paper, its words, whether its link is doubtful, how it ended."""
    language = filters.language
    at = t("decision.no", language, item=number(said["item_no"], language), no=number(said["decision_no"], language))
    return {
        "day": day(said["raised_on"], language),
        "at": at,
        "href": minutes_link(filters, said["meeting_id"], said["decision_id"]),
        "text": said["text"],
        "doubt": t("chain.doubtful.link", language) if said["doubtful"] else "",
        "ended": t(f"ending.{said['ending']}", language) if said["ending"] else "",
    }
