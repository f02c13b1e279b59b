"""The country's districts and upazilas: the gazetteer, spellings of names, and finding them in text."""
