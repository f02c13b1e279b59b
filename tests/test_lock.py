"""The lock file: exact versions, with hashes, that are what requirements.txt asks for."""

import re
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PRODUCT = Path(__file__).parents[1]
LOCK = (PRODUCT / ".deploy" / "requirements.lock").read_text(encoding="utf-8")
LOCKED = [Requirement(line.rstrip(" \\")) for line in re.findall(r"^[a-z0-9].*$", LOCK, re.M)]
ASKED = [
    Requirement(line)
    for line in (PRODUCT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked.name)
def test_each_requirement_is_locked_to_versions_within_its_range(asked: Requirement) -> None:
    versions = [
        str(each.specifier).removeprefix("==")
        for each in LOCKED
        if canonicalize_name(each.name) == canonicalize_name(asked.name)
    ]
    assert versions, "make the lock file again: its head says how"
    assert all(asked.specifier.contains(version) for version in versions)


def test_each_line_is_one_version_with_hashes_from_the_index() -> None:
    assert len(LOCKED) > len(ASKED)
    assert {str(each.specifier)[:2] for each in LOCKED} == {"=="}
    entries = re.split(r"\n(?=[a-z0-9])", LOCK.partition("\n")[2])
    assert [entry.splitlines()[0] for entry in entries[1:] if "--hash=sha256:" not in entry] == []
    assert not re.search(r"^--|@ |://|file:", LOCK, re.M)
