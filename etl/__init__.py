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

Each name is loaded from its module when it is first asked for: the readers and parsers come only with a build.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from etl.folders import data_dir, reference_file, warehouse_dir
    from etl.inventory import is_current
    from etl.loading import build
    from etl.messages import Catalogue
    from etl.registers.template import write_template
    from etl.sample.writing import SampleRefused, write_sample
    from etl.sentences import say_failure, say_warning
    from etl.steps import BuildFailed, BuildStep
    from etl.summary import BuildSummary

__all__ = [
    "BuildFailed",
    "BuildStep",
    "BuildSummary",
    "Catalogue",
    "SampleRefused",
    "build",
    "data_dir",
    "is_current",
    "reference_file",
    "say_failure",
    "say_warning",
    "warehouse_dir",
    "write_sample",
    "write_template",
]

_HOME = {
    "BuildFailed": "etl.steps",
    "BuildStep": "etl.steps",
    "BuildSummary": "etl.summary",
    "Catalogue": "etl.messages",
    "SampleRefused": "etl.sample.writing",
    "build": "etl.loading",
    "data_dir": "etl.folders",
    "is_current": "etl.inventory",
    "reference_file": "etl.folders",
    "say_failure": "etl.sentences",
    "say_warning": "etl.sentences",
    "warehouse_dir": "etl.folders",
    "write_sample": "etl.sample.writing",
    "write_template": "etl.registers.template",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'etl' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)
