"""The button of the yearly report on the coordination meeting's page."""

from pathlib import Path

from tests.dashboard.page.conftest import PageRunner


def test_the_report_of_the_views_year_is_made_and_offered(own: Path, run_page: PageRunner) -> None:
    page = run_page(own, "meeting", report="half-year")
    assert "Half-yearly evaluation of innovation, Kurigram district, second half-year" in page.caption[-1].value
    page.selectbox(key="report.report").set_value("year").run()
    assert "report" not in page.query_params
    assert page.caption[-1].value == "Full yearly report on innovation, Kurigram district, 2016"
    page.button(key="report.make").click().run()
    files = page.session_state["report.made"].files
    assert [name.rpartition(".")[2] for name in files] == ["pdf", "docx", "xlsx"]
    assert all(name.startswith("year-report_2016-01_2016-12_5549_") for name in files)
    page.selectbox(key="report.year").set_value("fiscal").run()
    assert (page.query_params["year"], page.get("download_button")) == ("fiscal", [])
