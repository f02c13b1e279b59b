"""What a page asks of the warehouse: the page is drawn, and its questions are taken down."""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from dashboard.view import answers
from dashboard.view.filters import START
from etl.files.folders import PRODUCT
from queries.runner import query_parameters

# A query's name, and the parameters that it reads.
Question = tuple[str, tuple[tuple[str, Any], ...]]
SLOWEST_SECONDS = 300


def questions_of(page: str, **url: str) -> list[Question]:
    """The questions that a page asks when it is opened at an address, each once, in order. Raises RuntimeError."""
    app = AppTest.from_file(PRODUCT / "dashboard" / "script.py", default_timeout=SLOWEST_SECONDS)
    app._page_hash = calc_hash("" if page == START else page)
    for name, text in url.items():
        app.query_params[name] = text
    with _recorded() as asked:
        app.run()
    if app.exception or app.error:
        raise RuntimeError(f"{page} {url}: {[box.value for box in (*app.exception, *app.error)]}")
    return list(dict.fromkeys(asked))


@contextmanager
def _recorded() -> Iterator[list[Question]]:
    asked: list[Question] = []

    def take(name: str, parameters: Mapping[str, Any]) -> None:
        bound = {key: parameters.get(key) for key in query_parameters(name)}
        asked.append((name, tuple(sorted((key, _kept(value)) for key, value in bound.items()))))

    def kept(file: str, name: str, parameters: Any, withheld_in: str | None) -> Any:
        take(name, dict(parameters))
        return asked_once(file, name, parameters, withheld_in)

    def rows(folder: Any, name: str, parameters: Mapping[str, Any], language: str) -> Any:
        take(name, parameters)
        return rows_from(folder, name, parameters, language)

    # Every question of a page goes through the one, those of thousands of rows through the other.
    asked_once, rows_from = answers._kept, answers.rows_from
    answers._kept = kept  # type: ignore[assignment]
    _replace(rows_from, rows)
    try:
        yield asked
    finally:
        answers._kept = asked_once
        _replace(rows, rows_from)


def _replace(function: Callable[..., Any], by: Callable[..., Any]) -> None:
    """In every module of the dashboard that imported it."""
    for name, module in list(sys.modules.items()):
        if name.startswith("dashboard.") and getattr(module, function.__name__, None) is function:
            setattr(module, function.__name__, by)
    by.__name__ = function.__name__


def _kept(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
