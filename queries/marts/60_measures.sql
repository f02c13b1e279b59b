-- The measures of a stretch of months and of as many months just before it: one row a measure, counted over one row a place and month
-- (or a plan, or a decision). Both stretches are counted in one pass: `asked` marks the rows of the months asked for.
-- Rules: design.md "Status": done and expected are counted over the same rows, so that no rate passes 1;
-- no_data and not_due_yet are outside the denominator, and counted apart.
create macro before_from(from_month, to_month) as
    (from_month::date - to_months((date_diff('month', from_month::date, to_month::date) + 1)::integer))::date;

create macro upazila_month_measures(division, district, upazilas, from_month, to_month, as_of) as table
with months as (
    select
        kind,
        status,
        due_on,
        month >= from_month::date as asked
    from upazila_month_statuses(before_from(from_month, to_month), to_month, as_of)
    where
        kind in ('minutes_received', 'meeting_held', 'idea_submitted')
        and in_scope(division_code, district_code, upazila_code, division, district, upazilas)
)

select
    k.kind::varchar as measure,
    count(*) filter (where asked and status in ('on_time', 'late', 'received')) as done,
    count(*) filter (where asked and status not in ('no_data', 'not_due_yet')) as expected,
    count(*) filter (where asked and status = 'on_time') as on_time,
    count(*) filter (where asked and status = 'late') as late,
    count(*) filter (where asked and status = 'no_data') as unknown,
    count(*) filter (where asked and status = 'not_due_yet') as not_due_yet,
    count(*) filter (where not asked and status in ('on_time', 'late', 'received')) as done_before,
    count(*) filter (where not asked and status not in ('no_data', 'not_due_yet')) as expected_before,
    case
        when min(due_on) filter (where asked) = max(due_on) filter (where asked) then min(due_on) filter (where asked)
    end as due_on
from monthly_kind as k
left join months on k.kind = months.kind
where k.kind in ('minutes_received', 'meeting_held', 'idea_submitted')
group by k.kind;

-- Dialogues of the plan years the months belong to, planned up to the last month; an upazila with no known plan is unknown.
create macro of_plan_years(plan_year_from, from_month, to_month) as
    (plan_year_from <= to_month::date and plan_year_from + to_months(12) > from_month::date);

create macro dialogue_plans_in(division, district, upazilas, from_month, to_month, as_of) as table
select *
from dialogue_status(division, district, upazilas, as_of)
where of_plan_years(plan_year_from, from_month, to_month);

create macro dialogue_measure(division, district, upazilas, from_month, to_month, as_of) as table
with plans as materialized (
    select
        *,
        of_plan_years(plan_year_from, from_month, to_month) as of_years_asked,
        of_years_asked and planned_month <= to_month::date as asked,
        of_plan_years(plan_year_from, before_from(from_month, to_month), from_month::date - to_months(1))
        and planned_month < from_month::date as before
    from dialogue_status(division, district, upazilas, as_of)
    where planned_month is not null
),

planless as (
    select distinct upazila_code
    from upazila_month(from_month, to_month)
    where in_scope(division_code, district_code, upazila_code, division, district, upazilas)
    except
    select upazila_code
    from plans
    where of_years_asked
)

select
    'dialogue_held' as measure,
    count(*) filter (where asked and status in ('on_time', 'late', 'received')) as done,
    count(*) filter (where asked and status not in ('no_data', 'not_due_yet')) as expected,
    count(*) filter (where asked and status = 'on_time') as on_time,
    count(*) filter (where asked and status = 'late') as late,
    count(*) filter (where asked and status = 'no_data') + (select count(*) from planless) as unknown,
    count(*) filter (where asked and status = 'not_due_yet') as not_due_yet,
    count(*) filter (where before and status in ('on_time', 'late', 'received')) as done_before,
    count(*) filter (where before and status not in ('no_data', 'not_due_yet')) as expected_before,
    null::date as due_on
from plans;

-- Decisions are counted each once, as in decisions_in, in either stretch by itself.
create macro decision_measure(division, district, upazilas, from_month, to_month, as_of) as table
with decisions as (
    select
        own_status as status,
        month >= from_month::date as asked
    from decisions_in(division, district, upazilas, before_from(from_month, to_month), to_month, as_of)
    qualify chain_position = max(chain_position) over (partition by chain_id, asked)
)

select
    'decision_open' as measure,
    count(*) filter (where asked and status != 'concluded') as done,
    count(*) filter (where asked) as expected,
    null::bigint as on_time,
    null::bigint as late,
    0 as unknown,
    count(*) filter (where asked and status = 'not_due_yet') as not_due_yet,
    count(*) filter (where not asked and status != 'concluded') as done_before,
    count(*) filter (where not asked) as expected_before,
    null::date as due_on
from decisions;

create macro measures(division, district, upazilas, from_month, to_month, as_of) as table
select * from upazila_month_measures(division, district, upazilas, from_month, to_month, as_of)
union all
select * from dialogue_measure(division, district, upazilas, from_month, to_month, as_of)
union all
select * from decision_measure(division, district, upazilas, from_month, to_month, as_of);
