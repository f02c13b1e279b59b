"""What a person should look at about decisions stands on the Data page, both sides beside each other."""

from pathlib import Path

import pytest

from tests.dashboard.conftest import html_of
from tests.dashboard.page.conftest import PageRunner
from tests.queries.small_world import Decided, World, Written, save

JULY, AUGUST = "5549-2016-07-26", "5549-2016-08-29"
WORLD = World(
    [
        Written(
            "2016-07-26", decides=(Decided((5, 1), "সংলাপ <b>আয়োজন</b>"), Decided((6, 1), "তালিকা"), Decided((7, 1), "সভা"))
        ),
        Written(
            "2016-08-29", decides=(Decided((5, 1), "সংলাপ করতে হবে"), Decided((6, 1), "তালিকা দিন", carried_over=True))
        ),
    ],
    links=((f"{AUGUST}/5/1", f"{JULY}/5/1", True), (f"{AUGUST}/6/1", f"{JULY}/6/1", False)),
    closings=((f"{JULY}/7/1", AUGUST, "done", True),),
    entries=((f"{JULY}/6/1", "done 2016-08-01", "পাঠানো হয়েছে"),),
)
pytestmark = pytest.mark.usefixtures("all_words_known")


def test_doubtful_links_and_ends_stand_side_by_side_with_a_link_to_judge_them(
    run_page: PageRunner, tmp_path: Path
) -> None:
    html = html_of(run_page(WORLD.save(tmp_path), "data", part="doubtful"))
    assert html.count("Confirm or reject") == 2
    for words in ("সংলাপ করতে হবে", "সংলাপ &lt;b&gt;আয়োজন&lt;/b&gt;", "সম্পন্ন হয়েছে।", "Meeting of 29 Aug 2016"):
        assert words in html
    assert f"record={AUGUST}/5/1" in html.replace("%2F", "/")
    assert "তালিকা দিন" not in html


def test_the_links_most_alike_come_first_few_at_a_time_and_how_many_more_there_are_is_said(
    run_page: PageRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dashboard.page.data.decisions.MOST_ALIKE", 2)
    papers = [
        Written("2016-07-26", decides=tuple(Decided((no, 1), f"পুরোনো {no}") for no in (1, 2, 3))),
        Written("2016-08-29", decides=tuple(Decided((no, 1), f"নতুন {no}") for no in (1, 2, 3))),
    ]
    links = tuple((f"{AUGUST}/{no}/1", f"{JULY}/{no}/1", True) for no in (1, 2, 3))
    with World(papers, links=links).open() as connection:
        for no, likeness in ((1, 0.6), (2, 0.95), (3, 0.8)):
            connection.execute(
                "update decision_link set likeness = ? where decision_id = ?", [likeness, f"{AUGUST}/{no}/1"]
            )
        save(connection, tmp_path)
    html = html_of(run_page(tmp_path, "data", part="doubtful"))
    assert html.index("নতুন 2") < html.index("নতুন 3")
    assert "নতুন 1" not in html


def test_an_entry_that_a_later_paper_contradicts_stands_among_the_contradictions(
    run_page: PageRunner, tmp_path: Path
) -> None:
    html = html_of(run_page(WORLD.save(tmp_path), "data", part="conflicts"))
    for words in ("Entries that a later paper contradicts", "পাঠানো হয়েছে", "taken again as unmet", "তালিকা দিন"):
        assert words in html


def test_what_was_said_of_a_decision_is_listed_in_words(run_page: PageRunner, tmp_path: Path) -> None:
    assert "done on 1 Aug 2016" in html_of(run_page(WORLD.save(tmp_path), "data", part="corrections"))
