-- Overview: one row a measure (minutes_received, meeting_held, dialogue_held, idea_submitted, decision_open), beside the months before
-- and the same months a year before.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rule: rate = done / expected, null where nothing is expected; unknown is outside the denominator.
-- For decision_open, done counts the decisions still open. The months before are as many months, just before $from_month.
-- band: of the rate (marts/07_bands.sql).
-- unknown of dialogues is the sum of plans without a word (unknown_plans) and upazilas without a known plan (planless_upazilas), each its
-- own unit. overdue: what a source says is missing after the due day; a "no" older than that is in the rate alone.
-- before_due: a "no" that is older than the due day (expected, not done, not overdue). unplanned_dialogues: held with no plan due, counted
-- apart.
-- corrected: of those expected, the upazila-months or planned dialogues that rest on a person's correction (0 of decisions).
-- due_on is the due day of the months asked for, where there is a single one.
with summed as (
    select
        measure,
        coalesce(counted.done, 0) as done,
        coalesce(counted.expected, 0) as expected,
        coalesce(counted.on_time, 0) as on_time,
        coalesce(counted.late, 0) as late,
        coalesce(counted.unknown, 0) as unknown,
        coalesce(counted.not_due_yet, 0) as not_due_yet,
        coalesce(counted.done_before, 0) as done_before,
        coalesce(counted.expected_before, 0) as expected_before,
        coalesce(counted.done_year_before, 0) as done_year_before,
        coalesce(counted.expected_year_before, 0) as expected_year_before,
        coalesce(counted.planless, 0) as planless,
        coalesce(counted.unplanned, 0) as unplanned,
        coalesce(counted.overdue, 0) as overdue,
        coalesce(counted.corrected, 0) as corrected,
        if(counted.first_due_on = counted.last_due_on, counted.first_due_on, null) as due_on
    from (
        select unnest(
            ['minutes_received', 'meeting_held', 'dialogue_held', 'idea_submitted', 'decision_open']
        ) as measure
    ) as asked
    left join measures(
        false, $division, $district, $upazilas, $from_month::date, $to_month::date, $as_of::date
    ) as counted using (measure)
)

select
    measure,
    done,
    expected,
    done / nullif(expected, 0) as rate,
    case when measure != 'decision_open' then on_time end as on_time,
    case when measure != 'decision_open' then late end as late,
    unknown,
    not_due_yet,
    done_before,
    expected_before,
    done_before / nullif(expected_before, 0) as rate_before,
    done_year_before,
    expected_year_before,
    done_year_before / nullif(expected_year_before, 0) as rate_year_before,
    due_on,
    case when measure != 'decision_open' then band_of(done / nullif(expected, 0)) end as band,
    case when measure = 'dialogue_held' then planless end as planless_upazilas,
    case when measure = 'dialogue_held' then unknown - planless end as unknown_plans,
    overdue,
    case when measure != 'decision_open' then expected - done - overdue end as before_due,
    case when measure = 'dialogue_held' then unplanned end as unplanned_dialogues,
    corrected
from summed
order by
    list_position(['minutes_received', 'meeting_held', 'dialogue_held', 'idea_submitted', 'decision_open'], measure);
