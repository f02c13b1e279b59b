"""What the office sets itself for the view's places: deadlines, plan years, letterhead; and who changed it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import etl
from dashboard.accounts.rights import Right
from dashboard.markup import render
from dashboard.page.data.rule_window import letterhead_lines, rule_link
from dashboard.parts.drawn import Piece, draw, heading_html, info_html, notes_html
from dashboard.parts.tables import Column, html_table
from dashboard.view.acts import viewer_may
from dashboard.view.answers import figure_rows
from dashboard.view.areas import area_of, district_names
from dashboard.view.dataset import data_dir
from dashboard.view.filters import Filters, written_month
from dashboard.wording import t
from dashboard.words.display import day
from dashboard.words.meetings import deadline_sentences
from dashboard.words.rows import Row
from dashboard.words.rules import (
    changed_value,
    changed_what,
    deadline_words,
    line_words,
    note_words,
    plan_year_words,
    since_words,
)
from queries.scope import Level

MOST_CHANGES = 50


@dataclass(frozen=True, slots=True)
class _Places:
    """The districts of the view by code, and whether its rules may be changed by who looks."""

    districts: dict[str, str]
    may_change: bool


def show_rules(filters: Filters) -> None:
    """The part of the page Data: what stands, each with a link that changes it; what papers propose; the changes."""
    area, names = area_of(filters), district_names(filters)
    codes = {code[:4] for code in area.upazilas} if area.is_division else {area.code}
    level = Level.DIVISION if area.is_division else Level.DISTRICT
    may_change = viewer_may(Right.SET_RULES) and not filters.sample and filters.scope.sees_whole(Level.DISTRICT)
    places = _Places({code: names[code] for code in sorted(codes)}, may_change)
    draw(
        _said_where_unread(lambda: _deadlines(places, filters), filters),
        _proposals(places, filters),
        _said_where_unread(lambda: _plan_years(places, filters), filters),
        _said_where_unread(lambda: _letterhead(may_change and filters.scope.sees_whole(level), filters), filters),
        _said_where_unread(lambda: _changes({*codes, area.code}, filters), filters),
    )


def _said_where_unread(make: Callable[[], Iterable[Piece]], filters: Filters) -> Iterable[Piece]:
    """The pieces, or why the file that they are made of cannot be read."""
    try:
        return list(make())
    except etl.BadTable as bad:
        return [info_html(etl.say_warning(bad.code, bad.details, "", filters.language))]


def _deadlines(places: _Places, filters: Filters) -> Iterable[Piece]:
    language = filters.language
    rows = _rules(etl.RuleFile.DEADLINES, "district_code", places.districts, filters)
    columns = [
        *_district_column(places, language),
        Column("kind", t("column.what", language), words=lambda row: t(f"deadline.{row['kind']}", language)),
        _rule_column(
            "day",
            t("rules.column.due", language),
            lambda row: deadline_words(row, language),
            lambda row: ("deadlines", row["district_code"], row["kind"], row["from_month"]),
            places,
            filters,
        ),
        *_rule_columns(language),
    ]
    yield heading_html(t("rules.deadlines", language))
    yield html_table(rows, columns, t("rules.deadlines.caption", language), language, t("rules.no_deadlines", language))
    yield from _add_links("deadlines", places, filters)


def _proposals(places: _Places, filters: Filters) -> Iterable[Piece]:
    """Standing rules of papers that differ from those in use, each with a link that takes it over."""
    language = filters.language
    rows = [row for row in figure_rows("stated_deadlines", filters) if row["differs"]]
    columns = [
        Column("month", t("column.month", language), "month"),
        Column("kind", t("rules.proposed", language), words=lambda row: deadline_sentences([row], language)[0]),
    ]
    if places.may_change:
        columns.append(
            Column(
                "day",
                t("rules.column.change", language),
                words=lambda _: t("rules.accept", language),
                link=lambda row: rule_link(
                    filters,
                    "deadlines",
                    row["district_code"],
                    row["kind"],
                    written_month(row["month"]),
                    str(row["day"]),
                    str(row["month_offset"]),
                ),
            )
        )
    yield heading_html(t("data.proposed", language))
    yield (
        html_table(rows, columns, t("data.proposed.caption", language), language)
        if rows
        else notes_html([t("data.none_proposed", language)])
    )


def _plan_years(places: _Places, filters: Filters) -> Iterable[Piece]:
    language = filters.language
    every = {"*": t("rules.every_district", language)}
    rows = _rules(etl.RuleFile.PLAN_YEARS, "district_code", {**every, **places.districts}, filters)
    own_or_all = _Places({**every, **places.districts}, places.may_change)
    columns = [
        *_district_column(own_or_all, language),
        _rule_column(
            "first_month",
            t("rules.plan_years", language),
            lambda row: plan_year_words(row, language),
            # What holds for every district is nobody's to change here.
            lambda row: ("plan_years", row["district_code"], row["from_month"]) if row["district_code"] != "*" else (),
            places,
            filters,
        ),
        *_rule_columns(language),
    ]
    yield heading_html(t("rules.plan_years", language))
    caption, none = t("rules.plan_years.caption", language), t("rules.no_plan_years", language)
    yield html_table(rows, columns, caption, language, none)
    yield from _add_links("plan_years", places, filters)


def _letterhead(may_change: bool, filters: Filters) -> Iterable[Piece]:
    language, area = filters.language, area_of(filters)
    found = etl.read_rules(data_dir(filters.sample), etl.RuleFile.LETTERHEAD)
    lines = letterhead_lines(found, area)
    sentences = [
        f"{t(f'rules.slot.{slot}', language)}: {line_words(slot, written, language)}"
        for slot, of_slot in lines.items()
        if (written := " / ".join(filter(None, of_slot[language])))
    ]
    yield heading_html(t("rules.letterhead", language))
    yield render("sentences", title="", sentences=sentences)
    if may_change:
        link = (t("rules.change_letterhead", language), rule_link(filters, "letterhead", area.code))
        yield render("rule_links", links=[link])


def _changes(codes: set[str], filters: Filters) -> Iterable[Piece]:
    """Who changed what and why, the newest first."""
    language = filters.language
    made = [
        each
        for each in etl.rule_changes_made(data_dir(filters.sample))
        if (each.change.key.get("district_code") or each.change.key.get("place")) in codes
    ][:MOST_CHANGES]
    if not made:
        return
    rows: list[Row] = [
        {
            "made_on": each.made_on,
            "what": changed_what(each, language),
            "old": changed_value(each.file, each.change.old, language),
            "new": changed_value(each.file, each.change.new, language),
            "why": each.why,
            "who": each.who,
        }
        for each in made
    ]
    columns = [
        Column("what", t("column.corrected", language)),
        *(Column(name, t(f"column.{name}", language)) for name in ("old", "new", "why", "who")),
        Column("made_on", t("column.made_on", language), words=lambda row: day(row["made_on"], language)),
    ]
    yield heading_html(t("rules.changes", language))
    yield html_table(rows, columns, t("rules.changes.caption", language), language)


def _rules(file: etl.RuleFile, column: str, codes: Iterable[str], filters: Filters) -> list[Row]:
    """The rows of these places with their sources, by place and month."""
    found, wanted = etl.read_rules(data_dir(filters.sample), file), set(codes)
    lines = dict(found.table.lines())
    rows = [{**row, "source": lines[no].get("source", "")} for no, row in found.rows.items() if row[column] in wanted]
    return sorted(rows, key=lambda row: (row[column], row.get("kind", ""), row["from_month"]))


def _district_column(places: _Places, language: str) -> list[Column]:
    if len(places.districts) == 1:
        return []
    return [
        Column(
            "district_code", t("column.district", language), words=lambda row: places.districts[row["district_code"]]
        )
    ]


def _rule_columns(language: str) -> list[Column]:
    return [
        Column("from_month", t("rules.column.since", language), words=lambda row: since_words(row, language)),
        Column("source", t("rules.column.source", language), words=lambda row: note_words(row, language)),
    ]


def _rule_column(
    key: str,
    title: str,
    words: Callable[[Row], str],
    named: Callable[[Row], Sequence[str]],
    places: _Places,
    filters: Filters,
) -> Column:
    """What a rule says, which is the link that changes it; `named`: how an address names it, () for one that stays."""
    if not places.may_change:
        return Column(key, title, words=words)

    def said(row: Row) -> str:
        return t("rules.change_it", filters.language, rule=words(row)) if named(row) else words(row)

    return Column(key, title, words=said, link=lambda row: rule_link(filters, *named(row)) if named(row) else None)


def _add_links(file: str, places: _Places, filters: Filters) -> Iterable[Piece]:
    """Where a new rule is added, a link a district."""
    if not places.may_change:
        return
    language, several = filters.language, len(places.districts) > 1
    words = t(f"rules.add.{file}", language)
    yield render(
        "rule_links",
        links=[
            (f"{words}: {name}" if several else words, rule_link(filters, file, code))
            for code, name in places.districts.items()
        ],
    )
