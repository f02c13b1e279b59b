-- The day of which the tables known_… tell what was known: one row.
create or replace table known_day as
select $day::date as day;
