-- What ended each decision known on $day: one row a decision that ended, with the decision whose end it is (`ended_id`, 48_known_ending.sql).
-- A decision without an end of its own has ended when every last decision that it led to has (45_chain_member.sql, `is_last`), by the
-- latest of their ends; so a branch that ended does not end its sister.
create or replace table member_ending as
with recursive half_open as (
    select m.chain_id
    from chain_member as m
    inner join known_chain as c using (chain_id)
    left join known_ending as e using (decision_id)
    where c.ended_id is null and m.is_last
    group by m.chain_id
    having count(*) > 1 and count(e.decision_id) > 0
),

-- In chains of which a part ended: from each decision to the last ones that it led to.
leads_to as (
    select
        m.decision_id,
        m.decision_id as last_id
    from chain_member as m
    inner join half_open using (chain_id)
    where m.is_last
    union
    select
        link.earlier_id as decision_id,
        leads_to.last_id
    from leads_to
    inner join chain_link as link on leads_to.decision_id = link.decision_id
),

of_branch as (
    select
        leads_to.decision_id,
        arg_max(e.decision_id, (e.ended_on, e.decision_id)) as ended_id
    from leads_to
    left join known_ending as e on leads_to.last_id = e.decision_id
    group by leads_to.decision_id
    having bool_and(e.decision_id is not null)
)

select
    m.decision_id,
    coalesce(own.decision_id, c.ended_id, of_branch.ended_id) as ended_id
from chain_member as m
inner join known_chain as c using (chain_id)
left join known_ending as own on m.decision_id = own.decision_id
left join of_branch on m.decision_id = of_branch.decision_id
where own.decision_id is not null or c.ended_id is not null or of_branch.ended_id is not null;
