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
from (
    select
        topic,
        carried_over,
        status_in(own_status, taken_up, $upazilas, $from_month::date, $to_month::date) as status
    from known_decision
    where
        month between $from_month::date and $to_month::date
        and known_on <= $as_of::date
        and in_scope(division_code, district_code, null, $division, $district, null)
        and concerns_team(responsible_codes, team_upazila_code, $upazilas)
) as decisions_of_months
group by topic
order by decisions desc, topic;
