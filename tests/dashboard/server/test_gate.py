"""Requests straight to a server that is opened to the office: nobody gets anything that is not for him."""

from pathlib import Path

import httpx
import pytest
import streamlit
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from dashboard.accounts.account import Role
from dashboard.accounts.activity import read_log
from dashboard.accounts.book import change
from dashboard.accounts.sessions import digest_of
from dashboard.server.kept_files import own
from tests.dashboard.server.conftest import Person, file_of, run, said, session_of, signed_in

BEHIND = (
    "/",
    "/data",
    "/static/js/index.js",
    "/app/static/OFL.txt",
    "/app/static/../script.py",
    "/media/0123abc.txt",
    "/component/x/index.html",
    "/_stcore/host-config",
    "/_stcore/allowed-message-origins",
    "/_stcore/metrics",
    "/_stcore/script-health-check",
    "/_stcore/agent/openapi.json",
    "/_stcore/upload_file/x/y",
    "/_stcore/bidi-components/x",
    "/auth/login",
    "/auth/logout",
    "/oauth2callback",
    "/sign-in/with/default",
    "/SIGN-IN",
    "/sign-out/",
    "/sign-in/",
    "//sign-in",
    "/sign-in/../data",
    "/_stcore/health/../host-config",
    *own(),
)
PAGE = {"accept": "text/html,*/*"}


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
def test_a_stranger_gets_nothing_but_the_sign_in_page(server: str, method: str) -> None:
    with httpx.Client() as http:
        for path in BEHIND:
            answer = http.request(method, f"{server}{path}")
            assert answer.status_code in (401, 403), (path, answer.status_code)
        opened = {path: http.get(f"{server}{path}").status_code for path in ("/sign-in", "/_stcore/health")}
        assert opened == {"/sign-in": 200, "/_stcore/health": 200}


def test_a_stranger_s_page_leads_to_the_sign_in_page_and_back(server: str) -> None:
    person = Person(server)
    answer = person.http.get("/data?part=add&x=%3Cb%3E", headers=PAGE)
    assert (answer.status_code, answer.headers["location"]) == (
        303,
        "/sign-in?next=%2Fdata%3Fpart%3Dadd%26x%3D%253Cb%253E",
    )
    assert 'value="/data?part=add&amp;x=%3Cb%3E"' in person.http.get(answer.headers["location"]).text
    assert person.sign_in("Karim").headers["location"] == "/data?part=add"
    assert person.http.get("/data", headers=PAGE).status_code == 200


def test_who_is_signed_in_gets_streamlit_s_own_files(server: str) -> None:
    karim = signed_in(server, "Karim")
    own = Path(streamlit.__file__).parent / "static"
    kinds = {file.suffix: f"/{file.relative_to(own).as_posix()}" for file in (own / "static").rglob("*.*")}
    assert {".js", ".css", ".woff2"} <= kinds.keys()
    assert {suffix: karim.http.get(file).status_code for suffix, file in kinds.items()} == dict.fromkeys(kinds, 200)


def test_who_is_signed_in_gets_the_page_with_our_files_and_no_form_with_a_password_is_compressed(server: str) -> None:
    karim = signed_in(server, "Karim")
    page = karim.http.get("/data", headers=PAGE)
    assert page.headers["content-encoding"] == "br"
    assert [path for path in own() if path in page.text and karim.http.get(path).status_code == 200] == list(own())
    assert "content-encoding" not in Person(server).http.get("/sign-in", headers=PAGE).headers


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"x_dashboard_session": "0" * 64},
        {"cookie": "dashboard_session="},
        {"cookie": "dashboard_session=guess; dashboard_session=guess2"},
        {"authorization": "Basic UmFoaW06eA=="},
    ],
)
def test_a_stranger_s_websocket_is_refused(server: str, headers: dict[str, str]) -> None:
    with pytest.raises(InvalidStatus) as refused:
        Person(server).socket(**headers)
    assert refused.value.response.status_code == 403


