-- The measures of a stretch of months, of as many months just before it, and of the same months a year before: one row a district and
-- measure, counted over one row a place and month (or a plan, or a decision). `asked`, `before` and `year_before` mark the rows of each
-- stretch; a stretch of more than a year shares months with the one a year before.
-- Rules: done and expected are counted over the same rows, so that no rate passes 1;
-- no_data and not_due_yet are outside the denominator, and counted apart. Timeliness is known of what came on time or late, and of what a
-- source still misses after its due day (`timed`).
create macro before_from(from_month, to_month) as
    (from_month::date - to_months((date_diff('month', from_month::date, to_month::date) + 1)::integer))::date;

create macro a_year_before(month) as (month::date - to_months(12))::date;

create macro is_done(status) as (status in ('on_time', 'late', 'received'));

create macro is_expected(status) as (status not in ('no_data', 'not_due_yet'));

create macro is_timed(status, is_overdue) as (status in ('on_time', 'late') or is_overdue);

-- A miss that somebody answers for: after the due day; where none is known, after the month.
create macro is_missed(is_overdue, due_on, status, stated_on, month) as
    (is_overdue or (due_on is null and status = 'not_received' and stated_on > last_day(month)));

create macro upazila_month_measures(division, district, upazilas, from_month, to_month, as_of) as table
with months as (
    select
        district_code,
        kind,
        status,
        is_overdue,
        counted,
        due_on,
        month >= from_month::date as asked,
        month >= before_from(from_month, to_month) and month < from_month::date as before,
        month between a_year_before(from_month) and a_year_before(to_month) as year_before
    from month_status
    where
        month between least(a_year_before(from_month), before_from(from_month, to_month)) and to_month::date
        and kind in ('minutes_received', 'meeting_held', 'idea_submitted')
        and in_scope(division_code, district_code, upazila_code, division, district, upazilas)
)

select
    district_code,
    kind::varchar as measure,
    count(*) filter (where asked and is_done(status)) as done,
    count(*) filter (where asked and is_expected(status)) as expected,
    count(*) filter (where asked and status = 'on_time') as on_time,
    count(*) filter (where asked and status = 'late') as late,
    count(*) filter (where asked and is_timed(status, is_overdue)) as timed,
    count(*) filter (where asked and status = 'no_data') as unknown,
    count(*) filter (where asked and status = 'not_due_yet') as not_due_yet,
    count(*) filter (where before and is_done(status)) as done_before,
    count(*) filter (where before and is_expected(status)) as expected_before,
    count(*) filter (where year_before and is_done(status)) as done_year_before,
    count(*) filter (where year_before and is_expected(status)) as expected_year_before,
    sum(counted) filter (where asked)::bigint as counted,
    min(due_on) filter (where asked) as first_due_on,
    max(due_on) filter (where asked) as last_due_on,
    null::bigint as planless,
    count(*) filter (where asked and is_overdue) as overdue
from months
group by district_code, kind;

-- Dialogues of the plan years the months belong to, planned up to the last month. Plans without a word and upazilas without a known plan
-- are counted apart; both are unknown. A plan year ends where another rule begins (`plan_year_until`, exclusive).
create macro of_plan_years(plan_year_from, plan_year_until, from_month, to_month) as
    (plan_year_from <= to_month::date and plan_year_until > from_month::date);

create macro dialogue_plans_in(division, district, upazilas, from_month, to_month, as_of) as table
select *
from dialogue_status(division, district, upazilas, as_of)
where of_plan_years(plan_year_from, plan_year_until, from_month, to_month);

create macro dialogue_measure(division, district, upazilas, from_month, to_month, as_of) as table
with plans as materialized (
    select
        *,
        of_plan_years(plan_year_from, plan_year_until, from_month, to_month) as of_years_asked,
        of_years_asked and planned_month <= to_month::date as asked,
        of_plan_years(
            plan_year_from, plan_year_until, before_from(from_month, to_month), from_month::date - to_months(1)
        )
        and planned_month < from_month::date as before,
        of_plan_years(plan_year_from, plan_year_until, a_year_before(from_month), a_year_before(to_month))
        and planned_month <= a_year_before(to_month) as year_before
    from dialogue_status(division, district, upazilas, as_of)
    where planned_month is not null
),

