"""python -m etl score: what is read from papers, compared with what is expected of them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def score(
    folder: Annotated[
        Path,
        typer.Argument(
            metavar="DIR", exists=True, file_okay=False, help="Folder of papers and what is expected of them."
        ),
    ],
) -> None:
    """Compare what is read with what is expected.

    Reads the papers of a folder and compares each with what a person has found in it.

    \b
    Exit codes
      0  done
      1  nothing to compare
      2  wrong usage
    """
    raise NotImplementedError(folder)