def test_the_page_knows_who_looks_and_nobody_can_say_otherwise(server: str) -> None:
    rahim, salma = signed_in(server, "Rahim"), signed_in(server, "Salma")
    with rahim.socket() as socket:
        assert "account=Rahim role=administrator" in said(run(socket))
    digest = digest_of(rahim.http.cookies["dashboard_session"])
    with salma.socket(x_dashboard_session=digest) as socket:
        assert "account=Salma role=viewer" in said(run(socket))
    address = f"{server.replace('http', 'ws')}/_stcore/stream"
    cookie = f"dashboard_session={salma.http.cookies['dashboard_session']}"
    forged = [("cookie", cookie), ("x_dashboard_session", digest), ("X-Dashboard-Session", digest)]
    with connect(address, additional_headers=forged) as socket:
        assert "account=Salma role=viewer" in said(run(socket))


@pytest.mark.parametrize("origin", ["http://evil.example", "http://localhost:9999", "null", "http://127.0.0.1"])
def test_another_site_s_page_gets_neither_websocket_nor_upload_nor_sign_out(server: str, origin: str) -> None:
    karim = signed_in(server, "Karim")
    with pytest.raises(InvalidStatus):
        karim.socket(origin=origin)
    for method, path in (("POST", "/sign-out"), ("PUT", "/_stcore/upload_file/x/y"), ("POST", "/sign-in")):
        assert karim.http.request(method, path, headers={"origin": origin}).status_code == 403
    assert karim.http.post("/sign-out", headers={"sec-fetch-site": "cross-site"}).status_code == 403
    assert karim.http.get("/sign-out").status_code == 403
    assert karim.http.get("/", headers=PAGE).status_code == 200


def test_the_server_s_name_is_what_the_office_calls_it(server: str) -> None:
    karim = signed_in(server, "Karim")
    with karim.socket(host="office-pc:8501", origin="http://office-pc:8501") as socket:
        assert "Karim" in said(run(socket))
    with karim.socket(host="dashboard.office.gov.bd", origin="https://dashboard.office.gov.bd") as socket:
        assert "Karim" in said(run(socket))


def test_a_websocket_ends_when_its_sign_in_does(server: str, data: Path) -> None:
    karim = signed_in(server, "Karim")
    with karim.socket() as socket, karim.socket() as other:
        assert "role=officer" in said(run(socket))
        run(other)
        change(data, "Karim", role=Role.VIEWER)
        messages = run(socket)
        assert messages[-1].auth_redirect.url == "/sign-in"
        assert not said(messages).strip()
        with pytest.raises(ConnectionClosed):
            socket.recv(timeout=30)
        assert run(other)[-1].auth_redirect.url == "/sign-in"
    with pytest.raises(InvalidStatus):
        karim.socket()
    assert karim.http.get("/static/js/index.js").status_code == 401
    change(data, "Karim", role=Role.OFFICER)


def test_a_cookie_is_worth_nothing_after_signing_out(server: str) -> None:
    karim = signed_in(server, "Karim")
    kept = karim.http.cookies["dashboard_session"]
    with karim.socket() as socket:
        run(socket)
        answer = karim.http.post("/sign-out", headers={"origin": server})
        assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")
        assert run(socket)[-1].HasField("auth_redirect")
    assert "dashboard_session" not in karim.http.cookies
    again = Person(server)
    again.http.cookies["dashboard_session"] = kept
    assert again.http.get("/", headers=PAGE).status_code == 303
    with pytest.raises(InvalidStatus):
        again.socket()


def test_nobody_resumes_another_s_session(server: str) -> None:
    karim, jamal = signed_in(server, "Karim"), signed_in(server, "Jamal")
    with karim.socket() as socket:
        session = session_of(run(socket))
    with jamal.socket("token", session) as socket:
        messages = run(socket)
        assert "account=Jamal" in said(messages)
        assert session_of(messages) != session
    with karim.socket("token", session) as socket:
        assert session_of(run(socket)) == session


def test_a_file_is_for_who_was_given_its_address(server: str) -> None:
    karim, jamal = signed_in(server, "Karim"), signed_in(server, "Jamal")
    with karim.socket() as socket:
        file = file_of(run(socket))
        got = karim.http.get(file)
        assert (got.status_code, got.text) == (200, "a file of Karim")
        assert got.headers["cache-control"] == "no-store"
        assert jamal.http.get(file).status_code == 404
        for other in (f"{file}?title=x", file.replace("/media", "/media/."), file.replace("/media", "//media")):
            assert jamal.http.get(f"{server}{other}").status_code in (400, 404), other
        assert httpx.get(f"{server}{file}").status_code == 401


