-- Work plans in numbers: one row a team (a district's own where upazila_code is null) with activities planned for the months asked for.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rule: shared/40_activities.sql (activity_counts).
select
    counted.district_code,
    counted.upazila_code,
    u.upazila_bn,
    u.upazila_en,
    counted.* exclude (district_code, upazila_code, level)
from activity_counts($division, $district, $upazilas, $from_month, $to_month, $as_of) as counted
left join upazila as u on counted.upazila_code = u.upazila_code
where counted.level = 0
order by counted.district_code, counted.upazila_code nulls first;
