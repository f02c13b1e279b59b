"""The page "data"."""
