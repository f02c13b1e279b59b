"""The map's script is kept by browsers for ever: its name changes whenever its content does."""

from hashlib import sha256

from dashboard.windows.clickable_map import SCRIPT


def test_the_scripts_name_holds_its_checksum() -> None:
    assert SCRIPT.name == f"clickable_map.{sha256(SCRIPT.read_bytes()).hexdigest()[:8]}.js"
