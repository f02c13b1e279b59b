"""A page offers a file to one sign-in, as long as the page's session lives, and to nobody else."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dashboard.accounts.book import change
from queries.scope import Level
from tests.dashboard.server.conftest import Person, run, said, signed_in


@contextmanager
def offered(person: Person) -> Iterator[str]:
    """The address of the file that the page offers; its session is over with the block."""
    with person.socket() as socket:
        (address,) = re.findall(r"offered=(\S+)", said(run(socket)))
        yield address


def test_who_was_offered_a_file_gets_it_under_its_name(server: str) -> None:
    karim = signed_in(server, "Karim")
    with offered(karim) as address:
        answer = karim.http.get(address)
    assert (answer.status_code, answer.text) == (200, "made for Karim")
    assert (
        answer.headers["content-disposition"] == "attachment; filename*=UTF-8''%E0%A6%AB%E0%A6%BE%E0%A6%87%E0%A6%B2.txt"
    )
    assert answer.headers["cache-control"] == "no-store"


def test_nobody_else_gets_it(server: str) -> None:
    with offered(signed_in(server, "Karim")) as address:
        assert signed_in(server, "Jamal").http.get(address).status_code == 404
        assert Person(server).http.get(address).status_code == 401
        # The same officer at another machine has another sign-in.
        assert signed_in(server, "Karim").http.get(address).status_code == 404


def test_what_was_never_offered_is_not_given_and_the_answer_says_what_to_do(server: str) -> None:
    karim = signed_in(server, "Karim")
    with offered(karim) as address:
        for other in (f"{address}x", "/download/x/file.txt"):
            answer = karim.http.get(other)
            assert answer.status_code == 404, other
    assert "follow its link" in karim.http.get("/download/x/file.txt").text


def test_a_file_is_not_given_to_an_account_that_was_changed_since(server: str, data: Path) -> None:
    salma = signed_in(server, "Salma")
    with offered(salma) as address:
        assert salma.http.get(address).status_code == 200
        change(data, "Salma", level=Level.DISTRICT, code="5549")
        assert salma.http.get(address).status_code == 401
