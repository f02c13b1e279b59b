-- Whom a source called missing before the due day, with no word since: one row a day it was said and a due day, the most upazilas first.
-- Parameters: $kind (minutes_received, meeting_held or idea_submitted; null: minutes_received), $division, $district, $upazilas
-- (null: all), $from_month, $to_month, $as_of.
-- Rule: day/30_known_month.sql; such a "no" counts in the rate, and nobody is behind, reminded or ranked for it. `upazilas`: each once.
select
    stated_on,
    due_on,
    count(distinct upazila_code) as upazilas
from upazila_month_status($kind, $division, $district, $upazilas, $from_month, $to_month, $as_of)
where status = 'not_received' and not is_overdue
group by stated_on, due_on
order by upazilas desc, stated_on desc, due_on;
