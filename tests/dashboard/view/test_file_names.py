"""What stands for a file where its path is not for everybody."""

import pytest

import etl
from dashboard.view import file_names
from dashboard.view.file_names import in_file_words


@pytest.mark.parametrize("folder", [*etl.PAPERS, etl.REGISTERS, "reference"])
def test_a_file_of_any_folder_is_called_by_its_own_name_for_who_may_not_see_paths(
    folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_names, "viewer_may", lambda right: False)
    assert in_file_words({"path": f"{folder}/kurigram/own.docx", "no": "3"}, "en") == {"path": "own.docx", "no": "3"}


def test_an_administrator_sees_the_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_names, "viewer_may", lambda right: True)
    assert in_file_words({"path": "plans/kurigram/own.docx"}, "en") == {"path": "plans/kurigram/own.docx"}
