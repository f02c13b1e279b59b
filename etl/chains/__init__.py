"""Decisions that return month after month, and the words that say they were carried out."""
