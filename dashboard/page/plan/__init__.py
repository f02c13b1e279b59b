"""The page "plan"."""
