"""A correction that cannot be written is said on the page, with what to do about the file; of the sample none is."""

import pytest
from streamlit.testing.v1 import AppTest

import etl
from dashboard.wording import t


def script(language: str) -> None:
    import etl
    from dashboard.windows.saving import was_written

    def write() -> None:
        raise etl.CannotCorrect("unreadable", "reference_broken", {"row": "7"})

    assert not was_written(write, language)


@pytest.mark.parametrize("language", ["bn", "en"])
def test_a_file_that_cannot_be_read_whole_is_said_with_its_row(language: str) -> None:
    app = AppTest.from_function(script, args=(language,), default_timeout=60).run()
    reason = etl.say_warning("reference_broken", {"row": "7"}, "", language)
    assert [each.value for each in app.error] == [t("correcting.failed.unreadable", language, reason=reason)]
    assert "…" not in app.error[0].value
    assert not app.exception


def sample() -> None:
    from dataclasses import replace

    from dashboard.windows.saving import save_changes
    from tests.dashboard.conftest import july

    filters = replace(july("5549", "en"), sample=True)
    save_changes("registers/a.csv", "!2", [("weight", "5", "6")], "seen", "Karim", filters, "correct_row")


def test_nothing_of_the_sample_is_corrected() -> None:
    app = AppTest.from_function(sample, default_timeout=60).run()
    assert [each.value for each in app.info] == [t("sample.read_only", "en")]
    assert not app.exception
