-- What changed since the month before, for the head of a page: one row an upazila that changed or a matter that ended, then one with a
-- count.
-- Parameters: $division, $district, $upazilas (null: all), $to_month, $as_of.
-- Rules, `change`:
--   missing     a source misses the upazila's minutes of $to_month after their due day, and those of the month before had come
--   said_before a source misses those of $to_month before their due day: no default, and those of the month before had come
--   recovered   a source missed those of the month before, and those of $to_month came
--   ended       a matter ended in $to_month (shared/53_ended_matters.sql), with its text and last decision, the longest open first
--   compared    `count`: upazilas whose minutes of both months are known either way; of all others nothing is said
with months as (
    select
        district_code,
        upazila_code,
        arg_max(upazila_bn, month) as upazila_bn,
        any_value(upazila_en) as upazila_en,
        bool_or(month < $to_month::date and is_done(status)) as was_done,
        bool_or(month = $to_month::date and is_done(status)) as is_done,
        bool_or(month = $to_month::date and is_overdue) as is_overdue
    from upazila_month_status(
        null, $division, $district, $upazilas, $to_month::date - to_months(1), $to_month::date, $as_of::date
    )
    where is_expected(status)
    group by district_code, upazila_code
    having count(*) = 2
),

compared as (
    select
        *,
        case
            when was_done and is_overdue then 'missing'
            when was_done and not is_done then 'said_before'
            when is_done and not was_done then 'recovered'
        end as change
    from months
),

told as (
    select
        change,
        district_code,
        upazila_code,
        upazila_bn,
        upazila_en,
        null as decision_id,
        null as text,
        null::date as first_raised_on,
        null::bigint as count
    from compared
    where change is not null
    union all
    select
        'ended' as change,
        district_code,
        null as upazila_code,
        null as upazila_bn,
        null as upazila_en,
        decision_id,
        text,
        first_raised_on,
        null as count
    from ended_matters_in($division, $district, $upazilas, $to_month::date)
    union all
    select
        'compared' as change,
        null as district_code,
        null as upazila_code,
        null as upazila_bn,
        null as upazila_en,
        null as decision_id,
        null as text,
        null as first_raised_on,
        count(*) as count
    from compared
)

select *
from told
order by
    list_position(['missing', 'said_before', 'recovered', 'ended', 'compared'], change),
    upazila_code,
    first_raised_on,
    decision_id;
