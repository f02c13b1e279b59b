"""What was imported stays until the server ends: Python need not look through it for garbage again and again."""

import gc
from functools import cache


# Once for the process.
@cache
def keep_imported() -> None:
    """Take all that is there now out of the garbage collector's sight; to be called when the pages are imported.

    Streamlit has it look through everything after each run, to hold memory down: 150,000 objects of modules are 100 ms,
    in which no other session runs.
    """
    gc.collect()
    gc.freeze()
