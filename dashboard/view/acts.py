"""Everything that a person changes goes through here: the account's right is asked, it is done, the log says so."""

import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import etl
from dashboard.accounts import saved_views
from dashboard.accounts.account import Account
from dashboard.accounts.activity import Act, record
from dashboard.accounts.rights import NotAllowed, Right, may
from dashboard.accounts.saved_views import SavedView
from dashboard.view.current_day import current_day
from dashboard.view.dataset import data_dir, warehouse_dir
from dashboard.view.events import log_event, log_trouble
from dashboard.view.sample_job import SampleJob, latest_sample, start_sample
from dashboard.view.viewer import viewer, viewer_address
from queries.scope import Level

Tell = Callable[[etl.BuildStep], None]
# A session that waits longer for another's load is shown the last good warehouse.
WAIT_SECONDS = 20.0
# The sample: a division over a year, enough for every page to show something.
SAMPLE_DISTRICTS, SAMPLE_YEARS, SAMPLE_SEED = 8, 1, 2016


def viewer_may(right: Right) -> bool:
    """Whether to offer it on a page."""
    return may(viewer(), right)


def may_undo(field: str) -> bool:
    """Whether to offer to take back a correction of this field."""
    return viewer_may(_right_to_undo(field))


def correct(*, file: str, place: str, field: str, old: str, new: str, why: str, who: str) -> None:
    """Add a line to the office's corrections, signed with the account's name; `who` counts where there are no accounts.

    Raises NotAllowed, etl.CannotCorrect, OSError; so do the others.
    """
    whole = field == etl.FILE_FIELD
    removed = whole and new == etl.REMOVED
    # Another file in a wrong one's place is an upload; a file out of all figures is more.
    account = _allowed(Right.LEAVE_OUT if removed else Right.UPLOAD if whole else Right.CORRECT)
    signed = account.name or who
    etl.correct(
        data_dir(False), file=file, place=place, field=field, old=old, new=new, why=why, who=signed, today=current_day()
    )
    act = Act.LEFT_OUT if removed else Act.REPLACED if whole else Act.CORRECTED
    _note(act, account, file=file, place=place, field=field)


def undo(line: Mapping[str, Any]) -> None:
    """Take a correction of the office back; `line`: its row of the query `corrections`."""
    account = _allowed(_right_to_undo(line["field"]))
    etl.undo_correction(data_dir(False), line, current_day())
    _note(Act.TAKEN_BACK, account, line=line["line_no"], field=line["field"])


def set_rules(file: etl.RuleFile, place: str, changes: Sequence[etl.RuleChange], *, why: str, who: str) -> None:
    """Change what the office sets itself for a place: a district's or a division's code."""
    account = _allowed(Right.SET_RULES)
    # Of a part of a place, or of every place, another decides.
    level = Level.DISTRICT if len(place) == 4 else Level.DIVISION
    if not (account.scope.has_place(place) and account.scope.sees_whole(level)):
        raise NotAllowed(Right.SET_RULES)
    etl.change_rules(data_dir(False), file, changes, why=why, who=account.name or who, today=current_day())
    _note(Act.RULES_SET, account, file=file.value, place=place)


def keep_uploads(looked: Sequence[etl.Looked]) -> list[str]:
    """Put uploaded files under the office's data folder; their paths there."""
    account = _allowed(Right.UPLOAD)
    kept = []
    for each in looked:
        kept.append(etl.keep_upload(each, data_dir(False), warehouse_dir(False)))
        _note(Act.UPLOADED, account, file=kept[-1])
    return kept


def make_sample() -> SampleJob:
    """Begin to write and load the sample, in the background; or join whoever began."""
    if latest_sample().is_running:
        return latest_sample()
    account = _allowed(Right.MAKE_SAMPLE)
    asked = (data_dir(True), warehouse_dir(True), SAMPLE_DISTRICTS, SAMPLE_YEARS, SAMPLE_SEED)
    job = start_sample(lambda tell: etl.make_sample_in_child(*asked, progress=tell))
    _note(Act.SAMPLE_MADE, account)
    return job


def save_view(name: str, page: str, parameters: Mapping[str, str], place: str, who: str) -> None:
    """Keep a page's address under a name, signed with the account's; `who` counts where there are no accounts.

    Raises NotAllowed, CannotSave, CannotRead, Busy, OSError; so does `drop_view`.
    """
    account = _allowed(Right.SAVE_VIEW)
    signed = account.name or who
    view = SavedView(name=name, page=page, parameters=dict(parameters), place=place, who=signed, saved_on=current_day())
    _note(Act.VIEW_SAVED, account, name=saved_views.save(etl.data_dir(), account, view).name)


def drop_view(name: str) -> None:
    """Take a saved view off the list."""
    account = _allowed(Right.SAVE_VIEW)
    saved_views.drop(etl.data_dir(), account, name)
    _note(Act.VIEW_DROPPED, account, name=name)


def build(sample: bool, tell: Tell, *, anew: bool = False) -> None:
    """Load what changed, as any visit does; or, `anew`, read every paper again. Raises etl.BuildFailed too."""
    account = _allowed(Right.REBUILD) if anew else None
    _load(sample, tell, anew)
    if account:
        _note(Act.REBUILT, account)


def _load(sample: bool, tell: Tell, anew: bool) -> None:
    """A load, written down in the server's log."""
    log_event("load_begun", sample=sample, anew=anew)
    started = time.monotonic()
    try:
        folders = data_dir(sample), warehouse_dir(sample)
        summary = etl.build_in_child(*folders, progress=tell, force=anew, wait_seconds=WAIT_SECONDS)
    except etl.BuildFailed as failure:
        log_trouble("load_failed", code=failure.code, seconds=_since(started))
        raise
    except BaseException:
        # Streamlit ends a run so when the visitor goes on; the load itself goes on.
        log_event("load_left", seconds=_since(started))
        raise
    counts = {name: summary.counts[name] for name in ("source", "meeting", "statement", "rejected", "warning")}
    log_event("load_ended", built=summary.built, seconds=_since(started), **counts)


def _since(started: float) -> float:
    return round(time.monotonic() - started, 1)


def _right_to_undo(field: str) -> Right:
    return Right.LEAVE_OUT if field == etl.FILE_FIELD else Right.CORRECT


def _allowed(right: Right) -> Account:
    """The account of this run, as it is at this moment. Raises NotAllowed."""
    account = viewer()
    if not may(account, right):
        raise NotAllowed(right)
    return account


def _note(act: Act, account: Account, **about: object) -> None:
    # The office's own log, also for its sample: its accounts are in the office's folder.
    record(etl.data_dir(), act, account.name, viewer_address(), **about)
