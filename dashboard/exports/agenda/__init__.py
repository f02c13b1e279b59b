"""The next meeting of a district's team, drafted: drafting.drafts_of makes it, word/next_meeting.py lays it out."""
