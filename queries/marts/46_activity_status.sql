-- Activities of annual work plans, as known on a day: one row an activity of a team (the upazila's, or the district's own where
-- upazila_code is null), however many registers list it; the earliest day done stands.
-- Parameters: as_of.
-- Rule: due on the last day of the planned month. What the register lists without a day done is not done, once due; an activity without
-- a planned month is never late, and never missed.
create macro activity_status(as_of) as table
with once as (
    select
        district_code,
        upazila_code,
        activity,
        planned_month,
        max(plan_year_from) as plan_year_from,
        min(done_on) filter (where done_on <= as_of::date) as done_on,
        arg_min(source_id, (source_id, sheet, row_no)) as source_id,
        arg_min(sheet, (source_id, sheet, row_no)) as sheet,
        arg_min(row_no, (source_id, sheet, row_no)) as row_no
    from activity
    group by district_code, upazila_code, activity, planned_month
)

select
    once.*,
    last_day(planned_month) as due_on,
    case
        when done_on <= last_day(planned_month) then 'on_time'
        when done_on > last_day(planned_month) then 'late'
        when done_on is not null then 'received'
        when last_day(planned_month) < as_of::date then 'not_received'
        when planned_month is not null then 'not_due_yet'
        else 'no_data'
    end as status
from once;

-- Activities in numbers, as known on a day: one row a team (`level` 0; the district's own where upazila_code is null), a district (1), and
-- all together (3), of activities planned for the months asked for.
-- Rule: done / expected, over the activities whose month is over; those done before their month's end and those not due yet stand apart.
create macro activity_counts(division, district, upazilas, from_month, to_month, as_of) as table
select
    a.district_code,
    a.upazila_code,
    grouping_id(a.district_code, a.upazila_code) as level,
    count(*) as planned_activities,
    count(*) filter (where a.due_on < as_of::date) as expected_activities,
    count(*) filter (where a.due_on < as_of::date and a.status in ('on_time', 'late')) as done_activities,
    count(*) filter (where a.status = 'late') as late_activities,
    count(*) filter (where a.status = 'not_received') as overdue_activities,
    count(*) filter (where a.due_on >= as_of::date and a.status = 'on_time') as early_activities,
    count(*) filter (where a.status = 'not_due_yet') as not_due_yet_activities,
    done_activities / nullif(expected_activities, 0) as done_rate
from activity_status(as_of::date) as a
inner join district as d on a.district_code = d.district_code
where
    in_scope(d.division_code, a.district_code, a.upazila_code, division, district, upazilas)
    and a.planned_month between from_month::date and to_month::date
group by rollup (a.district_code, a.upazila_code);

-- Whose work plan is known: one row an upazila; not that of which no register lists an activity for the months asked for.
create macro plan_listed(division, district, upazilas, from_month, to_month, as_of) as table
select
    place.district_code,
    place.upazila_code,
    place.upazila_bn,
    place.upazila_en,
    counted.upazila_code is not null as plan_known
from place
left join activity_counts(division, district, upazilas, from_month, to_month, as_of) as counted
    on place.upazila_code = counted.upazila_code and counted.level = 0
where
    in_scope(place.division_code, place.district_code, place.upazila_code, division, district, upazilas)
    and (place.exists_from is null or place.exists_from <= last_day(to_month::date));
