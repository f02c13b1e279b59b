"""The page "own_offices"."""
