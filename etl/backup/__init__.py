"""A copy of a data folder in one file, and back: what cannot be derived again, with the checksum of each file."""
