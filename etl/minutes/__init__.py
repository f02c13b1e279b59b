"""Parse a document into a paper: head, agenda items, decisions, and statements about each upazila."""
