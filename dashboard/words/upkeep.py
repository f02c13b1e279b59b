"""Trainings, portals, teams, tour days, the Facebook group of a place in words, from rows of queries/upkeep.sql."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from dashboard.wording import t
from dashboard.words.display import count, count_and_rate, day, month, number
from dashboard.words.place_parts import PlacePart
from dashboard.words.rows import Row

# The column that says whether anything is known of a part.
KNOWN_BY: Mapping[PlacePart, Sequence[str]] = MappingProxyType(
    {
        PlacePart.TRAINING: ("planned_trainings", "unplanned_trainings"),
        PlacePart.PORTAL: ("looked_on",),
        PlacePart.TEAM: ("posts", "listed_on", "roster_stated_on"),
        PlacePart.TOUR: ("tour_days",),
        PlacePart.GROUP: ("group_month",),
    }
)


def is_known(row: Row, part: PlacePart) -> bool:
    """Whether any source speaks of the part."""
    return any(row[name] for name in KNOWN_BY[part])


def training_words(row: Row, language: str) -> str:
    """Held of those due; the oldest overdue: since when, its topic, moved to which month, how often; the last day."""
    words = []
    if row["due_trainings"]:
        counted = row["held_trainings"], row["due_trainings"], row["training_rate"]
        words.append(t("place.training.held", language, count=count_and_rate(*counted, language)))
    if row["overdue_since"]:
        key = f"place.training.overdue{'.topic' if row['overdue_topic'] else ''}"
        since = month(row["overdue_since"], language)
        words.append(t(key, language, month=since, topic=row["overdue_topic"] or ""))
    if row["moved_to"]:
        moved = {"month": month(row["moved_to"], language), "times": number(row["times_moved"], language)}
        words.append(t("place.training.moved", language, **moved))
    if row["last_training_on"]:
        words.append(t("place.training.last", language, day=day(row["last_training_on"], language)))
    if row["unknown_trainings"]:
        words.append(t("place.training.unknown", language, count=number(row["unknown_trainings"], language)))
    return " · ".join(words) or t("place.training.planned", language, count=number(row["planned_trainings"], language))


def portal_words(row: Row, language: str) -> str:
    """When it was last looked at, in how many of the months; pages that are not put right, and since when."""
    looked = "not_for_a_year" if row["not_for_a_year"] else "looked" if row["open_pages"] else "current"
    words = [t(f"place.portal.{looked}", language, day=day(row["looked_on"], language))]
    if row["open_pages"]:
        since, found = day(row["open_since"], language), filter(None, (row["open_office"], row["open_remark"]))
        about = f" ({': '.join(found)})" if row["open_office"] or row["open_remark"] else ""
        words.append(t("place.portal.open", language, count=number(row["open_pages"], language), page=about, day=since))
    months = {"looked": number(row["looked_months"], language), "months": number(row["asked_months"], language)}
    return " · ".join([*words, t("place.portal.months", language, **months)])


def team_words(row: Row, language: str) -> str:
    """Vacant posts of all, since when; changes that the district was not told of; the order that formed it again."""
    words = []
    if row["posts"]:
        words.append(t("place.team.vacant", language, count=count(row["vacant_posts"], row["posts"], language)))
    if row["vacant_since"]:
        told = {"post": row["vacant_post"], "day": day(row["vacant_since"], language)}
        words.append(t("place.team.since", language, **told))
    if row["untold_changes"]:
        key = "untold" if row["untold_since"] else "untold.undated"
        told = {"count": number(row["untold_changes"], language), "day": day(row["untold_since"], language)}
        words.append(t(f"place.team.{key}", language, **told))
    listed_on = row["roster_updated_on"] if row["roster_updated"] else row["listed_on"]
    if row["formed_on"]:
        told = {"day": day(row["formed_on"], language), "no": row["order_no"]}
        words.append(t("place.team.formed", language, **told))
    elif listed_on:
        words.append(t("place.team.listed", language, day=day(listed_on, language)))
    elif row["roster_updated"]:
        words.append(t("place.team.listed.undated", language))
    if row["roster_updated"] is False:
        words.append(t("place.team.not_listed", language, day=day(row["roster_stated_on"], language)))
    return " · ".join(words)


def tour_words(row: Row, language: str) -> str:
    """Tour days, and in how many of the months whose meeting's day is known the meeting was on one."""
    words = [t("place.tour.days", language, count=number(row["tour_days"], language))]
    if row["known_tour_months"]:
        on_tour = count(row["meetings_on_tour"], row["known_tour_months"], language)
        words.append(t("place.tour.meetings", language, count=on_tour))
    else:
        words.append(t("place.tour.unknown", language))
    return " · ".join(words)


