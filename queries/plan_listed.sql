-- Whose work plan is known: one row an upazila, `plan_known` false where no register and no paper lists an activity for the months asked for.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rule: shared/40_activities.sql (plan_listed).
select *
from plan_listed($division, $district, $upazilas, $from_month, $to_month, $as_of)
order by upazila_code;
