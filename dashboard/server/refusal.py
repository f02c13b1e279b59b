"""A request that is refused, in both languages: who is refused has chosen none yet."""

from starlette.responses import HTMLResponse, Response

from dashboard.markup import render
from dashboard.wording import LANGUAGES, t


def refusal(reason: str, status: int) -> Response:
    """The sentence gate.<reason>."""
    sentences = [(language, t(f"gate.{reason}", language)) for language in LANGUAGES]
    page = render("refused", title=t("app.title", LANGUAGES[0]), sentences=sentences)
    return HTMLResponse(page, status, {"cache-control": "no-store"})
