"""The page "reporting"."""
