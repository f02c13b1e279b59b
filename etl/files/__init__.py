"""Files and folders: atomic writes, where things lie, the cells of hand-kept CSV files."""
