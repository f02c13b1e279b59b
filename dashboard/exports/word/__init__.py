"""Word files of our own making: paragraphs, tables and pages as an office writes them, whatever they say."""
