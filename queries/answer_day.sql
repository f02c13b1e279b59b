-- The last day to answer a letter: one row.
-- Parameters: $letter_day, $working_days (null: no day is set), $holidays (days off, null: none is known).
-- Rule: shared/57_reminders.sql: so many working days after the letter's day; Friday, Saturday and holidays off.
select answer_day($letter_day::date, $working_days::integer, $holidays::date[]) as answer_by;
