"""The child process in which a worker of a Dask cluster reads papers (parcels.py)."""

from etl.workers.child import answer_parent
from etl.workers.cluster.parcels import read_parcel

if __name__ == "__main__":
    answer_parent(read_parcel)
