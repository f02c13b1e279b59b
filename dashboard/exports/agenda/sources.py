"""The rows that the drafts are made from: each query is run once for all districts of a pack."""

from collections.abc import Iterable
from dataclasses import replace

from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.records import Pack
from dashboard.words.rows import Row


class Sources:
    """Rows of queries, by district. Of decisions: those that are open, of whatever meeting of the district's team.

    `misread`: by decision the words that were not read for sure.
    """

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        data = PackData(pack.asked)
        first, places = data.trend_from, data.places
        column = "district" if pack.asked.district else "division"
        names = ((row["district_code"], row[f"district_{pack.language}"]) for row in places if _of(pack, row, column))
        self.district_names: dict[str, str] = dict(names)
        self._meetings = [row for row in data.ask("meetings", first) if row["team_level"] == "district"]
        self._open = [row for row in data.ask("open_decisions") if row["team_level"] == "district"]
        self.misread: dict[str, str] = {row["decision_id"]: row["words"] for row in data.ask("misread_decisions")}
        self._owed = data.ask("owed_by_upazila", first)

    def last_meeting(self, district: str) -> Row | None:
        """The last meeting of the district's own team in the month."""
        of_month = (row for row in self._meetings if row["month"] == self._pack.asked.month)
        return next(iter(_in(of_month, district)), None)

    def open_decisions(self, district: str) -> list[Row]:
        """The open decisions of the district's own team, the oldest meeting first, in the papers' order."""
        return _in(self._open, district)

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
