"""What a new version counts differently, on the page Data."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

from etl.load.recounting import RECOUNTED
from tests.dashboard.conftest import html_of


def page() -> None:
    from datetime import date

    from dashboard.page.data.recounted import show_recounted
    from dashboard.view.filters import Filters

    july = date(2016, 7, 1)
    show_recounted(Filters("bn", None, "5549", None, july, july, date(2016, 12, 31)))


def test_figures_that_differ_stand_with_their_rule_and_those_of_other_places_do_not(own: Path) -> None:
    app = AppTest.from_function(page, default_timeout=60)
    assert not app.run().expander
    (own / RECOUNTED).write_text(
        '{"at": "2026-11-29T10:00:00+00:00", "compared": true, "papers_changed": true, "rules": ["standing-rules"],'
        '"changes": [{"figure": "decision_overdue", "district_code": "5549", "month": "2016-07", "before": "1/9",'
        ' "after": "2/9"},'
        '{"figure": "ideas", "district_code": "5549", "month": "2016-07", "before": null, "after": "3"},'
        '{"figure": "ideas", "district_code": "0000", "month": "2016-07", "before": "7", "after": "8"}]}'
    )
    (box,) = app.run().expander
    assert "২টি সংখ্যা ভিন্ন (২৯-১১-২০২৬)" in box.label
    html = html_of(app)
    for words in ("১/৯", "২/৯", "আর বকেয়া গণ্য হয় না", "কোন নিয়মে বদলেছে তা জানা নেই", "২০১৬-০৭"):
        assert words in html
    assert "৮" not in html.split("২০১৬-০৭", 1)[1]
    (own / RECOUNTED).write_text("[")
    assert not app.run().expander
