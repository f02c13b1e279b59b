"""Garbage collection is paused, and goes on afterwards."""

import gc

import pytest

from etl.files.gc_pause import gc_paused


def test_garbage_collection_is_paused_and_goes_on_again_after_an_error_too() -> None:
    def fail() -> None:
        with gc_paused():
            with gc_paused():
                assert not gc.isenabled()
            assert not gc.isenabled()
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert gc.isenabled()
