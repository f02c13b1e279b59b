"""A file → Document: what a person sees in it, in order, whatever the kind of file."""
