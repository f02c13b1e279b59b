"""The head of a paper and its frame: team, month, day, memo, those present, and what its dates contradict."""
