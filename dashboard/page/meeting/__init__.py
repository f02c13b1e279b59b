"""The page "Coordination meeting"."""
