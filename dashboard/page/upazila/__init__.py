"""The page "upazila"."""
