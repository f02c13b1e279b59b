"""What sentences, lists and cells say of an upazila and a month."""
