"""Decisions that return month after month, and the words that say what became of them.

`facets` and `sentence_words` read a text, `matter` is what it is about, `likeness` compares two. `matching` finds which
decisions of a meeting take up which earlier ones; `telling` finds what sentences say became of something, `meant` of
which decisions, `closings` of a paper as a whole. `follow` goes through a team's meetings, `linking` through a country.
"""
