"""/health: whether the warehouse answers, how the last load ended, whether the disk has room; no names, no papers.

200 where all is well or only to be looked at ("ok", "degraded"), 503 where figures cannot be shown, or are not those of
the papers ("failing"). Anybody is told the status; this machine, and an administrator, also why.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

import etl
import queries
from dashboard.accounts.account import Role
from dashboard.accounts.alone import came_through_proxy, is_this_machine
from dashboard.accounts.kept import CannotRead
from dashboard.accounts.sessions import account_of, digest_of
from dashboard.server.sign_in import COOKIE
from queries.runner import execute

PATH = "/health"
# Asked by monitors every few seconds: the warehouse is opened no more often than this.
KEPT_SECONDS = 5.0
RANK = ("ok", "degraded", "failing")
Check = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Health:
    """The worst status of all checks, and each check with what it saw."""

    status: str
    checks: Mapping[str, Check]


_looking = Lock()
# Key: the warehouse's folder; what was seen, and when (monotonic).
_seen: dict[Path, tuple[float, Health]] = {}


def health_of(warehouse: Path) -> Health:
    """The health of a warehouse folder, at most KEPT_SECONDS old. Raises nothing."""
    with _looking:
        seen_at, health = _seen.get(warehouse, (-KEPT_SECONDS, None))
        if health is None or time.monotonic() - seen_at >= KEPT_SECONDS:
            health = look(warehouse)
            _seen[warehouse] = time.monotonic(), health
        return health


def look(warehouse: Path) -> Health:
    """The health as it is now."""
    checks = {"warehouse": _warehouse(warehouse), "last_load": _last_load(warehouse), "disk": _disk(warehouse)}
    return Health(max((str(check["status"]) for check in checks.values()), key=RANK.index), checks)


def _warehouse(folder: Path) -> Check:
    try:
        with queries.connect(folder) as connection:
            answer = execute("health", {}, connection)
            columns = [column[0] for column in answer.description or []]
            (row,) = answer.fetchall()
        old = queries.is_old(folder)
    # Whatever it is that fails, figures cannot be shown.
    except Exception as error:
        return {"status": "failing", "error": type(error).__name__}
    seen = {
        name: value.isoformat() if hasattr(value, "isoformat") else value
        for name, value in zip(columns, row, strict=True)
    }
    return {"status": "degraded" if old else "ok", "load_before_last": old, **seen}


def _last_load(folder: Path) -> Check:
    last = etl.last_load(folder)
    if last is None:
        return {"status": "ok", "ended_at": None}
    status = "ok" if last.ok else "failing"
    return {"status": status, "ended_at": last.ended_at, "failure": last.code or None, "seconds": last.seconds}


def _disk(folder: Path) -> Check:
    try:
        room = etl.disk_room(folder)
    except OSError as error:
        return {"status": "failing", "error": type(error).__name__}
    status = "failing" if not room.is_enough else "degraded" if room.is_low else "ok"
    return {"status": status, **{f"{name}_mb": int(size) for name, size in room.in_megabytes().items()}}


def answer(request: Request) -> JSONResponse:
    """The status for anybody; the checks for an administrator, or who asks from this machine, not through a proxy."""
    health = health_of(etl.warehouse_dir())
    shown: dict[str, Any] = {"status": health.status}
    if _is_here(request) or _is_administrator(request):
        shown["checks"] = health.checks
    return JSONResponse(shown, 503 if health.status == "failing" else 200, {"cache-control": "no-store"})


def _is_here(request: Request) -> bool:
    return is_this_machine(request.client and request.client.host) and not came_through_proxy(request.headers.raw)


def _is_administrator(request: Request) -> bool:
    try:
        account = account_of(etl.data_dir(), digest_of(request.cookies.get(COOKIE, "")), time.time())
    except CannotRead:
        return False
    return account is not None and account.role is Role.ADMINISTRATOR


ROUTES = [Route(PATH, answer)]
