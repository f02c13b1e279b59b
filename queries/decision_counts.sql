-- Decisions by topic: one row a topic of the months' meetings.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rules: day/60_known_decision.sql. The statuses add up to the decisions; open are all but the concluded and the repeated.
select
    topic,
    count(*) as decisions,
    count(*) filter (where status not in ('concluded', 'repeated')) as open_decisions,
    count(*) filter (where carried_over) as carried_over_decisions,
    count(*) filter (where status = 'overdue') as overdue_decisions,
    count(*) filter (where status = 'due_passed') as due_passed_decisions,
    count(*) filter (where status = 'not_due_yet') as not_due_yet_decisions,
    count(*) filter (where status = 'undated') as undated_decisions,
    count(*) filter (where status = 'concluded') as concluded_decisions,
    count(*) filter (where status = 'repeated') as repeated_decisions
from decisions_in($division, $district, $upazilas, $from_month::date, $to_month::date, $as_of::date)
group by topic
order by decisions desc, topic;
