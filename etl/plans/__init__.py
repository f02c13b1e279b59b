"""A document → a year's work plan, or minutes: parser.py first."""
