"""A preview asked for by a page of a real Streamlit server: no process that it starts runs the page again."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, expect

from etl.files.folders import PRODUCT
from tests.served import served

# Notes under which name it is run: __main__ by Streamlit, __mp_main__ by a process of a pool.
PAGE = """
import datetime, os, pathlib
import streamlit as st
import etl

folder = pathlib.Path(os.environ["FOLDER"])
with (folder / "runs.txt").open("a") as runs:
    runs.write(f"{__name__}\\n")
if __name__ == "__main__":
    upload = etl.Upload("new.txt", folder / "new.txt")
    day = datetime.date(2026, 11, 25)
    found = etl.preview_in_child([upload], "5549", folder / "data", folder / "data" / "warehouse", day)
    st.write(f"previewed {[looked.target is not None for looked in found.files]} {len(found.changes)}")
"""


def test_a_preview_in_a_server_does_not_run_the_page_again_and_leaves_every_byte_as_it_was(
    tmp_path: Path, browser: Browser
) -> None:
    shutil.copytree(PRODUCT / "data" / "minutes", tmp_path / "data" / "minutes")
    january = PRODUCT / "tests" / "etl" / "papers" / "examples" / "kurigram-2017-01.txt"
    shutil.copy(january, tmp_path / "new.txt")
    subprocess.run(
        [sys.executable, "-m", "etl", "build", "--data", "data", "--warehouse", "data/warehouse"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(PRODUCT)},
        check=True,
        capture_output=True,
    )
    before = contents(tmp_path / "data")
    script = tmp_path / "page.py"
    script.write_text(PAGE, encoding="ascii")
    log = tmp_path / "server.log"
    with served(tmp_path / "data", tmp_path / "data" / "warehouse", log, str(script), FOLDER=str(tmp_path)) as address:
        page = browser.new_page()
        page.goto(address)
        expect(page.get_by_text("previewed")).to_have_text("previewed [True] 24", timeout=60_000)
        page.close()
    assert set((tmp_path / "runs.txt").read_text(encoding="ascii").split()) == {"__main__"}
    assert before
    assert contents(tmp_path / "data") == before


def contents(folder: Path) -> dict[str, bytes]:
    """Every file under the folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
