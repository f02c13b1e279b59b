"""Python looks for cycles again after many records were made."""

from __future__ import annotations

import gc

import pytest

from etl.files.gc_pause import gc_paused


def test_the_search_for_cycles_stops_and_goes_on_again_whatever_happens() -> None:
    def fail() -> None:
        with gc_paused():
            with gc_paused():
                assert not gc.isenabled()
            assert not gc.isenabled()
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert gc.isenabled()
