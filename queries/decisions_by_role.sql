-- Decisions by who must carry them out: one row a role (null: none named), and all decisions last (level total).
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rules: day/60_known_decision.sql; open are all but the concluded and the repeated. A decision that several roles share counts for each, once in the total: rows do not add up to it.
with decisions as (
    select
        decision_id,
        carried_over,
        status,
        case when len(roles) = 0 then [null] else list_distinct(roles) end as roles
    from decisions_in($division, $district, $upazilas, $from_month::date, $to_month::date, $as_of::date)
),

shared as (
    select
        decision_id,
        carried_over,
        status,
        unnest(roles) as role
    from decisions
)

select
    case when grouping(role) = 1 then 'total' else 'role' end as level,
    role,
    count(distinct decision_id) as decisions,
    count(distinct decision_id) filter (where status not in ('concluded', 'repeated')) as open_decisions,
    count(distinct decision_id) filter (where carried_over) as carried_over_decisions,
    count(distinct decision_id) filter (where status = 'overdue') as overdue_decisions,
    count(distinct decision_id) filter (where status = 'due_passed') as due_passed_decisions,
    count(distinct decision_id) filter (where status = 'not_due_yet') as not_due_yet_decisions,
    count(distinct decision_id) filter (where status = 'undated') as undated_decisions,
    count(distinct decision_id) filter (where status = 'concluded') as concluded_decisions,
    count(distinct decision_id) filter (where status = 'repeated') as repeated_decisions
from shared
group by grouping sets ((role), ())
having level = 'role' or count(*) > 0
order by level = 'total', decisions desc, role;
