"""What the product costs, measured: run `python -m tests.bench`. Not part of the test run."""
