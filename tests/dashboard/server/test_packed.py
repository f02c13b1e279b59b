"""A file is compressed once, as its reader takes it, and not sent to who has it."""

import gzip
from collections.abc import Callable

import brotli
import pytest
from starlette.datastructures import Headers
from starlette.responses import Response

from dashboard.server.packed import FOR_EVER, Packed, best_encoding
from tests.own_loop import done

BODY = "কার্যবিবরণী ".encode() * 500
UNPACKED: dict[str, Callable[[bytes], bytes]] = {"br": brotli.decompress, "gzip": gzip.decompress, "identity": bytes}


def asked(file: Packed, **headers: str) -> Response:
    return done(file.answer(Headers({name.replace("_", "-"): value for name, value in headers.items()})))


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("GZIP;q=0.5, br;q=0", "gzip"),
        ("br; q=0.000, gzip;q=0", "identity"),
        ("deflate, zstd", "identity"),
        ("", "identity"),
        ("brr, gzipped", "identity"),
    ],
)
def test_the_smallest_form_that_the_reader_takes_is_sent(accepted: str, encoding: str) -> None:
    assert best_encoding(accepted) == encoding
    answer = asked(Packed(lambda: BODY, "text/css"), accept_encoding=accepted)
    assert answer.headers.get("content-encoding", "identity") == encoding
    assert UNPACKED[encoding](bytes(answer.body)) == BODY
    assert answer.headers["content-length"] == str(len(answer.body))
    assert (answer.headers["cache-control"], answer.headers["vary"]) == (FOR_EVER, "Accept-Encoding")


def test_a_file_is_read_and_compressed_once_for_each_form() -> None:
    reads: list[None] = []

    def read() -> bytes:
        reads.append(None)
        return BODY

    file = Packed(read, "text/css")
    bodies = {asked(file, accept_encoding="br").body for _ in range(3)}
    assert len(bodies) == 1
    assert len(reads) == 1
    asked(file, accept_encoding="gzip")
    assert len(reads) == 2


def test_who_has_it_is_told_so_and_who_has_another_form_is_not() -> None:
    file = Packed(lambda: BODY, "text/css")
    held = asked(file, accept_encoding="br").headers["etag"]
    for said in (held, f"W/{held}", f'"other", {held}'):
        again = asked(file, accept_encoding="br", if_none_match=said)
        assert (again.status_code, again.body, again.headers["etag"]) == (304, b"", held)
    assert asked(file, accept_encoding="gzip", if_none_match=held).status_code == 200
    assert asked(Packed(lambda: BODY + b"!", "text/css"), accept_encoding="br", if_none_match=held).status_code == 200


def test_what_is_compressed_already_goes_out_as_it_is() -> None:
    answer = asked(Packed(lambda: BODY, "font/woff2", encodings=()), accept_encoding="gzip, br")
    assert "content-encoding" not in answer.headers
    assert answer.body == BODY
