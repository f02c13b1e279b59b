-- Work plans by district: one row a district, and one of all together (district_code null), of activities planned for the months asked for.
-- Parameters: $division, $district, $upazilas (null: all, the districts' own too), $from_month, $to_month, $as_of.
-- Rule: done / expected, over the activities whose month is over by $as_of; those done before their month's end and those not due yet
-- stand apart (marts/46_activity_status.sql). planless_upazilas: those that no register lists an activity of, outside every figure.
with planned as (
    select a.*
    from activity_status($as_of::date) as a
    inner join district as d on a.district_code = d.district_code
    where
        in_scope(d.division_code, a.district_code, a.upazila_code, $division, $district, $upazilas)
        and a.planned_month between $from_month::date and $to_month::date
),

counted as (
    select
        district_code,
        count(*) as planned_activities,
        count(*) filter (where due_on < $as_of::date) as expected_activities,
        count(*) filter (where due_on < $as_of::date and status in ('on_time', 'late')) as done_activities,
        count(*) filter (where status = 'late') as late_activities,
        count(*) filter (where status = 'not_received') as overdue_activities,
        count(*) filter (where due_on >= $as_of::date and status = 'on_time') as early_activities,
        count(*) filter (where status = 'not_due_yet') as not_due_yet_activities,
        done_activities / nullif(expected_activities, 0) as done_rate
    from planned
    group by rollup (district_code)
),

planless as (
    select
        place.district_code,
        count(*) as planless_upazilas
    from place
    where
        in_scope(place.division_code, place.district_code, place.upazila_code, $division, $district, $upazilas)
        and (place.exists_from is null or place.exists_from <= last_day($to_month::date))
        and not exists (select 1 from planned where planned.upazila_code = place.upazila_code)
    group by rollup (place.district_code)
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
    counted.* exclude (district_code),
    coalesce(planless.planless_upazilas, 0) as planless_upazilas
from asked
left join counted on asked.district_code is not distinct from counted.district_code
left join planless on asked.district_code is not distinct from planless.district_code
left join district as d on asked.district_code = d.district_code
order by d.district_code nulls last;
