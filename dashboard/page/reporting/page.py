"""Reporting: which upazilas' minutes came, or whose meetings were held, and when; each figure leads to its sentence."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import dropwhile

import streamlit as st

from dashboard.charts.composition import composition_bar
from dashboard.charts.trend import reporting_trend
from dashboard.page.reporting.due import due_sentence
from dashboard.page.reporting.glance import opening as answers_of
from dashboard.page.reporting.tables import rate_columns, rate_file_columns, total_columns
from dashboard.parts.by_district import district_table
from dashboard.parts.download import downloads_html
from dashboard.parts.drawn import Piece, draw, heading_html, notes_html, sentence_html
from dashboard.parts.glance import Answer
from dashboard.parts.headline import measure_html, measure_row
from dashboard.parts.month_grid import show_month_grid, silent_districts, silent_html
from dashboard.parts.month_table import month_columns
from dashboard.parts.plotly_chart import draw_chart
from dashboard.parts.tables import Column
from dashboard.view.answers import figure_rows
from dashboard.view.definitions import defined
from dashboard.view.filters import Filters, over_a_year
from dashboard.view.links import evidence_link
from dashboard.view.span import span_words
from dashboard.view.url_state import UrlState
from dashboard.wording import t
from dashboard.words.display import month, rate
from dashboard.words.meetings import deadline_sentences
from dashboard.words.rows import Row
from dashboard.words.status import MONTHLY_KINDS, lowest_first, worst_first

KIND = "kind"
URL = UrlState("reporting", (KIND,))


def opening(filters: Filters) -> list[Answer]:
    """The answers that the page opens with, of the kind that it is about to show."""
    asked = URL.asked()
    kind = asked[KIND] if asked else st.session_state.get(URL.key(KIND))
    return answers_of(kind if kind in MONTHLY_KINDS else MONTHLY_KINDS[0], filters)


def show(filters: Filters) -> None:
    language = filters.language
    kind = _choose_kind(language)
    months = figure_rows("upazila_months", filters, kind=kind)
    if not months:
        st.info(t("empty.places", language))
        return
    draw(_headline(kind, filters), _rules(months, kind, filters))
    _show_months(months, kind, filters)
    _show_past(kind, filters)


def _choose_kind(language: str) -> str:
    """Minutes received or meetings held; kept in the URL as `kind`, where it is not the first."""
    if asked := URL.asked():
        st.session_state[URL.key(KIND)] = asked[KIND] if asked[KIND] in MONTHLY_KINDS else MONTHLY_KINDS[0]
    chosen = st.segmented_control(
        t("reporting.kind", language),
        MONTHLY_KINDS,
        format_func=lambda kind: t(f"reporting.kind.{kind}", language),
        key=URL.key(KIND),
        required=True,
    )
    kind = chosen or MONTHLY_KINDS[0]
    URL.write({KIND: "" if kind == MONTHLY_KINDS[0] else kind})
    return kind


def _headline(kind: str, filters: Filters) -> Iterator[str]:
    """How many of how many, the rate and its band, and the bar of what became of each."""
    language = filters.language
    row = measure_row(kind, filters)
    band = row["band"]
    note = t("bands.note", language, band=t(f"band.{band}", language)) if band else t(f"evidence.none.{kind}", language)
    href = evidence_link(filters, kind, kind=kind)
    totals = figure_rows("reporting_totals", filters, kind=kind)
    headline = measure_html(row, t(f"measure.{kind}", language), note, href, filters)
    yield headline + composition_bar(totals, kind, language)
    yield downloads_html(
        totals, total_columns(kind, filters), "reporting_totals", filters, "reporting.totals", _also(kind, language)
    )


def _rules(months: Sequence[Row], kind: str, filters: Filters) -> Iterator[str]:
    """By which day it was due, and where a paper states another rule than the one the figures use."""
    language = filters.language
    stated = figure_rows("stated_deadlines", filters)
    differing = [row for row in stated if row["kind"] == kind and row["differs"]]
    sentences = [due_sentence(months, kind, language), *deadline_sentences(differing, language)]
    yield sentence_html(" ".join(sentences))


def _show_months(months: Sequence[Row], kind: str, filters: Filters) -> None:
    """One month as a list; several as a grid. Either leads, cell by cell, to the words."""
    language = filters.language
    columns = month_columns(kind, filters)
    heading = heading_html(t(f"reporting.months_heading.{kind}", language), defined(kind, filters))
    files = downloads_html(months, columns, "upazila_months", filters, "reporting.months", _also(kind, language))
    if filters.from_month == filters.to_month:
        caption = t("reporting.list_caption", language, month=month(filters.to_month, language))
        listed = _told_districts(worst_first(months), silent_districts(months), columns, caption, "months", filters)
        draw([heading, *listed, files])
        return

    def link(upazila: str, start: date) -> str:
        return evidence_link(filters, kind, upazila=upazila, month=start, kind=kind)

    st.html(heading)
    show_month_grid(months, kind, filters, link)
    st.html(files)


def _show_past(kind: str, filters: Filters) -> None:
    """Rates per upazila, and their trend where two or more months are known; over a year where the view is a month."""
    language = filters.language
    longer = over_a_year(filters)
    span = span_words(longer)
    totals = figure_rows("reporting_totals", longer, kind=kind)
    spoken = sum(row["expected_reports"] > 0 for row in totals)
    if not spoken:
        return
    st.html(heading_html(t("reporting.rates_heading", language, span=span), defined(kind, filters)))
    notes = t("reporting.one_month_known", language)
    files = ""
    if spoken >= 2:
        bands = figure_rows("rate_bands", filters)
        known = list(dropwhile(lambda row: not row["expected_reports"], totals))
        chart = reporting_trend(known, [row["lowest"] for row in bands], kind, language)
        draw_chart(chart, "reporting.trend", filters)
        notes = _bands(bands, language)
        files = downloads_html(
            totals, total_columns(kind, filters), "reporting_totals", longer, "reporting.trend", _also(kind, language)
        )
    rates = figure_rows("reporting_rates", longer, kind=kind)
    columns = rate_columns(kind, longer, with_bands=spoken >= 2)
    rows = rate_file_columns(kind, filters)
    caption = t("reporting.rates_caption", language, span=span)
    silent = silent_districts(rates, lambda row: row["expected_reports"] + row["not_due_yet_reports"] > 0)
    draw(
        [
            notes_html([notes]),
            files,
            *_told_districts(lowest_first(rates, "reporting_rate"), silent, columns, caption, "rates", filters),
            downloads_html(rates, rows, "reporting_rates", longer, "reporting.rates", _also(kind, language)),
        ]
    )


def _told_districts(
    rows: Sequence[Row], silent: Mapping[str, int], columns: Sequence[Column], caption: str, name: str, filters: Filters
) -> Iterator[Piece]:
    """The list of the districts that a source speaks of; the others are one sentence below it."""
    told = [row for row in rows if row["district_code"] not in silent]
    if told:
        yield district_table(told, columns, caption, f"reporting.{name}", filters)
    if silent:
        yield silent_html(silent, filters)


def _also(kind: str, language: str) -> list[str]:
    """What the page itself asks for, for the files."""
    return [t(f"reporting.kind.{kind}", language)]


def _bands(bands: Sequence[Row], language: str) -> str:
    """The names of the bands with the rate from which each holds. `bands`: rows of queries/rate_bands.sql."""
    parts = [
        t("bands.part", language, rate=rate(row["lowest"], language, digits=0), band=t(f"band.{row['band']}", language))
        for row in bands
    ]
    return t("bands.legend", language, bands=", ".join(parts))
