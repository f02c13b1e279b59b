"""What Work plan opens with: whose activities are overdue, the most first; whose plan no register lists."""

from dashboard.parts.activities import team_name
from dashboard.parts.glance import Answer, AnswerPart, counted, name_in_view, planless_answer
from dashboard.view.answers import figure_rows
from dashboard.view.areas import district_names
from dashboard.view.filters import Filters, page_link
from dashboard.view.span import known_year, span_words
from dashboard.wording import t
from dashboard.words.display import count, number
from dashboard.words.rows import Row

# So many teams are named.
MOST_TEAMS = 3


def opening(filters: Filters) -> list[Answer]:
    """The answers, over the months that the page shows; none where no plan is known."""
    longer = known_year(filters)
    (total,) = [row for row in figure_rows("activity_sums", longer) if row["district_code"] is None]
    if not total["planned_activities"]:
        return []
    planless = planless_answer(figure_rows("plan_listed", longer), "plan_known", longer)
    return [_overdue(total, longer), planless]


def _overdue(total: Row, filters: Filters) -> Answer:
    language = filters.language
    teams = [row for row in figure_rows("activity_totals", filters) if row["overdue_activities"]]
    teams.sort(key=lambda row: row["overdue_activities"], reverse=True)
    named = [AnswerPart(_team_words(row, filters), _team_link(row, filters)) for row in teams[:MOST_TEAMS]]
    if left_out := len(teams) - len(named):
        named.append(AnswerPart(t("glance.activities.more", language, count=number(left_out, language))))
    also = [AnswerPart(span_words(filters))]
    if not teams:
        also.insert(0, AnswerPart(t("plan.none_overdue", language)))
    overdue = counted("activities", total["overdue_activities"] if teams else 0, language)
    return Answer(t("glance.activities", language), overdue, named, also)


def _team_words(row: Row, filters: Filters) -> str:
    """The team, its overdue activities, and how many of those due are done."""
    language = filters.language
    told = {
        "team": _team_name(row, filters),
        "overdue": number(row["overdue_activities"], language),
        "done": count(row["done_activities"], row["expected_activities"], language),
    }
    return t("glance.activities.team", language, **told)


def _team_name(row: Row, filters: Filters) -> str:
    """An upazila, or a district's own team; in a division with the district."""
    if row["upazila_code"]:
        return name_in_view(row, filters)
    team = team_name(row, filters.language)
    if filters.division is None:
        return team
    return f"{team} ({district_names(filters).get(row['district_code'], '')})"


def _team_link(row: Row, filters: Filters) -> str:
    code = row["upazila_code"]
    if code:
        return page_link("upazila", filters.of_upazila(code))
    return page_link("plan", filters.of_district(row["district_code"]))
