"""What stands around Streamlit: its own routes, and the middleware that sees every request before Streamlit does."""

from starlette.middleware import Middleware
from starlette.routing import BaseRoute

from dashboard.server.uploads import BoundedUploads

ROUTES: list[BaseRoute] = []
# The first sees a request first.
MIDDLEWARE: list[Middleware] = [Middleware(BoundedUploads)]
