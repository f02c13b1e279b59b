"""Upazila: everything about one, each figure leading to what says so; made to be printed."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from dashboard.markup import render
from dashboard.page.upazila.ideas import idea_lists
from dashboard.page.upazila.tables import (
    beside_columns,
    beside_district,
    idea_list_columns,
    idea_sentence,
    plan_sentence,
    profile_rows,
    reason_columns,
    rule_sentences,
)
from dashboard.parts.activities import activity_columns, score_sentence
from dashboard.parts.decision_list import decision_list_html, worded_decisions
from dashboard.parts.dialogue_plans import plan_columns
from dashboard.parts.download import downloads_html
from dashboard.parts.drawn import draw, heading_html, info_html, notes_html, sentence_html
from dashboard.parts.last_year import marks_note, with_last_year
from dashboard.parts.place_entries import entry_columns, newest_entries, part_title
from dashboard.parts.place_upkeep import part_columns
from dashboard.parts.status_grid import kind_grid_html
from dashboard.parts.tables import html_table
from dashboard.view.answers import figure_rows
from dashboard.view.areas import area_of
from dashboard.view.definitions import defined
from dashboard.view.evidence_request import KINDS
from dashboard.view.filters import Filters, page_link
from dashboard.view.links import evidence_link
from dashboard.view.span import known_year, span_words
from dashboard.wording import t
from dashboard.words.decisions import place_namer
from dashboard.words.display import number
from dashboard.words.month_strip import month_strip
from dashboard.words.place_parts import PlacePart
from dashboard.words.status import CLOSED_DECISIONS, DECISION_STATUSES, Status
from dashboard.words.upkeep import is_known, supply_words
from etl import StatementKind
from queries.scope import Level

KIND = StatementKind.MINUTES_RECEIVED
# Decisions on the page, the overdue first; the Decisions page has them all.
MOST_DECISIONS = 20
# Ideas on the page; the file has them all, and the offices that sent none.
MOST_IDEAS = 20
# Activities on the page; the file has them all.
MOST_ACTIVITIES = 20
PLAN_ORDER = (Status.NOT_RECEIVED, Status.NO_DATA, Status.NOT_DUE_YET, Status.LATE, Status.RECEIVED, Status.ON_TIME)


def show(filters: Filters) -> None:
    """The page, or the choice of an upazila where the view is not of exactly one."""
    if filters.upazilas is None or len(filters.upazilas) != 1:
        draw(_choice(filters))
        return
    longer = known_year(filters)
    draw(
        _profile(longer),
        _grid(longer),
        _beside(longer),
        _reasons(longer),
        _dialogues(longer),
        _ideas(longer),
        _plan(longer),
        _upkeep(longer),
        _decisions(longer),
    )


def _choice(filters: Filters) -> Iterator[str]:
    """A link to each upazila of the view, by district, beside the last year of its minutes."""
    language = filters.language
    codes = area_of(filters).upazilas
    asked = filters.upazilas or tuple(codes)
    places = sorted(
        with_last_year((row for row in figure_rows("places", filters) if row["upazila_code"] in asked), KIND, filters),
        key=lambda row: str(row["district_code"]),
    )
    groups = [
        {
            "title": district,
            "links": [
                {
                    "words": codes[row["upazila_code"]][language == "en"],
                    "href": page_link("upazila", filters.of_upazila(row["upazila_code"])),
                    "strip": month_strip(row["statuses"], KIND, language) if row["statuses"] else None,
                }
                for row in rows
            ],
        }
        for district, rows in groupby(places, key=lambda row: row[f"district_{language}"])
    ]
    note = t("upazila.choose.months", language, marks=marks_note(places, language))
    yield render("choice", title=t("upazila.choose", language), note=note, groups=groups)


def _profile(filters: Filters) -> Iterator[str]:
    """What it is, since when, under which names, and its streak."""
    language = filters.language
    (profile,) = figure_rows("upazila_profile", filters)
    streaks = figure_rows("streaks", filters)
    rows = profile_rows(profile, streaks[0] if streaks else None, language)
    yield render("meeting_head", rows=rows, folded=False, title="")


def _grid(filters: Filters) -> Iterator[str]:
    """Month by month, a row a kind of thing owed."""
    language = filters.language
    (upazila,) = filters.upazilas or ("",)
    kinds = figure_rows("upazila_kinds", filters)
    yield heading_html(t("upazila.grid.heading", language, span=span_words(filters)))
    if not kinds:
        yield info_html(t("empty.places", language))
        return

    def link(kind: str, start: date) -> str:
        if kind == StatementKind.TRAINING_HELD:
            # Plans and moves are no facts of a month: the rows that the list below is made of.
            return evidence_link(filters, PlacePart.TRAINING.evidence, upazila=upazila)
        # A dialogue is spoken of in the month of the meeting, not of its plan.
        return evidence_link(
            filters, kind, upazila=upazila, month=None if kind == StatementKind.DIALOGUE_HELD else start
        )

    yield kind_grid_html(kinds, KINDS, language, link, t("upazila.grid.caption", language))
    district = kinds[0]["district_code"]
    rules = figure_rows("deadline_rules", filters, division=None, district=district)
    title = t("upazila.deadlines", language)
    yield render("sentences", title=title, sentences=rule_sentences(rules, language), none="")


def _beside(filters: Filters) -> Iterator[str]:
    """Its rates beside its district's, and its own of earlier months."""
    language = filters.language
    own = figure_rows("overview", filters)
    (profile,) = figure_rows("upazila_profile", filters)
    district = figure_rows("overview", filters, division=None, district=profile["district_code"], upazilas=None)
    yield heading_html(
        t("upazila.beside.heading", language, span=span_words(filters)), defined("minutes_received", filters)
    )
    if not filters.scope.sees_whole(Level.DISTRICT):
        yield notes_html([t("scope.not_beside", language)])
    rows, columns = beside_district(own, district), beside_columns(filters)
    yield html_table(rows, columns, t("upazila.beside.caption", language), language)
    yield downloads_html(rows, columns, "upazila", filters, key="upazila.beside")


