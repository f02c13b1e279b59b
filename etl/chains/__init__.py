"""Decisions that return month after month, and the words that say what became of them.

`facets`, `whose` and `sentence_words` read a text (by `listed_words`, `verb_forms` and `word_roles`), `matter` is what
it is about, `likeness` compares two in one spelling (`same_spelling`). `matching` finds which decisions of a meeting
take up which earlier ones; `telling` finds what sentences say became of something, `meant` of which decisions,
`closings` of a paper as a whole. `follow` goes through a team's meetings, `linking` through a country.
"""
