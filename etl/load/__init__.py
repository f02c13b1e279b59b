"""A load, from the data folder to the current warehouse."""
