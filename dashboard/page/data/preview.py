"""What files that were brought would give and change: a part a file with its decisions, the months, the dialogues."""

import json
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

import etl
from dashboard.accounts.rights import Right
from dashboard.markup import render
from dashboard.parts.drawn import folded_html, notes_html
from dashboard.parts.tables import Column, html_table
from dashboard.view.acts import viewer_may
from dashboard.view.file_names import file_words, in_file_words
from dashboard.wording import t
from dashboard.words.decisions import due_words
from dashboard.words.display import day, number
from dashboard.words.last_word import word_of
from dashboard.words.rows import Row, plain

if TYPE_CHECKING:
    import pandas as pd

MOST_SENTENCES = 30
MOST_CHANGES = 200


def files_html(preview: etl.Preview, language: str) -> str:
    """What each file would give."""
    return "\n".join(_file_html(looked, language) for looked in preview.files)


def changes_html(preview: etl.Preview, language: str) -> str:
    """The months and dialogues that would be others; that none would."""
    changed = (("changes", preview.changes, "kind"), ("dialogues", preview.dialogues, ""))
    tables = [_changes_html(name, _rows(frame), kind, language) for name, frame, kind in changed if len(frame)]
    if not tables and any(each.target and not each.present for each in preview.files):
        tables = [notes_html([t("upload.no_change", language)])]
    return "\n".join(tables)


def _file_html(looked: etl.Looked, language: str) -> str:
    """One file: would it load, what it gives, what to know of it; its decisions folded in."""
    if looked.target is None:
        verdict, mark = t("upload.cannot", language), "✗"
    elif looked.present is not None:
        verdict, mark = t("upload.present", language, path=file_words(looked.present, language)), "="
    else:
        # Where it will lie is no matter of who brings it.
        key = "upload.would_load.as" if viewer_may(Right.SEE_PATHS) else "upload.would_load"
        what = _counts(looked, language)
        if looked.kind == "plan":
            what = t("upload.would_load.plan", language, what=what)
        verdict, mark = t(key, language, what=what, target=looked.target), "✓"
    sentences = [t("upload.same_meeting", language, path=file_words(path, language)) for path in looked.same_meeting]
    told = [(row.code, row.details, row.place) for row in looked.rejected]
    told += [(row.code, row.details, row.place) for row in looked.warnings]
    sentences += [
        etl.say_warning(code, in_file_words(json.loads(details), language), place, language)
        for code, details, place in told
    ]
    more = len(sentences) - MOST_SENTENCES
    if more > 0:
        sentences = [*sentences[:MOST_SENTENCES], t("upload.more_sentences", language, count=number(more, language))]
    html = render("upload_file", name=looked.name, mark=mark, verdict=verdict, sentences=sentences)
    return html + (_decisions_html(looked, language) if looked.decisions else "")


def _counts(looked: etl.Looked, language: str) -> str:
    return ", ".join(
        t(f"upload.count.{table}", language, count=number(count, language)) for table, count in looked.counts.items()
    )


def _decisions_html(looked: etl.Looked, language: str) -> str:
    """The decisions of a paper, in its order."""
    title = t("upload.decisions", language, count=number(len(looked.decisions), language))
    sentences = [_decision_words(row._asdict(), language) for row in looked.decisions]
    return folded_html(title, render("sentences", title="", sentences=sentences))


def _decision_words(row: Row, language: str) -> str:
    """A decision with its agenda item, by when it is due, and whether it was taken before."""
    due = due_words(row, language)
    parts = [
        t("upload.decision", language, item=number(row["item_no"], language), text=row["text"]),
        t("decision.due", language, due=due) if due else "",
        t("decision.carried_over", language) if row["carried_over"] else "",
    ]
    return " · ".join(filter(None, parts))


def _rows(frame: "pd.DataFrame") -> list[Row]:
    cells = frame.astype(object).where(frame.notna(), None).to_dict("records")
    return [{str(name): plain(cell) for name, cell in row.items()} for row in cells]


def _changes_html(name: str, rows: Sequence[Row], kind: str, language: str) -> str:
    """What would be another status, day or number. `kind`: the column of what it is of; "": all are dialogues."""
    kinds = [Column(kind, t("column.what", language), words=lambda row: t(f"measure.{row[kind]}", language))]
    columns = [
        Column("upazila_code", t("column.upazila", language), "place"),
        *(kinds if kind else []),
        Column("month", t("column.month", language), "month"),
        *(
            Column(side, t(f"column.{side}", language), words=partial(_state, side=side, language=language))
            for side in ("before", "after")
        ),
    ]
    caption = t(f"upload.{name}_caption", language, count=number(len(rows), language))
    if len(rows) > MOST_CHANGES:
        caption = f"{caption} · {t('upload.changes_shown', language, count=number(MOST_CHANGES, language))}"
    return html_table(rows[:MOST_CHANGES], columns, caption, language)


def _state(row: Row, side: str, language: str) -> str:
    """The status, with its day and number where there are; of a dialogue also that there is no plan."""
    status = row[f"status_{side}"]
    if status is None:
        return t("upload.no_plan", language)
    planned = [t("upload.planned", language)] if row.get("of_plan") else []
    happened = row.get(f"event_on_{side}") or row.get(f"held_on_{side}")
    said = {"status": status, "event_on": happened}
    parts = [*planned, word_of(row.get("kind", "dialogue_held"), status, [said], language)]
    if happened:
        parts.append(day(happened, language))
    if row.get(f"counted_{side}") is not None:
        parts.append(number(row[f"counted_{side}"], language))
    if row.get("of_plan") is False:
        parts.append(t("upload.without_plan", language))
    return " · ".join(parts)
