-- Work plans in numbers: one row a team (a district's own where upazila_code is null) with activities planned for the months asked for.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rule: done / due, over the same activities; those not due yet stand apart (marts/46_activity_status.sql).
select
    a.district_code,
    a.upazila_code,
    any_value(u.upazila_bn) as upazila_bn,
    any_value(u.upazila_en) as upazila_en,
    count(*) as planned_activities,
    count(*) filter (where a.status in ('on_time', 'late', 'not_received')) as due_activities,
    count(*) filter (where a.status in ('on_time', 'late') and a.due_on < $as_of::date) as done_activities,
    count(*) filter (where a.status = 'not_received') as overdue_activities,
    count(*) filter (where a.status = 'not_due_yet') as not_due_yet_activities,
    done_activities / nullif(
        count(*) filter (where a.status in ('on_time', 'late', 'not_received') and a.due_on < $as_of::date), 0
    ) as done_rate
from activity_status($as_of::date) as a
inner join district as d on a.district_code = d.district_code
left join upazila as u on a.upazila_code = u.upazila_code
where
    in_scope(d.division_code, a.district_code, a.upazila_code, $division, $district, $upazilas)
    and a.planned_month between $from_month::date and $to_month::date
group by a.district_code, a.upazila_code
order by a.district_code, a.upazila_code nulls first;
