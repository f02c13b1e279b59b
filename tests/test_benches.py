"""What the benches compute of what they see: percentiles, multiples, the end of a run, what a browser keeps."""

from typing import Any

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.bench.measuring import percentile
from tests.bench.page_tables import Measured, cells
from tests.bench.readers.session import Session
from tests.bench.watching import Changed, Opened, ended_well
from tests.own_loop import done


@pytest.mark.parametrize(
    ("values", "share", "expected"),
    [([5], 0.95, 5), (range(1, 101), 0.95, 95), ([3, 1, 2], 0.5, 2), (range(1, 9), 0.95, 8), ([2, 1], 0.0, 1)],
)
def test_a_percentile_is_a_value_that_so_many_do_not_pass(values: Any, share: float, expected: float) -> None:
    assert percentile(values, share) == expected


def finished(how: "ForwardMsg.ScriptFinishedStatus.ValueType") -> ForwardMsg:
    return ForwardMsg(script_finished=how)


def test_a_run_that_asks_for_another_has_not_ended() -> None:
    assert ended_well(finished(ForwardMsg.FINISHED_SUCCESSFULLY).SerializeToString())
    assert not ended_well(finished(ForwardMsg.FINISHED_EARLY_FOR_RERUN).SerializeToString())
    assert not ended_well(ForwardMsg(ref_hash="h" * 64).SerializeToString())


def test_a_page_is_set_against_the_empty_page() -> None:
    floor = Measured(
        [Opened(1, 2, 0, 1, 1)], [Opened(100, 200, 10, 1, 1)], [Changed(50, 1, 1, 1)], [Changed(50, 1, 1, 1)]
    )
    visits = [Opened(150, 300, 2_000_000, 40, 900)] * 3
    changes = [Changed(ms, 3, 4000, 7) for ms in (100, 400, 100)]
    page = Measured(visits[:1], visits, changes, changes, {"changes": 0.3, "again": 0.15}, 80.0)
    assert cells(page, floor) == (
        *("300", "150 (x1.50)", "300 (x1.50)", "2.00 MB", "40", "900", "80 MB"),
        *("100 (x2.00), 400", "100 (x2.00)", "100, 50", "3, 4 kB", "7"),
    )


class Server:
    """A socket that answers each question with the next of its answers, and keeps what it was asked."""

    def __init__(self, *answers: list[ForwardMsg]) -> None:
        self.asked: list[BackMsg] = []
        self._answers = list(answers)
        self._sending: list[ForwardMsg] = []

    async def send(self, message: bytes) -> None:
        self.asked.append(BackMsg.FromString(message))
        self._sending = self._answers.pop(0)

    async def recv(self) -> bytes:
        return bytes(self._sending.pop(0).SerializeToString())


def long_element(name: str) -> ForwardMsg:
    message = ForwardMsg(hash=name)
    message.metadata.cacheable = True
    message.delta.new_element.html.body = name
    return message


def test_a_reader_sends_what_a_browser_would() -> None:
    box = ForwardMsg()
    box.delta.new_element.selectbox.id = "$$ID-1f-filter.area"
    box.delta.new_element.selectbox.options.extend(["রংপুর", "কুড়িগ্রাম"])
    moved = ForwardMsg()
    moved.page_info_changed.query_string = "district=5549"
    end, early = finished(ForwardMsg.FINISHED_SUCCESSFULLY), finished(ForwardMsg.FINISHED_EARLY_FOR_RERUN)
    server = Server(
        [long_element("a"), early, box, moved, end], [ForwardMsg(ref_hash="a"), end], *([end] for _ in range(3))
    )
    session = Session(server, "division=55")  # type: ignore[arg-type]

    async def read() -> None:
        await session.run()
        await session.choose("filter.area", "কুড়িগ্রাম")
        for _ in range(3):
            await session.run()

    done(read())
    asked = [each.rerun_script for each in server.asked]
    assert session.choices == {"filter.area": ("$$ID-1f-filter.area", ("রংপুর", "কুড়িগ্রাম"))}
    assert [each.query_string for each in asked] == ["division=55", *["district=5549"] * 4]
    assert [widget.string_value for widget in asked[1].widget_states.widgets] == ["কুড়িগ্রাম"]
    # Kept for two runs after it was last used.
    assert [list(each.cached_message_hashes) for each in asked] == [[], ["a"], ["a"], ["a"], []]


def test_a_page_that_failed_is_no_page() -> None:
    failed = ForwardMsg()
    failed.delta.new_element.exception.message = "no such table"
    with pytest.raises(RuntimeError, match="no such table"):
        done(Session(Server([failed]), "").run())  # type: ignore[arg-type]
