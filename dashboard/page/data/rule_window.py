"""The window that changes a rule of the office. `rule=` in the URL names it: its file, place, what tells it apart."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

import etl
from dashboard.accounts.rights import Right
from dashboard.markup import as_text, visible
from dashboard.view.acts import set_rules, viewer_may
from dashboard.view.areas import Area, read_areas
from dashboard.view.current_day import FIRST_DAY, current_day
from dashboard.view.dataset import data_dir
from dashboard.view.filters import Filters, page_link, written_month
from dashboard.view.url_state import asked, forget
from dashboard.windows.saving import ask_why_and_who, load_again, was_written
from dashboard.wording import LANGUAGES, t
from dashboard.words.display import digits
from dashboard.words.rules import deadline_words, plan_year_words, since_words

PARAMETER = "rule"
# What the person saw when the window opened: against this the file is compared when it is written.
_SEEN = "rules.seen"
KINDS = ("minutes_received", "meeting_held")
ONE_LINE = ("section", "signature_name", "signature_post", "telephone", "email", "answer_days")
FILES = {
    "deadlines": etl.RuleFile.DEADLINES,
    "plan_years": etl.RuleFile.PLAN_YEARS,
    "letterhead": etl.RuleFile.LETTERHEAD,
}
# Of each language the lines of a slot of the letterhead.
Lines = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Asked:
    """What the URL asks for: a file, a place, then the key of a rule ("" for a new one) and values it should have."""

    file: etl.RuleFile
    place: str
    rest: tuple[str, ...]

    def given(self, at: int) -> str:
        return self.rest[at] if at < len(self.rest) else ""


def rule_link(filters: Filters, *named: str) -> str:
    """The address that opens the window: file, place, then what tells the rule apart; a new one without."""
    return page_link("data", filters, part="rules", **{PARAMETER: ":".join(named)})


def letterhead_lines(rules: etl.Rules, area: Area) -> dict[str, Lines]:
    """The lines of each slot of a place's letterhead by language: its own, else those of all such places."""
    default = "*division" if area.is_division else "*district"
    found: dict[str, Lines] = {}
    for slot in etl.SLOTS:
        own = rules.of({"place": area.code, "slot": slot}) or rules.of({"place": default, "slot": slot})
        found[slot] = {
            language: [row[language].replace("{place}", area.names[language == "en"]) for row in own.values()]
            for language in LANGUAGES
        }
    return found


def show_rule_window(filters: Filters) -> None:
    """Open the window where the URL asks for it."""
    if not asked(PARAMETER):
        st.session_state.pop(_SEEN, None)
        return
    language = filters.language

    @st.dialog(t("rules.title", language), width="large", on_dismiss=partial(forget, PARAMETER))
    def window() -> None:
        wanted = _read_address(asked(PARAMETER))
        area = read_areas(filters.sample, filters.scope).get(wanted.place) if wanted else None
        if wanted is None or area is None or filters.sample:
            st.warning(t("rules.unknown", language))
            return
        if not viewer_may(Right.SET_RULES):
            st.info(t("rights.look_only", language))
            return
        try:
            rules = _seen(wanted, filters)
        except etl.BadTable as bad:
            reason = etl.say_warning(bad.code, bad.details, "", language)
            st.error(as_text(t("correcting.failed.unreadable", language, reason=reason)))
            return
        st.markdown(as_text(area.label(language)))
        with st.form("rule", border=False):
            _FORMS[wanted.file](wanted, rules, area, filters)

    window()


def _read_address(written: str) -> Asked | None:
    """What the address names; None where it is none of ours."""
    file, _, rest = written.partition(":")
    place, *others = rest.split(":")
    return Asked(FILES[file], place, tuple(others)) if file in FILES else None


def _seen(wanted: Asked, filters: Filters) -> etl.Rules:
    """The rules as they stood when the window opened. Raises etl.BadTable."""
    kept = st.session_state.get(_SEEN)
    if kept is None or kept[0] != wanted:
        kept = st.session_state[_SEEN] = (wanted, etl.read_rules(data_dir(filters.sample), wanted.file))
    rules: etl.Rules = kept[1]
    return rules


def _ask_deadline(wanted: Asked, rules: etl.Rules, area: Area, filters: Filters) -> None:
    """What is due, by which day, from which month on."""
    language = filters.language
    key = {"district_code": area.code, "kind": wanted.given(0), "from_month": wanted.given(1)}
    standing = next(iter(rules.of(key).values()), None)
    if standing:
        what = t(f"deadline.{key['kind']}", language)
        _say_standing(f"{what}: {deadline_words(standing, language)}", key, language)
    else:
        kinds = list(KINDS)
        key["kind"] = st.selectbox(
            t("rules.ask.kind", language),
            kinds,
            index=kinds.index(key["kind"]) if key["kind"] in kinds else 0,
            format_func=lambda kind: t(f"deadline.{kind}", language),
        )
    due, which = st.columns(2)
    days, offsets = [str(day) for day in range(1, 32)], ["0", "1", "2"]
    day_now = wanted.given(2) or (standing["day"] if standing else "")
    offset_now = wanted.given(3) or (standing["month_offset"] if standing else "")
    cells = {
        "day": due.selectbox(
            t("rules.ask.day", language),
            days,
            index=days.index(day_now) if day_now in days else None,
            format_func=lambda day: visible(digits(day, language)),
            placeholder=t("rules.choose", language),
        ),
        "month_offset": which.selectbox(
            t("rules.ask.offset", language),
            offsets,
            index=offsets.index(offset_now) if offset_now in offsets else 0,
            format_func=lambda offset: t(f"rules.offset.{offset}", language),
        ),
    }
    if not standing:
        key["from_month"] = _ask_month(key["from_month"], language)
    _finish(wanted, rules, key, {**key, **{name: cell or "" for name, cell in cells.items()}}, standing, filters)