def group_words(row: Row, language: str) -> str:
    """Members joined of those asked, and posts of the months; what the register leaves blank is not said."""
    words = []
    if row["members_asked"] is not None and row["members_joined"] is not None:
        joined = count(row["members_joined"], row["members_asked"], language)
        words.append(t("place.group.joined", language, count=joined))
    elif row["members_joined"] is not None:
        words.append(t("place.group.joined", language, count=number(row["members_joined"], language)))
    if row["posts_made"] is not None:
        words.append(t("place.group.posts", language, count=number(row["posts_made"], language)))
    return " · ".join(words) or t("display.no_data", language)


def known_sentences(rows: Sequence[Row], language: str) -> Iterator[str]:
    """What is known of the places in a sentence, and in one what would supply the parts that no source speaks of."""
    total = next(row for row in rows if row["level"] == "total")
    yield from _sums(total, language)
    missing = [part for part in PlacePart if not any(is_known(row, part) for row in rows if row is not total)]
    if missing:
        yield supply_words(missing, language)


def _sums(total: Row, language: str) -> Iterator[str]:
    """A sentence for each part of which anything is known of an upazila."""
    if total["planning_places"]:
        yield training_sum(total, language)
    if total["looked_places"]:
        yield portal_sum(total, language)
    if total["team_places"]:
        yield team_sum(total, language)
    if total["known_tour_months"]:
        on_tour = count(total["meetings_on_tour"], total["known_tour_months"], language)
        yield t("place.sum.tour", language, count=on_tour)
    if total["members_asked"]:
        joined = count(total["members_joined"], total["members_asked"], language)
        yield t("place.sum.group", language, count=joined)


def training_sum(total: Row, language: str) -> str:
    """In how many of the upazilas with a training planned one is overdue."""
    columns = {"overdue": "training_overdue_places", "planning": "planning_places"}
    counts = {gap: number(total[name], language) for gap, name in columns.items()}
    return t("place.sum.training", language, **counts)


def team_sum(total: Row, language: str) -> str:
    """Vacant posts of all, and teams of which a change was not told."""
    vacant = count(total["vacant_posts"], total["posts"], language)
    told_of = {"untold": number(total["untold_places"], language), "teams": number(total["team_places"], language)}
    return t("place.sum.team", language, vacant=vacant, **told_of)


def portal_sum(total: Row, language: str) -> str:
    """Of the portals that were looked at, those not put right, and those not looked at for a year."""
    columns = {"looked": "looked_places", "open": "open_places", "unlooked": "unlooked_places"}
    counts = {gap: number(total[name], language) for gap, name in columns.items()}
    return t("place.sum.portal", language, **counts)


def supply_words(parts: Sequence[PlacePart], language: str) -> str:
    """That no source speaks of these parts, and which sheets of the registers would."""
    named = ", ".join(t(f"place.{part}", language) for part in parts)
    sheets = ", ".join(t(f"place.sheet.{part}", language) for part in parts)
    return t("place.supply", language, parts=named, sheets=sheets)


WORDS_OF: Mapping[PlacePart, Callable[[Row, str], str]] = MappingProxyType(
    {
        PlacePart.TRAINING: training_words,
        PlacePart.PORTAL: portal_words,
        PlacePart.TEAM: team_words,
        PlacePart.TOUR: tour_words,
        PlacePart.GROUP: group_words,
    }
)
"""What is known of each part in words."""


def part_words(row: Row, part: PlacePart, language: str) -> str:
    """What is known of a part; that nothing is."""
    return WORDS_OF[part](row, language) if is_known(row, part) else t("display.no_data", language)
