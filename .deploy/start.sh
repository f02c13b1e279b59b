#!/bin/sh
# Load what changed, then serve: for the container and the systemd unit. A load that fails leaves the last good
# warehouse, which is then served; /health says so. Where it listens: ADDRESS and PORT.
set -u
cd "$(dirname "$0")/.." || exit 1
python -m etl build
[ "$?" -ne 2 ] || exit 2
exec python -m streamlit run dashboard/app.py --server.headless true \
    --server.address "${ADDRESS:-127.0.0.1}" --server.port "${PORT:-8501}"
