"""Read JSON that may be damaged: whatever is wrong with it is one kind of error."""

import json
import math
from pathlib import Path
from typing import Any


def read_json(path: Path) -> Any:
    """What a JSON file holds. Raises OSError, also for what is no regular file; ValueError as `parse_json` does."""
    if not path.is_file():
        raise FileNotFoundError(path)
    return parse_json(path.read_bytes())


def parse_json(content: bytes) -> Any:
    """What JSON holds. Raises ValueError: broken, nested too deep, a number that is none or too large."""
    try:
        return json.loads(content, parse_constant=_finite, parse_float=_finite)
    except RecursionError:
        raise ValueError("nested too deep") from None


def _finite(written: str) -> float:
    number = float(written)
    if not math.isfinite(number):
        raise ValueError(written)
    return number
