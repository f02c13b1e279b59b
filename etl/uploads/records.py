"""What a person brings, what each file would give, and what all of them would change."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from etl.warehouse.rows import DecisionRow, RejectedRow, WarningRow

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that was brought: the name its sender gave it, and where it lies (with the ending of that name)."""

    name: str
    file: Path


@dataclass(frozen=True, slots=True)
class Looked:
    """What a file would give. `target`: where it would be kept under the data folder; None where it cannot be loaded.

    `kind`: minutes, plan or register.
    `sha256`: of its content; `counts`: rows by table; `rejected`, `warnings`: rows left out, and what a reader must
    know; `present`: a loaded file with the same content; `same_meeting`: loaded files of the same meeting; `pages`:
    those that OCR read of it, so that they are not read again; `places`: codes of the team, or of the districts and
    upazilas of a register's rows; `month`: the paper's, or the latest that a register's rows speak of; `decisions`: the
    paper's. `meetings`: the ids of the paper's meetings, one as a rule.
    """

    name: str
    file: Path
    kind: str
    target: str | None = None
    sha256: str = ""
    meetings: tuple[str, ...] = ()
    counts: dict[str, int] = field(default_factory=dict)
    rejected: tuple[RejectedRow, ...] = ()
    warnings: tuple[WarningRow, ...] = ()
    present: str | None = None
    same_meeting: tuple[str, ...] = ()
    pages: dict[str, bytes] = field(default_factory=dict)
    places: frozenset[str] = frozenset()
    month: date | None = None
    decisions: tuple[DecisionRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """What each file would give, the months and the dialogues that would differ.

    `changes`: one row a kind, upazila and month: upazila_bn, upazila_en, and status, event_on, counted each with
    `_before` and `_after`. `dialogues`: one row a plan (`of_plan`), or a dialogue that meets none: month, and status,
    held_on in the same way; no status: there is none.
    """

    files: tuple[Looked, ...]
    changes: pd.DataFrame
    dialogues: pd.DataFrame
