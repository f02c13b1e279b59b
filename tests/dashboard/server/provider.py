"""An OpenID Connect provider of a few lines, that vouches for whoever it is told to."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

SECRET = "a secret of tests alone, long enough to sign with"
KEY = RSAKey.generate_key(2048, {"kid": "tests"}, private=True)


class Provider(ThreadingHTTPServer):
    """`claims`: what it says of the next person; `nonces`: by the code it gave out."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answers)
        self.address = f"http://127.0.0.1:{self.server_port}"
        self.claims: dict[str, Any] = {}
        self.nonces: dict[str, str] = {}


class _Answers(BaseHTTPRequestHandler):
    server: Provider

    def do_GET(self) -> None:
        asked = urlsplit(self.path)
        if asked.path == "/authorize":
            query = {name: values[0] for name, values in parse_qs(asked.query).items()}
            code = f"code-{len(self.server.nonces)}"
            self.server.nonces[code] = query["nonce"]
            self.send_response(302)
            self.send_header(
                "location", f"{query['redirect_uri']}?{urlencode({'code': code, 'state': query['state']})}"
            )
            self.end_headers()
        elif asked.path == "/keys":
            self._say({"keys": [KEY.as_dict(private=False)]})
        else:
            here = self.server.address
            self._say(
                {
                    "issuer": here,
                    "authorization_endpoint": f"{here}/authorize",
                    "token_endpoint": f"{here}/token",
                    "jwks_uri": f"{here}/keys",
                    "id_token_signing_alg_values_supported": ["RS256"],
                }
            )

    def do_POST(self) -> None:
        form = parse_qs(self.rfile.read(int(self.headers["content-length"])).decode())
        now = int(time.time())
        claims = {
            "iss": self.server.address,
            "aud": "dashboard",
            "sub": "1",
            "iat": now,
            "exp": now + 600,
            "nonce": self.server.nonces[form["code"][0]],
            **self.server.claims,
        }
        token = jwt.encode({"alg": "RS256", "kid": "tests"}, claims, KEY)
        self._say({"access_token": "x", "token_type": "Bearer", "expires_in": 600, "id_token": token})

    def _say(self, content: object) -> None:
        body = json.dumps(content).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words: object) -> None:
        """Nothing: pytest's output is for failures."""


@contextmanager
def provider() -> Iterator[Provider]:
    with Provider() as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()
