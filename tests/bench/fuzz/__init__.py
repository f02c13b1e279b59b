"""Damaged, foreign and hostile files of every kind, read by the product's own load: `python -m tests.bench.fuzz`."""
