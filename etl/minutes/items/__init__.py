"""Agenda items as they stand in the paper: decision tables and running prose, parted at printed numbers."""
