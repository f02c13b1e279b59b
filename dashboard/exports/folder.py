"""Write a pack's files to a folder: all of them, or on failure none, so that the old ones stay."""

import json
import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from dashboard.exports.pack.kept import figures_sha256
from dashboard.exports.pack.records import Pack
from dashboard.view.filters import written_month
from queries.json_file import read_json

MANIFEST = "_manifest.json"


class CannotWrite(Exception):
    """The files could not be written, and the old ones are unchanged; `path`: the file or folder in the way."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


def publish(pack: Pack, files: Mapping[str, bytes], formats: Iterable[str], out: Path) -> list[Path]:
    """Write `files` (path within `out` to bytes) and the manifest that names them; the paths written, manifest last.

    Replaces the files of an earlier run of the same pack, also those no longer made; other files stay.
    Raises CannotWrite (a file is open in another program, no permission).
    """
    manifest_name = pack.stem + MANIFEST
    everything = {**files, manifest_name: _json(_manifest(pack, files, formats))}
    staging = out / f".{pack.stem}.{os.getpid()}.tmp"
    try:
        (staging / "old").mkdir(parents=True)
        for name, content in everything.items():
            path = staging / "new" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        _swap(staging, out, _top(everything), _top([*_named_in(out / manifest_name, pack.stem), *everything]))
    except OSError as error:
        raise CannotWrite(Path(error.filename or out)) from error
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return [out / name for name in everything]


def _swap(staging: Path, out: Path, new: list[str], old: list[str]) -> None:
    """Move the old files away and the new ones in; if one move fails, undo them all. Raises OSError."""
    done: list[tuple[Path, Path]] = []
    moves = [(out / name, staging / "old" / name) for name in old if (out / name).exists()]
    moves += [(staging / "new" / name, out / name) for name in new]
    try:
        for source, target in moves:
            source.rename(target)
            done.append((source, target))
    except OSError:
        for source, target in reversed(done):
            with suppress(OSError):
                target.rename(source)
        raise


def _top(names: Iterable[str]) -> list[str]:
    """The first parts of the paths, each once."""
    return list(dict.fromkeys(name.partition("/")[0] for name in names))


def _named_in(manifest: Path, stem: str) -> list[str]:
    """The files of this pack that an earlier manifest names; others are never touched."""
    try:
        files = read_json(manifest)["files"]
        return [path for path in (str(file["path"]) for file in files) if path.startswith(stem)]
    except (OSError, ValueError, KeyError, TypeError):
        return []


def _manifest(pack: Pack, files: Mapping[str, bytes], formats: Iterable[str]) -> dict[str, Any]:
    """What the pack is, what it was made from, and every file with its hash; no time: the same pack, the same bytes."""
    asked = pack.asked
    return {
        "title": pack.title,
        "place": asked.place_code,
        "month": written_month(asked.month),
        "as_of": asked.as_of.isoformat(),
        "letters_on": asked.letter_day.isoformat(),
        "language": asked.language,
        "parts": [part.key for part in pack.parts],
        "formats": list(formats),
        "sample": pack.sample is not None,
        "made_from": pack.made_from,
        "built_on": pack.built_on.isoformat(),
        "figures_sha256": figures_sha256(pack),
        "files": [
            {"path": name, "bytes": len(content), "sha256": sha256(content).hexdigest()}
            for name, content in sorted(files.items())
        ],
    }


def _json(content: dict[str, Any]) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
