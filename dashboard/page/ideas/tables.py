"""The columns of the Ideas page's tables."""

from dashboard.parts.tables import Column
from dashboard.view.filters import Filters
from dashboard.view.links import evidence_link
from dashboard.wording import t
from dashboard.words.display import count, number
from dashboard.words.last_word import latest_status
from dashboard.words.rows import Row
from etl import StatementKind

KIND = StatementKind.IDEA_SUBMITTED


def idea_columns(filters: Filters) -> list[Column]:
    """One row an upazila, from queries/idea_submissions.sql; over several months the status is that of the last."""
    language = filters.language

    def link(row: Row) -> str:
        return evidence_link(filters, KIND, upazila=row["upazila_code"])

    def status(row: Row) -> str:
        return latest_status(KIND, row, language)

    # A number that no source gives is "no data", also where ideas are known to have been sent.
    def ideas(row: Row) -> str:
        received = row["ideas_received"]
        return number(None if received is None else int(received), language)

    return [
        Column("upazila_code", t("column.upazila", language), "place"),
        Column("latest_status", t("column.status", language), "status", KIND, status, link),
        Column("ideas_received", t("column.ideas_received", language), "count", words=ideas),
        Column("due_on", t("column.due_on", language), "day"),
        Column("stated_on", t("column.stated_on", language), "day"),
    ]


def campaign_columns(filters: Filters) -> list[Column]:
    """One row a campaign, from queries/idea_campaigns.sql; its words lead to the decision, where one asks for it."""
    language = filters.language

    def link(row: Row) -> str | None:
        decision = row["decision_id"]
        return evidence_link(filters, "decision", decision=decision) if decision else None

    def words(row: Row) -> str:
        told = row["text"] or row["campaign"] or t("ideas.campaign_of_register", language)
        if not row["again"]:
            return str(told)
        return f"{told} · {t('ideas.campaign.again', language, count=number(row['again'], language))}"

    def sent(row: Row) -> str:
        return count(row["sent_upazilas"], row["known_upazilas"], language)

    return [
        Column("due_on", t("column.due_on", language), "day"),
        Column("text", t("column.decision_text", language), words=words, link=link),
        Column("sent_upazilas", t("column.sent_upazilas", language), "count", words=sent),
        Column("ideas_received", t("column.ideas_received", language), "count"),
    ]
