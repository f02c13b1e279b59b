-- Overview: one row a measure (minutes_received, meeting_held, dialogue_held, idea_submitted, decision_open), beside the months before.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rule: design.md "Status": rate = done / expected, null where nothing is expected; unknown is outside the denominator.
-- For decision_open, done counts the decisions still open. The months before are as many months, just before $from_month.
with span as (
    select date_diff('month', $from_month::date, $to_month::date) + 1 as months
),

now as (
    select * from measures($division, $district, $upazilas, $from_month::date, $to_month::date, $as_of::date)
),

before as (
    select *
    from measures(
        $division,
        $district,
        $upazilas,
        ($from_month::date - to_months((select span.months::integer from span)))::date,
        ($from_month::date - to_months(1))::date,
        $as_of::date
    )
)

select
    now.measure,
    now.done,
    now.expected,
    now.done / nullif(now.expected, 0) as rate,
    now.on_time,
    now.late,
    now.unknown,
    now.not_due_yet,
    before.done as done_before,
    before.expected as expected_before,
    before.done / nullif(before.expected, 0) as rate_before
from now
left join before using (measure)
order by list_position(
    ['minutes_received', 'meeting_held', 'dialogue_held', 'idea_submitted', 'decision_open'], now.measure
);
