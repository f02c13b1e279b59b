"""The sample is made beside the pages: nobody waits for its end, and it is made once."""

import threading
from collections.abc import Callable

import etl
from dashboard.view.sample_job import start_sample
from etl.progress import Step

Tell = Callable[[etl.BuildStep], None]


def test_who_asks_does_not_wait_for_the_end_and_who_asks_meanwhile_joins() -> None:
    told, end, works = threading.Event(), threading.Event(), list[int]()

    def work(tell: Tell) -> None:
        works.append(1)
        tell(etl.BuildStep(Step.READING, 1, 9))
        told.set()
        end.wait(60)

    job = start_sample(work)
    assert told.wait(60)
    assert job.is_running
    assert start_sample(work) is job
    assert job.step == etl.BuildStep(Step.READING, 1, 9)
    end.set()
    job.thread.join()
    assert (job.is_running, works, job.failure) == (False, [1], None)


def test_a_making_that_fails_says_why_and_the_next_who_asks_begins_anew() -> None:
    def fails(_: Tell) -> None:
        raise etl.BuildFailed("died", folder="x")

    job = start_sample(fails)
    job.thread.join()
    assert job.failure is not None
    assert start_sample(lambda _: None) is not job
