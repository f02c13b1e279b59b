"""The page "ideas"."""
