"""The server's log: one line of JSON an event, to standard error or the file LOG_FILE, with nothing personal in it.

Of an error its type and place are written, never its words: these may quote a paper. Of what a library says only the
fixed text is written, not what it filled in.
"""

import json
import logging
import os
import sys
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler

import etl
from etl.bengali.phone_numbers import mask_phones

# Streamlit gives its loggers handlers of their own, and does not hand on what they say.
FOREIGN = ("streamlit", "uvicorn", "uvicorn.error", "uvicorn.asgi", "websockets", "asyncio")
MOST_BYTES, MOST_FILES = 5_000_000, 4
MOST_CHARACTERS = 300


class JsonLine(logging.Formatter):
    """A record as one line: when, how grave, which event, its fields, and of an error its type and place."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": getattr(record, "event", None) or _short(str(record.msg)),
            **getattr(record, "fields", {}),
        }
        if not hasattr(record, "event"):
            line["logger"] = record.name
        if record.exc_info and record.exc_info[0] is not None:
            line["error"] = record.exc_info[0].__name__
            line["at_code"] = etl.error_place(record.exc_info[2])
        return json.dumps(line, ensure_ascii=False, default=lambda value: type(value).__name__)


def _short(text: str) -> str:
    return mask_phones(text)[:MOST_CHARACTERS]


def set_up_logging() -> None:
    """Send what this program and its libraries say to one place; called once, when the server starts."""
    file = os.environ.get("LOG_FILE")
    handler: logging.Handler = logging.StreamHandler(sys.stderr)
    if file:
        handler = RotatingFileHandler(file, maxBytes=MOST_BYTES, backupCount=MOST_FILES, encoding="utf-8")
    handler.setFormatter(JsonLine())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    for name in {*FOREIGN, *(each for each in logging.root.manager.loggerDict if each.startswith("streamlit"))}:
        logger = logging.getLogger(name)
        logger.handlers.clear()
        logger.propagate = True
        logger.setLevel(logging.WARNING)
