"""The view: places, months, the day figures are known on, whose papers; and the rows of the queries for it."""
