-- The measures of a stretch of months: one row a measure, counted over one row a place and month (or a plan, or a decision).
-- Rules: design.md "Status": done and expected are counted over the same rows, so that no rate passes 1;
-- no_data and not_due_yet are outside the denominator, and counted apart.
create macro upazila_month_measure(measure_asked, division, district, upazilas, from_month, to_month, as_of) as table
select
    measure_asked as measure,
    count(*) filter (where status in ('on_time', 'late', 'received')) as done,
    count(*) filter (where status not in ('no_data', 'not_due_yet')) as expected,
    count(*) filter (where status = 'on_time') as on_time,
    count(*) filter (where status = 'late') as late,
    count(*) filter (where status = 'no_data') as unknown,
    count(*) filter (where status = 'not_due_yet') as not_due_yet
from upazila_month_status(measure_asked, from_month, to_month, as_of)
where in_scope(division_code, district_code, upazila_code, division, district, upazilas);

-- Dialogues of the plan years the months belong to, planned up to the last month; an upazila with no known plan is unknown.
create macro dialogue_plans_in(division, district, upazilas, from_month, to_month, as_of) as table
select *
from dialogue_status(as_of)
where
    in_scope(division_code, district_code, upazila_code, division, district, upazilas)
    and plan_year_from <= to_month::date
    and plan_year_from + to_months(12) > from_month::date;

create macro dialogue_measure(division, district, upazilas, from_month, to_month, as_of) as table
with plans as (
    select *
    from dialogue_plans_in(division, district, upazilas, from_month, to_month, as_of)
    where planned_month <= to_month::date
),

planless as (
    select distinct upazila_code
    from upazila_month(from_month, to_month)
    where in_scope(division_code, district_code, upazila_code, division, district, upazilas)
    except
    select upazila_code
    from dialogue_plans_in(division, district, upazilas, from_month, to_month, as_of)
    where planned_month is not null
)

select
    'dialogue_held' as measure,
    count(*) filter (where status in ('on_time', 'late', 'received')) as done,
    count(*) filter (where status not in ('no_data', 'not_due_yet')) as expected,
    count(*) filter (where status = 'on_time') as on_time,
    count(*) filter (where status = 'late') as late,
    count(*) filter (where status = 'no_data') + (select count(*) from planless) as unknown,
    count(*) filter (where status = 'not_due_yet') as not_due_yet
from plans;

-- The decisions of the months' district meetings that concern the places asked for, with those who must carry them out.
create macro decisions_in(division, district, upazilas, from_month, to_month, as_of) as table
with responsible as (
    select
        decision_id,
        list(role::varchar order by seq) as roles,
        list(text order by seq) as implementers,
        flatten(list(upazila_codes order by seq)) as responsible_codes
    from responsibility
    group by decision_id
)

select
    d.*,
    coalesce(r.roles, []) as roles,
    coalesce(r.implementers, []) as implementers,
    coalesce(r.responsible_codes, []) as responsible_codes
from decision_status(as_of) as d
inner join district using (district_code)
left join responsible as r using (decision_id)
where
    d.month between from_month::date and to_month::date
    and in_scope(district.division_code, d.district_code, null, division, district, null)
    and concerns(coalesce(r.responsible_codes, []), upazilas);

create macro decision_measure(division, district, upazilas, from_month, to_month, as_of) as table
select
    'decision_open' as measure,
    count(*) filter (where status != 'concluded') as done,
    count(*) as expected,
    null::bigint as on_time,
    null::bigint as late,
    0 as unknown,
    count(*) filter (where status = 'not_due_yet') as not_due_yet
from decisions_in(division, district, upazilas, from_month, to_month, as_of);

create macro measures(division, district, upazilas, from_month, to_month, as_of) as table
select * from upazila_month_measure('minutes_received', division, district, upazilas, from_month, to_month, as_of)
union all
select * from upazila_month_measure('meeting_held', division, district, upazilas, from_month, to_month, as_of)
union all
select * from dialogue_measure(division, district, upazilas, from_month, to_month, as_of)
union all
select * from upazila_month_measure('idea_submitted', division, district, upazilas, from_month, to_month, as_of)
union all
select * from decision_measure(division, district, upazilas, from_month, to_month, as_of);
