"""Papers read by other machines: a Dask cluster, for an archive of scans that would keep one machine busy for weeks.

The load runs on its own machine as ever: it finds what changed, sends the content of each new paper to a worker, caches
what comes back (records, pages read by OCR) and fills the warehouse. Workers have no papers and keep nothing.
"""