def test_uploads_go_into_one_s_own_session_and_need_the_right(server: str) -> None:
    people = {name: signed_in(server, name) for name in ("Karim", "Jamal", "Salma")}
    with people["Karim"].socket() as karim, people["Salma"].socket() as salma:
        sessions = {"Karim": session_of(run(karim)), "Salma": session_of(run(salma))}

        def upload(name: str, session: str) -> int:
            person = people[name]
            person.http.get("/_stcore/health")
            token = person.http.cookies.get("_streamlit_xsrf") or ""
            path = f"/_stcore/upload_file/{session}/0123456789"
            files = {"file": ("paper.txt", b"x")}
            return person.http.put(path, files=files, headers={"x-xsrftoken": token}).status_code

        assert upload("Karim", sessions["Karim"]) == 204
        assert upload("Jamal", sessions["Karim"]) == 403
        assert upload("Salma", sessions["Salma"]) == 403
        delete = people["Jamal"].http.delete(f"/_stcore/upload_file/{sessions['Karim']}/0123456789")
        assert delete.status_code == 403


@pytest.mark.parametrize(
    "after",
    [
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
        "data",
        "",
    ],
)
def test_the_sign_in_page_leads_nowhere_else(server: str, after: str) -> None:
    answer = httpx.get(f"{server}/sign-in", params={"next": after})
    assert 'name="next" value="/"' in answer.text


def test_what_is_typed_comes_back_as_text(server: str) -> None:
    answer = Person(server).sign_in('"><script>alert(1)</script>', "x")
    assert answer.status_code == 403
    assert "<script" not in answer.text


@pytest.mark.parametrize("body", [b"x" * 9000, b"\xff\xfe=1", b"&".join(b"a%d=1" % n for n in range(50))])
def test_a_form_that_is_none_is_refused(server: str, body: bytes) -> None:
    assert httpx.post(f"{server}/sign-in", content=body).status_code == 400


def test_the_cookie_is_kept_from_scripts_and_other_sites_and_from_plain_lines_under_tls(server: str) -> None:
    flags = Person(server).sign_in("Karim").headers["set-cookie"].lower()
    assert "httponly" in flags
    assert "samesite=lax" in flags
    assert "path=/" in flags
    assert "secure" not in flags
    answer = Person(server).sign_in("Karim", x_forwarded_proto="https", **{"x-forwarded-proto": "https"})
    assert "secure" in answer.headers["set-cookie"].lower()
    assert answer.headers["strict-transport-security"] == "max-age=31536000"


def test_the_log_has_the_client_that_a_trusted_proxy_names(server: str, data: Path) -> None:
    Person(server).sign_in("Karim", **{"x-forwarded-for": "203.0.113.9"})
    assert read_log(data)[0][0].address == "203.0.113.9"


def test_each_answer_tells_the_browser_what_to_hold_to(server: str) -> None:
    for path in ("/sign-in", "/_stcore/health", "/static/js/index.js"):
        headers = httpx.get(f"{server}{path}").headers
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert "strict-transport-security" not in headers
        assert (headers["x-content-type-options"], headers["referrer-policy"]) == ("nosniff", "same-origin")


def test_guessing_is_slowed_down_and_written_down(server: str, data: Path) -> None:
    person = Person(server)
    answers = [person.sign_in("Jamal", "guess") for _ in range(6)]
    assert [each.status_code for each in answers] == [403, 403, 403, 403, 429, 429]
    assert person.sign_in("Jamal").status_code == 429
    acts = [(each.act, each.account) for each in read_log(data)[0][:6]]
    assert acts[0] == ("locked_out", "Jamal")
    assert set(acts[1:]) == {("sign_in_failed", "Jamal")}


def test_a_damaged_list_of_accounts_closes_the_door(server: str, data: Path) -> None:
    karim = signed_in(server, "Karim")
    with karim.socket() as socket:
        run(socket)
        kept = (data / "accounts" / "accounts.json").read_bytes()
        try:
            (data / "accounts" / "accounts.json").write_bytes(kept[:-9])
            assert karim.http.get("/", headers=PAGE).status_code == 503
            assert run(socket)[-1].HasField("auth_redirect")
        finally:
            (data / "accounts" / "accounts.json").write_bytes(kept)
    assert karim.http.get("/", headers=PAGE).status_code == 200
