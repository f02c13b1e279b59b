"""Files that visitors upload lie on the disk, not in the server's memory, and are gone with the visit of the page.

Streamlit's manager of uploads holds each file in memory until its session is over. Here its store is replaced: by
session and file it keeps where the content lies.
"""

import re
import tempfile
import uuid
from pathlib import Path, PurePosixPath
from typing import Any

import streamlit as st
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFile, UploadedFileRec

# The most a visitor may have here at a time, and all together; the bound of one file is in .streamlit/config.toml.
VISITOR_MEGABYTES, SERVER_MEGABYTES = 250, 1000
MEGABYTE = 1024 * 1024
# Set by a run of the page that shows the widget.
_SHOWN = "upload.shown"


class OnDisk(bytes):
    """The content of a file that lies at `path`: none in memory, its length that of the file."""

    path: Path
    size: int

    def __len__(self) -> int:
        return self.size


class _SessionFiles(dict[str, UploadedFileRec]):
    """A session's files by their id."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def __setitem__(self, file_id: str, file: UploadedFileRec) -> None:
        self.pop(file_id)
        suffix = PurePosixPath(file.name).suffix.lower()
        # The reader is chosen by the ending; nothing else of the name is trusted.
        ending = suffix if re.fullmatch(r"\.[a-z0-9]{1,5}", suffix, re.ASCII) else ""
        content = OnDisk()
        content.path, content.size = self._folder / f"{uuid.uuid4().hex}{ending}", len(file.data)
        self._folder.mkdir(exist_ok=True)
        content.path.write_bytes(file.data)
        super().__setitem__(file_id, file._replace(data=content))

    def pop(self, file_id: str, default: Any = None) -> Any:
        file = super().pop(file_id, default)
        if file is not None:
            file.data.path.unlink(missing_ok=True)
        return file


class UploadsOnDisk(dict[str, dict[str, UploadedFileRec]]):
    """What MemoryUploadedFileManager calls its file_storage: the files by session. Its folder goes with the program."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory(prefix="uploads-", ignore_cleanup_errors=True)

    def __missing__(self, session: str) -> _SessionFiles:
        files = self[session] = _SessionFiles(Path(self._folder.name) / uuid.uuid4().hex)
        return files

    def pop(self, session: str, default: Any = None) -> Any:
        files = super().pop(session, default)
        # The manager still counts what it takes out.
        for file in (files or {}).values():
            file.data.path.unlink(missing_ok=True)
        return files

    def close(self) -> None:
        """Delete everything: the server ends."""
        self._folder.cleanup()

    def bytes_of(self, session: str) -> int:
        """How much a session has brought."""
        return sum(len(file.data) for file in list(self.get(session, {}).values()))

    def bytes_of_all(self) -> int:
        return sum(self.bytes_of(session) for session in list(self))


def keep_on_disk(manager: MemoryUploadedFileManager) -> UploadsOnDisk:
    """The store of `manager`, on the disk from now on; what it holds in memory goes there too."""
    if not isinstance(manager.file_storage, UploadsOnDisk):
        store = UploadsOnDisk()
        for session, files in manager.file_storage.items():
            for file_id, file in files.items():
                store[session][file_id] = file
        manager.file_storage = store
    return manager.file_storage


def prepare_uploads() -> None:
    """To be called before the widget is shown: what it brings goes to the disk."""
    st.session_state[_SHOWN] = True
    keep_on_disk(_manager())


def path_of(file: UploadedFile) -> Path | None:
    """Where the content of a file of the widget lies; None where it is gone."""
    found = _manager().get_files(_session(), [file.file_id])
    content = found[0].data if found else None
    return content.path if isinstance(content, OnDisk) else None


def drop_uploads() -> None:
    """Delete all that this session has brought."""
    _manager().remove_session_files(_session())


def drop_uploads_unless_shown() -> None:
    """At the end of a page: delete what was brought where this run showed no widget for it."""
    if not st.session_state.pop(_SHOWN, False):
        drop_uploads()


def _manager() -> MemoryUploadedFileManager:
    context = get_script_run_ctx()
    assert context is not None
    manager = context.uploaded_file_mgr
    assert isinstance(manager, MemoryUploadedFileManager)
    return manager


def _session() -> str:
    context = get_script_run_ctx()
    assert context is not None
    return context.session_id