def _reasons(filters: Filters) -> Iterator[str]:
    """The reasons it gave for what is missing."""
    language = filters.language
    reasons = figure_rows("reasons", filters)
    yield heading_html(t("upazila.reasons.heading", language))
    if not reasons:
        yield notes_html([t("empty.reasons", language)])
        return
    columns = reason_columns(filters)
    yield html_table(reasons, columns, t("upazila.reasons.caption", language), language)
    yield downloads_html(reasons, columns, "reasons", filters, key="upazila.reasons")


def _dialogues(filters: Filters) -> Iterator[str]:
    """Its planned dialogues, and those held without a known plan."""
    language = filters.language
    plans = figure_rows("dialogue_plans", filters)
    yield heading_html(t("upazila.dialogues.heading", language), defined("dialogue_held", filters))
    if not plans:
        yield notes_html([t("supply.dialogue_held", language)])
        return
    columns = plan_columns(filters)[1:]
    yield html_table(plans, columns, t("dialogues.table_caption", language), language)
    yield downloads_html(plans, columns, "dialogue_plans", filters, key="upazila.dialogues")


def _ideas(filters: Filters) -> Iterator[str]:
    """How many offices sent ideas, and the ideas that registers list, the newest first."""
    language = filters.language
    yield heading_html(t("upazila.ideas.heading", language), defined("idea_submitted", filters))
    yield notes_html([idea_sentence(figure_rows("idea_submissions", filters), span_words(filters), language)])
    ideas = figure_rows("idea_list", filters)
    sent = [row for row in ideas if row["is_sent"]]
    # The newest first; those of no known day last.
    sent.sort(key=lambda row: row["submitted_on"] or date.min, reverse=True)
    if sent:
        shown = {"shown": number(min(MOST_IDEAS, len(sent)), language), "count": number(len(sent), language)}
        caption = t("upazila.ideas.caption", language, **shown)
        yield html_table(sent[:MOST_IDEAS], idea_list_columns(filters), caption, language)
    if ideas:
        yield downloads_html(ideas, idea_list_columns(filters), "idea_list", filters, key="upazila.ideas")
    yield from idea_lists(filters)


