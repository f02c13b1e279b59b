"""The parts in which trainings, portals, teams, tour days and the Facebook group of a place are followed up."""

from enum import StrEnum


class PlacePart(StrEnum):
    """A part, in the order of pages. Its name is that of `what` in queries/upkeep_entries.sql."""

    TRAINING = "training"
    PORTAL = "portal"
    TEAM = "team"
    TOUR = "tour"
    GROUP = "group"

    @property
    def evidence(self) -> str:
        """The kind by which `evidence=` in the URL asks for what is written of it."""
        return f"place_{self.value}"


OF_EVIDENCE = {part.evidence: part for part in PlacePart}
"""The part that an evidence request's kind asks for."""
