"""Reminders and letters of thanks to upazilas: writing.letters_of makes them, word/letters.py lays them out."""