planless as (
    select
        district_code,
        upazila_code
    from place_of_month(to_month)
    where
        in_scope(division_code, district_code, upazila_code, division, district, upazilas)
        and upazila_code not in (select upazila_code from plans where of_years_asked)
),

everywhere as (
    select
        district_code,
        status,
        is_overdue,
        asked,
        before,
        year_before,
        false as planless
    from plans
    union all
    select
        district_code,
        null as status,
        false as is_overdue,
        false as asked,
        false as before,
        false as year_before,
        true as planless
    from planless
)

select
    district_code,
    'dialogue_held' as measure,
    count(*) filter (where asked and is_done(status)) as done,
    count(*) filter (where asked and is_expected(status)) as expected,
    count(*) filter (where asked and status = 'on_time') as on_time,
    count(*) filter (where asked and status = 'late') as late,
    count(*) filter (where asked and is_timed(status, is_overdue)) as timed,
    count(*) filter (where planless or (asked and status = 'no_data')) as unknown,
    count(*) filter (where asked and status = 'not_due_yet') as not_due_yet,
    count(*) filter (where before and is_done(status)) as done_before,
    count(*) filter (where before and is_expected(status)) as expected_before,
    count(*) filter (where year_before and is_done(status)) as done_year_before,
    count(*) filter (where year_before and is_expected(status)) as expected_year_before,
    null::bigint as counted,
    null::date as first_due_on,
    null::date as last_due_on,
    count(*) filter (where planless) as planless,
    count(*) filter (where asked and is_overdue) as overdue
from everywhere
group by district_code;

-- Decisions are counted each once, as in decisions_in, in each stretch by itself; `counted` are the overdue ones.
create macro decision_measure(division, district, upazilas, from_month, to_month, as_of) as table
with stretches as (
    select
        unnest(['asked', 'before', 'year_before']) as stretch,
        unnest([from_month::date, before_from(from_month, to_month), a_year_before(from_month)]) as first_month,
        unnest([to_month::date, from_month::date - to_months(1), a_year_before(to_month)]) as last_month
),

-- One look at the decisions for all the stretches: following their chains is the dear part.
decisions as (
    select
        d.district_code,
        d.own_status as status,
        s.stretch = 'asked' as asked,
        s.stretch = 'before' as before,
        s.stretch = 'year_before' as year_before
    from decisions_in(
        division, district, upazilas,
        least(a_year_before(from_month), before_from(from_month, to_month)), to_month, as_of
    ) as d
    inner join stretches as s on d.month between s.first_month and s.last_month
    where d.continued_month is null or d.continued_month > s.last_month
)

select
    district_code,
    'decision_open' as measure,
    count(*) filter (where asked and status != 'concluded') as done,
    count(*) filter (where asked) as expected,
    null::bigint as on_time,
    null::bigint as late,
    null::bigint as timed,
    0 as unknown,
    count(*) filter (where asked and status = 'not_due_yet') as not_due_yet,
    count(*) filter (where before and status != 'concluded') as done_before,
    count(*) filter (where before) as expected_before,
    count(*) filter (where year_before and status != 'concluded') as done_year_before,
    count(*) filter (where year_before) as expected_year_before,
    count(*) filter (where asked and status = 'overdue') as counted,
    null::date as first_due_on,
    null::date as last_due_on,
    null::bigint as planless,
    count(*) filter (where asked and status = 'overdue') as overdue
from decisions
group by district_code;

create macro measures(division, district, upazilas, from_month, to_month, as_of) as table
select * from upazila_month_measures(division, district, upazilas, from_month, to_month, as_of)
union all
select * from dialogue_measure(division, district, upazilas, from_month, to_month, as_of)
union all
select * from decision_measure(division, district, upazilas, from_month, to_month, as_of);
