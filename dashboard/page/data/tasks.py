"""What is left to do: a line a task with its number, one click from where it is done; that there is nothing is said."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.markup import render
from dashboard.page.data.template import offer_template
from dashboard.view.answers import figure_rows
from dashboard.view.areas import district_names
from dashboard.view.current_day import FIRST_DAY
from dashboard.view.filters import Filters, page_link
from dashboard.wording import t
from dashboard.words.display import month, number
from dashboard.words.rows import Row
from queries.scope import COUNTRY, Level

# Workbooks offered in a task's own line; the part that the line leads to has all.
MOST_WORKBOOKS = 3


@dataclass(frozen=True, slots=True)
class Task:
    """So many of something, the part of the page where it is done, and links that do it at once (words, address)."""

    name: str
    count: int
    part: str
    links: Sequence[tuple[str, str]] = ()


def tasks_html(filters: Filters) -> str:
    """The tasks of the view's places, of all months that are over."""
    language = filters.language
    lines = [
        {
            "words": _words(task, language),
            "is_left": task.count > 0,
            "href": page_link("data", filters, part=task.part),
            "links": task.links,
        }
        for task in _tasks(every_month(filters), filters)
    ]
    key = "tasks.title" if any(line["is_left"] for line in lines) else "tasks.nothing"
    return render("tasks", title=t(key, language), lines=lines)


def _words(task: Task, language: str) -> str:
    key = f"tasks.{task.name}" if task.count else f"tasks.{task.name}.none"
    return t(key, language, count=number(task.count, language))


def every_month(filters: Filters) -> Filters:
    """The view, of all months up to the day of knowledge: what is to be done does not end with the months looked at."""
    return replace(filters, from_month=FIRST_DAY, to_month=max(filters.to_month, filters.as_of.replace(day=1)))


def unfilled_registers(filters: Filters) -> Sequence[Row]:
    """The months whose register of receipts is not filled; a reader of a part of a district cannot fill one."""
    return figure_rows("unfilled_registers", filters) if filters.scope.sees_whole(Level.DISTRICT) else ()


def _tasks(whenever: Filters, filters: Filters) -> list[Task]:
    (to_check,) = figure_rows("to_check", whenever)
    unfilled = unfilled_registers(whenever)
    newest = sorted(unfilled, key=lambda row: row["month"], reverse=True)[:MOST_WORKBOOKS]
    tasks = [
        Task("readings", to_check["readings"], "doubtful"),
        Task("ties", to_check["ties"], "doubtful"),
        Task("gaps", len(figure_rows("gaps", whenever)), "gaps"),
        Task("registers", len(unfilled), "gaps", [_workbook(row, filters) for row in newest]),
    ]
    # Whether anything of no place was left out is not told to a reader of a part.
    if filters.scope == COUNTRY:
        tasks.append(Task("left_out", len(figure_rows("rejected", filters)), "left_out"))
    return tasks


def _workbook(row: Row, filters: Filters) -> tuple[str, str]:
    """The words and the address of the workbook to fill in for a month."""
    language = filters.language
    name = month(row["month"], language)
    if not filters.district:
        name = f"{district_names(filters)[row['district_code']]}, {name}"
    address = offer_template(row["district_code"], row["month"], language)
    return t("tasks.workbook", language, month=name), address
