"""Work plans: what was done of what was due, the score by team and part of the year, what is behind.

Of a report for its months, of a month's pack for the plan year up to that month.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from dashboard.exports.pack import cells
from dashboard.exports.pack.cells import References
from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.naming import named
from dashboard.exports.pack.plan import ColumnPlan, TablePlan, district_column
from dashboard.exports.pack.records import PackCell, PackPart, PackRow, PackTable, Sentence
from dashboard.exports.wording import say
from dashboard.wording import t
from dashboard.words import display
from dashboard.words.rows import Row
from dashboard.words.scores import band_words, by_place, part_of, points, score_words

KEY = "plan"
# So many teams are named.
_MOST = 3
_DONE = ("done_activities", "expected_activities", "done_rate", "overdue_activities")


def work_plan(data: PackData) -> PackPart:
    """What was done and the score in sentences, a row a team, the parts of the year, the activities that cost most
    points; one sentence where no activity is known.
    """
    title, done = say("part.plan", data.language), activities_of(data)
    if not done or not done["planned_activities"]:
        return PackPart(KEY, title, (Sentence(say("plan.unknown", data.language)),))
    found = data.ask("plan_scores", data.year_from)
    scores = by_place(found)
    total = next((row["asked"] for row in scores if row["level"] == "total"), None)
    of_score = (_parts(data, found), _behind(data)) if total else ()
    return PackPart(KEY, title, tuple(_sentences(data, done, total)), (_teams(data, scores), *of_score))


def activities_of(data: PackData) -> Row | None:
    """All activities of the months in numbers (queries/activity_sums.sql); None where there is no upazila."""
    return next((row for row in data.ask("activity_sums", data.year_from) if row["district_code"] is None), None)


def _sentences(data: PackData, done: Row, score: Row | None) -> Iterable[Sentence]:
    """What was done, the score, and whose plan is unknown."""
    language = data.language
    yield Sentence(say("plan.done", language, figures=done_words(done, language)))
    if score and score["told_activities"]:
        told = {"score": score_words(score, language), "band": band_words(score, language)}
        apart = {
            "lost": points(score["lost_points"], language),
            "unknown": points(score["unknown_points"], language),
            "waiting": points(score["not_due_yet_points"], language),
        }
        yield Sentence(say("plan.score", language, **told, **apart))
    else:
        yield Sentence(say("plan.score.unknown", language))
    behind = [row for row in data.ask("activity_totals", data.year_from) if row["overdue_activities"]]
    if behind:
        behind.sort(key=lambda row: -row["overdue_activities"])
        most = (
            f"{_owner(data, row)} ({display.number(row['overdue_activities'], language)})" for row in behind[:_MOST]
        )
        all_overdue = display.number(done["overdue_activities"], language)
        yield Sentence(say("plan.overdue", language, count=all_overdue, names=", ".join(most)))
    planless = [row for row in data.ask("plan_listed", data.year_from) if not row["plan_known"]]
    if planless:
        count = display.number(len(planless), language)
        yield Sentence(say("plan.planless", language, count=count, names=named(data, planless)))


def done_words(row: Row, language: str) -> str:
    """Activities done of those due, and their share. Reads done_activities, expected_activities, done_rate."""
    return display.count_and_rate(row["done_activities"], row["expected_activities"], row["done_rate"], language)


def score_cell(row: Row | None, language: str, cited: References = ()) -> PackCell:
    """The share of the points, shown with the points; `row`: of queries/plan_scores.sql, None without one."""
    return PackCell(row["score_rate"] if row else None, score_words(row, language), cited)


def _teams(data: PackData, scores: Sequence[Row]) -> PackTable:
    """A row a team: activities (queries/activity_totals.sql) and points (queries/plan_scores.sql)."""
    language = data.language
    asked = {(row["level"], row["district_code"], row["upazila_code"]): row["asked"] for row in scores}
    cited = _cited_by_team(data)

    def of(level: str, row: Row) -> Row:
        code = None if level == "total" else row["district_code"]
        return {**row, "score_row": asked.get((level, code, row["upazila_code"] if level == "team" else None))}

    def points_of(name: str) -> ColumnPlan:
        return ColumnPlan(
            name, "count", 10, lambda row, _: _points(row["score_row"], name, language), word=f"column.plan.{name}"
        )

    columns = (
        ColumnPlan("upazila", width=20, cell=lambda row, _: cells.text(_team(row, language))),
        *(ColumnPlan(name, "rate" if name == "done_rate" else "count", 10) for name in _DONE),
        ColumnPlan("score", "rate", 18, lambda row, numbers: score_cell(row["score_row"], language, numbers)),
        ColumnPlan("band", width=14, cell=lambda row, _: cells.text(band_words(row["score_row"], language))),
        points_of("unknown_points"),
    )
    plan = TablePlan(data, "plan_teams", columns, KEY)
    sums = {row["district_code"]: row for row in data.ask("activity_sums", data.year_from)}

    def row_of(row: Row) -> PackRow:
        numbers = cited.get((row["district_code"], row["upazila_code"]), ())
        return plan.row(of("team", row), numbers, row["upazila_code"] or row["district_code"])

    def sum_of(code: str) -> PackRow:
        return plan.sum_row(of("district" if code else "total", sums[code or None]), "sum" if code else "total", ())

    found = data.ask("activity_totals", data.year_from)
    rows = [*plan.by_district(found, row_of, sum_of)]
    return plan.table(
        rows, sum_of("") if found else None, (say("note.plan", language),), months=data.months_since(data.year_from)
    )


def _team(row: Row, language: str) -> str:
    return display.place(row, language) if row["upazila_code"] else t("plan.district_team", language)


def _owner(data: PackData, row: Row) -> str:
    """The team; a district's own with its district."""
    name = _team(row, data.language)
    return name if row["upazila_code"] else f"{data.district_names[row['district_code']]} {name}"


