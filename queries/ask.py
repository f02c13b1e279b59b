"""What was asked on the command line, checked and made into a query's parameters."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

import duckdb

from queries.runner import query_names, query_parameters, query_text, run


class WrongQuestion(Exception):
    """What was asked cannot be answered; the message says what is wrong and what would be right."""


def listing() -> str:
    """One line a query: its name and the first line of its header."""
    return "".join(f"{name:22} {query_text(name).splitlines()[0].removeprefix('-- ')}\n" for name in query_names())


def parameters_of(
    name: str, filters: Mapping[str, Any], months: Mapping[str, str | None], as_of: str
) -> dict[str, Any]:
    """The parameters of query `name`. `months` holds month, from_month and to_month as typed (`YYYY-MM` or None).

    Raises WrongQuestion where one is malformed, missing, or nothing the query knows; `check_kind` and `check_places`
    look at the values that the warehouse must know.
    """
    asked_for = query_parameters(name)
    given = {key: value for key, value in filters.items() if value is not None}
    for key in given:
        if key not in asked_for:
            raise WrongQuestion(f"{name} takes no {option(key)}.")
    if "to_month" not in asked_for and any(months.values()):
        raise WrongQuestion(f"{name} takes no months.")
    parameters = {**given, "as_of": day_of(as_of)}
    if "from_month" in asked_for:
        parameters |= span_of(name, months)
    elif "to_month" in asked_for:
        parameters |= {"to_month": last_month(name, months)}
    if "meeting_id" in asked_for and "from_month" not in asked_for and "meeting_id" not in given:
        raise WrongQuestion(f"{name} asks for a meeting: --meeting-id 5549-2016-07-26")
    return parameters


def option(parameter: str) -> str:
    """The option that sets a parameter, as it is typed."""
    return "--upazila" if parameter == "upazilas" else "--" + parameter.replace("_", "-")


def span_of(name: str, months: Mapping[str, str | None]) -> dict[str, date]:
    """The first and the last month asked for; `month` is both."""
    if months["month"] and (months["from_month"] or months["to_month"]):
        raise WrongQuestion("Give --month, or --from-month and --to-month, not both.")
    first, last = months["month"] or months["from_month"], months["month"] or months["to_month"]
    if not first or not last:
        raise WrongQuestion(f"{name} asks for months: --month 2016-07, or --from-month 2016-01 --to-month 2016-12")
    span = {"from_month": month_of(first), "to_month": month_of(last)}
    if span["from_month"] > span["to_month"]:
        raise WrongQuestion(f"The first month, {first}, is after the last, {last}.")
    return span


def last_month(name: str, months: Mapping[str, str | None]) -> date:
    """The one month of a query that asks for a month, not for a stretch of them."""
    last = months["month"] or months["to_month"]
    if not last:
        raise WrongQuestion(f"{name} asks for a month: --month 2016-07")
    return month_of(last)


def month_of(text: str) -> date:
    """The first day of the month `YYYY-MM`. Raises WrongQuestion."""
    if not re.fullmatch(r"[0-9]{4}-(0[1-9]|1[0-2])", text) or text < "0001":
        raise WrongQuestion(f"{text!r} is not a month: write it as 2016-07.")
    return date.fromisoformat(f"{text}-01")


def day_of(text: str) -> date:
    """The day `YYYY-MM-DD`. Raises WrongQuestion."""
    try:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise WrongQuestion(f"{text!r} is not a day: write it as 2016-07-31.")


def check_kind(name: str, kind: str | None, connection: duckdb.DuckDBPyConnection) -> None:
    """Raise WrongQuestion unless `kind` is one that query `name` knows; evidence asks for one."""
    if "kind" not in query_parameters(name):
        return
    known = "unnest(enum_range(null::statement_kind))" if name == "evidence" else "kind from monthly_kind"
    kinds = [str(row[0]) for row in connection.execute(f"select {known}").fetchall()]
    if name == "upazila_months":
        kinds.append("dialogue_held")
    if (kind is None and name == "evidence") or (kind is not None and kind not in kinds):
        raise WrongQuestion(f"{name}: --kind is one of {', '.join(kinds)}.")


def check_places(parameters: Mapping[str, Any], connection: duckdb.DuckDBPyConnection) -> None:
    """Raise WrongQuestion where a division, district or upazila asked for is not in the warehouse."""
    asked = {
        "division_code": [parameters.get("division")],
        "district_code": [parameters.get("district")],
        "upazila_code": parameters.get("upazilas") or [],
    }
    if any(code for codes in asked.values() for code in codes):
        places = run("places", {}, connection)
        for column, codes in asked.items():
            unknown = [code for code in codes if code is not None and code not in set(places[column])]
            if unknown:
                raise WrongQuestion(f"There is no {column.removesuffix('_code')} {', '.join(unknown)}.")
