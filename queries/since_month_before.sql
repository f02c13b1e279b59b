-- What changed since the month before, for the head of a page: one row an upazila that changed, then one with a count.
-- Parameters: $division, $district, $upazilas (null: all), $to_month, $as_of.
-- Rules, `change`:
--   missing     a source misses the upazila's minutes of $to_month after their due day, and those of the month before had come
--   recovered   a source missed those of the month before, and those of $to_month came
--   compared    `count`: upazilas whose minutes of both months are known either way; of all others nothing is said
with months as (
    select
        district_code,
        upazila_code,
        month,
        upazila_bn,
        upazila_en,
        is_done(status) as is_done,
        status = 'not_received' as is_missed,
        status = 'not_received' and is_overdue as is_missing
    from upazila_month_status(
        null, $division, $district, $upazilas, $to_month::date - to_months(1), $to_month::date, $as_of::date
    )
    where is_expected(status)
),

compared as (
    select
        now.district_code,
        now.upazila_code,
        now.upazila_bn,
        now.upazila_en,
        case
            when now.is_missing and was.is_done then 'missing'
            when now.is_done and was.is_missed then 'recovered'
        end as change
    from months as now
    inner join months as was on now.upazila_code = was.upazila_code and was.month < now.month
),

told as (
    select
        change,
        district_code,
        upazila_code,
        upazila_bn,
        upazila_en,
        null::bigint as count
    from compared
    where change is not null
    union all
    select
        'compared' as change,
        null as district_code,
        null as upazila_code,
        null as upazila_bn,
        null as upazila_en,
        count(*) as count
    from compared
)

select *
from told
order by list_position(['missing', 'recovered', 'compared'], change), upazila_code;
