"""Document → Paper: the head, the agenda items, their decisions, and what they state of each upazila."""
