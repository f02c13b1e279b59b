"""nginx before several servers: a reader stays with the server that his cookie names."""

import subprocess
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlsplit

from tests.bench.soak.office import free_port

CONFIG = """
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/nginx.log;
events {{ worker_connections 2048; }}
http {{
    access_log off;
    client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
    uwsgi_temp_path {folder}; scgi_temp_path {folder};
    map $http_upgrade $connection_upgrade {{ default upgrade; '' close; }}
    # Who has no cookie yet is given one with the page, and goes to the server that it will lead to.
    map $cookie_server $reader {{ default $cookie_server; '' $request_id; }}
    map $cookie_server $new_reader {{ default ''; '' "server=$request_id; Path=/; HttpOnly; SameSite=Lax"; }}
    upstream dashboards {{
        hash $reader consistent;
        {servers}
    }}
    server {{
        listen 127.0.0.1:{port};
        location / {{
            proxy_pass http://dashboards;
            proxy_http_version 1.1;
            proxy_set_header Host $http_host;
            proxy_set_header Upgrade $http_upgrade;
            proxy_set_header Connection $connection_upgrade;
            proxy_set_header X-Forwarded-For $remote_addr;
            proxy_set_header X-Forwarded-Proto $scheme;
            proxy_buffering off;
            proxy_read_timeout 1h;
            add_header Set-Cookie $new_reader;
        }}
    }}
}}
"""
START_SECONDS = 20


@contextmanager
def proxied(urls: Sequence[str], folder: Path) -> Iterator[str]:
    """The address of a proxy before the servers; it ends with the block. Raises TimeoutError, FileNotFoundError."""
    port = free_port()
    servers = "\n        ".join(f"server {urlsplit(url).netloc};" for url in urls)
    config = folder / "nginx.conf"
    config.write_text(CONFIG.format(folder=folder, port=port, servers=servers), encoding="utf-8")
    nginx = subprocess.Popen(["nginx", "-c", str(config), "-p", str(folder)], stderr=subprocess.DEVNULL)
    try:
        _wait_until_up(f"http://127.0.0.1:{port}/_stcore/health")
        yield f"http://127.0.0.1:{port}/"
    finally:
        nginx.terminate()
        nginx.wait(20)


def _wait_until_up(url: str) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=1):
                return
        except HTTPError:
            return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(f"no proxy within {START_SECONDS} s")
