-- Overview: one row a measure (minutes_received, meeting_held, dialogue_held, idea_submitted, decision_open), beside the months before
-- and the same months a year before.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rule: rate = done / expected, null where nothing is expected; unknown is outside the denominator.
-- For decision_open, done counts the decisions still open. The months before are as many months, just before $from_month.
-- band: of the rate (shared/55_bands.sql).
-- unknown of dialogues is the sum of plans without a word (unknown_plans) and upazilas without a known plan (planless_upazilas), each its
-- own unit. overdue: what a source says is missing after the due day; a "no" older than that is in the rate alone.
-- before_due: a "no" that is older than the due day (expected, not done, not overdue). unplanned_dialogues: held with no plan due, counted
-- apart.
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
        sum(planless)::bigint as planless,
        sum(overdue)::bigint as overdue,
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
    case when measure != 'decision_open' then band_of(done / nullif(expected, 0)) end as band,
    case when measure = 'dialogue_held' then coalesce(planless, 0) end as planless_upazilas,
    case when measure = 'dialogue_held' then coalesce(unknown, 0) - coalesce(planless, 0) end as unknown_plans,
    coalesce(overdue, 0) as overdue,
    case when measure != 'decision_open' then expected - done - coalesce(overdue, 0) end as before_due,
    case
        when measure = 'dialogue_held'
            then (
                select count(*)
                from dialogue_plans_in(
                    $division, $district, $upazilas, $from_month::date, $to_month::date, $as_of::date
                )
                where planned_month is null and (held_on is null or held_on <= last_day($to_month::date))
            )
    end as unplanned_dialogues
from summed
order by
    list_position(['minutes_received', 'meeting_held', 'dialogue_held', 'idea_submitted', 'decision_open'], measure);
