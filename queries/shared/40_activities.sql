-- Activities in numbers, as known on a day: one row a team (`level` 0; the district's own where upazila_code is null), a district (1), and
-- all together (3), of activities planned for the months asked for.
-- Rule: done / expected, over the activities whose month is over and of which a source says whether they were done; those of which none
-- does (unknown), those done before their month's end and those not due yet stand apart.
create macro activity_counts(division, district, upazilas, from_month, to_month, as_of) as table
select
    a.district_code,
    a.upazila_code,
    grouping_id(a.district_code, a.upazila_code) as level,
    count(*) as planned_activities,
    count(*) filter (where a.due_on < as_of::date and a.status != 'no_data') as expected_activities,
    count(*) filter (where a.due_on < as_of::date and a.status in ('on_time', 'late', 'received')) as done_activities,
    count(*) filter (where a.status = 'late') as late_activities,
    count(*) filter (where a.status = 'not_received') as overdue_activities,
    count(*) filter (where a.due_on >= as_of::date and a.status = 'on_time') as early_activities,
    count(*) filter (where a.status = 'not_due_yet') as not_due_yet_activities,
    count(*) filter (where a.due_on < as_of::date and a.status = 'no_data') as unknown_activities,
    done_activities / nullif(expected_activities, 0) as done_rate
from known_activity as a
inner join district as d on a.district_code = d.district_code
where
    in_scope(d.division_code, a.district_code, a.upazila_code, division, district, upazilas)
    and a.planned_month between from_month::date and to_month::date
group by rollup (a.district_code, a.upazila_code);

-- Whose work plan is known: one row an upazila. A plan that lists nothing for these months is still a known plan: it is unknown only where
-- neither a register nor a paper lists an activity in the plan years that the months belong to.
create macro plan_listed(division, district, upazilas, from_month, to_month, as_of) as table
select
    place.district_code,
    place.upazila_code,
    place.upazila_bn,
    place.upazila_en,
    place.upazila_code in (
        select a.upazila_code
        from known_activity as a
        inner join plan_year_span as span
            on
                a.upazila_code = span.upazila_code
                and a.plan_year_from >= span.from_month and a.plan_year_from < span.until_month
        inner join district as d on a.district_code = d.district_code
        where
            in_scope(d.division_code, a.district_code, a.upazila_code, division, district, upazilas)
            and (
                of_plan_years(
                    a.plan_year_from,
                    least(a.plan_year_from + to_months(12), span.until_month)::date,
                    from_month::date,
                    to_month::date
                )
                or a.planned_month between from_month::date and to_month::date
            )
    ) as plan_known
from place
where
    in_scope(place.division_code, place.district_code, place.upazila_code, division, district, upazilas)
    and (place.exists_from is null or place.exists_from <= last_day(to_month::date));
