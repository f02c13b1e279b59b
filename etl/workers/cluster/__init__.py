"""Papers read by other machines: a Dask cluster, for an archive of scans that would keep one machine busy for weeks.

A load goes on as ever on its own machine: it looks what changed, sends the content of each new paper to a worker, keeps
what comes home (records, pages read by OCR) and fills the warehouse. Workers have no papers and keep nothing.
"""