def _points(row: Row | None, name: str, language: str) -> PackCell:
    """A sum of points; empty where there is none."""
    return PackCell(float(row[name]), points(row[name], language)) if row and row[name] else cells.NOTHING


def _cited_by_team(data: PackData) -> dict[tuple[str, str | None], References]:
    """The sources of each team's activities of the months."""
    by_team: dict[tuple[str, str | None], list[Row]] = defaultdict(list)
    for row in data.ask("activities", data.year_from):
        if row["planned_month"] is not None:
            by_team[row["district_code"], row["upazila_code"]].append(as_fact(row))
    return {team: data.citations.cite(facts) for team, facts in by_team.items()}


def as_fact(row: Row) -> Row:
    """An activity (its path, sheet and row, or its plan's words) as references are cited by."""
    of_paper = row["path"] == row["paper_path"]
    return {
        "path": row["path"],
        "sheet": row["sheet"],
        "row_no": None if of_paper else row["row_no"],
        "meeting_id": None,
        "item_no": None,
        "quote": row["quote"] if of_paper else "",
        "known_on": row["done_on"],
    }


def _parts(data: PackData, found: Sequence[Row]) -> PackTable:
    """A row a part of the plan year within the months: its year, half-years and quarters, each by its first
    month: the plan years of a division's districts may differ.
    """
    language = data.language

    def part(row: Row) -> str:
        name = t(f"plan.score.{part_of(row)}", language)
        return say("plan.part", language, part=name, month=display.month(row["period_from"], language))

    columns = (
        ColumnPlan("part", width=34, cell=lambda row, _: cells.text(part(row))),
        ColumnPlan("score", "rate", 18, lambda row, _: score_cell(row, language)),
        ColumnPlan("band", width=14, cell=lambda row, _: cells.text(band_words(row, language))),
        ColumnPlan("lost_points", "count", 12, lambda row, _: _points(row, "lost_points", language)),
        ColumnPlan("unknown_points", "count", 12, lambda row, _: _points(row, "unknown_points", language)),
    )
    plan = TablePlan(data, "plan_parts", columns, KEY)
    rows = [row for row in found if row["level"] == "total" and row["period"] != "asked"]
    return plan.table([plan.row(row) for row in rows if row["period_from"] >= data.year_from])


def _behind(data: PackData) -> PackTable:
    """A row an activity that lost points, the most first (queries/points_behind.sql)."""
    language = data.language

    def activity(row: Row, cited: References) -> PackCell:
        return cells.text(" · ".join(filter(None, (row["activity"], row["indicator"]))), cited)

    def lost(row: Row, cited: References) -> PackCell:
        told = {"lost": points(row["lost_points"], language), "weight": points(row["weight"], language)}
        return PackCell(row["lost_points"], t("plan.score.of_weight", language, **told), cited)

    def stands(row: Row, _: References) -> PackCell:
        waiting = t("plan.score.not_done_yet", language)
        return cells.text(waiting if row["can_still_be_done"] else band_words(row, language))

    columns = (
        ColumnPlan("activity", width=44, cell=activity),
        ColumnPlan("upazila", width=20, cell=lambda row, _: cells.text(_team(row, language))),
        *([] if data.asked.district else [district_column(data)]),
        ColumnPlan("planned_month", "month", 14),
        ColumnPlan("band", width=14, cell=stands),
        ColumnPlan("lost_points", "count", 16, lost),
    )
    plan = TablePlan(data, "plan_behind", columns, KEY)
    return plan.table(
        [
            plan.row(row, data.citations.cite([as_fact(row)]), row["upazila_code"] or row["district_code"])
            for row in data.ask("points_behind", data.year_from)
        ]
    )
