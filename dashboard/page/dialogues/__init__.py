"""The page "dialogues"."""
