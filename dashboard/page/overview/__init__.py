"""The page "overview"."""
