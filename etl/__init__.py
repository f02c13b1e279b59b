"""Papers → records → warehouse. What is offered to the dashboard and to programs; importing this costs nothing.

    build(data_dir, warehouse_dir, *, progress=None, force=False, wait_seconds=600) -> BuildSummary, or BuildFailed
    is_current(data_dir, warehouse_dir) -> bool
    data_dir(), warehouse_dir()                          from DATA_DIR and WAREHOUSE_DIR, else beside the product
    reference_file(data_dir, name)                       the office's own reference file, else the product's
    write_template(target, district_code, month, language="bn")   the workbook of registers to fill in
    Catalogue(folder).say(key, language, **values)       the sentences of a folder of .po files
    say_warning(code, details, place, language)          the sentence for a row of `warning` or `rejected`
    say_failure(failure, language)                       the sentence for a BuildFailed or a SampleRefused
    write_sample(folder, districts, years, seed, progress=None, *, last_month=None) -> counts, or SampleRefused
    correct(data, file=, place=, field=, old=, new=, why=, who=, today=), undo_correction(data, line_no, today)
                                                         write a correction, or take one back; CannotCorrect
    statement_place(kind, code, month), row_place(sheet, row_no)   how a correction names what it corrects
    preview(uploads, district_code, data, warehouse, today) -> Preview, keep_upload(looked, data)
                                                         look at files a person brings, then keep them
    StatementKind                                        what a paper can say of an upazila and month
    is_sample(data)                                      whether the papers of a folder are made up

Each name is loaded from its module when it is first asked for: the readers and parsers come only with a build.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from etl.corrections import CannotCorrect, correct, row_place, statement_place
    from etl.corrections import undo as undo_correction
    from etl.corrections.lines import REMOVED
    from etl.files.folders import data_dir, is_sample, reference_file, warehouse_dir
    from etl.inventory.scan import is_current
    from etl.load.build import build
    from etl.load.summary import BuildSummary
    from etl.progress import BuildFailed, BuildStep, SampleRefused
    from etl.records import StatementKind
    from etl.registers.template import write_template
    from etl.sample.writing import write_sample
    from etl.uploads.look import Looked, Upload
    from etl.uploads.look import keep as keep_upload
    from etl.uploads.preview import Preview, preview
    from etl.wording.catalogue import Catalogue
    from etl.wording.sentences import say_failure, say_warning

__all__ = [
    "REMOVED",
    "BuildFailed",
    "BuildStep",
    "BuildSummary",
    "CannotCorrect",
    "Catalogue",
    "Looked",
    "Preview",
    "SampleRefused",
    "StatementKind",
    "Upload",
    "build",
    "correct",
    "data_dir",
    "is_current",
    "is_sample",
    "keep_upload",
    "preview",
    "reference_file",
    "row_place",
    "say_failure",
    "say_warning",
    "statement_place",
    "undo_correction",
    "warehouse_dir",
    "write_sample",
    "write_template",
]

_HOME = {
    "BuildFailed": "etl.progress",
    "BuildStep": "etl.progress",
    "BuildSummary": "etl.load.summary",
    "CannotCorrect": "etl.corrections",
    "Catalogue": "etl.wording.catalogue",
    "Looked": "etl.uploads.look",
    "Preview": "etl.uploads.preview",
    "REMOVED": "etl.corrections.lines",
    "SampleRefused": "etl.progress",
    "StatementKind": "etl.records",
    "Upload": "etl.uploads.look",
    "build": "etl.load.build",
    "correct": "etl.corrections",
    "data_dir": "etl.files.folders",
    "is_current": "etl.inventory.scan",
    "is_sample": "etl.files.folders",
    "keep_upload": "etl.uploads.look",
    "preview": "etl.uploads.preview",
    "reference_file": "etl.files.folders",
    "row_place": "etl.corrections",
    "say_failure": "etl.wording.sentences",
    "say_warning": "etl.wording.sentences",
    "statement_place": "etl.corrections",
    "undo_correction": "etl.corrections",
    "warehouse_dir": "etl.files.folders",
    "write_sample": "etl.sample.writing",
    "write_template": "etl.registers.template",
}

# Names that say less in their own module.
_NAME_THERE = {"keep_upload": "keep", "undo_correction": "undo"}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'etl' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), _NAME_THERE.get(name, name))
