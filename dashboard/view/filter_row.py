"""The filter row, kept in step with the URL: a copied link shows a colleague the same view."""

from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from dataclasses import replace
from datetime import date

import streamlit as st

from dashboard.markup import as_text, render, visible
from dashboard.view.areas import Area, read_areas
from dashboard.view.current_day import FIRST_DAY, current_day
from dashboard.view.dataset import PARAMETER, SAMPLE
from dashboard.view.filters import NAMES, Filters, read_day, read_month
from dashboard.view.links import this_page
from dashboard.view.span import span_words
from dashboard.view.url_state import UrlState
from dashboard.view.viewer import viewer
from dashboard.wording import LANGUAGES, t
from dashboard.words.display import month as month_words
from dashboard.words.display import number
from queries.scope import COUNTRY, Level, Scope

VIEW = UrlState("view", NAMES)
# Where the session keeps whose papers it shows, the page shown last, and whether the view was of a single month.
_SAMPLE, _PAGE, _ONE_MONTH = "view.sample", "view.page", "view.one_month"
# What a link asked for that is not here, until it is said.
_NOT_HERE = "view.not_here"
# Letters of it that are said: a link is typed by anybody.
_MOST_LETTERS = 30
_VALUES = _AREA, _UPAZILAS, _FROM, _MONTH, _AS_OF, _LANGUAGE = tuple(
    f"filter.{name}" for name in ("area", "upazilas", "from", "month", "as_of", "language")
)


def sample_asked() -> bool:
    """Whether to show the sample's papers: as the URL says where it says anything of the view, else as before."""
    in_url = VIEW.read()
    if in_url and VIEW.has_changed():
        st.session_state[_SAMPLE] = in_url.get(PARAMETER) == SAMPLE
    return bool(st.session_state.get(_SAMPLE))


def current_language() -> str:
    """The language before page and view are known: of the URL where it says one, else as last chosen, else Bengali.

    `choose_filters` may find another: an empty URL is a click on a page's name, or the way back.
    """
    in_url = VIEW.read()
    if in_url and VIEW.has_changed():
        return _known_language(in_url.get("lang"))
    return _known_language(st.session_state.get(_LANGUAGE))


def choose_filters(page: str, sample: bool) -> Filters:
    """Draw the filter row and return the view chosen; the URL follows.

    `page`: the URL path of the page shown. `sample`: whether the sample's papers are shown. Raises
    queries.NoWarehouse.
    """
    scope = COUNTRY if sample else viewer().scope
    # The file of a part of the country is made by the first who reads it after a load.
    with nullcontext() if scope == COUNTRY else st.spinner(t("scope.making", current_language())):
        areas = read_areas(sample, scope)
    # Streamlit forgets the value of a widget that a run did not draw: one that was broken off, or ended early.
    if any(key not in st.session_state for key in _VALUES):
        _set_widgets(VIEW.read() or VIEW.last(), areas)
    elif _url_counts(page):
        _set_widgets(VIEW.read(), areas)
    _mend_widgets(areas)
    filters = _view(areas[st.session_state[_AREA]], sample, scope)
    with st.container(key="filters", horizontal=True, vertical_alignment="bottom"):
        _draw(filters, areas)
    if not_here := st.session_state.pop(_NOT_HERE, None):
        st.warning(as_text(t("filter.not_here", filters.language, asked=", ".join(not_here))))
    VIEW.write(filters.in_url())
    st.session_state[_PAGE] = page
    st.session_state[_ONE_MONTH] = filters.from_month == filters.to_month
    return filters


def _url_counts(page: str) -> bool:
    """Whether the URL, and not the widgets, says what to show: at the first run, after a link, after "back".

    A click on another page's name empties the URL: then the view goes along.
    """
    if not VIEW.was_written:
        return True
    moved = page != st.session_state.get(_PAGE)
    return VIEW.has_changed() and not (moved and not VIEW.read())


def _known_language(asked: str | None) -> str:
    return asked if asked in LANGUAGES else LANGUAGES[0]


def _set_widgets(url: Mapping[str, str], areas: Mapping[str, Area]) -> None:
    """What the URL asks for, as the widgets' values; what it does not say, or says wrongly, is the standard view."""
    state = st.session_state
    # An upazila's code begins with its district's.
    code = url.get("district") or url.get("division") or url.get("upazila", "")[:4]
    area = areas.get(code) or next(iter(areas.values()))
    state[_NOT_HERE] = [url[name][:_MOST_LETTERS] for name in _not_here(url, areas, area)]
    state[_AREA] = area.code
    state[_UPAZILAS] = [part for part in url.get("upazila", "").split(",") if part in area.upazilas]
    state[_MONTH] = read_month(url.get("month")) or area.latest_month
    state[_FROM] = read_month(url.get("from")) or state[_MONTH]
    state[_AS_OF] = read_day(url.get("as_of")) or current_day()
    state[_LANGUAGE] = _known_language(url.get("lang"))


