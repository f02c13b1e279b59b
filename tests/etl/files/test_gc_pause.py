"""Python looks for cycles again after many records were made."""

from __future__ import annotations

import gc

import pytest

from etl.files.gc_pause import no_cycles_sought


def test_the_search_for_cycles_stops_and_goes_on_again_whatever_happens() -> None:
    def fail() -> None:
        with no_cycles_sought():
            with no_cycles_sought():
                assert not gc.isenabled()
            assert not gc.isenabled()
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert gc.isenabled()
