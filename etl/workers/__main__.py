"""The child process of etl/workers/child.py: its main module is this one, so that it may start processes itself."""

import sys

from etl.workers.child import answer_parent

if __name__ == "__main__":
    answer_parent(*sys.argv[1:])
