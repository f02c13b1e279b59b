"""Every query of every page at the size of the country: planned, run, asked as the pages ask."""
