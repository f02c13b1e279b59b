-- Decisions by who must carry them out: one row a role (null: none named), and all decisions last (level total).
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rules: day/60_known_decision.sql; open are all but the concluded and the repeated. A decision that several roles share counts for each, once in the total: rows do not add up to it.
with counted as (
    select
        carried_over,
        status,
        unnest(list_append(
            list_transform(
                if(len(roles) = 0, [null::varchar], list_distinct(roles)),
                lambda each: struct_pack(level := 'role', role := each)
            ),
            struct_pack(level := 'total', role := null::varchar)
        )) as counts_for
    from decisions_in($division, $district, $upazilas, $from_month::date, $to_month::date, $as_of::date)
)

select
    counts_for.level,
    counts_for.role,
    count(*) as decisions,
    count(*) filter (where status not in ('concluded', 'repeated')) as open_decisions,
    count(*) filter (where carried_over) as carried_over_decisions,
    count(*) filter (where status = 'overdue') as overdue_decisions,
    count(*) filter (where status = 'due_passed') as due_passed_decisions,
    count(*) filter (where status = 'not_due_yet') as not_due_yet_decisions,
    count(*) filter (where status = 'undated') as undated_decisions,
    count(*) filter (where status = 'concluded') as concluded_decisions,
    count(*) filter (where status = 'repeated') as repeated_decisions
from counted
group by counts_for.level, counts_for.role
order by counts_for.level = 'total', decisions desc, counts_for.role;
