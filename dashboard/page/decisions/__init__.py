"""The page "decisions"."""
