"""Many files read side by side, in processes that are bounded in time and memory; what was read is cached."""
