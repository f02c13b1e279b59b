"""The page "minutes"."""
