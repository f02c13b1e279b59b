"""What is shown: places, months, day of knowledge, whose papers; and the answers of the queries for it."""
