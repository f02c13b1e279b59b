"""The list of letters says whom each goes to, and that there is none."""

import pytest

from dashboard.page.meeting.letters import letters_html
from dashboard.wording import t


@pytest.mark.parametrize("language", ["bn", "en"])
def test_where_nobody_gets_a_letter_that_is_said_in_words(language: str) -> None:
    html = letters_html([], language)
    assert html.count(t("pack.letters.none", language)) == 2
    assert ">None<" not in html
