"""What a visitor has brought goes when the page that showed it is left."""

from streamlit.testing.v1 import AppTest

from tests.dashboard.conftest import opened_at


def _script(shown: bool) -> None:
    import streamlit as st
    from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
    from streamlit.runtime.scriptrunner import get_script_run_ctx
    from streamlit.runtime.uploaded_file_manager import UploadedFileRec

    from dashboard.view.uploads_on_disk import OnDisk, drop_uploads_unless_shown, keep_on_disk, prepare_uploads

    context = get_script_run_ctx()
    assert context is not None
    manager = context.uploaded_file_mgr
    assert isinstance(manager, MemoryUploadedFileManager)
    store = keep_on_disk(manager)
    for session in (context.session_id, "of another visitor"):
        manager.add_file(session, UploadedFileRec("1", "a.txt", "", b"1234"))
    content = store[context.session_id]["1"].data
    assert isinstance(content, OnDisk)
    path = content.path
    if shown:
        prepare_uploads()
    drop_uploads_unless_shown()
    st.write(f"{path.exists()} {store.bytes_of_all()}")


def said(shown: bool) -> str:
    return str(opened_at(AppTest.from_function(_script, args=(shown,))).markdown[0].value)


def test_what_was_brought_stays_while_its_widget_is_shown_and_is_deleted_with_the_next_page() -> None:
    assert said(shown=True) == "True 8"
    assert said(shown=False) == "False 4"
