-- Team lists, web portals and trainings: one row an upazila, by the latest word on each as known on a day.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rule: shared/45_upkeep.sql.
select *
from upkeep_of($division, $district, $upazilas, $from_month, $to_month, $as_of)
order by upazila_code;
