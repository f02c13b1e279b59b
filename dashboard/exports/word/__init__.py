"""Word files: the pack, letters, the next meeting; and the paragraphs, tables and pages they are made of."""
