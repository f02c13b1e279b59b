"""Reminders and thanks to upazilas and offices, from a division to Deputy Commissioners.

writing.letters_of makes them, word/letters.py lays them out.
"""