def _ask_plan_year(wanted: Asked, rules: etl.Rules, area: Area, filters: Filters) -> None:
    """With which month plan years begin, from which month on."""
    language = filters.language
    key = {"district_code": area.code, "from_month": wanted.given(0)}
    standing = next(iter(rules.of(key).values()), None)
    if standing:
        _say_standing(plan_year_words(standing, language), key, language)
    months = [str(no) for no in range(1, 13)]
    first = st.selectbox(
        t("rules.ask.first_month", language),
        months,
        index=months.index(standing["first_month"]) if standing and standing["first_month"] in months else 6,
        format_func=lambda no: t(f"month.{no}", language),
    )
    if not standing:
        key["from_month"] = _ask_month(key["from_month"], language)
    _finish(wanted, rules, key, {**key, "first_month": first}, standing, filters)


def _ask_letterhead(wanted: Asked, rules: etl.Rules, area: Area, filters: Filters) -> None:
    """The lines of the letterhead and of the signature in both languages; what is left empty is as for all places."""
    language, shown = filters.language, letterhead_lines(rules, area)
    st.caption(t("rules.letterhead.note", language))
    given: dict[str, dict[str, list[str]]] = {}
    for slot in etl.SLOTS:
        sides = zip(st.columns(2), LANGUAGES, strict=True)
        given[slot] = {each: _ask_lines(side, slot, shown[slot][each], each, language) for side, each in sides}
    why, who = ask_why_and_who(language, t("rules.ask.why", language))
    if not st.form_submit_button(t("correcting.save", language), type="primary"):
        return
    changes = []
    for slot in etl.SLOTS:
        if all(given[slot][each] == _lines("\n".join(shown[slot][each])) for each in LANGUAGES):
            continue
        if len({len(lines) for lines in given[slot].values()}) > 1:
            st.error(as_text(t("rules.lines_differ", language, slot=t(f"rules.slot.{slot}", language))))
            return
        key = {"place": area.code, "slot": slot}
        pairs = zip_longest(*(given[slot][each] for each in LANGUAGES), fillvalue="")
        rows = tuple({**key, **dict(zip(LANGUAGES, pair, strict=True))} for pair in pairs)
        changes.append(etl.RuleChange(key, tuple(rules.of(key).values()), rows))
    _save(wanted, changes, why, who, filters)


def _ask_lines(side: DeltaGenerator, slot: str, shown: Sequence[str], of: str, language: str) -> list[str]:
    """The lines of a slot in one language; who signs is one line."""
    title = f"{t(f'rules.slot.{slot}', language)} ({t(f'filter.language.{of}', language)})"
    if slot in ONE_LINE:
        return _lines(side.text_input(as_text(title), " ".join(shown), max_chars=200))
    return _lines(side.text_area(as_text(title), "\n".join(shown), height=100, max_chars=1000))


def _lines(written: str) -> list[str]:
    return [words for line in written.splitlines() if (words := " ".join(line.split()))]


def _say_standing(words: str, key: Mapping[str, str], language: str) -> None:
    said = t("rules.standing", language, rule=words, since=since_words(key, language))
    st.markdown(as_text(said))


def _ask_month(at_first: str, language: str) -> str:
    """The month from which a rule holds, chosen as month and year: 2016-07."""
    month_side, year_side = st.columns(2)
    year_now, _, month_now = (at_first or written_month(current_day())).partition("-")
    years = [str(year) for year in range(current_day().year + 1, FIRST_DAY.year - 1, -1)]
    months = [f"{no:02d}" for no in range(1, 13)]
    chosen = month_side.selectbox(
        t("rules.ask.month", language),
        months,
        index=months.index(month_now) if month_now in months else 0,
        format_func=lambda no: t(f"month.{int(no)}", language),
    )
    year = year_side.selectbox(
        t("rules.ask.year", language),
        years,
        index=years.index(year_now) if year_now in years else 0,
        format_func=lambda year: visible(digits(year, language)),
    )
    return f"{year}-{chosen}"


def _finish(
    wanted: Asked,
    rules: etl.Rules,
    key: Mapping[str, str],
    row: etl.RuleRow,
    standing: etl.RuleRow | None,
    filters: Filters,
) -> None:
    """Why and who, and what is saved: the row, or that the standing one is taken out."""
    language = filters.language
    why, who = ask_why_and_who(language, t("rules.ask.why", language))
    saved = st.form_submit_button(t("correcting.save", language), type="primary")
    removed = bool(standing) and st.form_submit_button(t("rules.remove", language))
    if not saved and not removed:
        return
    there = tuple(rules.of(key).values())
    if there and not standing:
        st.error(t("rules.exists", language))
        return
    _save(wanted, [etl.RuleChange(key, there, () if removed else (row,))], why, who, filters)


def _save(wanted: Asked, changes: Sequence[etl.RuleChange], why: str, who: str, filters: Filters) -> None:
    """Write the changes and load again; or say why not.

    Where somebody else was faster it stays refused until the window is opened anew and shows what stands now.
    """
    language = filters.language
    changes = [each for each in changes if [*map(dict, each.old)] != [*map(dict, each.new)]]
    if not changes:
        st.info(t("correcting.no_change", language))
        return
    if was_written(partial(set_rules, wanted.file, wanted.place, changes, why=why, who=who), language):
        st.session_state.pop(_SEEN, None)
        load_again(filters, PARAMETER)


_FORMS = {
    etl.RuleFile.DEADLINES: _ask_deadline,
    etl.RuleFile.PLAN_YEARS: _ask_plan_year,
    etl.RuleFile.LETTERHEAD: _ask_letterhead,
}
