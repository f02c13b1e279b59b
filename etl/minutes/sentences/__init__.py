"""The words of a sentence and what they mean: verbs, places, times; sentences parted into clauses."""
