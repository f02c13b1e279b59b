-- Overview: one row a measure (minutes_received, meeting_held, dialogue_held, idea_submitted, decision_open), beside the months before
-- and the same months a year before.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rule: design.md "Status": rate = done / expected, null where nothing is expected; unknown is outside the denominator.
-- For decision_open, done counts the decisions still open. The months before are as many months, just before $from_month.
-- band: of the rate (marts/55_bands.sql).
-- due_on is the due day of the months asked for, where there is a single one.
with counted as (
    select * from measures($division, $district, $upazilas, $from_month::date, $to_month::date, $as_of::date)
),

asked as (
    select unnest(
        ['minutes_received', 'meeting_held', 'dialogue_held', 'idea_submitted', 'decision_open']
    ) as measure
),

summed as (
    select
        measure,
        coalesce(sum(done), 0)::bigint as done,
        coalesce(sum(expected), 0)::bigint as expected,
        sum(on_time)::bigint as on_time,
        sum(late)::bigint as late,
        sum(unknown)::bigint as unknown,
        sum(not_due_yet)::bigint as not_due_yet,
        coalesce(sum(done_before), 0)::bigint as done_before,
        coalesce(sum(expected_before), 0)::bigint as expected_before,
        coalesce(sum(done_year_before), 0)::bigint as done_year_before,
        coalesce(sum(expected_year_before), 0)::bigint as expected_year_before,
        case when min(first_due_on) = max(last_due_on) then min(first_due_on) end as due_on
    from asked
    left join counted using (measure)
    group by measure
)

select
    measure,
    done,
    expected,
    done / nullif(expected, 0) as rate,
    case when measure != 'decision_open' then coalesce(on_time, 0) end as on_time,
    case when measure != 'decision_open' then coalesce(late, 0) end as late,
    coalesce(unknown, 0) as unknown,
    coalesce(not_due_yet, 0) as not_due_yet,
    done_before,
    expected_before,
    done_before / nullif(expected_before, 0) as rate_before,
    done_year_before,
    expected_year_before,
    done_year_before / nullif(expected_year_before, 0) as rate_year_before,
    due_on,
    case when measure != 'decision_open' then band_of(done / nullif(expected, 0)) end as band
from summed
order by
    list_position(['minutes_received', 'meeting_held', 'dialogue_held', 'idea_submitted', 'decision_open'], measure);
