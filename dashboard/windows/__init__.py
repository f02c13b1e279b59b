"""What opens over a page: evidence, corrections, charts that can be clicked."""
