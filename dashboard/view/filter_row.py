"""The filter row, and its agreement with the URL: a copied link shows a colleague the same view."""

from __future__ import annotations

from datetime import date

import streamlit as st

from dashboard.view.areas import Area, read_areas
from dashboard.view.dataset import PARAMETER, SAMPLE, choose_office, is_sample_chosen
from dashboard.view.filters import NAMES, Filters, page_link, read_day, read_month, view_part
from dashboard.wording import LANGUAGES, t
from dashboard.words.display import month as month_words

__all__ = ["Filters", "choose_filters", "current_language", "page_link"]

FIRST_DAY = date(2010, 1, 1)
# Where the session keeps what it last wrote into the URL, on which page, and whether it was a single month.
_WRITTEN, _PAGE, _ONE_MONTH = "view.written", "view.page", "view.one_month"
_AREA, _UPAZILAS, _FROM, _MONTH, _AS_OF, _LANGUAGE = (
    f"filter.{name}" for name in ("area", "upazilas", "from", "month", "as_of", "language")
)


def follow_office() -> None:
    """Show the papers that the URL asks for: where it says anything of the view, else those of the run before."""
    in_url = view_part(dict(st.query_params))
    if in_url and in_url != st.session_state.get(_WRITTEN):
        choose_office(in_url.get(PARAMETER) == SAMPLE)


def current_language() -> str:
    """The language before page and view are known: of the URL where it says one, else as last chosen, else Bengali.

    `choose_filters` may find another: an empty URL is a click on a page's name, or the way back.
    """
    state = st.session_state
    in_url = view_part(dict(st.query_params))
    if in_url and in_url != state.get(_WRITTEN):
        return _known_language(in_url.get("lang"))
    return _known_language(state.get(_LANGUAGE))


def choose_filters(page: str = "") -> Filters:
    """Draw the filter row and give the view chosen; the URL follows. `page` is the URL path of the page shown.

    Raises queries.NoWarehouse.
    """
    areas = read_areas()
    if _url_speaks(page):
        _set_widgets(dict(st.query_params), areas)
    _mend_widgets(areas)
    language = st.session_state[_LANGUAGE]
    with st.container(key="filters", horizontal=True, vertical_alignment="bottom"):
        _draw(areas[st.session_state[_AREA]], areas, language)
    filters = _view(areas[st.session_state[_AREA]])
    _write_url(filters, page)
    return filters


def _url_speaks(page: str) -> bool:
    """Whether the URL, and not the widgets, says what to show: at the first run, after a link, after "back".

    A click on another page's name empties the URL: then the view goes along.
    """
    state = st.session_state
    if _WRITTEN not in state or _AREA not in state:
        return True
    in_url = view_part(dict(st.query_params))
    moved = page != state.get(_PAGE)
    return bool(in_url != state[_WRITTEN] and not (moved and not in_url))


def _known_language(asked: str | None) -> str:
    return asked if asked in LANGUAGES else LANGUAGES[0]


def _set_widgets(url: dict[str, str], areas: dict[str, Area]) -> None:
    """What the URL asks for, as the widgets' values; what it does not say, or says wrongly, is the standard view."""
    state = st.session_state
    code = url.get("district") or url.get("division")
    area = areas.get(code or "") or next(iter(areas.values()))
    state[_AREA] = area.code
    state[_UPAZILAS] = [part for part in url.get("upazila", "").split(",") if part in area.upazilas]
    state[_MONTH] = read_month(url.get("month")) or area.latest_month
    state[_FROM] = read_month(url.get("from")) or state[_MONTH]
    state[_AS_OF] = read_day(url.get("as_of")) or date.today()
    state[_LANGUAGE] = _known_language(url.get("lang"))


def _mend_widgets(areas: dict[str, Area]) -> None:
    """Make the widgets' values fit each other: upazilas of the area, months in order, no day to come."""
    state = st.session_state
    if state[_AREA] not in areas:
        state[_AREA] = next(iter(areas))
    area = areas[state[_AREA]]
    state[_UPAZILAS] = [code for code in state[_UPAZILAS] if code in area.upazilas]
    state[_FROM] = min(state[_FROM], state[_MONTH])
    state[_AS_OF] = min(max(state[_AS_OF] or date.today(), FIRST_DAY), date.today())
    # Widgets of this run take their values from here, also where the run before drew other options.
    for key in (_AREA, _MONTH, _LANGUAGE):
        state[key] = state[key]


def _draw(area: Area, areas: dict[str, Area], language: str) -> None:
    st.selectbox(
        t("filter.area", language),
        list(areas),
        format_func=lambda code: areas[code].label(language),
        key=_AREA,
        width=260,
    )
    st.multiselect(
        t("filter.upazilas", language),
        list(area.upazilas),
        format_func=lambda code: area.upazila_name(code, language),
        placeholder=t("filter.upazilas.all", language),
        key=_UPAZILAS,
        width=300,
    )
    months = area.months_up_to(st.session_state[_MONTH])
    st.selectbox(
        t("filter.month", language),
        months,
        format_func=lambda m: _month_label(m, area, language),
        key=_MONTH,
        on_change=_follow_month,
        width=220,
    )
    with st.popover(t("filter.more", language)):
        earlier = [m for m in months if m <= st.session_state[_MONTH]]
        if st.session_state[_FROM] not in earlier:
            earlier.append(st.session_state[_FROM])
        st.selectbox(
            t("filter.from_month", language), earlier, format_func=lambda m: _month_label(m, area, language), key=_FROM
        )
        st.date_input(
            t("filter.as_of", language),
            min_value=FIRST_DAY,
            max_value=date.today(),
            key=_AS_OF,
            format="DD-MM-YYYY",
            help=t("filter.as_of.help", language),
        )
    st.segmented_control(
        t("filter.language", language),
        LANGUAGES,
        format_func=lambda code: t(f"filter.language.{code}", language),
        key=_LANGUAGE,
        required=True,
    )


def _follow_month() -> None:
    """A view of one month stays one when another month is chosen."""
    if st.session_state[_ONE_MONTH]:
        st.session_state[_FROM] = st.session_state[_MONTH]


def _month_label(month: date, area: Area, language: str) -> str:
    words = month_words(month, language)
    return words if month in area.meeting_months else t("filter.no_papers", language, name=words)


def _view(area: Area) -> Filters:
    state = st.session_state
    # Place and month always stand in the URL: a link copied today means the same after the next paper is loaded.
    standard = {"as_of": date.today().isoformat(), "lang": LANGUAGES[0]}
    return Filters(
        language=state[_LANGUAGE],
        division=area.code if area.is_division else None,
        district=None if area.is_division else area.code,
        upazilas=tuple(sorted(state[_UPAZILAS])) or None,
        from_month=state[_FROM],
        to_month=state[_MONTH],
        as_of=state[_AS_OF],
        sample=is_sample_chosen(),
        standard=tuple(standard.items()),
    )


def _write_url(filters: Filters, page: str) -> None:
    """The view into the URL; a page's own parameters stay."""
    wanted = filters.in_url()
    present = dict(st.query_params)
    if view_part(present) != wanted:
        own = {name: text for name, text in present.items() if name not in NAMES}
        st.query_params.from_dict({**wanted, **own})
    st.session_state[_WRITTEN] = wanted
    st.session_state[_PAGE] = page
    st.session_state[_ONE_MONTH] = filters.from_month == filters.to_month
