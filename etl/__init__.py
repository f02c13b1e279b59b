"""Papers → records → warehouse. What the dashboard and other programs may use; importing this costs next to nothing.

    build(data_dir, warehouse_dir, *, progress=None, force=False, wait_seconds=600) -> BuildSummary, or BuildFailed
    build_in_child(…)                                    the same in a child process, for a server
    is_current(data_dir, warehouse_dir) -> bool
    data_dir(), warehouse_dir()                          from DATA_DIR and WAREHOUSE_DIR, else beside the product
    reference_file(data_dir, name)                       the office's own reference file, else the product's
    write_template(target, district_code, month, language="bn")   the workbook of registers to fill in
    Catalogue(folder).say(key, language, **values)       the sentences of a folder of .po files
    Language                                             the languages of sentences, pages and files
    say_warning(code, details, place, language)          the sentence for a row of `warning` or `rejected`
    say_failure(failure, language)                       the sentence for a BuildFailed or a SampleRefused
    write_sample(folder, districts, years, seed, progress=None, *, last_month=None) -> counts, or SampleRefused
    make_sample_in_child(papers, warehouse, districts, years, seed, progress=None)
                                                         the same and its load, the first district first; one at a time
    correct(data, file=, place=, field=, old=, new=, why=, who=, today=), undo_correction(data, line, today)
                                                         write a correction, or take one back; CannotCorrect
    read_rules(data, RuleFile) -> Rules, or BadTable; change_rules(data, file, changes, why=, who=, today=),
    rule_changes_made(data)                              what an office sets itself: what stands; changes, and their log
    statement_place(kind, code, month), place_statement_place(kind, code, month, day), decision_place(item_no,
    decision_no), row_place(sheet, row_no)
                                                         how a correction names what it corrects
    row_cells(table) -> {field: Cell}, written_cells(cells, row)
                                                         the cells of a register's row that can be corrected, as written
    Cell, CellKind, CHOICES                              what such a cell is, may hold
    column_title(table, field, language), register_title(table, language)
                                                         what the template calls a column, a sheet
    written_implementers(rows)                           how it writes who must carry a decision out
    preview_in_child(uploads, district_code, data, warehouse, today, *, replaced=None, scope=COUNTRY)
                                                         -> Preview, or BuildFailed:
                                                         what uploaded files would change
    get_preview_ready()                                  start what a preview needs, before the files are there
    keep_upload(looked, data, warehouse)                 put an uploaded file under the data folder
    StatementKind, Topic, Role                           what a paper can say of an upazila; decide on; by whom
    is_sample(data)                                      whether the papers of a folder are made up
    read_regular(path) -> bytes                          a file's bytes; OSError for what is no regular file
    open_table(file) -> CsvTable, or BadTable            a table that people keep, in whatever shape it was saved
    recounted(warehouse), rule_changes()                 what a new version counts differently; rules by version
    error_place(traceback)                               where an error was raised, without its words, for a log
    disk_room(warehouse), last_load(warehouse)           the room for a load, how the last one ended (None: none did)
    gc_paused()                                          a block that creates many records, without a look for cycles
    write_atomically(path, content)                      a file replaced in one step, so that nobody reads half of it
    ACCOUNTS, ACTIVITY                                   the folder of accounts and the log of a data folder
    PAPERS, REGISTERS                                    the folders of papers and of registers in a data folder

Each name is imported from its module when it is first asked for: readers and parsers are imported only by a build.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

# For type checkers; at run time __getattr__ imports the same names.
if TYPE_CHECKING:
    from etl.corrections.cells import CHOICES as CHOICES
    from etl.corrections.cells import Cell as Cell
    from etl.corrections.cells import CellKind as CellKind
    from etl.corrections.cells import row_cells as row_cells
    from etl.corrections.cells import written_cells as written_cells
    from etl.corrections.lines import FILE_FIELD as FILE_FIELD
    from etl.corrections.lines import REMOVED as REMOVED
    from etl.corrections.paper_places import decision_place as decision_place
    from etl.corrections.paper_places import place_statement_place as place_statement_place
    from etl.corrections.paper_places import statement_place as statement_place
    from etl.corrections.registers import row_place as row_place
    from etl.corrections.values import written_implementers as written_implementers
    from etl.corrections.writing import CannotCorrect as CannotCorrect
    from etl.corrections.writing import correct as correct
    from etl.corrections.writing import undo_correction as undo_correction
    from etl.files.atomic import write_atomically as write_atomically
    from etl.files.csv_cells import open_table as open_table
    from etl.files.delimited import BadTable as BadTable
    from etl.files.disk import disk_room as disk_room
    from etl.files.error_place import error_place as error_place
    from etl.files.folders import ACCOUNTS as ACCOUNTS
    from etl.files.folders import ACTIVITY as ACTIVITY
    from etl.files.folders import PAPERS as PAPERS
    from etl.files.folders import REGISTERS as REGISTERS
    from etl.files.folders import data_dir as data_dir
    from etl.files.folders import is_sample as is_sample
    from etl.files.folders import is_whole_sample as is_whole_sample
    from etl.files.folders import reference_file as reference_file
    from etl.files.folders import warehouse_dir as warehouse_dir
    from etl.files.gc_pause import gc_paused as gc_paused
    from etl.files.regular import read_regular as read_regular
    from etl.inventory.scan import is_current as is_current
    from etl.load.build import build as build
    from etl.load.child import build_in_child as build_in_child
    from etl.load.outcome import last_load as last_load
    from etl.load.recounting import FigureChange as FigureChange
    from etl.load.recounting import Recounted as Recounted
    from etl.load.recounting import recounted as recounted
    from etl.load.recounting import rule_changes as rule_changes
    from etl.load.sample_year import make_sample_in_child as make_sample_in_child
    from etl.load.summary import BuildSummary as BuildSummary
    from etl.progress import BuildFailed as BuildFailed
    from etl.progress import BuildStep as BuildStep
    from etl.progress import SampleRefused as SampleRefused
    from etl.records import Role as Role
    from etl.records import StatementKind as StatementKind
    from etl.records import Topic as Topic
    from etl.registers.column_titles import column_title as column_title
    from etl.registers.column_titles import register_title as register_title
    from etl.registers.template import write_template as write_template
    from etl.rules.changing import LoggedChange as LoggedChange
    from etl.rules.changing import RuleChange as RuleChange
    from etl.rules.changing import change_rules as change_rules
    from etl.rules.changing import rule_changes_made as rule_changes_made
    from etl.rules.files import MOST_ANSWER_DAYS as MOST_ANSWER_DAYS
    from etl.rules.files import SLOTS as SLOTS
    from etl.rules.files import RuleFile as RuleFile
    from etl.rules.files import RuleRow as RuleRow
    from etl.rules.files import Rules as Rules
    from etl.rules.files import read_rules as read_rules
    from etl.sample.writing import write_sample as write_sample
    from etl.uploads.child import get_preview_ready as get_preview_ready
    from etl.uploads.child import preview_in_child as preview_in_child
    from etl.uploads.keep import keep_upload as keep_upload
    from etl.uploads.records import Looked as Looked
    from etl.uploads.records import Preview as Preview
    from etl.uploads.records import Upload as Upload
    from etl.wording.catalogue import Catalogue as Catalogue
    from etl.wording.catalogue import Language as Language
    from etl.wording.sentences import say_failure as say_failure
    from etl.wording.sentences import say_warning as say_warning

_NAMES_OF_MODULE = {
    "etl.corrections.cells": ("CHOICES", "Cell", "CellKind", "row_cells", "written_cells"),
    "etl.corrections.lines": ("FILE_FIELD", "REMOVED"),
    "etl.corrections.paper_places": ("decision_place", "place_statement_place", "statement_place"),
    "etl.corrections.registers": ("row_place",),
    "etl.corrections.values": ("written_implementers",),
    "etl.corrections.writing": ("CannotCorrect", "correct", "undo_correction"),
    "etl.files.atomic": ("write_atomically",),
    "etl.files.csv_cells": ("open_table",),
    "etl.files.delimited": ("BadTable",),
    "etl.files.folders": (
        "ACCOUNTS",
        "ACTIVITY",
        "PAPERS",
        "REGISTERS",
        "data_dir",
        "is_sample",
        "is_whole_sample",
        "reference_file",
        "warehouse_dir",
    ),
    "etl.files.gc_pause": ("gc_paused",),
    "etl.files.regular": ("read_regular",),
    "etl.files.disk": ("disk_room",),
    "etl.files.error_place": ("error_place",),
    "etl.inventory.scan": ("is_current",),
    "etl.load.build": ("build",),
    "etl.load.child": ("build_in_child",),
    "etl.load.outcome": ("last_load",),
    "etl.load.recounting": ("FigureChange", "Recounted", "recounted", "rule_changes"),
    "etl.load.sample_year": ("make_sample_in_child",),
    "etl.load.summary": ("BuildSummary",),
    "etl.progress": ("BuildFailed", "BuildStep", "SampleRefused"),
    "etl.records": ("Role", "StatementKind", "Topic"),
    "etl.registers.template": ("write_template",),
    "etl.registers.column_titles": ("column_title", "register_title"),
    "etl.rules.changing": ("LoggedChange", "RuleChange", "change_rules", "rule_changes_made"),
    "etl.rules.files": ("MOST_ANSWER_DAYS", "SLOTS", "RuleFile", "RuleRow", "Rules", "read_rules"),
    "etl.sample.writing": ("write_sample",),
    "etl.uploads.child": ("get_preview_ready", "preview_in_child"),
    "etl.uploads.keep": ("keep_upload",),
    "etl.uploads.records": ("Looked", "Preview", "Upload"),
    "etl.wording.catalogue": ("Catalogue", "Language"),
    "etl.wording.sentences": ("say_failure", "say_warning"),
}


def __getattr__(name: str) -> Any:
    for module, names in _NAMES_OF_MODULE.items():
        if name in names:
            return getattr(import_module(module), name)
    raise AttributeError(f"module 'etl' has no attribute {name!r}")
