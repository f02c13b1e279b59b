"""The page "meeting"."""