def _plan(filters: Filters) -> Iterator[str]:
    """The activities of its work plan, the overdue first, and how many are done; or that no register lists any."""
    language = filters.language
    yield heading_html(t("upazila.plan.heading", language), defined("activities", filters))
    activities = figure_rows("activities", filters)
    if not activities:
        known = any(row["plan_known"] for row in figure_rows("plan_listed", filters))
        yield notes_html([t("upazila.plan.none_now" if known else "empty.activities", language)])
        return
    yield sentence_html(plan_sentence(figure_rows("activity_totals", filters), language))
    scores = [row for row in figure_rows("plan_scores", filters) if row["level"] == "team" and row["period"] == "year"]
    yield from (sentence_html(score_sentence(row, filters.to_month, language)) for row in scores)
    ordered = sorted(activities, key=lambda row: PLAN_ORDER.index(row["status"]))
    counts = {"shown": min(MOST_ACTIVITIES, len(ordered)), "count": len(ordered)}
    caption = t("upazila.plan.caption", language, **{name: number(count, language) for name, count in counts.items()})
    columns = activity_columns(filters, with_team=False)
    yield html_table(ordered[:MOST_ACTIVITIES], columns, caption, language, compact=True)
    yield downloads_html(ordered, columns, "activities", filters, key="upazila.plan")


def _upkeep(filters: Filters) -> Iterator[str]:
    """Its trainings, portal, team, tour days and Facebook group, and the rows and sentences that say so."""
    language = filters.language
    rows = [row for row in figure_rows("upkeep", filters) if row["level"] == "upazila"]
    yield heading_html(t("place.heading", language), defined("upkeep", filters))
    missing = [part for part in PlacePart if not any(is_known(row, part) for row in rows)]
    if missing:
        yield sentence_html(supply_words(missing, language))
    if len(missing) < len(PlacePart):
        caption = t("place.caption_of_one", language, span=span_words(filters))
        yield html_table(rows, part_columns(rows, filters), caption, language, compact=True)
    entries = figure_rows("upkeep_entries", filters)
    if not entries:
        return
    newest = newest_entries(entries)
    shown = {"shown": number(len(newest), language), "count": number(len(entries), language)}
    caption, columns = t("place.entries.caption", language, **shown), entry_columns(filters)
    yield html_table(newest, columns, caption, language, compact=True, group=lambda row: part_title(row, language))
    yield downloads_html(entries, columns, "upkeep_entries", filters, key="upazila.entries")


def _decisions(filters: Filters) -> Iterator[str]:
    """The decisions it must carry out that are still open, the overdue first."""
    language = filters.language
    decisions = figure_rows("decision_followup", filters)
    order = list(DECISION_STATUSES)
    open_ones = [row for row in decisions if row["status"] not in CLOSED_DECISIONS]
    open_ones.sort(key=lambda row: order.index(row["status"]))
    yield heading_html(t("upazila.decisions.heading", language), defined("decision_open", filters))
    if not open_ones:
        yield notes_html([t("empty.open_decisions", language)])
        return
    names = place_namer(figure_rows("places", filters), language)
    rows = worded_decisions(open_ones[:MOST_DECISIONS], names, language)
    yield decision_list_html(rows, filters)
    if len(open_ones) > MOST_DECISIONS:
        words = t("upazila.decisions.all", language, count=number(len(open_ones), language))
        yield render("more", words=words, href=page_link("decisions", filters, list="months"))
