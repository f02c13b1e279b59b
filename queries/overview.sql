-- Overview: one row a measure (minutes_received, meeting_held, dialogue_held, idea_submitted, decision_open), beside the months before.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rule: design.md "Status": rate = done / expected, null where nothing is expected; unknown is outside the denominator.
-- For decision_open, done counts the decisions still open. The months before are as many months, just before $from_month.
-- due_on is the due day of the months asked for, where there is a single one.
select
    measure,
    done,
    expected,
    done / nullif(expected, 0) as rate,
    on_time,
    late,
    unknown,
    not_due_yet,
    done_before,
    expected_before,
    done_before / nullif(expected_before, 0) as rate_before,
    due_on
from measures($division, $district, $upazilas, $from_month::date, $to_month::date, $as_of::date)
order by
    list_position(['minutes_received', 'meeting_held', 'dialogue_held', 'idea_submitted', 'decision_open'], measure);
