"""A decision's parts in words: who must carry it out and where, by when, and its status with its day."""

from collections.abc import Callable, Iterable, Sequence

from dashboard.wording import t
from dashboard.words.display import day, month
from dashboard.words.rows import Row
from dashboard.words.status import DECISION_STATUSES, ENDINGS, NOT_DONE, DecisionStatus, StatusStyle, word

# Roles of which there are many: which of them is meant, the paper's own words say.
_NAMED_BY_THE_PAPER = ("office", "other")


def role_words(row: Row, language: str) -> str:
    """The roles that must carry it out, each once, in the paper's order; offices and other posts in its own words."""
    words = (
        text if role in _NAMED_BY_THE_PAPER and text else t(f"role.{role}", language)
        for role, text in zip(row["roles"], row["implementers"], strict=True)
    )
    return ", ".join(dict.fromkeys(words))


def roles_named(words: str, roles: Iterable[str], language: str) -> list[str]:
    """Those of `roles` whose name in the reader's language has the words."""
    return sorted({role for role in roles if words.lower() in t(f"role.{role}", language).lower()})


def implementer_words(row: Row, place_names: Callable[[Sequence[str]], str], language: str) -> str:
    """Roles and, where upazilas are named or all meant, the places: roles – places."""
    codes = list(dict.fromkeys(row["responsible_codes"]))
    return " – ".join(part for part in (role_words(row, language), place_names(codes) if codes else "") if part)


def due_words(row: Row, language: str) -> str:
    """The day or the month by which it is due, else the paper's own words, else nothing."""
    due_on, due_month = row["due_on"], row["due_month"]
    if due_on is not None:
        return day(due_on, language)
    if due_month is not None:
        return month(due_month, language)
    return row["due_text"] or ""


def status_words(row: Row, language: str) -> str:
    """The status in words; of one that ended, how; of one whose due day has passed, since when.

    Of an overdue one that is its first due day. A standing rule is said to be one.
    """
    if row["status"] == DecisionStatus.UNDATED and row.get("standing"):
        return t("decision.standing", language)
    said = word("decision", row["status"], language)
    if row["status"] == DecisionStatus.CONCLUDED:
        return ending_words(row, language) or said
    if row["status"] not in (DecisionStatus.OVERDUE, DecisionStatus.DUE_PASSED):
        return said
    # One that names no day itself has passed the first that its line names.
    days = ("due_day", "first_due_on") if row["status"] == DecisionStatus.DUE_PASSED else ("first_due_on", "due_day")
    since = row[days[0]] or row[days[1]]
    return t("decision.since", language, status=said, day=day(since, language))


def ending_words(row: Row, language: str) -> str:
    """How it ended where it was not carried out: dropped or superseded; else nothing."""
    return t(f"ending.{row['ending']}", language) if row["ending"] in NOT_DONE else ""


def decision_style(row: Row) -> StatusStyle:
    """Mark and colour of its status; of one that ended without being carried out, of how it ended."""
    if row["status"] == DecisionStatus.CONCLUDED and row["ending"] in NOT_DONE:
        return ENDINGS[row["ending"]]
    return DECISION_STATUSES[row["status"]]


def place_namer(places: Iterable[Row], language: str) -> Callable[[Sequence[str]], str]:
    """From upazila codes to names in words; all of a district's are said as such. `places`: queries/places.sql."""
    name = "upazila_bn" if language == "bn" else "upazila_en"
    names: dict[str, str] = {}
    by_district: dict[str, set[str]] = {}
    for row in places:
        names[row["upazila_code"]] = row[name]
        by_district.setdefault(row["district_code"], set()).add(row["upazila_code"])

    def name_places(codes: Sequence[str]) -> str:
        if set(codes) and by_district.get(codes[0][:4]) == set(codes):
            return t("place.all_upazilas", language)
        return ", ".join(names.get(code, code) for code in codes)

    return name_places
