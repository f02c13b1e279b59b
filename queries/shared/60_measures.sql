-- The measures of a stretch of months, of as many months just before it, and of the same months a year before: one row a district and
-- measure, counted over one row a place and month (or a plan, or a decision). `asked`, `before` and `year_before` mark the rows of each
-- stretch; a stretch of more than a year shares months with the one a year before.
-- Rules: done and expected are counted over the same rows, so that no rate passes 1;
-- no_data and not_due_yet are outside the denominator, and counted apart. Timeliness is known of what came on time or late, and of what a
-- source still misses after its due day (`timed`).
create macro before_from(from_month, to_month) as
    (from_month::date - to_months((date_diff('month', from_month::date, to_month::date) + 1)::integer))::date;

create macro a_year_before(month) as (month::date - to_months(12))::date;

-- Dialogues of the plan years the months belong to, planned up to the last month. Plans without a word and upazilas without a known plan
-- are counted apart; both are unknown. A plan year ends where another rule begins (`plan_year_until`, exclusive).
create macro of_plan_years(plan_year_from, plan_year_until, from_month, to_month) as
    (plan_year_from <= to_month::date and plan_year_until > from_month::date);

create macro dialogue_plans_in(division, district, upazilas, from_month, to_month, as_of) as table
select *
from dialogue_status(division, district, upazilas, as_of)
where of_plan_years(plan_year_from, plan_year_until, from_month, to_month);

-- Whether a row counts in a stretch of months: from `since` on, before `until`, and unless it has `gone` over to a later row by then.
create macro counts_in(since, until, gone, from_month, to_month) as (
    since <= to_month and until > from_month and gone > to_month
);

-- What is counted (day/84_counted_thing.sql) in one of the three stretches, each marked: decisions each once, as in decisions_in, in each
-- stretch by itself.
create macro measured(division, district, upazilas, from_month, to_month, as_of) as table
select
    *,
    counts_in(since, until, gone_by, from_month::date, to_month::date) as asked,
    counts_in(since, until, gone_by, before_from(from_month, to_month), from_month::date - 1) as before,
    counts_in(since, until, gone_by, a_year_before(from_month), a_year_before(to_month)) as year_before,
    what = 'planless' and since <= from_month::date and until > to_month::date
    and (stands_from is null or stands_from <= to_month::date) as planless,
    what = 'unplanned' and since <= to_month::date and until > from_month::date as unplanned
from (
    select
        district_code,
        measure,
        what,
        status,
        done,
        expected,
        timed,
        is_overdue,
        counted,
        due_on,
        corrected,
        stands_from,
        since,
        until,
        -- Of whole teams it does not matter whom the later decision concerns.
        if(
            upazilas is null or taken_up is null,
            gone,
            greatest(
                since,
                coalesce(taken_up_in(taken_up, upazilas, date '0001-01-01', to_month::date), date '9999-12-31')
            )
        ) as gone_by
    from counted_thing
    where
        since <= to_month::date and until > least(a_year_before(from_month), before_from(from_month, to_month))
        and in_scope(division_code, district_code, null, division, district, null)
        and is_of_upazilas(upazila_code, concerned_codes, upazilas)
) as counted_rows;

-- Of a decision `counted` are the overdue ones. `by_district`: one row a district and measure; else one a measure.
create macro measures(by_district, division, district, upazilas, from_month, to_month, as_of) as table
select
    if(by_district, district_code, null) as district_code,
    measure,
    count(*) filter (where asked and done) as done,
    count(*) filter (where asked and expected) as expected,
    count(*) filter (where asked and status = 'on_time') as on_time,
    count(*) filter (where asked and status = 'late') as late,
    count(*) filter (where asked and timed) as timed,
    count(*) filter (where planless or (asked and status = 'no_data')) as unknown,
    count(*) filter (where asked and status = 'not_due_yet') as not_due_yet,
    count(*) filter (where before and done) as done_before,
    count(*) filter (where before and expected) as expected_before,
    count(*) filter (where year_before and done) as done_year_before,
    count(*) filter (where year_before and expected) as expected_year_before,
    sum(counted) filter (where asked)::bigint as counted,
    min(due_on) filter (where asked) as first_due_on,
    max(due_on) filter (where asked) as last_due_on,
    count(*) filter (where planless) as planless,
    count(*) filter (where unplanned) as unplanned,
    count(*) filter (where asked and is_overdue) as overdue,
    count(*) filter (where asked and expected and corrected) as corrected
from measured(division, district, upazilas, from_month, to_month, as_of)
group by all;
