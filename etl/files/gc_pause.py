"""Make many records without Python looking for cycles among them: of tens of thousands it would look at all, again and
again, which takes as long as making them."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_cycles_sought() -> Iterator[None]:
    """Meanwhile nothing that refers to itself is freed; all else is, as always."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
