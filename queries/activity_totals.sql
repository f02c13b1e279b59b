-- Work plans in numbers: one row a team (a district's own where upazila_code is null) with activities planned for the months asked for.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rule: done / expected, over the activities whose month is over by $as_of; those done before their month's end and those not due yet
-- stand apart (marts/46_activity_status.sql).
select
    a.district_code,
    a.upazila_code,
    any_value(u.upazila_bn) as upazila_bn,
    any_value(u.upazila_en) as upazila_en,
    count(*) as planned_activities,
    count(*) filter (where a.due_on < $as_of::date) as expected_activities,
    count(*) filter (where a.due_on < $as_of::date and a.status in ('on_time', 'late')) as done_activities,
    count(*) filter (where a.status = 'late') as late_activities,
    count(*) filter (where a.status = 'not_received') as overdue_activities,
    count(*) filter (where a.due_on >= $as_of::date and a.status = 'on_time') as early_activities,
    count(*) filter (where a.status = 'not_due_yet') as not_due_yet_activities,
    done_activities / nullif(expected_activities, 0) as done_rate
from activity_status($as_of::date) as a
inner join district as d on a.district_code = d.district_code
left join upazila as u on a.upazila_code = u.upazila_code
where
    in_scope(d.division_code, a.district_code, a.upazila_code, $division, $district, $upazilas)
    and a.planned_month between $from_month::date and $to_month::date
group by a.district_code, a.upazila_code
order by a.district_code, a.upazila_code nulls first;
