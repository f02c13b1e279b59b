"""/download: the files that a page offers, made when they are asked for and given to nobody else than was offered them.

The gate has seen the request before: with accounts it comes from somebody who is signed in.
"""

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import queries
from dashboard.accounts.sessions import SESSION_HEADER
from dashboard.server.refusal import refusal
from dashboard.view.offered import PATH, offered_file


def _download(request: Request) -> Response:
    # Not async: Starlette runs it in a thread, so that a long file keeps nobody waiting.
    digest = request.headers.get(SESSION_HEADER, "")
    file = offered_file(request.path_params["secret"], request.path_params["key"], digest)
    if file is None:
        return refusal("download_over", 404)
    try:
        body = file.make()
    except queries.NoWarehouse:
        return refusal("download_over", 503)
    headers = {
        "content-disposition": f"attachment; filename*=UTF-8''{quote(file.name, safe='')}",
        "cache-control": "no-store",
    }
    return Response(body, media_type=file.media_type, headers=headers)


ROUTES = [Route(f"{PATH}/{{secret}}/{{key}}", _download)]
