"""What lies in the data folder, and what changed since the last load."""
