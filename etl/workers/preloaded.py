"""Imported by the process that readers are forked from: each has the parser with its lists and patterns ready.

Lists and patterns are made when a paper first needs them, which takes half a second: so a made-up paper is read here.
"""

from contextlib import suppress
from pathlib import Path

import etl.readers.docx
import etl.readers.html
import etl.workers.registers  # noqa: F401
from etl.plans.parser import parse_file

# A reader that has nothing ready reads all the same.
with suppress(Exception):
    parse_file(Path(__file__).with_name("first_paper.txt"))
