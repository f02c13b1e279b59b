"""Answer a question by the query and view of the page that shows it: a sentence, a chart or a list, the link."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from dashboard.frame.head import place_words
from dashboard.page.search.asking.of_matters import of_decisions, of_ideas
from dashboard.page.search.asking.of_months import of_months
from dashboard.page.search.asking.of_offices import of_moves, of_offices
from dashboard.page.search.asking.of_parts import of_portals, of_posts, of_trainings, of_upkeep
from dashboard.page.search.asking.of_plans import of_dialogues, of_plan
from dashboard.page.search.asking.of_scores import of_scores
from dashboard.page.search.asking.question import Question
from dashboard.page.search.asking.subjects import Stance, Subject
from dashboard.page.search.asking.told import Below, Told, stance_words
from dashboard.parts.drawn import Piece
from dashboard.view.areas import area_of, read_areas
from dashboard.view.filters import Filters, page_link
from dashboard.view.span import known_year, span_words
from dashboard.wording import t
from dashboard.words.display import month
from dashboard.words.status import DecisionStatus
from etl import StatementKind

# The page of each subject, and what of its own state the question asks for.
PAGES: dict[Subject, tuple[str, dict[str, str]]] = {
    Subject.MINUTES: ("reporting", {}),
    Subject.MEETINGS: ("reporting", {"kind": StatementKind.MEETING_HELD.value}),
    Subject.DIALOGUES: ("dialogues", {}),
    Subject.IDEAS: ("ideas", {}),
    Subject.OFFICES: ("ideas", {}),
    Subject.MOVES: ("ideas", {}),
    Subject.DECISIONS: ("decisions", {}),
    Subject.PLAN: ("plan", {}),
    Subject.SCORES: ("plan", {}),
    Subject.LISTS: ("plan", {}),
    Subject.POSTS: ("plan", {}),
    Subject.PORTALS: ("plan", {}),
    Subject.TRAININGS: ("plan", {}),
}

# What is said of each subject.
SAID: dict[Subject, Callable[[Question, Filters], Told]] = {
    Subject.MINUTES: of_months,
    Subject.MEETINGS: of_months,
    Subject.DIALOGUES: of_dialogues,
    Subject.IDEAS: of_ideas,
    Subject.OFFICES: of_offices,
    Subject.MOVES: of_moves,
    Subject.DECISIONS: of_decisions,
    Subject.PLAN: of_plan,
    Subject.SCORES: of_scores,
    Subject.LISTS: of_upkeep,
    Subject.POSTS: of_posts,
    Subject.PORTALS: of_portals,
    Subject.TRAININGS: of_trainings,
}


# What is told of these is as at the end of the last month.
UP_TO = (Subject.DECISIONS, Subject.DIALOGUES, Subject.MOVES, Subject.SCORES)


@dataclass(frozen=True, slots=True)
class Answer:
    """The question as it was understood, sentences, what is shown below them, and the page with that view."""

    understood: str
    sentences: tuple[str, ...]
    pieces: tuple[Piece, ...]
    page: str
    href: str


def answer(question: Question, filters: Filters) -> Answer:
    """The answer to a question asked in the view `filters`. Figures are the pages' own."""
    view = view_of(question, filters)
    told = list(SAID[question.subject](question, view))
    page, state = PAGES[question.subject]
    if question.subject is Subject.DECISIONS and question.stance is Stance.OVERDUE:
        state = {"status": DecisionStatus.OVERDUE.value}
    if question.subject is Subject.MINUTES and question.stance is Stance.BEHIND and view.division:
        page = "division"
    return Answer(
        understood=understood_words(question, view),
        sentences=tuple(each for each in told if isinstance(each, str)),
        pieces=tuple(each.piece for each in told if isinstance(each, Below)),
        page=page,
        href=page_link(page, view, **state),
    )


def view_of(question: Question, filters: Filters) -> Filters:
    """The view that a question asks for: its months, and its place where it names one."""
    view = replace(filters, from_month=question.first, to_month=question.last)
    named = question.place
    if named is None:
        division = area_of(filters).division
        wider = question.everywhere and division in read_areas(filters.sample, filters.scope)
        return replace(view, division=division, district=None, upazilas=None) if wider else view
    if named.level == "division":
        return replace(view, division=named.code, district=None, upazilas=None)
    view = view.of_district(named.district)
    return view.of_upazila(named.code) if named.level == "upazila" else view


def understood_words(question: Question, view: Filters) -> str:
    """The question in the words of the pages: what, which of it, where, when."""
    language = view.language
    parts = [t(f"ask.subject.{question.subject}", language), stance_words(question, language)]
    up_to = question.in_a_row or question.subject in UP_TO
    # The work plan's page, the offices' ideas and the list of who is furthest behind look back over a year.
    of_behind = question.stance is Stance.BEHIND and not question.of_districts
    over_a_year = of_behind or question.subject is Subject.OFFICES or PAGES[question.subject][0] == "plan"
    shown = known_year(view) if over_a_year else view
    when = t("ask.up_to", language, month=month(view.to_month, language)) if up_to else span_words(shown)
    return " · ".join(filter(None, [*parts, place_words(area_of(view), view), when]))
