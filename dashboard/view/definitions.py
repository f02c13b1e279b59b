"""The terms of the glossary, and the link from a figure's heading to its term."""

from dataclasses import dataclass
from types import MappingProxyType

from dashboard.view.filters import Filters, page_link
from dashboard.wording import t

# The page, and the parameter of its URL that names a term.
PAGE, TERM = "glossary", "term"


@dataclass(frozen=True, slots=True)
class Figure:
    """What a term of the glossary is: the page that shows it (with its own part of the URL), the queries it is of."""

    page: str
    queries: tuple[str, ...]
    own: tuple[tuple[str, str], ...] = ()


# In the order of the page. The measures have the names they have in queries/overview.sql.
FIGURES = MappingProxyType(
    {
        "minutes_received": Figure("reporting", ("reporting_rates", "reporting_totals", "upazila_months")),
        "on_time": Figure("reporting", ("reporting_rates",)),
        "meeting_held": Figure("reporting", ("reporting_rates",), (("kind", "meeting_held"),)),
        "dialogue_held": Figure("dialogues", ("dialogue_completion", "dialogue_plans")),
        "idea_submitted": Figure("ideas", ("idea_submissions", "idea_campaigns")),
        "idea_offices": Figure("ideas", ("idea_sums", "ideas_by_office", "office_ideas", "office_idea_sums")),
        "idea_life": Figure("ideas", ("idea_lives", "idea_life_sums")),
        "innovator_move": Figure("ideas", ("innovator_moves",)),
        "return": Figure("meeting", ("monthly_return",)),
        "decision_open": Figure("decisions", ("open_matters", "open_matter_counts", "decision_followup")),
        "overdue": Figure("overview", ("overdue", "owed_by_upazila")),
        "worst": Figure("division", ("furthest_behind",)),
        "streak": Figure("division", ("streaks",)),
        "changed": Figure("overview", ("since_month_before",)),
        "league": Figure("division", ("league",)),
        "movers": Figure("division", ("movers",)),
        "punctuality": Figure("division", ("punctuality",)),
        "activities": Figure("plan", ("activity_sums", "activity_totals")),
        "score": Figure("plan", ("plan_scores", "points_behind")),
        "upkeep": Figure("plan", ("upkeep",)),
    }
)


@dataclass(frozen=True, slots=True)
class Definition:
    """A link to a term: its address and what it is called."""

    href: str
    label: str


def defined(term: str, filters: Filters) -> Definition:
    """The link to one of FIGURES."""
    named = t(f"glossary.{term}", filters.language)
    return Definition(page_link(PAGE, filters, **{TERM: term}), t("glossary.link", filters.language, term=named))
