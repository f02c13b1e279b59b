"""Files are made without Streamlit, and the page that offers them does not load the libraries that write them."""

import subprocess
import sys

import grimp
import pytest

from etl.files.folders import PRODUCT

WRITERS = ("docx", "pptx", "typst", "pikepdf", "icalendar")


@pytest.mark.parametrize("room", ["dashboard.exports", "dashboard.charts"])
def test_no_chain_of_imports_leads_to_streamlit(room: str) -> None:
    graph = grimp.build_graph("dashboard", "etl", "queries", include_external_packages=True, cache_dir=None)
    assert "streamlit" in graph.modules
    assert graph.find_shortest_chains(room, "streamlit", as_packages=True) == set()


def test_the_page_is_imported_without_the_libraries_that_write_files() -> None:
    code = f"import dashboard.page.meeting.page, sys; print([name for name in {WRITERS} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=PRODUCT, capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "[]"
