"""The coordination meeting's pack, whatever its format: parts.make_pack makes it, records.py says what it holds."""