def _not_here(url: Mapping[str, str], areas: Mapping[str, Area], area: Area) -> Iterator[str]:
    """The parameters of a link that ask for a place or month that there is not: something else is shown then."""
    yield from (name for name in ("district", "division") if url.get(name) and url[name] not in areas)
    if not set(filter(None, url.get("upazila", "").split(","))) <= set(area.upazilas):
        yield "upazila"
    month = read_month(url.get("month"))
    if url.get("month") and (month is None or area.nearest_month(month) != month):
        yield "month"


def _mend_widgets(areas: Mapping[str, Area]) -> None:
    """Make the widgets' values fit each other: upazilas of the area, months in order and reach, no future day."""
    state = st.session_state
    if state[_AREA] not in areas:
        state[_AREA] = next(iter(areas))
    area = areas[state[_AREA]]
    state[_UPAZILAS] = [code for code in state[_UPAZILAS] if code in area.upazilas]
    state[_MONTH] = area.nearest_month(state[_MONTH])
    state[_FROM] = min(area.nearest_month(state[_FROM]), state[_MONTH])
    # A day that was deleted from its box is today.
    state[_AS_OF] = min(max(state[_AS_OF] or current_day(), FIRST_DAY), current_day())
    # Widgets of this run take their values from here, also where the run before drew other options.
    for key in (_AREA, _LANGUAGE):
        state[key] = state[key]


def _draw(filters: Filters, areas: Mapping[str, Area]) -> None:
    area, language = areas[st.session_state[_AREA]], filters.language
    st.selectbox(
        t("filter.area", language),
        list(areas),
        format_func=lambda code: visible(areas[code].label(language)),
        key=_AREA,
        width=260,
    )
    months = area.months_up_to(st.session_state[_MONTH])
    st.selectbox(
        t("filter.month", language),
        months,
        format_func=lambda m: visible(_month_label(m, area, language)),
        key=_MONTH,
        on_change=_follow_month,
        width=220,
    )
    # What is folded is not drawn by the browser: a box of upazilas takes as long as the rest of the row.
    with st.popover(as_text(_upazilas_words(area, language))):
        st.multiselect(
            t("filter.upazilas", language),
            list(area.upazilas),
            format_func=lambda code: visible(area.upazila_name(code, language)),
            placeholder=t("filter.upazilas.all", language),
            key=_UPAZILAS,
            width=300,
        )
    with st.popover(t("filter.more", language)):
        earlier = [m for m in months if m <= st.session_state[_MONTH]]
        if st.session_state[_FROM] not in earlier:
            earlier.append(st.session_state[_FROM])
        st.selectbox(
            t("filter.from_month", language),
            earlier,
            format_func=lambda m: visible(_month_label(m, area, language)),
            key=_FROM,
        )
        st.date_input(
            t("filter.as_of", language),
            min_value=FIRST_DAY,
            max_value=current_day(),
            key=_AS_OF,
            format="DD-MM-YYYY",
            help=t("filter.as_of.help", language),
        )
    (other,) = (each for each in LANGUAGES if each != language)
    words = {"words": t(f"filter.language.{other}", other), "title": t("filter.language", other)}
    href = this_page(replace(filters, language=other))
    st.html(render("view_line", shown=_shown_words(filters, area), code=other, href=href, **words))


def _shown_words(filters: Filters, area: Area) -> str:
    """What is shown, in a line: place, months, and the upazilas where some were chosen."""
    name = area.names[filters.language == "en"]
    place = t("head.division", filters.language, name=name) if area.is_division else name
    parts = [place, span_words(filters)]
    if st.session_state[_UPAZILAS]:
        parts.insert(1, _upazilas_words(area, filters.language))
    return " · ".join(parts)


def _upazilas_words(area: Area, language: str) -> str:
    """What is chosen of the area's upazilas: all, the name of one, or how many."""
    chosen = st.session_state[_UPAZILAS]
    if not chosen:
        return t("filter.upazilas.all", language)
    if len(chosen) == 1:
        return t("filter.upazilas.one", language, name=area.upazila_name(chosen[0], language))
    return t("filter.upazilas.count", language, count=number(len(chosen), language))


def _follow_month() -> None:
    """A view of one month stays one when another month is chosen."""
    if st.session_state[_ONE_MONTH]:
        st.session_state[_FROM] = st.session_state[_MONTH]


def _month_label(month: date, area: Area, language: str) -> str:
    words = month_words(month, language)
    return words if month in area.meeting_months else t("filter.no_papers", language, name=words)


def _view(area: Area, sample: bool, scope: Scope) -> Filters:
    state = st.session_state
    # Place and month always stand in the URL: a link copied today means the same after the next paper is loaded.
    standard = {"as_of": current_day().isoformat(), "lang": LANGUAGES[0]}
    return Filters(
        language=state[_LANGUAGE],
        division=area.code if area.is_division else None,
        district=None if area.is_division else area.code,
        # All that an upazila's reader sees is of one upazila, and is called so.
        upazilas=tuple(sorted(state[_UPAZILAS])) or ((scope.code,) if scope.level == Level.UPAZILA else None),
        from_month=state[_FROM],
        to_month=state[_MONTH],
        as_of=state[_AS_OF],
        sample=sample,
        scope=scope,
        standard=tuple(standard.items()),
    )
