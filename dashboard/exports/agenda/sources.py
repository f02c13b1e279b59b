"""The rows that the drafts are made from: each query is run once for all districts of a pack."""

from collections.abc import Iterable
from dataclasses import replace

from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.records import Pack
from dashboard.words.rows import Row
from dashboard.words.status import PAST_DUE_DECISIONS


class Sources:
    """Rows of queries, by district. Of decisions: the month's, and those of the months before whose day has passed."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        data = PackData(pack.asked)
        first, places = data.trend_from, data.places
        column = "district" if pack.asked.district else "division"
        names = ((row["district_code"], row[f"district_{pack.language}"]) for row in places if _of(pack, row, column))
        self.district_names: dict[str, str] = dict(names)
        self._meetings = [row for row in data.ask("meetings", first) if row["team_level"] == "district"]
        self._of_month = data.ask("decision_followup")
        # Decisions of earlier meetings that named no day are not put on the agenda again.
        asked_for = (data.ask("decision_followup", first, decision_status=status) for status in PAST_DUE_DECISIONS)
        self._still_due = [row for rows in asked_for for row in rows if row["month"] < pack.asked.month]
        self._owed = data.ask("owed_by_upazila", first)

    def last_meeting(self, district: str) -> Row | None:
        """The last meeting of the district's own team in the month."""
        of_month = (row for row in self._meetings if row["month"] == self._pack.asked.month)
        return next(iter(_in(of_month, district)), None)

    def decisions(self, meeting: Row | None) -> list[Row]:
        """The decisions of a meeting of the month, in the paper's order."""
        return [row for row in self._of_month if meeting and row["meeting_id"] == meeting["meeting_id"]]

    def still_due(self, district: str) -> list[tuple[Row, Row]]:
        """The district team's overdue decisions of earlier months, each with its meeting, oldest first."""
        meetings = {row["meeting_id"]: row for row in _in(self._meetings, district)}
        found = [(row, meetings[row["meeting_id"]]) for row in self._still_due if row["meeting_id"] in meetings]
        return sorted(found, key=lambda pair: (pair[0]["month"], pair[0]["item_no"], pair[0]["decision_no"]))

    def owed(self, district: str) -> list[Row]:
        """What the district's upazilas owe."""
        return _in(self._owed, district)

    def overview(self, district: str) -> list[Row]:
        """The Overview's figures of the district."""
        return PackData(replace(self._pack.asked, district=district, division=None)).ask("overview")


def _of(pack: Pack, place: Row, level: str) -> bool:
    return bool(place[f"{level}_code"] == pack.asked.place_code)


def _in(rows: Iterable[Row], district: str) -> list[Row]:
    return [row for row in rows if row["district_code"] == district]
