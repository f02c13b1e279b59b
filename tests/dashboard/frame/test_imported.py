"""What was imported is not looked through for garbage at each run."""

import gc

from dashboard.frame.imported import keep_imported


def test_what_is_there_when_the_first_page_is_drawn_is_kept_out_of_each_collection() -> None:
    try:
        keep_imported()
        frozen = gc.get_freeze_count()
        assert frozen > len(gc.get_objects())
        # What comes later is looked through, also after another run.
        later: list[object] = []
        later.append(later)
        keep_imported()
        assert gc.get_freeze_count() <= frozen
        assert any(each is later for each in gc.get_objects())
    finally:
        gc.unfreeze()
        keep_imported.cache_clear()
