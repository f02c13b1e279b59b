"""The disk, watched: a sentence above the page before it is full."""

import streamlit as st

import etl
from dashboard.markup import as_text
from dashboard.view.dataset import warehouse_dir
from dashboard.wording import t
from dashboard.words.display import number


def show_disk(sample: bool, language: str) -> None:
    """Say that the disk is filling up, and what a load needs; nothing where there is room."""
    try:
        room = etl.disk_room(warehouse_dir(sample))
    except OSError:
        return
    if room.is_low:
        key = "app.disk_low" if room.is_enough else "app.disk_full"
        sizes = {name: number(int(size), language) for name, size in room.in_megabytes().items()}
        st.warning(as_text(t(key, language, **sizes)), icon=":material/hard_drive:")
