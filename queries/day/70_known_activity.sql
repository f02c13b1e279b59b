-- Activities of annual work plans as known on $day: one row an activity of a team (the upazila's, or the district's own where
-- upazila_code is null), however many registers list it; the earliest day done stands.
-- Rule: due on the last day of the planned month. What the register lists without a day done is not done, once due; what was done on an
-- unknown day is done from the day after its month, without one after its plan year; an activity without a planned month is never late,
-- and never missed. A plan is known from the first day of its year, where the register names it.
create or replace table known_activity as
with once as (
    select
        district_code,
        upazila_code,
        activity,
        planned_month,
        max(plan_year_from) as plan_year_from,
        min(done_on) filter (where done_on <= $day::date) as done_on,
        coalesce(last_day(planned_month), max(plan_year_from) + to_months(12) - to_days(1)) < $day::date
        and bool_or(done_undated) as done_undated,
        arg_min(source_id, (source_id, sheet, row_no)) as source_id,
        arg_min(sheet, (source_id, sheet, row_no)) as sheet,
        arg_min(row_no, (source_id, sheet, row_no)) as row_no
    from activity
    group by district_code, upazila_code, activity, planned_month
    having max(plan_year_from) is null or least(max(plan_year_from), min(done_on)) <= $day::date
)

select
    once.* exclude (done_undated) replace (
        coalesce(once.plan_year_from, plan_year_of(once.planned_month, span.first_month)) as plan_year_from
    ),
    last_day(once.planned_month) as due_on,
    case
        when once.done_on <= last_day(once.planned_month) then 'on_time'
        when once.done_on > last_day(once.planned_month) then 'late'
        when once.done_on is not null or once.done_undated then 'received'
        when last_day(once.planned_month) < $day::date then 'not_received'
        when once.planned_month is not null then 'not_due_yet'
        else 'no_data'
    end as status
from once
left join plan_year_span as span
    on
        once.upazila_code = span.upazila_code
        and once.planned_month >= span.from_month and once.planned_month < span.until_month
order by once.district_code, once.upazila_code, once.planned_month;
