"""What stands around Streamlit: its own routes, and the middleware that sees every request before Streamlit does."""

from starlette.middleware import Middleware
from starlette.routing import BaseRoute

from dashboard.server import sign_in
from dashboard.server.gate import Gate
from dashboard.server.protection import Protection

ROUTES: list[BaseRoute] = [*sign_in.ROUTES]
# The first sees a request first.
MIDDLEWARE: list[Middleware] = [Middleware(Protection), Middleware(Gate)]
