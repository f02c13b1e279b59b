"""A soak: readers, uploads, corrections and loads at once, while server, loads and writers are killed."""
