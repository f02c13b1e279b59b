"""python -m etl build: the papers into a new warehouse."""

from contextlib import nullcontext
from typing import Annotated

import typer

from etl.commands.options import DataOption, Exit, LanguageOption, WarehouseOption, refuse
from etl.commands.progress import shown_progress
from etl.commands.report import print_disk, print_recounted, print_shared, print_summary
from etl.files.folders import data_dir, warehouse_dir
from etl.wording.catalogue import Language
from etl.wording.sentences import say_failure


def build(
    data: DataOption = None,
    warehouse: WarehouseOption = None,
    force: Annotated[bool, typer.Option("--force", help="Build also when nothing changed.")] = False,
    wait: Annotated[float, typer.Option(min=0, metavar="SECONDS", help="How long to wait for another build.")] = 600,
    scheduler: Annotated[
        str | None,
        typer.Option("--scheduler", metavar="ADDRESS", help="Read papers on a Dask cluster (tcp://HOST:8786)."),
    ] = None,
    language: LanguageOption = Language.BN,
) -> None:
    """Read the papers, build the warehouse.

    A new warehouse is built beside the old one, which stands until the new one is complete. Papers that were read
    before are not read again, and nothing is done when nothing changed. Ends with what was loaded, and lists what was
    not. With --scheduler new papers are read by the workers of a Dask cluster, as an archive of scans needs it.
    """
    from etl.load.build import build as load
    from etl.progress import BuildFailed
    from etl.workers.cluster.connection import connected

    connection = nullcontext() if scheduler is None else connected(scheduler)
    try:
        with connection as cluster, shown_progress(language, "build") as step:
            summary = load(
                data or data_dir(),
                warehouse or warehouse_dir(),
                progress=step,
                force=force,
                wait_seconds=wait,
                cluster=cluster,
            )
    except BuildFailed as failure:
        raise refuse(say_failure(failure, language)) from None
    print_summary(summary, language)
    print_recounted(summary.recounted, language)
    print_disk(warehouse or warehouse_dir(), language)
    if cluster is not None:
        print_shared(cluster.shared, language)
    raise typer.Exit(Exit.SOME_LEFT_OUT if summary.rejected else Exit.DONE)
