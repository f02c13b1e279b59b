-- Each measure of the Overview month by month: one row a measure and month asked for.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rule: done and expected are those of queries/overview.sql asked of that month alone; the rate is null where nothing is expected.
with counted as (
    select
        measure,
        since,
        until,
        gone_by,
        done,
        expected
    from measured($division, $district, $upazilas, $from_month::date, $to_month::date, $as_of::date)
    where since <= $to_month::date and until > $from_month::date
),

months as (
    select unnest(generate_series($from_month::date, $to_month::date, interval 1 month))::date as month
),

measures as (
    select unnest(
        ['minutes_received', 'meeting_held', 'dialogue_held', 'idea_submitted', 'decision_open']
    ) as measure
)

select
    measures.measure,
    months.month,
    count(*) filter (where counted.done) as done,
    count(*) filter (where counted.expected) as expected,
    count(*) filter (where counted.done) / nullif(count(*) filter (where counted.expected), 0) as rate
from months
cross join measures
left join counted
    on
        measures.measure = counted.measure
        and counts_in(counted.since, counted.until, counted.gone_by, months.month, months.month)
group by measures.measure, months.month
order by measures.measure, months.month;
