"""A person's corrections of what was read: data/corrections.csv, applied to papers and registers as they load."""
