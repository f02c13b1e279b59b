-- Work plans by district: one row a district, and one of all together (district_code null), of activities planned for the months asked for.
-- Parameters: $division, $district, $upazilas (null: all, the districts' own too), $from_month, $to_month, $as_of.
-- Rule: shared/40_activities.sql (activity_counts). planless_upazilas: those of which neither a register nor a paper lists an activity, outside every figure.
with counted as (
    select *
    from activity_counts($division, $district, $upazilas, $from_month, $to_month, $as_of)
    where level in (1, 3)
),

planless as (
    select
        district_code,
        count(*) filter (where not plan_known) as planless_upazilas
    from plan_listed($division, $district, $upazilas, $from_month, $to_month, $as_of)
    group by rollup (district_code)
),

asked as (
    select district_code from counted
    union
    select district_code from planless
)

select
    d.district_code,
    d.district_bn,
    d.district_en,
    counted.* exclude (district_code, upazila_code, level),
    coalesce(planless.planless_upazilas, 0) as planless_upazilas
from asked
left join counted on asked.district_code is not distinct from counted.district_code
left join planless on asked.district_code is not distinct from planless.district_code
left join district as d on asked.district_code = d.district_code
order by d.district_code nulls last;
