"""The page "division"."""
