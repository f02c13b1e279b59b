"""What stands around Streamlit: its own routes, and the middleware that sees every request before Streamlit does."""

from starlette.middleware import Middleware
from starlette.routing import BaseRoute

from dashboard.server import downloads, health, sign_in
from dashboard.server.gate import Gate
from dashboard.server.kept_files import KeptFiles
from dashboard.server.protection import Protection
from dashboard.server.shell import Shell
from dashboard.server.uploads import BoundedUploads

ROUTES: list[BaseRoute] = [*health.ROUTES, *sign_in.ROUTES, *downloads.ROUTES]
# The first sees a request first: an upload is counted only where its visitor was let in.
MIDDLEWARE: list[Middleware] = [Middleware(each) for each in (Protection, Gate, BoundedUploads, KeptFiles, Shell)]
