"""Bengali as offices write it: text, digits, dates, months, times and the Bangla calendar."""
