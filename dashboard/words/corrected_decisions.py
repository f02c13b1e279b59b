"""What a person said of a decision, in words: lines of corrections.csv (rows of queries/corrections.sql)."""

from datetime import date

from dashboard.wording import t
from dashboard.words.display import day
from dashboard.words.rows import Row

# Fields that say something of a decision and change nothing that was read.
SAID = ("progress", "link", "closing")


def said_words(line: Row, language: str) -> str:
    """That it was done on a day by a memo; that a link or words that end it were confirmed, rejected, added."""
    if line["field"] != "progress":
        return verdict_words(line["field"], line["new"], language)
    state, on, *memo = line["new"].split(" ", 2)
    told = {"state": t(f"recording.state.{state}", language), "day": day(date.fromisoformat(on), language)}
    return " · ".join([t("recording.on", language, **told), *memo])


def verdict_words(what: str, verdict: str, language: str) -> str:
    """What a person said of a link or of words that end a decision."""
    return t(f"tie.{what}.{verdict}", language)


def line_words(line: Row, language: str) -> str:
    """A line about a decision that holds: what, by whom, when, why."""
    if line["field"] in SAID:
        said = said_words(line, language)
    else:
        old, new = (line[name] or "–" for name in ("old", "new"))
        said = t("recording.changed", language, field=t(f"recording.field.{line['field']}", language), old=old, new=new)
    told = {"who": line["who"], "made_on": day(line["made_on"], language), "why": line["why"]}
    return t("recording.line", language, said=said, **told)
